import { LANGUAGES, type Localized } from "../../domain/language";
import type { PlaceKind, PlaceNote } from "../../domain/places/found-place";
import { isAreaKind, type Gazetteer, type Spot, type SpotKind, type Street } from "../../domain/places/gazetteer";
import type { LonLat } from "../../domain/places/line-crossings";
import { createNameIndex, type NameIndex, type NameMatch } from "../../domain/places/name-index";
import { nameWords } from "../../domain/places/name-words";
import { thingKindsOf } from "../../domain/places/thing-kinds";
import type { Zone } from "../../domain/zone";

export type PlaceHit = {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly name: Localized;
  readonly at: LonLat;
  /** For a zone: what to ask about instead of a point. */
  readonly zone: Zone | null;
  readonly note: PlaceNote | null;
  /** The old names it was asked for by. */
  readonly formerly: readonly Localized[];
  readonly score: number;
  /** All of its name was told. */
  readonly isWhole: boolean;
  /** It was not asked for by its name: a word was taken for another one, or left out. */
  readonly isGuess: boolean;
  /** The area that it lies in or near, where another crossing of the list has the same name. */
  readonly near: Localized | null;
};

/** Everything that a search for a place may find, with an index over its names. */
export type NamedPlaces = {
  readonly gazetteer: Gazetteer;
  readonly streets: NameIndex;
  /** Zones and spots: an index over both, and the hit for a match of it. */
  readonly others: NameIndex;
  readonly otherHit: (match: NameMatch) => PlaceHit;
};

/** Words that people put beside a name to say what they mean. */
const HINTS: Readonly<Record<SpotKind | Zone["kind"], readonly string[]>> = {
  metro: ["метро", "станция", "станса", "стансасы", "бекет", "metro", "station", "subway"],
  station: ["вокзал", "станция", "станса", "вокзалы", "теміржол", "station", "railway", "остановка", "аялдама"],
  landmark: [],
  area: ["район", "аудан"],
  microdistrict: ["район", "аудан"],
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
  area: 0.04,
  microdistrict: 0.035,
  street: 0.03,
  water: 0.02,
  crossing: 0,
  address: 0,
  object: 0,
};
const PER_WEIGHT = 0.004,
  MOST_WEIGHT = 5;

/** An avenue of this weight is called by its old name as well as by its own: no side street of that name comes before it. */
const AVENUE_WEIGHT = 2,
  OLD_AVENUE = 0.04;

export const weightBonus = ({ weight }: Street): number => PER_WEIGHT * Math.min(MOST_WEIGHT, weight);

export function indexPlaces(
  gazetteer: Gazetteer,
  zones: readonly Zone[],
  centres: ReadonlyMap<string, readonly [number, number]>,
): NamedPlaces {
  const others: readonly Other[] = [
    ...zones.map((zone) => ({ place: zone, also: [], formerly: [], hit: bareHit("zone", zone, centres.get(zone.id) ?? [0, 0], zone) })),
    ...gazetteer.spots.map((spot) => ({
      place: spot,
      also: spot.also,
      formerly: spot.formerly,
      hit: bareHit(spot.kind, spot, spot.at, null, spot.isSomewhere),
    })),
  ];
  return {
    gazetteer,
    streets: createNameIndex(
      gazetteer.streets.map(({ name, also, formerly, kind }) => ({
        names: [...allOf(name), ...also],
        formerly,
        hints: [],
        isArea: isAreaKind(kind),
      })),
    ),
    others: createNameIndex(
      others.map(({ place: { name, kind }, also, formerly }) => {
        const names = [...allOf(name), ...also];
        return { names, formerly, hints: [...HINTS[kind], ...kindHints(names)], isArea: isAreaKind(kind) };
      }),
    ),
    otherHit: ({ entry, score, formerly, isWhole, isGuess }) => {
      const { hit } = others[entry]!;
      return { ...hit, formerly: formerly === null ? [] : [formerly], score: score + KIND_BONUS[hit.kind], isWhole, isGuess };
    },
  };
}

type Other = {
  readonly place: Zone | Spot;
  readonly also: readonly string[];
  readonly formerly: readonly Localized[];
  readonly hit: PlaceHit;
};

/** "Market" may be said of what is called a bazaar. */
const kindHints = (names: readonly string[]): readonly string[] =>
  thingKindsOf(names.flatMap((name) => nameWords(name).map(({ folded }) => folded)));

function bareHit(kind: PlaceKind, { id, name }: Zone | Spot, at: LonLat, zone: Zone | null, isSomewhere = false): PlaceHit {
  const note: PlaceNote | null = isSomewhere ? { kind: "area-middle" } : null;
  return { kind, id, name, at, zone, note, formerly: [], score: 0, isWhole: false, isGuess: false, near: null };
}

/** A street stands at its middle, and says so. */
export function streetHit(street: Street, { score, formerly, isWhole, isGuess }: NameMatch, note?: PlaceNote): PlaceHit {
  const { id, name, kind, middle } = street,
    isArea = isAreaKind(kind);
  return {
    kind,
    id,
    name,
    at: middle,
    zone: null,
    note: note ?? { kind: isArea ? "area-middle" : "street-middle" },
    formerly: formerly === null ? [] : [formerly],
    score:
      score +
      KIND_BONUS[isArea ? "street" : kind] +
      (isArea ? 0 : weightBonus(street)) +
      (formerly !== null && street.weight >= AVENUE_WEIGHT ? OLD_AVENUE : 0),
    isWhole,
    isGuess,
    near: null,
  };
}

const allOf = (name: Localized): string[] => LANGUAGES.map((language) => name[language]);
