import type { Range } from "../domain/coverage/count-residents";
import type { Limit } from "../domain/limit";
import type { Localized } from "../domain/language";
import type { Method } from "../domain/method";
import type { Service } from "../domain/service";

/** A part of the question bar: fixed words, or a control whose label stands in the sentence in the right case. */
export type QuestionPart =
  { readonly kind: "words"; readonly words: string } | { readonly kind: "slot"; readonly slot: QuestionSlot; readonly label: string };
export type QuestionSlot = "where" | "service" | "limit" | "year" | "walker";

/** Where, as sentences need it: a name, and what kind of place it names. */
export type Place =
  | { readonly kind: "city" }
  | { readonly kind: "district" | "polycentre"; readonly name: Localized }
  | { readonly kind: "point"; /** What one would call it, in the sentence's language. */ readonly name?: string | undefined };

export type QuestionWords = {
  readonly place: Place;
  readonly service: Service;
  readonly limit: Limit;
  readonly year: number;
  readonly method: Method;
  /** Null where who walks changes nothing. */
  readonly walkerLabel: string | null;
  /** Name of the object that the way from a point leads to; null: to the nearest of the service. */ readonly wayTo: string | null;
};

/** What the sentence about a zone says; shares 0–1, people rounded by the caller. */
export type ZoneFinding = {
  readonly place: Place;
  readonly service: Service;
  readonly limit: Limit;
  readonly year: number;
  readonly method: Method;
  readonly share: Range | null;
  readonly people: Range;
  readonly gained: Range;
  /** Today's facilities are known to be incomplete: every figure is a lower bound, and the sentence says "at least". */
  readonly atLeast: boolean;
  /** Nothing of the service exists or opens by the year. */
  readonly none: boolean;
};

/** What the sentence about changes of the streets says: residents brought within the limit, below zero those taken out of it. */
export type EditFinding = { readonly place: Place; readonly service: Service; readonly limit: Limit; readonly change: Range };

/** A promise that is counted nowhere, in words: its year, and the zones of the other kind by which it may come to the zone asked about. */
export type PromiseWords = {
  readonly name: string;
  readonly startYear: number | null;
  readonly finishYear: number | null;
  /** Null where the text names the zone asked about, or none; `whole`: polycentres that lie in the district as a whole. */
  readonly through: { readonly kind: "district" | "polycentre"; readonly names: readonly Localized[]; readonly whole: boolean } | null;
};

/** The grammar of one language: every generated sentence comes from here. */
export type Grammar = {
  question(words: QuestionWords): readonly QuestionPart[];
  zone(finding: ZoneFinding): string;
  effect(finding: EditFinding): string;
  /** One promise that is counted nowhere, with its year and whose it is: an entry of the next two sentences. */
  promise(promise: PromiseWords): string;
  /** What is promised without a place: entries, never a sum (entries may contain one another). */
  unplaced(entries: readonly string[]): string;
  /** What is promised at a place that is known at least roughly, but without a finish year. */
  undated(entries: readonly string[]): string;
  /** Two sections of the programme give two dates, and the answer counts from the later one. */
  datedOtherwise(dates: {
    readonly name: string;
    readonly section: string;
    readonly year: number;
    readonly ownSection: string;
    readonly opens: number;
  }): string;
  /** What is counted although it is reported as delayed beyond the year asked about. */
  delayed(
    entries: readonly { readonly name: string; readonly year: number; /** Date of the source. */ readonly reported: string }[],
  ): string;
  /** Options of the controls, in the case that the question needs. */
  placeLabel(place: Place): string;
  serviceLabel(service: Service): string;
  limitLabel(limit: Limit): string;
  yearLabel(year: number): string;
};

/** A point's name stands beside its words, in brackets: no case has to be made of a name that nobody has declined. */
export const pointed = (text: string, { name }: { readonly name?: string | undefined }): string =>
  name === undefined ? text : `${text} (${name})`;

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)!}`;
}

/** "Name (2025, in the North)"; the name alone where there is nothing more to say of it. */
export function withDetails(name: string, details: readonly string[]): string {
  return details.length === 0 ? name : `${name} (${details.join(", ")})`;
}

export const words = (text: string): QuestionPart => ({ kind: "words", words: text });
export const slot = (name: QuestionSlot, label: string): QuestionPart => ({ kind: "slot", slot: name, label });
