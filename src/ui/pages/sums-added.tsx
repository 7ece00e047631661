import type { Project } from "../../domain/project";
import { formatFigure, formatNumber } from "../../i18n/format";
import { citedLines } from "../../i18n/cited-lines";
import { useApp, useLanguage } from "../store-context";

/** Which sums a total is made of, each with its place in the text, so that the total can be added up again. */
export function SumsAdded({
  projects,
  title,
  more,
}: {
  readonly projects: readonly Project[];
  /** Instead of "What is added up". */
  readonly title?: string;
  /** What else there is to say of a sum. */
  readonly more?: (project: Project) => string;
}) {
  const store = useApp();
  const {
    messages: { programme },
    language,
  } = useLanguage();
  if (projects.length === 0) return null;
  return (
    <details className="chart-table">
      <summary>
        {title ?? programme.moneyAdded} ({formatNumber(projects.length, language)})
      </summary>
      <ul className="fine">
        {projects.map((project) => (
          <li key={project.id}>
            <button type="button" className="link" onClick={() => store.show({ page: { kind: "map" }, selected: project.id })}>
              {project.name[language]}
            </button>
            : {formatFigure(project.cost?.total ?? 0, language)} {programme.bn} ({citedLines(project, language)}){more ? more(project) : ""}
          </li>
        ))}
      </ul>
    </details>
  );
}
