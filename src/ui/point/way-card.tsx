import { RESIDENT } from "../../i18n/resident";
import { wayWalk, type PointCard } from "../../state/derive/point-card";
import { pointWalk } from "../../state/derive/point-walk";
import { useApp, useAppState, useLanguage } from "../store-context";
import { factorText, longWayWords, toldMetres, walkDetails, wayWords } from "./walk-words";

/** The way that the map shows: where to, how far, what lies on it. */
export function WayCard({ card }: { readonly card: PointCard }) {
  const store = useApp();
  const { language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const question = useAppState((state) => state.question);
  const wayTo = useAppState(({ view }) => view.wayTo);
  const words = RESIDENT[language],
    way = wayWalk(dataset, question, { wayTo }, card);
  const drawn = useAppState(pointWalk);
  if (way === null) {
    const long = longWayWords(dataset, drawn, language);
    return long === null ? null : (
      <p className="way-card" role="status">
        {long}.
      </p>
    );
  }
  const { walk, project } = way;
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
        {wayWords(dataset, way, language)}
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
