import { useMemo } from "react";
import type { Dataset } from "../domain/dataset";
import type { Project } from "../domain/project";
import { isFiltered, type Filter } from "../domain/filter";
import { formatNumber } from "../i18n/format";
import { groupOf, isDueBy, placedProjects } from "../state/derive/objects";
import { nameOrder } from "../state/derive/name-order";
import { moneyOf } from "../state/derive/programme-money";
import { siftedObjects } from "../state/derive/sifted";
import { Exports } from "./exports";
import { Filters } from "./filters";
import { ObjectRows } from "./object-rows";
import { SERVICE_GROUP } from "./service-group";
import { useAppState, useLanguage } from "./store-context";

/** The objects, sifted by filters: what the map says is also there in words, with totals and exports. */
export function ObjectsPanel() {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const filter = useAppState(({ view }) => view.filter);
  const sifted = useMemo(() => siftedObjects(dataset, filter), [dataset, filter]);
  const objects = useShown(dataset, filter, sifted.projects);
  const money = useMemo(() => moneyOf(dataset, objects), [objects, dataset]);
  const order = nameOrder(dataset, language),
    byName = (a: Project, b: Project): number => order.get(a.id)! - order.get(b.id)!;
  const planned = objects
    .filter(({ type }) => type === "project")
    .sort((a, b) => (a.finishYear ?? Infinity) - (b.finishYear ?? Infinity) || byName(a, b));
  const existing = objects.filter(({ type }) => type === "existing").sort(byName);
  return (
    <section aria-label={messages.objects}>
      <Filters sifted={sifted} />
      <p className="totals">
        <strong>{messages.filters.found(objects.length)}</strong>,{" "}
        {messages.filters.placed(objects.filter(({ placement }) => "features" in placement).length)}
        {money.objects > 0 ? (
          <>
            , {formatNumber(money.total, language, money.total < 10 ? 1 : 0)} {messages.programme.bn} (
            {messages.programme.moneyObjects(money.objects)})
          </>
        ) : null}
        .
      </p>
      <Exports projects={objects} />
      <ObjectRows title={`${messages.list.planned} (${planned.length})`} projects={planned} />
      <ObjectRows title={`${messages.list.existing} (${existing.length})`} projects={existing} />
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
