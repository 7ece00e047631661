import { foldLetters } from "../fold-letters";

/** A word of a name or of what somebody typed, brought to one skeleton of letters; `stem` is without case endings. */
export type NameWord = { readonly folded: string; readonly stem: string };

const foldAll = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldLetters));

/** Words that say what kind of thing a name is of; nobody is asked to type them. */
const KINDS = foldAll(
  "улица улице улицы ул көшесі көше көшесінің көшелері проспект проспекта проспекте пр просп прт пркт прс даңғылы даңғыл даңғылының бульвар бульвара бул блв бульвары тракт тракта трактісі трасса трассы шоссе переулок пер тұйығы тұйық проезд өткелі street st str avenue ave av prospekt prospect ulitsa boulevard blvd highway hwy lane ln road rd " +
    "микрорайон микрорайона мкр мкрн мкн ықшамауданы ықшамаудан ша мөлтек microdistrict mkr дом д үй үйі house г город қаласы city",
);
/** Words between the two names of a crossing, or around them. */
const JOINS = foldAll(
  "и мен пен бен and с at vs угол углу уг на у пересечение пересечении перекресток перекрестке қиылысы қиылысында қиылысынан бұрышы бұрышында corner crossing intersection of the near возле около жаны",
);
/** Titles within names: "Қабанбай батыр" is called Қабанбай too. */
const TITLES = foldAll("батыр батыра би хан хана хандар жырау имени атындағы им");
/** Marks of an ordinal after its number: "5-й", "12-ші". */
const ORDINALS = new Set(["й", "я", "ый", "ой", "ая", "го", "ші", "шы", "th", "nd"]);

export const isTitle = (folded: string): boolean => TITLES.has(folded);

/** Shortest stem: anything shorter says nothing. */
const LEAST = 3;

/** Without the endings of Russian cases and adjectives and without final vowels, on folded letters: "сейфуллина" and "Сейфуллин" meet. */
export function stemOf(folded: string): string {
  let stem = folded.replace(/(?<=.{4})(ogo|ego|omu|emu|oi|ei|om|em)$/, "");
  while (stem.length > LEAST && /[aeiou]$/.test(stem)) stem = stem.slice(0, -1);
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

/** The telling words of a text in order: no kinds, no joining words; a letter after a house number belongs to it. */
export function queryWords(text: string): readonly QueryWord[] {
  const plain = text
    .toLowerCase()
    .replaceAll(/\bм-н\b|(?<!\p{L})м-н(?!\p{L})/gu, " мкр ")
    .replaceAll(/(?<!\p{L})(пр|пр-)-?к?т(?!\p{L})|(?<!\p{L})б-р(?!\p{L})/gu, " пр ");
  const words: QueryWord[] = [];
  let end = 0,
    cut = false,
    house = false;
  for (const match of plain.matchAll(/\d+(?:\/\d+)?(?:\p{L}(?!\p{L}))?|\p{L}[\p{L}'’ʼ]*/gu)) {
    const between = plain.slice(end, match.index);
    if (/[–—/\\×,+&;|*]| - /.test(between)) cut = true;
    if (between.includes("№")) house = true;
    end = match.index + match[0].length;
    const folded = foldLetters(match[0]);
    const last = words.at(-1);
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
    if (KINDS.has(folded) || folded === "") continue;
    const isNumber = /^\d/.test(match[0]);
    words.push({ text: match[0], folded, stem: isNumber ? folded : stemOf(folded), isNumber, cutBefore: cut, asHouse: house && isNumber });
    cut = false;
    house = false;
  }
  return words;
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
  const words = queryWords(name).map(({ folded, stem }) => ({ folded, stem }));
  return words.length > 0 ? words : [{ folded: foldLetters(name), stem: stemOf(foldLetters(name)) }];
}

/** One key for the spellings of a whole name, in any order of its words. */
export function nameKey(name: string): string {
  return nameWords(name)
    .map(({ stem }) => stem)
    .sort()
    .join(" ");
}
