import { RESIDENT } from "../../i18n/resident";
import type { PointCard } from "../../state/derive/point-card";
import type { ServiceScore } from "../../state/derive/service-score";
import { useAppState, useLanguage } from "../store-context";
import { useServiceScore } from "./use-point-card";

/** How many kinds of places are near, beside what the middle resident of the city and the district has; the rule stands below. */
export function PointScore({ card }: { readonly card: PointCard }) {
  const { language } = useLanguage();
  const { limit, method, year } = useAppState(({ question }) => question);
  const score = useServiceScore(card);
  const words = RESIDENT[language];
  if (score === null || !card.walks.connected) return null;
  return (
    <section aria-labelledby="score-heading">
      <h2 className="panel-heading" id="score-heading">
        {words.headings.score}
      </h2>
      <p className="score" aria-hidden="true">
        {Array.from({ length: score.of }, (_, kind) => (
          <span key={kind} className={lookOf(kind, score)} />
        ))}
      </p>
      <p className="sentence-more">
        {words.score({ ...score, limit, method, year, district: card.place.district?.name ?? null }).join(" ")}
      </p>
      <p className="fine">{words.rule({ limit, method })}</p>
    </section>
  );
}

/** Squares from the left: what is there, what is perhaps there, what comes by the year. */
function lookOf(kind: number, { today, byYear }: ServiceScore): string {
  if (kind < today.sure) return "score-there";
  if (kind < today.possible) return "score-perhaps";
  return kind < byYear.possible ? "score-comes" : "score-not";
}
