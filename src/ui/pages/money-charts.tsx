import type { MoneySum } from "../../domain/money";
import { FUNDINGS, type Funding } from "../../domain/project";
import { moneyByFunding, moneyByGoal, moneyBySection } from "../../state/derive/programme-money";
import { ChartTable } from "../charts/chart-table";
import { StackedBars, StackedKey, type BarPart } from "../charts/stacked-bars";
import { useAppState, useLanguage } from "../store-context";

type Row = { readonly key: string; readonly name: string; readonly sum: MoneySum };

/** The programme's money by goal, by section and by who pays, each split by period. */
export function MoneyCharts() {
  const {
    messages: { programme, funding, filters },
    language,
  } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const byGoal = moneyByGoal(dataset),
    bySection = moneyBySection(dataset),
    byFunding = moneyByFunding(dataset);
  const goals = dataset.goals.flatMap(({ id, name }): Row[] =>
    rowOf(String(id), id >= 1 && id <= 7 ? `${id}. ${name[language]}` : name[language], byGoal.get(id)),
  );
  const sections = [...dataset.sections.values()].flatMap(({ id, name }): Row[] => rowOf(id, `${id} ${name[language]}`, bySection.get(id)));
  const payers = ([...FUNDINGS, null] as const).flatMap((one: Funding | null): Row[] =>
    rowOf(one ?? "none", one === null ? programme.fundingUnknown : funding[one], byFunding.get(one)),
  );
  return (
    <>
      <MoneyChart title={programme.moneyByGoal} first={filters.facet.goal} file="qadam-money-by-goal" rows={goals} />
      <MoneyChart title={programme.moneyBySection} first={filters.facet.section} file="qadam-money-by-section" rows={sections} />
      <MoneyChart title={programme.moneyByFunding} first={filters.facet.funding} file="qadam-money-by-funding" rows={payers} />
      <p className="fine">
        {programme.moneyNote} {programme.moneyZones}
      </p>
    </>
  );
}

function rowOf(key: string, name: string, sum: MoneySum | undefined): Row[] {
  return sum === undefined || sum.total === 0 ? [] : [{ key, name, sum }];
}

function MoneyChart({
  title,
  first,
  file,
  rows,
}: {
  readonly title: string;
  readonly first: string;
  readonly file: string;
  readonly rows: readonly Row[];
}) {
  const {
    messages: { programme },
  } = useLanguage();
  const parts = ({ to2025, from2026To2030, undated }: MoneySum): readonly BarPart[] => [
    { name: programme.moneyTo2025, value: to2025, look: "first" },
    { name: programme.moneyFrom2026, value: from2026To2030, look: "second" },
    { name: programme.moneyUndated, value: undated, look: "third" },
  ];
  const figure = (value: number): number => Number(value.toFixed(2));
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {rows.length > 0 ? <StackedKey parts={parts(rows[0]!.sum)} /> : null}
      <StackedBars rows={rows.map(({ key, name, sum }) => ({ key, name, parts: parts(sum) }))} />
      <ChartTable
        name={file}
        heading={[first, programme.moneyTo2025, programme.moneyFrom2026, programme.moneyUndated, programme.moneySum]}
        rows={rows.map(({ name, sum }) => [name, ...parts(sum).map(({ value }) => figure(value)), figure(sum.total)])}
      />
    </section>
  );
}
