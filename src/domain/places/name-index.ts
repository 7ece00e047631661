import { isTitle, kazakhStemOf, nameWords, stemOf, type NameWord } from "./name-words";

/** A thing with names, as the index takes it. */
export type NamedEntry = {
  readonly names: readonly string[];
  readonly formerly: readonly string[];
  /** Words that may be typed with the name but are not part of it ("metro"). */
  readonly hints: readonly string[];
};

/** `score` 0–1; `formerly` is the old name that was asked for, null where it was one of today's. */
export type NameMatch = { readonly entry: number; readonly score: number; readonly formerly: string | null };

export type NameIndex = {
  /** Entries that every word fits, the best first. `typing`: the last word may go on. */
  find(words: readonly NameWord[], typing: boolean): readonly NameMatch[];
};

type Alias = { readonly entry: number; readonly formerly: string | null; readonly letters: number; readonly hints: ReadonlySet<string> };
type Posting = { readonly alias: number; readonly letters: number; readonly isTitle: boolean };

/** How well a typed word fits a word of a name. */
const FIT = { same: 1, stem: 0.95, kazakhStem: 0.9, begun: 0.7, oneWrong: 0.55, hint: 0.8 } as const;
/** From here on a wrong letter is forgiven; two from the second. */
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
  entries.forEach(({ names, formerly, hints }, entry) => {
    const hintWords = new Set(hints.flatMap((hint) => nameWords(hint).map(({ folded }) => folded)));
    const seen = new Set<string>();
    for (const [words, old] of [
      ...[...new Set(names)].flatMap(spellings).map((one) => [one, null] as const),
      ...formerly.flatMap((one) => spellings(one).map((spelling) => [spelling, one] as const)),
    ]) {
      const key = words.map(({ folded }) => folded).join(" ");
      if (seen.has(key)) continue;
      seen.add(key);
      const telling = words.filter(({ folded }) => !isTitle(folded));
      const alias =
        aliases.push({
          entry,
          formerly: old,
          letters: Math.max(
            1,
            telling.reduce((sum, { folded }) => sum + folded.length, 0),
          ),
          hints: hintWords,
        }) - 1;
      for (const { folded, stem } of words) {
        const word = postings.get(folded) ?? { stem, of: [] };
        word.of.push({ alias, letters: folded.length, isTitle: isTitle(folded) && telling.length > 0 });
        postings.set(folded, word);
      }
      for (const hint of hintWords) hinted.set(hint, [...(hinted.get(hint) ?? []), alias]);
    }
  });
  const remembered = new Map<string, ReadonlyMap<number, Fit>>();
  const fitsOfWord = (word: NameWord, mayGoOn: boolean): ReadonlyMap<number, Fit> => {
    const key = `${word.folded} ${mayGoOn}`;
    const known = remembered.get(key) ?? fitsOf(word, vocabulary, hinted, mayGoOn);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, known);
    return known;
  };
  const vocabulary = [...postings].map(([folded, { stem, of }]) => ({ folded, stem, of }));
  return {
    find(words, typing) {
      if (words.length === 0) return [];
      let found: ReadonlyMap<number, Fit> = fitsOfWord(words[0]!, typing && words.length === 1);
      for (const [at, word] of words.entries()) if (at > 0) found = bothOf(found, fitsOfWord(word, typing && at === words.length - 1));
      const best = new Map<number, NameMatch>();
      for (const [number, { fit, covered }] of found) {
        const { entry, letters, formerly } = aliases[number]!;
        const score =
          (fit / words.length) *
          (LEAST_COVERED + (1 - LEAST_COVERED) * Math.min(1, covered / letters)) *
          (formerly === null ? 1 : FORMERLY_FACTOR);
        if (score > (best.get(entry)?.score ?? 0)) best.set(entry, { entry, score, formerly });
      }
      return [...best.values()].sort((a, b) => b.score - a.score || a.entry - b.entry);
    },
  };
}

/** The words of a name, and all of them as one: "Аль-Фараби" and "Төле би" are typed like that too. */
function spellings(name: string): readonly (readonly NameWord[])[] {
  const words = nameWords(name);
  if (words.length < 2 || words.length > 3) return [words];
  const joined = words.map(({ folded }) => folded).join("");
  return [words, [{ folded: joined, stem: stemOf(joined) }]];
}

type Fit = { fit: number; covered: number };

/** Names that fit two words, with the sums of both. */
function bothOf(before: ReadonlyMap<number, Fit>, next: ReadonlyMap<number, Fit>): Map<number, Fit> {
  const both = new Map<number, Fit>();
  for (const [alias, { fit, covered }] of before) {
    const one = next.get(alias);
    if (one !== undefined) both.set(alias, { fit: fit + one.fit, covered: covered + one.covered });
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
  const take = (of: readonly Posting[], fit: number): void => {
    for (const { alias, letters, isTitle: title } of of) {
      const known = fits.get(alias);
      if (known === undefined || known.fit < fit) fits.set(alias, { fit, covered: title ? 0 : letters });
    }
  };
  const begun = (folded: string): boolean =>
    !isNumber &&
    folded.length > word.folded.length &&
    word.folded.length >= (mayGoOn ? 2 : BEGUN_LETTERS) &&
    folded.startsWith(word.folded);
  for (const { folded, stem, of } of vocabulary) {
    if (folded === word.folded) take(of, FIT.same);
    else if (isNumber) continue;
    else if (stem === word.stem) take(of, FIT.stem);
    else if (kazakh !== null && stem === kazakh) take(of, FIT.kazakhStem);
    else if (begun(folded)) take(of, FIT.begun + 0.2 * (word.folded.length / folded.length));
  }
  for (const [hint, aliases] of hinted)
    if (hint === word.folded || (word.folded.length >= 3 && hint.startsWith(word.folded)))
      for (const alias of aliases) if (!fits.has(alias)) fits.set(alias, { fit: FIT.hint, covered: 0 });
  if (fits.size === 0 && !isNumber && word.folded.length >= FUZZY_LETTERS) {
    const wrong = word.folded.length >= FUZZIER_LETTERS ? 2 : 1;
    // The first letter is hardly ever the wrong one, and comparing every word costs too much while somebody types.
    for (const { folded, stem, of } of vocabulary)
      if (folded[0] === word.folded[0] && (isWithin(word.stem, stem, wrong) || isWithin(word.folded, folded, wrong)))
        take(of, FIT.oneWrong);
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
