import { GROUP_OF, type Category } from "../../domain/category";
import type { Project } from "../../domain/project";
import { sectionOf } from "../../domain/section";
import { formatFigure, formatNumber } from "../../i18n/format";
import { linesText } from "../../i18n/lines-text";
import { addableOf, costsOfSection, moneyOf, projectsOfSection } from "../../state/derive/programme-money";
import { Exports } from "../exports";
import { ObjectRows } from "../object-rows";
import { IndicatorCards } from "./indicator-cards";
import { SumsAdded } from "./sums-added";
import { useAppState, useLanguage } from "../store-context";

/** One section: its measures by category, its indicators, its money as printed and as added up. */
export function SectionPage({ id }: { readonly id: string }) {
  const { messages, language } = useLanguage();
  const { programme } = messages;
  const dataset = useAppState((state) => state.dataset);
  const indicators = useAppState((state) => state.indicators) ?? [];
  const section = dataset.sections.get(id);
  const projects = projectsOfSection(dataset, id);
  const own = indicators.filter((indicator) => sectionOf(indicator) === id);
  return (
    <>
      <p className="crumb">
        {[section && section.goal >= 1 && section.goal <= 7 ? programme.goal(section.goal) : "", programme.section(id)]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      <h1>{section?.name[language]}</h1>
      <SectionMoney id={id} />
      {own.length > 0 ? (
        <section aria-label={programme.indicators}>
          <h2>
            {programme.indicators} ({formatNumber(own.length, language)})
          </h2>
          <IndicatorCards indicators={own} />
        </section>
      ) : null}
      <MeasuresByCategory title={programme.measures} projects={projects.filter(({ type }) => type === "project")} />
      <MeasuresByCategory title={programme.existing} projects={projects.filter(({ type }) => type === "existing")} />
      {projects.length > 0 ? <Exports projects={projects} /> : null}
    </>
  );
}

function MeasuresByCategory({ title, projects }: { readonly title: string; readonly projects: readonly Project[] }) {
  const { messages, language } = useLanguage();
  if (projects.length === 0) return null;
  const categories = [...new Set(projects.map(({ category }) => category))].sort(
    (a: Category, b: Category) =>
      GROUP_OF[a].localeCompare(GROUP_OF[b]) || messages.category[a].localeCompare(messages.category[b], language),
  );
  return (
    <section aria-label={title}>
      <h2>
        {title} ({formatNumber(projects.length, language)})
      </h2>
      <div className="columns">
        {categories.map((category) => (
          <div key={category} className="column-group">
            <ObjectRows title={messages.category[category]} projects={projects.filter((project) => project.category === category)} />
          </div>
        ))}
      </div>
    </section>
  );
}

function SectionMoney({ id }: { readonly id: string }) {
  const {
    messages: { programme, card },
    language,
  } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const printed = dataset.sectionMoney.get(id);
  const projects = costsOfSection(dataset, id);
  const sum = moneyOf(dataset, projects);
  const excluded = projects.filter(({ id: project }) => dataset.moneyExcluded.has(project));
  const bn = (value: number | null): string => (value === null ? "—" : formatFigure(Number(value.toFixed(2)), language));
  // Nothing split into a period does not mean that nothing is spent in it.
  const period = (value: number): string => bn(value === 0 && sum.undated > 0 ? null : value);
  if (sum.objects === 0 && !printed && excluded.length === 0) return <p className="fine">{programme.noMoney}</p>;
  return (
    <section aria-label={programme.money}>
      <h2>
        {programme.money}, {programme.bn}
      </h2>
      <table className="money-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{programme.moneyTotal}</th>
            <th scope="col">{programme.moneyTo2025}</th>
            <th scope="col">{programme.moneyFrom2026}</th>
            <th scope="col">{programme.moneyUndated}</th>
          </tr>
        </thead>
        <tbody>
          {printed ? (
            <tr>
              <th scope="row">
                {programme.moneyPrinted}
                <span className="money-source">
                  {card.section(id)}, {card.lines(linesText(printed.lines))}
                </span>
              </th>
              <td>{bn(printed.total)}</td>
              <td>{bn(printed.to2025)}</td>
              <td>{bn(printed.from2026To2030)}</td>
              <td>—</td>
            </tr>
          ) : null}
          <tr>
            <th scope="row">
              {programme.moneySum} ({programme.moneyObjects(sum.objects)})
            </th>
            <td>{sum.objects === 0 ? "—" : bn(sum.total)}</td>
            <td>{sum.objects === 0 ? "—" : period(sum.to2025)}</td>
            <td>{sum.objects === 0 ? "—" : period(sum.from2026To2030)}</td>
            <td>{sum.undated === 0 ? "—" : bn(sum.undated)}</td>
          </tr>
        </tbody>
      </table>
      {printed?.note ? <p className="card-note">{printed.note[language]}</p> : null}
      <p className="fine">{programme.moneyNote}</p>
      <SumsAdded projects={addableOf(dataset, projects)} />
      {excluded.length > 0 ? (
        <details className="chart-table">
          <summary>
            {programme.excluded} ({excluded.length})
          </summary>
          <ul className="fine">
            {excluded.map((project) => (
              <li key={project.id}>
                {project.name[language]}: {bn(project.cost?.total ?? null)} {programme.bn}.{" "}
                {dataset.moneyExcluded.get(project.id)?.[language]}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
