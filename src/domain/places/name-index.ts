import { LANGUAGES, type Localized } from "../language";
import { isTitle, kazakhStemOf, nameWords, stemOf, withoutBrackets, type NameWord } from "./name-words";

/** A thing with names, as the index takes it. */
export type NamedEntry = {
  readonly names: readonly string[];
  readonly formerly: readonly Localized[];
  /** Words that may be typed with the name but are not part of it ("metro"). */
  readonly hints: readonly string[];
  /** Whether it is a microdistrict or the like: what "мкр" may stand beside. */
  readonly isArea: boolean;
};

/** `score` 0–1; `formerly` is the old name that was asked for, null where it was one of today's. */
export type NameMatch = {
  readonly entry: number;
  readonly score: number;
  readonly formerly: Localized | null;
  /** All of the name was told, each word as it is written or in another case. */
  readonly isWhole: boolean;
  /** A word was taken for another one that is spelt like it. */
  readonly isGuess: boolean;
};

export type NameIndex = {
  /** Entries that every word fits, the best first. `typing`: the last word may go on. */
  find(words: readonly NameWord[], typing: boolean): readonly NameMatch[];
  /** Whether some name has this very word, or one of its stem. */
  knows(folded: string): boolean;
};

type Alias = { readonly entry: number; readonly formerly: Localized | null; readonly letters: number };
/** `isAside`: a title or what stands in brackets; it may be told and need not. */
type Posting = { readonly alias: number; readonly letters: number; readonly isAside: boolean; readonly ofArea: boolean };

/** How well a typed word fits a word of a name. */
const FIT = { same: 1, stem: 0.95, kazakhStem: 0.9, begun: 0.7, oneWrong: 0.55, hint: 0.8, otherKind: 0.75 } as const;
/** From here on a wrong letter is forgiven, in what was typed and in a name; two from the second. */
const FUZZY_LETTERS = 5,
  FUZZIER_LETTERS = 9;
/** A word that is not the last counts as begun from here on ("сейф абай"). */
const BEGUN_LETTERS = 4;
const FORMERLY_FACTOR = 0.96;
/** A name's share that is covered by any match at all. */
const LEAST_COVERED = 0.6;
/** Words whose fits are kept: a crossing asks for the same words at every place where it may be cut. */
const REMEMBERED = 64;

export function createNameIndex(entries: readonly NamedEntry[]): NameIndex {
  const aliases: Alias[] = [];
  const postings = new Map<string, { readonly stem: string; readonly of: Posting[] }>();
  const hinted = new Map<string, number[]>();
  const add = (entry: number, spelling: Spelling, formerly: Localized | null, hints: readonly string[], isArea: boolean): void => {
    const telling = spelling.filter((word) => !word.isAside);
    const letters = telling.reduce((sum, { folded }) => sum + folded.length, 0);
    const alias = aliases.push({ entry, formerly, letters: Math.max(1, letters) }) - 1;
    for (const { folded, stem, isAside, said } of spelling) {
      const word = postings.get(folded) ?? { stem, of: [] };
      word.of.push({ alias, letters: folded.length, isAside, ofArea: isArea || (!isAside && said === "area") });
      postings.set(folded, word);
    }
    for (const hint of hints) hinted.set(hint, [...(hinted.get(hint) ?? []), alias]);
  };
  entries.forEach(({ names, formerly, hints, isArea }, entry) => {
    const hintWords = [...new Set(hints.flatMap((hint) => nameWords(hint).map(({ folded }) => folded)))];
    const seen = new Set<string>();
    for (const [name, old] of [
      ...[...new Set(names)].map((one) => [one, null] as const),
      ...formerly.flatMap((one) => LANGUAGES.map((language) => [one[language], one] as const)),
    ])
      for (const spelling of spellings(name)) {
        const key = spelling.map(({ folded }) => folded).join(" ");
        if (!seen.has(key)) add(entry, spelling, old, hintWords, isArea);
        seen.add(key);
      }
  });
  const vocabulary = [...postings].map(([folded, { stem, of }]) => ({ folded, stem, of }));
  const stems = new Set(vocabulary.map(({ stem }) => stem));
  const remembered = new Map<string, ReadonlyMap<number, Fit>>();
  const fitsOfWord = (word: NameWord, mayGoOn: boolean): ReadonlyMap<number, Fit> => {
    const key = `${word.folded} ${mayGoOn} ${word.said}`;
    const known = remembered.get(key) ?? fitsOf(word, vocabulary, hinted, mayGoOn);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, known);
    return known;
  };
  return {
    find(words, typing) {
      if (words.length === 0) return [];
      let found: ReadonlyMap<number, Fit> = fitsOfWord(words[0]!, typing && words.length === 1);
      for (const [at, word] of words.entries()) if (at > 0) found = bothOf(found, fitsOfWord(word, typing && at === words.length - 1));
      const best = new Map<number, NameMatch>();
      for (const [number, { fit, covered, isWhole, isGuess }] of found) {
        const { entry, letters, formerly } = aliases[number]!;
        const score =
          (fit / words.length) *
          (LEAST_COVERED + (1 - LEAST_COVERED) * Math.min(1, covered / letters)) *
          (formerly === null ? 1 : FORMERLY_FACTOR);
        if (score > (best.get(entry)?.score ?? 0))
          best.set(entry, { entry, score, formerly, isWhole: isWhole && covered >= letters, isGuess });
      }
      return [...best.values()].sort((a, b) => b.score - a.score || a.entry - b.entry);
    },
    knows: (folded) => postings.has(folded) || stems.has(stemOf(folded)),
  };
}

type Spelling = readonly (NameWord & { readonly isAside: boolean })[];

/** The words of a name, and all of them as one: "Аль-Фараби" and "Төле би" are typed like that too. */
function spellings(name: string): readonly Spelling[] {
  const bare = withoutBrackets(name),
    own = nameWords(bare),
    hasName = own.some(({ folded }) => !isTitle(folded));
  const words = own.map((word) => ({ ...word, isAside: hasName && isTitle(word.folded) }));
  const inBrackets = bare === name ? [] : [...name.matchAll(/\(([^)]*)\)/gu)].flatMap(([, text]) => nameWords(text!));
  const whole = [...words, ...inBrackets.map((word) => ({ ...word, isAside: true }))];
  if (words.length < 2 || words.length > 3) return [whole];
  const joined = words.map(({ folded }) => folded).join("");
  return [whole, [{ folded: joined, stem: stemOf(joined), said: null, isAside: false }]];
}

type Fit = { readonly fit: number; readonly covered: number; readonly isWhole: boolean; readonly isGuess: boolean };

/** Names that fit two words, with the sums of both. */
function bothOf(before: ReadonlyMap<number, Fit>, next: ReadonlyMap<number, Fit>): Map<number, Fit> {
  const both = new Map<number, Fit>();
  for (const [alias, { fit, covered, isWhole, isGuess }] of before) {
    const one = next.get(alias);
    if (one !== undefined)
      both.set(alias, {
        fit: fit + one.fit,
        covered: covered + one.covered,
        isWhole: isWhole && one.isWhole,
        isGuess: isGuess || one.isGuess,
      });
  }
  return both;
}

function fitsOf(
  word: NameWord,
  vocabulary: readonly { readonly folded: string; readonly stem: string; readonly of: readonly Posting[] }[],
  hinted: ReadonlyMap<string, readonly number[]>,
  mayGoOn: boolean,
): Map<number, Fit> {
  const fits = new Map<number, Fit>();
  const kazakh = kazakhStemOf(word.folded),
    isNumber = /^\d/.test(word.folded);
  const take = (of: readonly Posting[], fit: number, isWhole: boolean, isGuess = false): void => {
    for (const { alias, letters, isAside, ofArea } of of) {
      // "8 микрорайон" is no eighth street, and "Саялы микрорайон" hardly the street of that name.
      if (word.said === "area" && !ofArea && isNumber) continue;
      const own = fit * (word.said !== null && (word.said === "area") !== ofArea ? FIT.otherKind : 1);
      const known = fits.get(alias);
      if (known === undefined || known.fit < own) fits.set(alias, { fit: own, covered: isAside ? 0 : letters, isWhole, isGuess });
    }
  };
  const begun = (folded: string): boolean =>
    !isNumber &&
    folded.length > word.folded.length &&
    word.folded.length >= (mayGoOn ? 2 : BEGUN_LETTERS) &&
    folded.startsWith(word.folded);
  for (const { folded, stem, of } of vocabulary) {
    if (folded === word.folded) take(of, FIT.same, true);
    else if (isNumber) continue;
    else if (stem === word.stem) take(of, FIT.stem, true);
    else if (kazakh !== null && stem === kazakh) take(of, FIT.kazakhStem, true);
    else if (begun(folded)) take(of, FIT.begun + 0.2 * (word.folded.length / folded.length), false);
  }
  for (const [hint, aliases] of hinted)
    if (hint === word.folded || (word.folded.length >= 3 && hint.startsWith(word.folded)))
      for (const alias of aliases) if (!fits.has(alias)) fits.set(alias, { fit: FIT.hint, covered: 0, isWhole: true, isGuess: false });
  if (fits.size === 0 && !isNumber && word.folded.length >= FUZZY_LETTERS) {
    const wrong = word.folded.length >= FUZZIER_LETTERS ? 2 : 1;
    // The first letter is hardly ever the wrong one, and comparing every word costs too much while somebody types.
    for (const { folded, stem, of } of vocabulary)
      if (
        folded.length >= FUZZY_LETTERS &&
        folded[0] === word.folded[0] &&
        (isWithin(word.stem, stem, wrong) || isWithin(word.folded, folded, wrong))
      )
        take(of, FIT.oneWrong, false, true);
  }
  return fits;
}

/** Whether two words differ by at most so many letters put in, left out or changed. */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return row[b.length]! <= most;
}
