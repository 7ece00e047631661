import { sumCosts, type MoneySum } from "../../domain/money";
import { FUNDINGS, type Funding } from "../../domain/project";
import { isOtherwisePrinted, printedOfGoal, printedOfSection, type PrintedMoney } from "../../state/derive/printed-money";
import { moneyByFunding, moneyByGoal, moneyBySection } from "../../state/derive/programme-money";
import { formatFigure } from "../../i18n/format";
import { ChartTable } from "../charts/chart-table";
import { StackedBars, StackedKey, type BarMark, type BarPart } from "../charts/stacked-bars";
import { useAppState, useLanguage } from "../store-context";

type Row = { readonly key: string; readonly name: string; readonly sum: MoneySum; readonly printed: PrintedMoney | null };

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
    rowOf(String(id), id >= 1 && id <= 7 ? `${id}. ${name[language]}` : name[language], byGoal.get(id), printedOfGoal(dataset, id)),
  );
  const sections = [...dataset.sections.values()].flatMap(({ id, name }): Row[] =>
    rowOf(id, `${id} ${name[language]}`, bySection.get(id), printedOfSection(dataset, id)),
  );
  const payers = ([...FUNDINGS, null] as const).flatMap((one: Funding | null): Row[] =>
    rowOf(one ?? "none", one === null ? programme.fundingUnknown : funding[one], byFunding.get(one), null),
  );
  return (
    <>
      <MoneyChart title={programme.moneyByGoal} first={filters.facet.goal} file="qadam-money-by-goal" rows={goals} />
      <MoneyChart title={programme.moneyBySection} first={filters.facet.section} file="qadam-money-by-section" rows={sections} />
      <MoneyChart title={programme.moneyByFunding} first={filters.facet.funding} file="qadam-money-by-funding" rows={payers} />
      <p className="fine">
        {programme.printedNote} {programme.moneyNote} {programme.fundingNote} {programme.moneyZones}
      </p>
    </>
  );
}

/** A row for what costs something, or has a printed sum. */
function rowOf(key: string, name: string, added: MoneySum | undefined, printed: PrintedMoney | null): Row[] {
  const sum = added ?? sumCosts([]);
  return sum.total === 0 && printed === null ? [] : [{ key, name, sum, printed }];
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
    language,
  } = useLanguage();
  const parts = ({ to2025, from2026To2030, undated }: MoneySum): readonly BarPart[] => [
    { name: programme.moneyTo2025, value: to2025, look: "first" },
    { name: programme.moneyFrom2026, value: from2026To2030, look: "second" },
    { name: programme.moneyUndated, value: undated, look: "third" },
  ];
  const figure = (value: number): number => Number(value.toFixed(2));
  const mark = ({ key, sum, printed }: Row): BarMark | null => {
    if (printed?.total == null || !isOtherwisePrinted(printed, sum)) return null;
    const inPeriod = (name: string, value: number | null): string[] =>
      value === null ? [] : [`${name} ${formatFigure(figure(value), language)}`];
    // A goal's figure is that of some of its sections.
    const details =
      printed.sections.join() !== key
        ? printed.sections.join(", ")
        : [...inPeriod(programme.moneyTo2025, printed.to2025), ...inPeriod(programme.moneyFrom2026, printed.from2026To2030)].join("; ");
    const words = `${programme.printed}: ${formatFigure(figure(printed.total), language)}`;
    return { value: printed.total, words: details === "" ? words : `${words} (${details})` };
  };
  const hasPrinted = rows.some(({ printed }) => printed !== null);
  const printedCells = ({ printed }: Row): (string | number | null)[] => [
    ...[printed?.total, printed?.to2025, printed?.from2026To2030].map((value) => (value == null ? null : figure(value))),
    printed?.sections.join(", ") ?? null,
  ];
  const printedHeading = [
    ...[programme.moneyTotal, programme.moneyTo2025, programme.moneyFrom2026].map((column) => `${programme.printed}: ${column}`),
    programme.printedSections,
  ];
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {rows.length > 0 ? <StackedKey parts={parts(rows[0]!.sum)} /> : null}
      <StackedBars rows={rows.map((row) => ({ key: row.key, name: row.name, parts: parts(row.sum), mark: mark(row) }))} />
      <ChartTable
        name={file}
        heading={[
          first,
          programme.moneyTo2025,
          programme.moneyFrom2026,
          programme.moneyUndated,
          programme.moneySum,
          ...(hasPrinted ? printedHeading : []),
        ]}
        rows={rows.map((row) => [
          row.name,
          ...parts(row.sum).map(({ value }) => figure(value)),
          figure(row.sum.total),
          ...(hasPrinted ? printedCells(row) : []),
        ])}
      />
    </section>
  );
}
