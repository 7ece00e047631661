import { RESIDENT } from "../../i18n/resident";
import type { PointCard } from "../../state/derive/point-card";
import { useAppState, useLanguage } from "../store-context";
import { useServiceScore } from "./use-point-card";

/** How many kinds of places are near, beside what the middle resident of the city and the district has; the rule stands below. */
export function PointScore({ card }: { readonly card: PointCard }) {
  const { grammar, language } = useLanguage();
  const { limit, year } = useAppState(({ question }) => question);
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
          <span
            key={kind}
            className={kind < score.today.sure ? "score-there" : kind < score.byYear.possible ? "score-comes" : "score-not"}
          />
        ))}
      </p>
      <p className="sentence-more">{words.score({ ...score, limit, year, district: card.place.district?.name ?? null }).join(" ")}</p>
      <p className="fine">{words.rule(grammar.limitLabel(limit))}</p>
    </section>
  );
}
