import { LAST_YEAR, YEARS } from "../../domain/years";
import { projectsOfZone } from "../../state/derive/zone-profile";
import { StackedBars, StackedKey, type BarPart } from "../charts/stacked-bars";
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
      <p className="fine">{messages.card.linesNote}</p>
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
    messages: { programme, table, zones },
    language,
  } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const rows = dataset.districts
    .map((zone) => {
      const own = projectsOfZone(dataset, zone).filter(({ type }) => type === "project"),
        named = own.filter(({ districts }) => districts.includes(zone.id)).length;
      return { key: zone.id, name: zone.name[language], named, located: own.length - named };
    })
    .sort((a, b) => b.named + b.located - a.named - a.located);
  const parts = ({ named, located }: { readonly named: number; readonly located: number }): readonly BarPart[] => [
    { name: zones.byText, value: named, look: "first" },
    { name: zones.byLocation, value: located, look: "second" },
  ];
  return (
    <section aria-label={programme.byDistrict}>
      <h2>{programme.byDistrict}</h2>
      <StackedKey parts={parts({ named: 0, located: 0 })} />
      <StackedBars rows={rows.map((row) => ({ key: row.key, name: row.name, parts: parts(row) }))} />
      <ChartTable
        name="qadam-objects-by-district"
        heading={[table.zone, zones.byText, zones.byLocation, programme.objects]}
        rows={rows.map(({ name, named, located }) => [name, named, located, named + located])}
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
