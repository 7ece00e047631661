import { foldLetters } from "../fold-letters";

const folded = (line: string): readonly string[] => line.split(" ").map(foldLetters);

/** What places are, in the words of three languages and as people write them; a place of one word answers to the others of its line. */
const SYNONYMS = [
  "базар базары рынок рынка bazaar bazar market",
  "театр театры театра theatre theater",
  "университет университеті университета вуз university",
  "трц тц трк молл сауда орталығы торговый центр mall shopping centre center",
  "площадь площади алаң алаңы square",
  "автовокзал автовокзалы автостанция автобекет автобекеті bus station terminal",
  "гостиница гостиницы отель қонақүй қонақүйі hotel",
  "кинотеатр кинотеатры кинотеатра cinema",
  "собор соборы храм церковь шіркеу cathedral church",
  "мечеть мешіт мешіті mosque",
  "музей музейі музея museum",
  "стадион стадионы stadium",
  "цирк циркі circus",
  "дворец сарай сарайы palace",
  "поликлиника поликлиники емхана емханасы clinic polyclinic",
  "больница больницы аурухана ауруханасы hospital",
].map(folded);

const ALL = new Set([
  ...SYNONYMS.flat(),
  ...folded("парк парка саябақ саябағы park сквер сквера скверы канал каналы арна арнасы canal channel мост көпір көпірі bridge"),
  ...folded("школа мектеп мектебі school библиотека кітапхана кітапханасы library"),
]);

/** Whether a word says what a place is: neither it nor what it is said of may be left out of what was asked. */
export const isThingKind = (word: string): boolean => ALL.has(word);

/** The other words for what a place with these words in its name is. */
export const thingKindsOf = (words: readonly string[]): readonly string[] =>
  SYNONYMS.filter((line) => line.some((word) => words.includes(word))).flat();
