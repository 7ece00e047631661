import type { Localized } from "./language";

/** Something the programme measures, with its values by year as printed. */
export type Indicator = {
  readonly id: string;
  readonly name: Localized;
  readonly unit: Localized;
  /** One of the key indicators of the programme's own table. */
  readonly headline: boolean;
  readonly better: "up" | "down" | null;
  readonly section: string;
  readonly lines: readonly (readonly [first: number, last: number])[];
  readonly also: readonly string[];
  readonly note: Localized | null;
  /** Ascending years; empty where the text prints no number. */
  readonly values: readonly { readonly year: number; readonly value: number }[];
};
