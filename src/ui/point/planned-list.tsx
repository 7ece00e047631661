import { useState } from "react";
import { formatMetres } from "../../i18n/format";
import { RESIDENT } from "../../i18n/resident";
import type { PlannedFrom, PlannedNearby } from "../../state/derive/planned-nearby";
import { groupOf } from "../../state/derive/objects";
import { GroupSign } from "../group-sign";
import { lookOf } from "../../map/look";
import { useApp, useAppState, useLanguage } from "../store-context";
import { usePrinting } from "../use-printing";
import { directionOf } from "./direction";
import { walkDetails, walkTime } from "./walk-words";

const FIRST_ROWS = 6;

/** What is planned within the walk, then elsewhere in the district; a row shows the way to it. */
export function PlannedList({ planned, district }: { readonly planned: PlannedNearby; readonly district: string | null }) {
  const { language } = useLanguage();
  const question = useAppState((state) => state.question),
    { year } = question;
  const words = RESIDENT[language];
  return (
    <>
      <h2 className="panel-heading">
        {words.headings.within(question)} ({planned.within.length})
      </h2>
      {planned.within.length === 0 ? <p className="sentence-more">{words.nothingWithin(year)}</p> : <Rows list={planned.within} />}
      {district === null || planned.inDistrict.length === 0 ? null : (
        <>
          <h2 className="panel-heading">
            {words.headings.district(district)} ({planned.inDistrict.length})
          </h2>
          <Rows list={planned.inDistrict} />
        </>
      )}
    </>
  );
}

function Rows({ list }: { readonly list: readonly PlannedFrom[] }) {
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  const isWhole = usePrinting() || all || list.length <= FIRST_ROWS;
  const words = RESIDENT[language];
  return (
    <>
      <ul className="rows planned-rows">
        {(isWhole ? list : list.slice(0, FIRST_ROWS)).map((planned) => (
          <PlannedRow key={planned.project.id} planned={planned} />
        ))}
      </ul>
      {isWhole ? null : (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.more(list.length - FIRST_ROWS)}
        </button>
      )}
    </>
  );
}

function PlannedRow({ planned: { project, walk, bearing, countsFrom } }: { readonly planned: PlannedFrom }) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const chosen = useAppState(({ view }) => view.wayTo === project.id);
  const words = RESIDENT[language],
    name = project.name[language];
  const far =
    walk === null
      ? messages.placement[project.placement.kind]
      : words.away(formatMetres(walk.metres, language), walkTime(walk, language), bearing === null ? null : directionOf(messages, bearing));
  const when = messages.card.yearsText(project.startYear, project.finishYear) || messages.card.noYear;
  return (
    <li>
      <button
        type="button"
        className="row"
        aria-pressed={walk === null ? undefined : chosen}
        onClick={() => store.show(walk === null ? { selected: project.id } : { wayTo: project.id })}
      >
        <GroupSign group={groupOf(project)} look={lookOf(project, dataset)} />
        <span className="row-name">
          {name}
          <span className="row-more">
            {far}
            {walk !== null && walk.farthestSeconds !== null ? `; ${words.somewhere}` : ""}
            {countsFrom === null ? "" : `; ${words.countsFrom(countsFrom)}`}
            {chosen && walk !== null ? walkDetails(walk, language).map((detail) => `; ${detail}`) : null}
          </span>
        </span>
        <span className="row-aside">{when}</span>
        <span className="visually-hidden">. {walk === null ? words.about : words.showWay(name)}</span>
      </button>
    </li>
  );
}
