import type { Localized } from "../../domain/language";

/** The names of one way, as tagged, with its length. */
export type TaggedName = {
  readonly name: string;
  readonly kk: string | null;
  readonly ru: string | null;
  readonly en: string | null;
  readonly also: readonly string[];
  readonly formerly: readonly string[];
  readonly metres: number;
};

const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ["avenue", /проспект|даңғыл|\bave/iu],
  ["lane", /переулок|тұйығ|\blane\b/iu],
  ["boulevard", /бульвар|\bblvd|boulevard/iu],
  ["tract", /тракт|трасс|шоссе|\bhwy|highway/iu],
  ["street", /улица|\bул\.|көше|\bst\b|street/iu],
];

/** What a street calls itself; null where its name does not say. */
export function kindOfName(name: string): string | null {
  return KINDS.find(([, words]) => words.test(name))?.[0] ?? null;
}

const KAZAKH = /[әғқңөұүһі]|көше|даңғыл|тұйығ|бульвары$|трактісі/iu;
const RUSSIAN = /улица|проспект|переулок|бульвар(?!ы)|тракт(?!ісі)|шоссе|проезд/iu;

/** A street's name in three languages: tagged ones first, then untagged ones whose words tell the language, then the commonest; never a translation. */
export function localizedName(names: readonly TaggedName[]): Localized {
  const commonest = (values: readonly (readonly [string | null, number])[]): string | null => {
    const metres = new Map<string, number>();
    for (const [value, length] of values) if (value !== null && value !== "") metres.set(value, (metres.get(value) ?? 0) + length);
    return [...metres].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
  };
  const any = commonest(names.map(({ name, metres }) => [name, metres]))!;
  const worded = (is: RegExp): string | null =>
    commonest(names.filter(({ name }) => is.test(name)).map(({ name, metres }) => [name, metres]));
  return {
    kk: commonest(names.map(({ kk, metres }) => [kk, metres])) ?? worded(KAZAKH) ?? any,
    ru: commonest(names.map(({ ru, metres }) => [ru, metres])) ?? worded(RUSSIAN) ?? any,
    en: commonest(names.map(({ en, metres }) => [en, metres])) ?? any,
  };
}
