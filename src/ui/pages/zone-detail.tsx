import type { Category } from "../../domain/category";
import { PERIODS, periodOf } from "../../domain/filter";
import { zonesByLocation, type Project } from "../../domain/project";
import type { Zone } from "../../domain/zone";
import { formatNumber } from "../../i18n/format";
import { projectsOfZone } from "../../state/derive/zone-profile";
import { ChartTable } from "../charts/chart-table";
import { StackedBars, StackedKey } from "../charts/stacked-bars";
import { Exports } from "../exports";
import { ObjectRows } from "../object-rows";
import { useAppState, useLanguage } from "../store-context";
import { IndicatorCards } from "./indicator-cards";
import { ZoneSums } from "./zone-sums";

const LOOKS = { "to-2025": "first", "2026-2030": "second", "no-year": "third" } as const;
type PlanPeriod = keyof typeof LOOKS;

/** What the programme plans in a zone: planned by category and period, park figures, the lists. */
export function ZoneDetail({ zone }: { readonly zone: Zone }) {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const indicators = useAppState((state) => state.indicators) ?? [];
  const projects = projectsOfZone(dataset, zone);
  const planned = projects.filter(({ type }) => type === "project"),
    existing = projects.filter(({ type }) => type === "existing");
  const placed = planned.filter(({ placement }) => "features" in placement),
    unplaced = planned.filter(({ placement }) => !("features" in placement));
  const parks = indicators.filter(({ id }) => id === `parks-2025-${zone.id}`);
  const categories = [...new Set(planned.map(({ category }) => category))];
  const periods = PERIODS.filter((period): period is PlanPeriod => period in LOOKS);
  const count = (category: Category, period: PlanPeriod): number =>
    planned.filter((project) => project.category === category && periodOf(project) === period).length;
  const total = (category: Category): number => planned.filter((project) => project.category === category).length;
  const sorted = categories.toSorted((a, b) => total(b) - total(a));
  const note = (project: Project): string | null =>
    zonesByLocation(project, zone.kind).includes(zone.id) ? messages.zones.byLocation : null;
  return (
    <>
      {planned.length > 0 ? (
        <section aria-label={messages.zones.planned}>
          <h2>
            {messages.zones.planned} ({formatNumber(planned.length, language)})
          </h2>
          <StackedKey parts={periods.map((period) => ({ name: messages.filters.period[period], look: LOOKS[period] }))} />
          <StackedBars
            rows={sorted.map((category) => ({
              key: category,
              name: messages.category[category],
              parts: periods.map((period) => ({ name: period, value: count(category, period), look: LOOKS[period] })),
            }))}
          />
          <ChartTable
            name={`qadam-${zone.id}-planned`}
            heading={[messages.filters.facet.category, ...periods.map((period) => messages.filters.period[period])]}
            rows={sorted.map((category) => [messages.category[category], ...periods.map((period) => count(category, period))])}
          />
        </section>
      ) : null}
      <ZoneSums zone={zone} />
      {parks.length > 0 ? (
        <section aria-label={messages.zones.parks}>
          <h2>{messages.zones.parks}</h2>
          <IndicatorCards indicators={parks} />
        </section>
      ) : null}
      <div className="columns">
        <div className="column-group">
          <ObjectRows title={`${messages.list.planned} (${placed.length})`} projects={placed} note={note} />
        </div>
        <div className="column-group">
          <ObjectRows title={`${messages.zones.unplaced} (${unplaced.length})`} projects={unplaced} />
        </div>
        <div className="column-group">
          <ObjectRows title={`${messages.list.existing} (${existing.length})`} projects={existing} note={note} />
        </div>
      </div>
      {projects.length > 0 ? <Exports projects={projects} /> : null}
    </>
  );
}
