import MiniSearch from "minisearch";
import { foldLetters } from "../../domain/fold-letters";
import type { Category } from "../../domain/category";
import type { Dataset } from "../../domain/dataset";
import type { Indicator } from "../../domain/indicator";
import { LANGUAGES, type Localized } from "../../domain/language";
import { positionsIn } from "../../domain/positions";

/** What a search can find. */
export type Hit =
  | { readonly kind: "object"; readonly id: string; readonly name: Localized }
  | { readonly kind: "zone"; readonly id: string; readonly name: Localized }
  | { readonly kind: "section"; readonly id: string; readonly name: Localized }
  | { readonly kind: "indicator"; readonly id: string; readonly name: Localized; readonly section: string }
  | { readonly kind: "place"; readonly id: string; readonly name: Localized; readonly lon: number; readonly lat: number };

export type SearchIndex = { find(query: string, most: number): Hit[] };

type Entry = { readonly key: number; readonly names: string; readonly words: string };

/** Names weigh most; words of the place, the category and old names help. */
const BOOST = { names: 4, words: 1 };
/** One letter wrong in five or more is forgiven. */
const FUZZY_FROM_LETTERS = 5;
/** Promises come before what is merely there, both before background names, where they match alike. */
const WEIGHT: Readonly<Record<Hit["kind"], number>> = { object: 1, zone: 1.3, section: 0.8, indicator: 0.6, place: 0.9 };

/** An index over objects, indicators, sections, zones, streets and areas; spellings are folded to one skeleton on both sides. */
export function createSearch(dataset: Dataset, indicators: readonly Indicator[], categoryWords: (category: Category) => string): SearchIndex {
  const hits: Hit[] = [], entries: Entry[] = [];
  /** Skeletons of the names in every language, by hit; places are never asked for by their full name alone. */
  const fullNames: string[][] = [];
  const add = (hit: Hit, words: string): void => {
    entries.push({ key: hits.length, names: LANGUAGES.map((language) => hit.name[language]).join(" "), words });
    fullNames.push(hit.kind === "place" ? [] : LANGUAGES.map((language) => skeleton(hit.name[language])));
    hits.push(hit);
  };
  const zoneNames = new Map([...dataset.districts, ...dataset.polycentres].map(({ id, name }) => [id as string, `${name.kk} ${name.ru} ${name.en}`]));
  for (const { id, kind, name } of [...dataset.districts, ...dataset.polycentres]) add({ kind: "zone", id, name }, kind === "district" ? "аудан район district" : "полиорталық полицентр polycentre");
  for (const { id, name, category, placeWords, section, districts, polycentres } of dataset.projects)
    add({ kind: "object", id, name }, [placeWords ?? "", section, categoryWords(category), ...[...districts, ...polycentres].map((zone) => zoneNames.get(zone) ?? "")].join(" "));
  for (const { id, name } of dataset.sections.values()) add({ kind: "section", id, name }, id);
  for (const { id, name, section } of indicators) add({ kind: "indicator", id, name, section }, section);
  for (const { id, name, lon, lat, words } of namedPlaces(dataset)) add({ kind: "place", id, name, lon, lat }, words);

  const index = new MiniSearch<Entry>({
    idField: "key", fields: ["names", "words"],
    tokenize: splitWords,
    processTerm: (term) => foldLetters(term.replace(/^\.+|\.+$/g, "")) || null,
    searchOptions: { boost: BOOST, prefix: (term, at, terms) => at === terms.length - 1 || term.length > 3, fuzzy: (term) => (term.length >= FUZZY_FROM_LETTERS ? 0.2 : false), combineWith: "AND", boostDocument: (key) => WEIGHT[hits[key as number]!.kind] },
  });
  index.addAll(entries);
  return {
    find(query, most) {
      const strict = index.search(query);
      const found = (strict.length > 0 ? strict : index.search(query, { combineWith: "OR", fuzzy: false })).map(({ id }) => id as number);
      const asked = skeleton(query);
      const exact = found.filter((hit) => fullNames[hit]!.includes(asked));
      return [...exact, ...found.filter((hit) => !exact.includes(hit))].slice(0, most).map((hit) => hits[hit]!);
    },
  };
}

/** A whole name as the index sees it, for telling a name asked in full from names that merely contain it. */
function skeleton(text: string): string {
  return splitWords(text).map(foldLetters).join(" ");
}

function splitWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}.]+/u).filter((word) => word !== "");
}

type NamedPlace = { readonly id: string; readonly name: Localized; readonly lon: number; readonly lat: number; readonly words: string };

/** Streets, areas, waters of the background, each with a point in its middle and its old names. */
function namedPlaces(dataset: Dataset): NamedPlace[] {
  const seen = new Set<string>();
  return ["avenues", "labels", "lakes"].flatMap((layer) =>
    (dataset.context.get(layer)?.features ?? []).flatMap(({ properties, geometry }) => {
      const { id, name_kk: kk, name_ru: ru, name_en: en, old_names: old } = (properties ?? {}) as Record<string, string>;
      const positions = positionsIn(geometry), middle = positions[Math.floor(positions.length / 2)];
      if (!id || !kk || !ru || !en || !middle || seen.has(kk)) return [];
      seen.add(kk);
      return [{ id, name: { kk, ru, en }, lon: middle[0]!, lat: middle[1]!, words: old ?? "" }];
    }),
  );
}
