import { isFiltered } from "../domain/filter";
import type { Project } from "../domain/project";
import { formatFigure } from "../i18n/format";
import { sourceWords } from "../i18n/cited-lines";
import { chosenValues } from "./filter-words";
import { useAppState, useLanguage } from "./store-context";

/** What heads the list on paper, instead of the question: what it is, and what it is sifted by. */
export function PrintedHeading() {
  const { messages, language } = useLanguage();
  const { filters } = messages;
  const dataset = useAppState((state) => state.dataset);
  const filter = useAppState(({ view }) => view.filter);
  return (
    <div className="printed-list">
      <h1>{filters.printedTitle}</h1>
      {isFiltered(filter) ? (
        <p>
          {filters.active}:{" "}
          {chosenValues(filter, dataset, messages, language)
            .map(({ facetName, name }) => `${facetName}: ${name}`)
            .join("; ")}
          .
        </p>
      ) : null}
    </div>
  );
}

/** The list as paper has it: every object with its years, cost, place in the text and summary. */
export function PrintedObjects({ projects }: { readonly projects: readonly Project[] }) {
  const { messages, language } = useLanguage();
  const { card, list } = messages;
  const texts = useAppState((state) => state.texts),
    sources = useAppState(({ dataset }) => dataset.sources);
  const facts = (project: Project): string[] => [
    project.type === "existing" ? list.existing : card.yearsText(project.startYear, project.finishYear) || card.noYear,
    project.cost?.total == null ? "" : card.costBn(formatFigure(project.cost.total, language)),
    sourceWords(project, sources, language),
  ];
  return (
    <ol className="printed-list">
      {projects.map((project) => (
        <li key={project.id}>
          <strong>{project.name[language]}</strong>
          <span>
            {facts(project)
              .filter((fact) => fact !== "")
              .join(" · ")}
          </span>
          {texts?.has(project.id) ? <span>{texts.get(project.id)!.summary}</span> : null}
        </li>
      ))}
    </ol>
  );
}
