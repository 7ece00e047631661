import { distanceM } from "../../domain/geodesy";
import { LANGUAGES, type Localized } from "../../domain/language";
import type { PlaceKind, PlaceNote } from "../../domain/places/found-place";
import type { Gazetteer, Spot, SpotKind } from "../../domain/places/gazetteer";
import type { LonLat } from "../../domain/places/line-crossings";
import { createNameIndex, type NamedEntry, type NameMatch } from "../../domain/places/name-index";
import { isTitle, nameKey, queryWords, type QueryWord } from "../../domain/places/name-words";
import { addressName, crossingName } from "../../domain/places/short-name";
import type { Zone } from "../../domain/zone";
import { findHouse, looksLikeHouse } from "./find-house";

export type PlaceHit = {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly name: Localized;
  readonly at: LonLat;
  /** For a zone: what to ask about instead of a point. */
  readonly zone: Zone | null;
  readonly note: PlaceNote | null;
  /** The old names it was asked for by. */
  readonly formerly: readonly string[];
  readonly score: number;
};

export type PlaceSearch = { find(query: string, most: number): readonly PlaceHit[] };

/** Words that people put beside a name to say what they mean. */
const HINTS: Readonly<Record<SpotKind | Zone["kind"], readonly string[]>> = {
  metro: ["метро", "станция", "станса", "стансасы", "бекет", "metro", "station", "subway"],
  station: ["вокзал", "станция", "станса", "вокзалы", "теміржол", "station", "railway", "остановка", "аялдама"],
  landmark: [],
  area: ["район", "аудан"],
  water: ["озеро", "көл", "көлі", "lake"],
  object: [],
  district: ["район", "аудан", "ауданы", "district"],
  polycentre: ["полицентр", "полиорталық", "polycentre"],
};

/** Names that match alike: what people start from most often comes first. */
const KIND_BONUS: Readonly<Record<PlaceKind, number>> = {
  metro: 0.05,
  zone: 0.04,
  station: 0.04,
  landmark: 0.04,
  area: 0.03,
  street: 0.03,
  water: 0.02,
  crossing: 0,
  address: 0,
  object: 0,
};
/** How many readings of one side of a crossing are tried. */
const SIDES = 8;
/** Both sides must be told at least this well. */
const LEAST_SIDE = 0.5;
const PER_WEIGHT = 0.004,
  MOST_WEIGHT = 5;
const SAME_PLACE_M = 800;
const WITHOUT_ONE = 0.7;
/** From here on one street was meant: its crossings are offered. */
const ONE_STREET = 0.85;
const ALIKE = 0.05,
  MOST_ALIKE = 4,
  CROSSINGS_OFFERED = 4;

/** Search for a place to start from: zones, spots, streets, crossings, houses. */
export function createPlaceSearch(
  gazetteer: Gazetteer,
  zones: readonly Zone[],
  centres: ReadonlyMap<string, readonly [number, number]>,
): PlaceSearch {
  const { streets, spots } = gazetteer;
  const streetIndex = createNameIndex(
    streets.map(({ name, also, formerly }): NamedEntry => ({ names: [...allOf(name), ...also], formerly, hints: [] })),
  );
  const others: readonly (Spot | Zone)[] = [...zones, ...spots];
  const otherIndex = createNameIndex(
    others.map(({ name, kind }): NamedEntry => ({ names: allOf(name), formerly: [], hints: HINTS[kind] })),
  );
  const bonus = (street: number): number => PER_WEIGHT * Math.min(MOST_WEIGHT, streets[street]!.weight);

  const otherHits = (words: readonly QueryWord[]): PlaceHit[] =>
    otherIndex.find(words, true).map(({ entry, score }) => {
      const found = others[entry]!;
      if ("outline" in found)
        return {
          kind: "zone",
          id: found.id,
          name: found.name,
          at: centres.get(found.id) ?? [0, 0],
          zone: found,
          note: null,
          formerly: [],
          score: score + KIND_BONUS.zone,
        };
      return {
        kind: found.kind,
        id: found.id,
        name: found.name,
        at: found.at,
        zone: null,
        note: found.kind === "area" ? { kind: "area-middle" } : null,
        formerly: [],
        score: score + KIND_BONUS[found.kind],
      };
    });
  const streetHits = (words: readonly QueryWord[]): PlaceHit[] => streetIndex.find(words, true).map((match) => streetHit(match, null));
  const streetHit = ({ entry, score, formerly }: NameMatch, asked: string | null): PlaceHit => {
    const { id, name, kind, middle } = streets[entry]!;
    const isArea = kind === "houses";
    return {
      kind: isArea ? "area" : "street",
      id,
      name,
      at: middle,
      zone: null,
      note: asked !== null ? { kind: "no-houses", asked } : { kind: isArea ? "area-middle" : "street-middle" },
      formerly: formerly === null ? [] : [formerly],
      score: score + KIND_BONUS[isArea ? "area" : "street"] + bonus(entry),
    };
  };
  const addressHits = (words: readonly QueryWord[]): PlaceHit[] => {
    const read = looksLikeHouse(words);
    if (read === null) return [];
    return streetIndex
      .find(read.name, false)
      .slice(0, SIDES)
      .flatMap((match): PlaceHit[] => {
        const houses = gazetteer.houses(match.entry);
        if (houses.length === 0)
          return read.certain && match.score > 0.8 ? [streetHit({ ...match, score: match.score - 0.1 }, read.house)] : [];
        const { house, isExact } = findHouse(houses, read.house);
        const { id, name } = streets[match.entry]!;
        return [
          {
            kind: "address",
            id: `${id} ${house.number}`,
            name: addressName(name, house.number),
            at: house.at,
            zone: null,
            note: isExact ? null : { kind: "nearest-house", asked: read.house, known: house.number },
            formerly: match.formerly === null ? [] : [match.formerly],
            score: match.score + bonus(match.entry) + (isExact ? 0.1 : -0.05),
          },
        ];
      });
  };
  const crossingHits = (words: readonly QueryWord[]): PlaceHit[] => {
    const hits: PlaceHit[] = [];
    for (let cut = 1; cut < words.length; cut++) {
      const first = words.slice(0, cut),
        second = words.slice(cut),
        said = words[cut]!.cutBefore ? 0.08 : 0;
      if ([first, second].some((side) => side.every(({ folded, isNumber }) => isTitle(folded) || isNumber))) continue;
      const sides = [streetIndex.find(first, false), streetIndex.find(second, true)].map((matches) =>
        matches.filter(({ score }) => score >= LEAST_SIDE).slice(0, SIDES),
      );
      for (const a of sides[0]!)
        for (const b of sides[1]!)
          for (const at of gazetteer.crossings(a.entry, b.entry)) {
            const { id, name } = streets[a.entry]!,
              other = streets[b.entry]!;
            hits.push({
              kind: "crossing",
              id: `${id} ${other.id} ${at.map((degree) => degree.toFixed(4)).join(" ")}`,
              name: crossingName(name, other.name),
              at,
              zone: null,
              note: null,
              formerly: [a.formerly, b.formerly].filter((old) => old !== null),
              score: (a.score + b.score) / 2 + said + bonus(a.entry) + bonus(b.entry),
            });
          }
    }
    return hits;
  };
  /** Where one street alone was named well: itself, then where it crosses others, the great ones first. */
  const crossingsOf = (id: string): PlaceHit[] => {
    const street = streets.findIndex((one) => one.id === id);
    return gazetteer
      .crossed(street)
      .toSorted((a, b) => streets[b.street]!.weight - streets[a.street]!.weight || a.street - b.street)
      .map(({ street: other, at }) => ({
        kind: "crossing",
        id: `${id} ${streets[other]!.id} ${at.map((degree) => degree.toFixed(4)).join(" ")}`,
        name: crossingName(streets[street]!.name, streets[other]!.name),
        at,
        zone: null,
        note: null,
        formerly: [],
        score: 0,
      }));
  };
  const allHits = (words: readonly QueryWord[]): readonly PlaceHit[] | null => {
    const hits = [...otherHits(words), ...streetHits(words), ...addressHits(words), ...crossingHits(words)];
    return hits.length === 0 ? null : distinct(hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)));
  };
  /** A first name or a word that no name holds is left out: "Нурсултана Назарбаева". */
  const withoutOne = (words: readonly QueryWord[]): readonly PlaceHit[] =>
    words.length < 2
      ? []
      : distinct(
          words
            .flatMap((_, out) => allHits(words.filter((__, at) => at !== out)) ?? [])
            .map((hit) => ({ ...hit, score: hit.score * WITHOUT_ONE }))
            .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
        );
  return {
    find(query, most) {
      const words = queryWords(query);
      if (words.length === 0) return [];
      const hits = allHits(words) ?? withoutOne(words);
      const street = hits.find(({ kind }) => kind === "street");
      if (street === undefined || street.score < ONE_STREET || hits.some(({ kind }) => kind === "crossing" || kind === "address"))
        return hits.slice(0, most);
      const alike = hits.filter(({ score }) => score >= street.score - ALIKE).slice(0, MOST_ALIKE);
      return distinct([...alike, ...crossingsOf(street.id).slice(0, CROSSINGS_OFFERED), ...hits]).slice(0, most);
    },
  };
}

const allOf = (name: Localized): string[] => LANGUAGES.map((language) => name[language]);

/** The first of each id, and of things of one name and kind that stand together (a label and the object it labels). */
function distinct(hits: readonly PlaceHit[]): PlaceHit[] {
  const kept: PlaceHit[] = [];
  for (const hit of hits) {
    const twin = kept.some((other) =>
      other.kind === hit.kind
        ? other.id === hit.id
        : (hit.kind === "object" || other.kind === "object") &&
          isSpot(hit) &&
          isSpot(other) &&
          distanceM(...hit.at, ...other.at) < SAME_PLACE_M &&
          LANGUAGES.some((language) => nameKey(hit.name[language]) === nameKey(other.name[language])),
    );
    if (!twin) kept.push(hit);
  }
  return kept;
}

const isSpot = ({ kind }: PlaceHit): boolean => kind !== "street" && kind !== "crossing" && kind !== "address" && kind !== "zone";
