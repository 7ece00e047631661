import { LAST_YEAR, YEARS } from "../../domain/years";
import { StackedBars } from "../charts/stacked-bars";
import { ChartTable } from "../charts/chart-table";
import { IndicatorCards } from "./indicator-cards";
import { MoneyCharts } from "./money-charts";
import { useAppState, useLanguage } from "../store-context";

/** The whole programme on one page: key indicators, money by goal and period, objects by district and by year. */
export function ProgrammeOverview() {
  const { messages } = useLanguage();
  const { programme } = messages;
  const indicators = useAppState((state) => state.indicators);
  return (
    <>
      <h1>{programme.title}</h1>
      <p className="lead">{programme.intro}</p>
      <section aria-label={programme.headline}>
        <h2>{programme.headline}</h2>
        <IndicatorCards indicators={(indicators ?? []).filter(({ headline }) => headline)} />
      </section>
      <MoneyCharts />
      <PlannedByDistrict />
      <PlannedByYear />
    </>
  );
}

function PlannedByDistrict() {
  const {
    messages: { programme, table },
    language,
  } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const planned = dataset.projects.filter(({ type }) => type === "project");
  const rows = dataset.districts
    .map(({ id, name }) => ({ key: id, name: name[language], value: planned.filter(({ districts }) => districts.includes(id)).length }))
    .sort((a, b) => b.value - a.value);
  return (
    <section aria-label={programme.byDistrict}>
      <h2>{programme.byDistrict}</h2>
      <StackedBars rows={rows.map(({ key, name, value }) => ({ key, name, parts: [{ name: programme.objects, value, look: "first" }] }))} />
      <ChartTable
        name="qadam-objects-by-district"
        heading={[table.zone, programme.objects]}
        rows={rows.map(({ name, value }) => [name, value])}
      />
    </section>
  );
}

function PlannedByYear() {
  const {
    messages: { programme, filters },
  } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const planned = dataset.projects.filter(({ type }) => type === "project");
  const rows = [
    ...YEARS.map((year) => ({ name: String(year), value: planned.filter(({ finishYear }) => finishYear === year).length })),
    { name: filters.period.later, value: planned.filter(({ finishYear }) => finishYear !== null && finishYear > LAST_YEAR).length },
    { name: programme.noYear, value: planned.filter(({ finishYear }) => finishYear === null).length },
  ];
  return (
    <section aria-label={programme.byYear}>
      <h2>{programme.byYear}</h2>
      <StackedBars
        rows={rows.map(({ name, value }) => ({
          key: name,
          name,
          parts: [{ name: programme.objects, value, look: name === programme.noYear ? "third" : "first" }],
        }))}
      />
      <ChartTable
        name="qadam-objects-by-year"
        heading={[programme.year, programme.objects]}
        rows={rows.map(({ name, value }) => [name, value])}
      />
    </section>
  );
}
