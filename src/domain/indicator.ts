import type { Localized } from "./language";

/** Something the programme measures, with its values by year as printed. */
export type Indicator = {
  readonly id: string;
  readonly name: Localized;
  readonly unit: Localized;
  /** One of the key indicators of the programme's own table. */
  readonly headline: boolean;
  readonly better: "up" | "down" | null;
  /** What each value is for alone: the time since the year of the value before, or its own year; null where it is a level, reached by then. */
  readonly per: "period" | "year" | null;
  readonly section: string;
  readonly lines: readonly (readonly [first: number, last: number])[];
  readonly also: readonly string[];
  readonly note: Localized | null;
  /** Ascending years; empty where the text prints no number. */
  readonly values: readonly { readonly year: number; readonly value: number }[];
};

/**
 * The values with the time that each is for, first and last year: one year, unless it is an amount of a whole period. The first period has no
 * first year: the programme counts it from its own beginning.
 */
export function timesOf({
  per,
  values,
}: Pick<Indicator, "per" | "values">): { readonly from: number | null; readonly to: number; readonly value: number }[] {
  return values.map(({ year, value }, index) => {
    const before = values[index - 1];
    return { from: per !== "period" ? year : before === undefined ? null : before.year + 1, to: year, value };
  });
}
