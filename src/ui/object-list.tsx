import { SERVICE_GROUP } from "./service-group";
import { groupOf, isDueBy, placedProjects } from "../state/derive/objects";
import type { Project } from "../domain/project";
import { GroupSign } from "./group-sign";
import { useApp, useAppState, useLanguage } from "./store-context";

/** The objects that the map shows, as a list: what the map says is also there in words. */
export function ObjectList() {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const { service, year } = useAppState(({ question }) => question);
  const shown = useAppState(({ view }) => view.shownGroups) ?? new Set([SERVICE_GROUP[service]]);
  const objects = placedProjects(dataset).filter((project) => shown.has(groupOf(project)) && isDueBy(project, year));
  const byName = (a: Project, b: Project): number => a.name[language].localeCompare(b.name[language], language);
  const planned = objects.filter(({ type }) => type === "project").sort((a, b) => (a.finishYear ?? Infinity) - (b.finishYear ?? Infinity) || byName(a, b));
  const existing = objects.filter(({ type }) => type === "existing").sort(byName);
  return (
    <section aria-label={messages.list.title}>
      <ObjectRows title={`${messages.list.planned} (${planned.length})`} projects={planned} />
      <ObjectRows title={`${messages.list.existing} (${existing.length})`} projects={existing} />
      {objects.length === 0 ? <p>{messages.list.empty}</p> : null}
    </section>
  );
}

export function ObjectRows({ title, projects }: { readonly title: string; readonly projects: readonly Project[] }) {
  const store = useApp();
  const { messages, language } = useLanguage();
  if (projects.length === 0) return null;
  return (
    <>
      <h2 className="panel-heading">{title}</h2>
      <ul className="rows">
        {projects.map((project) => (
          <li key={project.id}>
            <button type="button" className="row" onClick={() => store.show({ selected: project.id })}>
              <GroupSign group={groupOf(project)} type={project.type} />
              <span className="row-name">{project.name[language]}</span>
              <span className="row-aside">{project.type === "project" ? messages.card.yearsText(project.startYear, project.finishYear) || messages.card.noYear : ""}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
