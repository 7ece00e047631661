import type { Project } from "../../domain/project";
import { formatFigure } from "../../i18n/format";
import { linesText } from "../../i18n/lines-text";
import { useApp, useLanguage } from "../store-context";

/** Which sums a total is made of, each with its place in the text, so that the total can be added up again. */
export function SumsAdded({ projects }: { readonly projects: readonly Project[] }) {
  const store = useApp();
  const {
    messages: { programme, card },
    language,
  } = useLanguage();
  if (projects.length === 0) return null;
  return (
    <details className="chart-table">
      <summary>
        {programme.moneyAdded} ({projects.length})
      </summary>
      <ul className="fine">
        {projects.map(({ id, name, cost, section, lines }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => store.show({ page: { kind: "map" }, selected: id })}>
              {name[language]}
            </button>
            : {formatFigure(cost?.total ?? 0, language)} {programme.bn} ({card.section(section)}, {card.lines(linesText(lines))})
          </li>
        ))}
      </ul>
    </details>
  );
}
