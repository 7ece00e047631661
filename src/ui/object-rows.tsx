import { memo, useState } from "react";
import type { Project } from "../domain/project";
import { formatNumber } from "../i18n/format";
import { groupOf } from "../state/derive/objects";
import { phaseCount } from "../state/derive/phase-count";
import { GroupSign } from "./group-sign";
import { lookOf } from "../map/look";
import { statusOfWhole } from "../domain/status";
import { useApp, useAppState, useLanguage } from "./store-context";

/** So many rows are drawn at first; the rest on demand, so that a thousand objects do not make a filter wait. */
const FIRST_ROWS = 24;

/** Objects as rows that open their cards. */
export function ObjectRows({
  title,
  projects,
  aside,
  note,
}: {
  readonly title: string;
  readonly projects: readonly Project[];
  readonly aside?: (project: Project) => string;
  /** What a reader must know of an object in this list; null where there is nothing. */
  readonly note?: (project: Project) => string | null;
}) {
  const { messages } = useLanguage();
  const [all, setAll] = useState(false);
  if (projects.length === 0) return null;
  return (
    <>
      <h2 className="panel-heading">{title}</h2>
      <ul className="rows">
        {(all ? projects : projects.slice(0, FIRST_ROWS)).map((project) => (
          <Row key={project.id} project={project} note={note?.(project) ?? null} {...(aside ? { aside: aside(project) } : {})} />
        ))}
      </ul>
      {!all && projects.length > FIRST_ROWS ? (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {messages.details} ({projects.length - FIRST_ROWS})
        </button>
      ) : null}
    </>
  );
}

type RowProps = { readonly project: Project; readonly note: string | null; readonly aside?: string };

const Row = memo(function Row({ project, note, aside }: RowProps) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const year = useAppState(({ question }) => question.year);
  const phase = phaseCount(dataset, project, year);
  const status = dataset.statuses.get(project.id),
    whole = statusOfWhole(project, status);
  const when = project.type === "project" ? messages.card.yearsText(project.startYear, project.finishYear) || messages.card.noYear : "";
  return (
    <li>
      <button
        type="button"
        className="row"
        data-object={project.id}
        onClick={() => store.show({ page: { kind: "map" }, selected: project.id })}
      >
        <GroupSign group={groupOf(project)} look={lookOf(project, dataset)} />
        <span className="row-name">
          {project.name[language]}
          {phase === null ? null : (
            <span className="row-more">{messages.phase(formatNumber(phase.due, language), formatNumber(phase.all, language), year)}</span>
          )}
          {status && whole !== null ? (
            <span className="row-more">
              {messages.status[whole]}, {status.date}
            </span>
          ) : null}
          {note === null ? null : <span className="row-more">{note}</span>}
        </span>
        <span className="row-aside">{aside ?? when}</span>
      </button>
    </li>
  );
});
