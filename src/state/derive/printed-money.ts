import type { MoneySum, SectionMoney } from "../../domain/money";
import type { Dataset } from "../../domain/dataset";

/** What the programme itself prints for some sections, in billions of tenge; null where it prints nothing of the kind. */
export type PrintedMoney = Pick<SectionMoney, "total" | "to2025" | "from2026To2030"> & {
  /** The sections whose printed sums these are. */
  readonly sections: readonly string[];
};

/** The sum that a section prints; null where it prints none. */
export function printedOfSection({ sectionMoney }: Dataset, section: string): PrintedMoney | null {
  const printed = sectionMoney.get(section);
  return printed == null || printed.total === null ? null : { ...printed, sections: [section] };
}

/**
 * The printed sums of a goal's sections together; a section that prints none adds nothing and is not among `sections`. A period is
 * null where one of them does not print it. Null where no section prints a sum.
 */
export function printedOfGoal(dataset: Dataset, goal: number): PrintedMoney | null {
  const own = [...dataset.sections.values()]
    .filter((section) => section.goal === goal)
    .flatMap(({ id }) => printedOfSection(dataset, id) ?? []);
  if (own.length === 0) return null;
  const sumOf = (key: "total" | "to2025" | "from2026To2030"): number | null => {
    const printed = own.flatMap((one) => one[key] ?? []);
    return printed.length < own.length ? null : printed.reduce((sum, value) => sum + value, 0);
  };
  return {
    total: sumOf("total"),
    to2025: sumOf("to2025"),
    from2026To2030: sumOf("from2026To2030"),
    sections: own.flatMap(({ sections }) => sections),
  };
}

/** Whether the programme prints another sum, or another share of a period, than its measures add up to; rounding apart. */
export function isOtherwisePrinted({ total, to2025, from2026To2030 }: PrintedMoney, added: MoneySum): boolean {
  const differs = (printed: number | null, sum: number): boolean => printed !== null && Math.abs(printed - sum) >= 0.5;
  return differs(total, added.total) || differs(to2025, added.to2025) || differs(from2026To2030, added.from2026To2030);
}
