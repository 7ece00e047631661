import { formatMetres } from "../../i18n/format";
import { RESIDENT } from "../../i18n/resident";
import { facilityNameAt } from "../../state/derive/facility-name";
import { wayWalk, type PointCard } from "../../state/derive/point-card";
import { useApp, useAppState, useLanguage } from "../store-context";
import { factorText, toldMetres, walkDetails, walkTime } from "./walk-words";

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
  const toStreet = toldMetres(card.walks.toStreetM, language);
  const how =
    question.method === "radius"
      ? words.way.straight(factorText(question, language))
      : toStreet === null
        ? null
        : words.way.toStreet(toStreet);
  const details = walkDetails(walk, language);
  return (
    <p className="way-card" role="status">
      <span>
        {words.wayTo(facilityNameAt(dataset, { projectId }, walk.at, language))}:{" "}
        {words.away(formatMetres(walk.metres, language), walkTime(walk, language), null)}
        {how === null ? "" : ` (${how})`}
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
