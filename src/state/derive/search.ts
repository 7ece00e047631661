import MiniSearch from "minisearch";
import { foldLetters } from "../../domain/fold-letters";
import type { Category } from "../../domain/category";
import type { Dataset } from "../../domain/dataset";
import type { Indicator } from "../../domain/indicator";
import { LANGUAGES, type Localized } from "../../domain/language";
import type { OtherNames } from "../../domain/other-names";
import type { Zone } from "../../domain/zone";
import { placeSearchOf } from "./named-place-search";
import type { PlaceKind } from "../../domain/places/found-place";
import type { PlaceHit } from "./place-hit";
import type { PlaceSearch } from "./place-search";

/** What a search can find. */
export type Hit =
  | { readonly kind: "object"; readonly id: string; readonly name: Localized }
  | { readonly kind: "zone"; readonly id: string; readonly name: Localized; readonly of: Zone["kind"] }
  | { readonly kind: "section"; readonly id: string; readonly name: Localized }
  | { readonly kind: "indicator"; readonly id: string; readonly name: Localized; readonly section: string }
  | { readonly kind: "place"; readonly id: string; readonly name: Localized; readonly place: PlaceHit };

export type SearchIndex = { find(query: string, most: number): Hit[] };

type Entry = { readonly key: number; readonly names: string; readonly others: string; readonly words: string };

/** What is searched besides the dataset, and comes after it. */
type Later = { readonly indicators: readonly Indicator[]; readonly otherNames: OtherNames };

/** Names weigh most; words of the place, the category and old names help. */
const BOOST = { names: 4, others: 3, words: 1 };
/** One letter wrong in five or more is forgiven. */
const FUZZY_FROM_LETTERS = 5;
/** A wrong letter in a name weighs less than the right word beside it: "скорая" is no "сбора". */
const WEIGHTS = { fuzzy: 0.1, prefix: 0.375 };
/** Promises come before what is merely there where they match alike. */
const WEIGHT: Readonly<Record<Hit["kind"], number>> = { object: 1, zone: 1.3, section: 0.8, indicator: 0.6, place: 1 };
/** "140 pools": smaller counts stand in too many names of places, "Aksai-4". */
const TOLD_BY_COUNT = 5;
/** What other sources add to the programme comes after its own. */
const OF_OTHER_SOURCES = 0.7;
/** A house or a crossing that fits this well is what was meant. */
const MEANT = 0.85;
/** Objects of their name are no more than about them; a park or a station is an object itself. */
const GOES_FIRST: ReadonlySet<PlaceKind> = new Set<PlaceKind>(["street", "crossing", "address", "area", "microdistrict", "metro"]);
/** Where no object has all the words, a place that has them comes first. */
const WELL_NAMED = 0.75;
/** Objects before the first place that was not named in full, and places in a list. */
const OBJECTS_FIRST = 3,
  PLACES = 3;

/** Objects, indicators, sections and zones by their words; spellings are folded to one skeleton on both sides. */
type WordIndex = {
  /** Hits that the query fits, best first; `strict`: all of its words, else some of them. `exact`: those whose whole name it is. */
  find(query: string): { readonly found: readonly Hit[]; readonly exact: readonly Hit[]; readonly strict: boolean };
};

type Made = Later & { readonly index: WordIndex };
const made = new WeakMap<Dataset, Made>();

/** Made once for a dataset with what comes after it: the names of a pack, which come while somebody searches, change nothing in it. */
function wordIndexOf(dataset: Dataset, later: Later, categoryWords: (category: Category) => string): WordIndex {
  const known = made.get(dataset);
  if (known?.indicators === later.indicators && known.otherNames === later.otherNames) return known.index;
  const index = createWordIndex(dataset, later, categoryWords);
  made.set(dataset, { ...later, index });
  return index;
}

/** A search over words and places to start from. */
export function createSearch(
  dataset: Dataset,
  later: Later,
  categoryWords: (category: Category) => string,
  placeSearch: PlaceSearch = placeSearchOf(dataset, null),
): SearchIndex {
  const words = wordIndexOf(dataset, later, categoryWords);
  return {
    find(query, most) {
      const { found, exact, strict } = words.find(query);
      const named = [...exact, ...found.filter((hit) => !exact.includes(hit))].slice(0, most);
      // Objects and zones have rows of their own.
      const placed = placeSearch
        .find(query, most)
        .filter(({ kind }) => kind !== "zone" && kind !== "object")
        .slice(0, PLACES);
      const best = placed[0];
      const isMeant = best !== undefined && isNamed(best) && (GOES_FIRST.has(best.kind) || (best.kind === "station" && exact.length === 0));
      const places = placed.map((place): Hit => ({ kind: "place", id: place.id, name: place.name, place }));
      // What was meant stands first, and what has the very same name beside it.
      if (isMeant) return [places[0]!, ...named.slice(0, exact.length), ...places.slice(1), ...named.slice(exact.length)].slice(0, most);
      const first = !strict && (best?.score ?? 0) >= WELL_NAMED ? 0 : OBJECTS_FIRST;
      return [...named.slice(0, first), ...places, ...named.slice(first)].slice(0, most);
    },
  };
}

function createWordIndex(dataset: Dataset, { indicators, otherNames }: Later, categoryWords: (category: Category) => string): WordIndex {
  const hits: Hit[] = [],
    entries: Entry[] = [];
  /** Skeletons of the names in every language, by hit. */
  const fullNames: string[][] = [];
  const weights: number[] = [];
  const add = (hit: Hit, words: string, weight = WEIGHT[hit.kind]): void => {
    weights.push(weight);
    const names = LANGUAGES.map((language) => hit.name[language]),
      others = LANGUAGES.flatMap((language) => otherNames.get(hit.id)?.[language] ?? []);
    entries.push({ key: hits.length, names: names.join(" "), others: newWords(others, names), words });
    fullNames.push([...names, ...others].map(skeleton));
    hits.push(hit);
  };
  const zoneNames = new Map(
    [...dataset.districts, ...dataset.polycentres].map(({ id, name }) => [id as string, `${name.kk} ${name.ru} ${name.en}`]),
  );
  for (const { id, kind, name } of [...dataset.districts, ...dataset.polycentres])
    add({ kind: "zone", id, name, of: kind }, kind === "district" ? "аудан район district" : "полиорталық полицентр polycentre");
  for (const { id, name, category, count, placeWords, section, districts, polycentres } of dataset.projects)
    add(
      { kind: "object", id, name },
      [
        placeWords ?? "",
        section,
        count !== null && count >= TOLD_BY_COUNT ? count : "",
        categoryWords(category),
        ...[...districts, ...polycentres].map((zone) => zoneNames.get(zone) ?? ""),
      ].join(" "),
      section === "other" ? OF_OTHER_SOURCES : WEIGHT.object,
    );
  for (const { id, name } of dataset.sections.values()) add({ kind: "section", id, name }, id);
  for (const { id, name, section } of indicators) add({ kind: "indicator", id, name, section }, section);

  const index = new MiniSearch<Entry>({
    idField: "key",
    fields: ["names", "others", "words"],
    tokenize: splitWords,
    processTerm: (term) => foldLetters(term.replace(/^\.+|\.+$/g, "")) || null,
    searchOptions: {
      boost: BOOST,
      weights: WEIGHTS,
      prefix: (term, at, terms) => at === terms.length - 1 || term.length > 3,
      fuzzy: (term) => (term.length >= FUZZY_FROM_LETTERS ? 0.2 : false),
      combineWith: "AND",
      boostDocument: (key) => weights[key as number]!,
    },
  });
  index.addAll(entries);
  return {
    find(query) {
      const fitting = index.search(query),
        strict = fitting.length > 0;
      const found = (strict ? fitting : index.search(query, { combineWith: "OR", fuzzy: false })).map(({ id }) => id as number);
      const asked = skeleton(query);
      const exact = found.filter((hit) => fullNames[hit]!.includes(asked));
      return { found: found.map((hit) => hits[hit]!), exact: exact.map((hit) => hits[hit]!), strict };
    },
  };
}

/** Whether a place was named in full, or nearly; a house or a crossing has no name of its own. */
const isNamed = ({ kind, isWhole, score }: PlaceHit): boolean => isWhole || ((kind === "crossing" || kind === "address") && score >= MEANT);

/** A whole name as the index sees it, for telling a name asked in full from names that merely contain it. */
function skeleton(text: string): string {
  return splitWords(text).map(foldLetters).join(" ");
}

/** The words of other names that the names themselves do not have: nothing weighs twice, and the index stays small. */
function newWords(others: readonly string[], names: readonly string[]): string {
  const had = new Set(names.flatMap(splitWords).map(foldLetters));
  return others
    .flatMap(splitWords)
    .filter((word) => !had.has(foldLetters(word)) && had.add(foldLetters(word)))
    .join(" ");
}

/** Words; a number beside letters is a word of its own: "ТЭЦ2" is "ТЭЦ-2". */
function splitWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}.]+|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u).filter((word) => word !== "");
}
