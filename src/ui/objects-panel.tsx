import { useMemo } from "react";
import type { Dataset } from "../domain/dataset";
import type { Project } from "../domain/project";
import { isFiltered, type Filter } from "../domain/filter";
import { groupOf, isDueBy, placedProjects } from "../state/derive/objects";
import { nameOrder } from "../state/derive/name-order";
import { siftedObjects } from "../state/derive/sifted";
import { Exports } from "./exports";
import { Filters } from "./filters";
import { ObjectRows } from "./object-rows";
import { ListTotals } from "./list-totals";
import { PrintedHeading, PrintedObjects } from "./printed-objects";
import { usePrinting } from "./use-printing";
import { SERVICE_GROUP } from "./service-group";
import { useAppState, useLanguage } from "./store-context";

/** The objects, sifted by filters: what the map says is also there in words, with totals and exports. */
export function ObjectsPanel() {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const filter = useAppState(({ view }) => view.filter);
  const sifted = useMemo(() => siftedObjects(dataset, filter), [dataset, filter]);
  const objects = useShown(dataset, filter, sifted.projects);
  const printing = usePrinting();
  const order = nameOrder(dataset, language),
    byName = (a: Project, b: Project): number => order.get(a.id)! - order.get(b.id)!;
  const planned = objects
    .filter(({ type }) => type === "project")
    .sort((a, b) => (a.finishYear ?? Infinity) - (b.finishYear ?? Infinity) || byName(a, b));
  const existing = objects.filter(({ type }) => type === "existing").sort(byName);
  return (
    <section aria-label={messages.objects}>
      {printing ? <PrintedHeading /> : null}
      <Filters sifted={sifted} />
      <ListTotals objects={objects} />
      <Exports projects={objects} />
      <ObjectRows title={`${messages.list.planned} (${planned.length})`} projects={planned} />
      <ObjectRows title={`${messages.list.existing} (${existing.length})`} projects={existing} />
      {printing ? <PrintedObjects projects={[...planned, ...existing]} /> : null}
      {objects.length === 0 ? <p>{messages.filters.none}</p> : null}
    </section>
  );
}

/** With a filter, what passes it; without one, what the map shows. */
function useShown(dataset: Dataset, filter: Filter, passing: readonly Project[]): readonly Project[] {
  const { service, year } = useAppState(({ question }) => question);
  const shownGroups = useAppState(({ view }) => view.shownGroups);
  return useMemo(() => {
    if (isFiltered(filter)) return passing;
    const groups = shownGroups ?? new Set([SERVICE_GROUP[service]]);
    return placedProjects(dataset).filter((project) => groups.has(groupOf(project)) && isDueBy(project, year));
  }, [dataset, filter, passing, service, year, shownGroups]);
}
