import { useMemo } from "react";
import { isFiltered } from "../domain/filter";
import type { Project } from "../domain/project";
import { formatFigure, formatNumber } from "../i18n/format";
import { otherwiseCounted } from "../state/derive/otherwise-counted";
import { moneyOf } from "../state/derive/programme-money";
import { SumsAdded } from "./pages/sums-added";
import { SERVICE_GROUP } from "./service-group";
import { useAppState, useLanguage } from "./store-context";

/** How many objects a list has, of how many and why, and what they cost; if the programme names no cost, that. */
export function ListTotals({ objects }: { readonly objects: readonly Project[] }) {
  const {
    messages: { filters, programme, group },
    language,
  } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const filter = useAppState(({ view }) => view.filter);
  const { year, service } = useAppState(({ question }) => question);
  const groups = useAppState(({ view }) => view.shownGroups) ?? [SERVICE_GROUP[service]];
  const money = useMemo(() => moneyOf(dataset, objects), [objects, dataset]);
  const uncosted = objects.filter(({ type, cost }) => type === "project" && cost === null).length;
  const excluded = objects.filter(({ id, cost }) => cost !== null && dataset.moneyExcluded.has(id));
  const unsummed = excluded.length === 0 ? filters.noCost : `${filters.noSum}; ${filters.withoutCost(uncosted)}.`;
  return (
    <>
      <p className="totals">
        <strong>{filters.found(objects.length)}</strong>,{" "}
        {filters.placed(objects.filter(({ placement }) => "features" in placement).length)}
        {money.objects > 0 ? (
          <>
            , {formatNumber(money.total, language, money.total < 10 ? 1 : 0)} {programme.bn} ({programme.moneyObjects(money.objects)}
            {uncosted > 0 ? `; ${filters.withoutCost(uncosted)}` : ""})
          </>
        ) : null}
        .{money.objects === 0 && uncosted > 0 ? ` ${unsummed}` : ""}
      </p>
      <SumsAdded title={programme.excluded} projects={excluded} more={({ id }) => `. ${dataset.moneyExcluded.get(id)?.[language] ?? ""}`} />
      {isFiltered(filter) ? (
        <OtherwiseOnThePage />
      ) : (
        <p className="fine">
          {filters.onlyShown(objects.length, dataset.projects.length, [...groups].map((one) => group[one]).join(", "), year)}
        </p>
      )}
    </>
  );
}

/** Why the programme's page has another total for the same goal, section or payer. */
function OtherwiseOnThePage() {
  const {
    messages: { filters },
    language,
  } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const filter = useAppState(({ view }) => view.filter);
  const other = useMemo(() => otherwiseCounted(dataset, filter), [dataset, filter]);
  if (other === null) return null;
  const total = other.facet === "funding" ? filters.pageTotalByPayer : filters.pageTotal;
  return (
    <>
      <p className="fine">{total(formatFigure(Number(other.total.toFixed(1)), language))}</p>
      <SumsAdded title={filters.onlyHere} projects={other.onlyHere} />
      <SumsAdded title={filters.onlyThere} projects={other.onlyThere} />
    </>
  );
}
