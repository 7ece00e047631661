import { foldLetters } from "../fold-letters";

/** What kind of thing a word beside a name says that it is; null where nothing does. */
export type SaidKind = "street" | "area" | null;

/** A word of a name or of what somebody typed, brought to one skeleton of letters; `stem` is without case endings. */
export type NameWord = { readonly folded: string; readonly stem: string; readonly said: SaidKind };

const foldAll = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldLetters));

/** Words that say what kind of thing a name is of; nobody is asked to type them. */
const STREET_KINDS = foldAll(
  "улица улице улицы ул көшесі көше көшесінің көшелері проспект проспекта проспекте пр просп прт пркт прс даңғылы даңғыл даңғылының бульвар бульвара бул блв бульвары тракт тракта трактісі трасса трассы шоссе переулок пер тұйығы тұйық проезд өткелі street st str avenue ave av prospekt prospect ulitsa boulevard blvd highway hwy lane ln road rd",
);
const AREA_KINDS = foldAll(
  "микрорайон микрорайона микрорайоне микрорайону мкр мкрн мкн мн ықшамауданы ықшамаудан ықшамауданда ша microdistrict microdistricts mikrorayon microrayon mkr",
);
const OTHER_KINDS = foldAll("г город қаласы city");
/** Words between the two names of a crossing, or around them. */
const JOINS = foldAll(
  "и мен пен бен and с at vs угол углу уг на у пересечение пересечении перекресток перекрестке қиылысы қиылысында қиылысынан бұрышы бұрышында corner crossing intersection of the near возле около жаны",
);
/** Titles within names: "Қабанбай батыр" is called Қабанбай too. */
const TITLES = foldAll("батыр батыра би хан хана хандар жырау имени атындағы им");
/** Marks of an ordinal after its number: "5-й", "12-ші". */
const ORDINALS = new Set(["й", "я", "ый", "ой", "ий", "ая", "го", "м", "ом", "ші", "шы", "th", "nd", "st", "rd"]);

export const isTitle = (folded: string): boolean => TITLES.has(folded);

/** Shortest stem from which a vowel is taken: with fewer letters Аксай and Аксу would be one name. */
const LEAST = 5;

/**
 * Without the endings of Russian cases and adjectives and without final vowels, on folded letters: "сейфуллина" and "Сейфуллин" meet.
 * A final й after a vowel goes in shorter names too: that is how Абай and Абая meet.
 */
export function stemOf(folded: string): string {
  let stem = folded.replace(/(?<=.{4})(ogo|ego|omu|emu|oi|ei)$/, "").replace(/(?<=.{2}[aeou])[iu]$/, "");
  while (stem.length >= LEAST && /[aeiou]$/.test(stem)) stem = stem.slice(0, -1);
  return stem;
}

/** Stems with Kazakh case endings taken off ("Сейфуллиннің", "Абайдан"); the endings also end plain names, so this is a second try. */
export function kazakhStemOf(folded: string): string | null {
  const stem = folded.replace(/(?<=.{3})([ndt]in|[dt]an|[dt]en|nan|nen|[dt]a|[dt]e|[gk]a|[gk]e|n[iae])$/, "");
  return stem === folded ? null : stemOf(stem);
}

export type QueryWord = NameWord & {
  readonly text: string;
  readonly isNumber: boolean;
  /** Something like "–", "/", "," or "and" stands before it. */
  readonly cutBefore: boolean;
  /** "house" or a sign for a number stands before it. */
  readonly asHouse: boolean;
};

const HOUSE_MARKS = foldAll("дом д үй үйі house");
const APART = /[–—/\\×,+&;|*]| - /;

/** The telling words of a text in order: no kinds, no joining words; a letter after a house number belongs to it. */
export function queryWords(text: string): readonly QueryWord[] {
  const plain = text
    .toLowerCase()
    .replaceAll(/(?<!\p{L})(?:м-н|м-он|мкр-н)(?!\p{L})|(?<!\p{L})(?:шағын|шагын|ықшам|ыкшам|мөлтек|моль?тек)[\s-]+аудан\p{L}*/gu, " мкр ")
    .replaceAll(/(?<!\p{L})(пр|пр-)-?к?т(?!\p{L})|(?<!\p{L})б-р(?!\p{L})/gu, " пр ");
  const words: QueryWord[] = [];
  let end = 0,
    cut = false,
    house = false,
    said: SaidKind = null,
    afterArea = false;
  for (const match of plain.matchAll(/\d+(?:\/\d+)?(?:\p{L}(?!\p{L}))?|\p{L}[\p{L}'’ʼ]*/gu)) {
    const between = plain.slice(end, match.index);
    if (APART.test(between)) cut = true;
    const folded = foldLetters(match[0]);
    const last = words.at(-1);
    // "мкр № 8" is no house.
    if (between.includes("№")) house = !afterArea && last?.said !== "area";
    afterArea = false;
    end = match.index + match[0].length;
    if (last?.isNumber && !cut && ORDINALS.has(match[0])) continue;
    if (last?.isNumber && !cut && /^[а-еa-f]$/.test(match[0]) && /^\d+(\/\d+)?$/.test(last.text)) {
      words[words.length - 1] = { ...last, text: last.text + match[0], folded: last.folded + folded };
      continue;
    }
    if (HOUSE_MARKS.has(folded)) {
      house = true;
      continue;
    }
    if (JOINS.has(folded)) {
      cut ||= words.length > 0;
      continue;
    }
    const kind = STREET_KINDS.has(folded) ? "street" : AREA_KINDS.has(folded) ? "area" : null;
    // A kind is said of the name before it, else of the one after it: "Самал көшесі", "улица Самал".
    if (kind !== null && last && !cut && last.said === null) words[words.length - 1] = { ...last, said: kind };
    else if (kind !== null) said = kind;
    afterArea = kind === "area";
    if (kind !== null || OTHER_KINDS.has(folded) || folded === "") continue;
    words.push(wordOf(match[0], folded, { cutBefore: cut, house, said }));
    cut = false;
    house = false;
    said = null;
  }
  return words;
}

function wordOf(
  text: string,
  folded: string,
  { cutBefore, house, said }: { readonly cutBefore: boolean; readonly house: boolean; readonly said: SaidKind },
): QueryWord {
  if (!/^\d/.test(text)) return { text, folded, stem: stemOf(folded), isNumber: false, cutBefore, asHouse: false, said };
  // "8й" is the eighth, not a house of the letter й; digits are no letters to be folded: 11 is not 1.
  const number = text.replace(/[йя]$/u, ""),
    own = number.replace(/\p{L}$/u, foldLetters);
  return { text: number, folded: own, stem: own, isNumber: true, cutBefore, asHouse: house, said };
}

/** A map has the same names again and again, and taking one apart costs as much as a search. */
const remembered = new Map<string, readonly NameWord[]>();

/** The telling words of a name; the name's kinds where it has nothing else ("Проспект"). */
export function nameWords(name: string): readonly NameWord[] {
  const known = remembered.get(name) ?? wordsOf(name);
  remembered.set(name, known);
  return known;
}

function wordsOf(name: string): readonly NameWord[] {
  const words = queryWords(name).map(({ folded, stem, said }) => ({ folded, stem, said }));
  return words.length > 0 ? words : [{ folded: foldLetters(name), stem: stemOf(foldLetters(name)), said: null }];
}

/** A name without what stands in brackets, which says where the thing is: "Алма (Актобе м-н)". */
export function withoutBrackets(name: string): string {
  if (!name.includes("(")) return name;
  const bare = name.replaceAll(/\([^)]*\)/gu, " ").trim();
  return /[\p{L}\d]/u.test(bare) ? bare : name;
}

/** Whether a name says that it is a microdistrict's. */
export const saysArea = (name: string): boolean => nameWords(withoutBrackets(name)).some(({ said }) => said === "area");

/** One key for the spellings of a whole name, in any order of its words. */
export function nameKey(name: string): string {
  return nameWords(name)
    .map(({ stem }) => stem)
    .sort()
    .join(" ");
}
