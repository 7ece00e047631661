import { formatMetres } from "../../i18n/format";
import { RESIDENT } from "../../i18n/resident";
import { facilityNameAt } from "../../state/derive/facility-name";
import { wayWalk, type PointCard } from "../../state/derive/point-card";
import { useApp, useAppState, useLanguage } from "../store-context";
import { factorText, walkTime } from "./walk-words";

/** Less than this is rounded to nothing. */
const LEAST_TOLD_M = 5;

/** The way that the map shows: where to, how far, what lies on it. */
export function WayCard({ card }: { readonly card: PointCard }) {
  const store = useApp();
  const { language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const question = useAppState((state) => state.question);
  const wayTo = useAppState(({ view }) => view.wayTo);
  const words = RESIDENT[language],
    way = wayWalk(dataset, question, { wayTo }, card);
  if (way === null) return null;
  const { walk, projectId, project } = way;
  const distance = (metres: number | null): string | null =>
    metres !== null && metres >= LEAST_TOLD_M ? formatMetres(metres, language) : null;
  const told = <T,>(value: T | null, say: (value: T) => string): string[] => (value === null ? [] : [say(value)]);
  const how =
    question.method === "radius"
      ? [words.way.straight(factorText(question, language))]
      : told(distance(card.walks.toStreetM), words.way.toStreet);
  const details = [
    ...(walk.crossings ? [words.way.crossings(walk.crossings)] : []),
    ...told(distance(walk.stairsM), words.way.stairs),
    ...told(distance(walk.climbM), words.way.climb),
  ];
  return (
    <p className="way-card" role="status">
      <span>
        {words.wayTo(facilityNameAt(dataset, { projectId }, walk.at, language))}:{" "}
        {words.away(formatMetres(walk.metres, language), walkTime(walk, language), null)}
        {how.length > 0 ? ` (${how.join("; ")})` : ""}
        {details.length > 0 ? `; ${details.join("; ")}` : ""}.
      </span>
      {project === null ? null : (
        <button type="button" className="link" onClick={() => store.show({ selected: project.id })}>
          {words.about}
        </button>
      )}
    </p>
  );
}
