import { formatMetres } from "../../i18n/format";
import { RESIDENT } from "../../i18n/resident";
import { facilityName } from "../../state/derive/facility-name";
import { wayWalk, type PointCard } from "../../state/derive/point-card";
import { useApp, useAppState, useLanguage } from "../store-context";
import { wholeMinutes } from "./resident-finding";

/** The way that the map shows: where to, how far, what lies on it. */
export function WayCard({ card }: { readonly card: PointCard }) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const question = useAppState((state) => state.question);
  const wayTo = useAppState(({ view }) => view.wayTo);
  const words = RESIDENT[language],
    way = wayWalk(dataset, question, { wayTo }, card);
  if (way === null) return null;
  const { walk, projectId, project } = way;
  const details = [
    ...(walk.crossings ? [words.way.crossings(walk.crossings)] : []),
    ...(walk.stairsM ? [words.way.stairs(formatMetres(walk.stairsM, language))] : []),
    ...(walk.climbM ? [words.way.climb(formatMetres(walk.climbM, language))] : []),
    ...(card.walks.toStreetM ? [messages.streets.toStreet(formatMetres(card.walks.toStreetM, language))] : []),
  ];
  return (
    <p className="way-card" role="status">
      <span>
        {words.wayTo(facilityName(dataset, { projectId }, language))}:{" "}
        {words.away(
          formatMetres(walk.metres, language),
          words.minutes(wholeMinutes(walk.seconds), walk.farthestSeconds === null ? null : wholeMinutes(walk.farthestSeconds)),
          null,
        )}
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
