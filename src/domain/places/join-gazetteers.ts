import { distanceM } from "../geodesy";
import { LANGUAGES } from "../language";
import { isAreaKind, type Gazetteer, type Spot, type Street } from "./gazetteer";
import type { LonLat } from "./line-crossings";
import { nameKey } from "./name-words";

/** A microdistrict of a pack whose middle is no further than this from one of the same name is that one. */
const SAME_AREA_M = 1_500;

/**
 * The project's own names and those of a pack as one: a street of both is the pack's, which knows its crossings and houses, under the
 * project's names, which know three languages and the old ones. Streets of the project that the pack lacks stay. So with microdistricts.
 */
export function joinGazetteers(own: Gazetteer, pack: Gazetteer): Gazetteer {
  const longest = new Map<string, number>();
  pack.streets.forEach((street, index) => {
    for (const key of keysOf(street)) {
      const known = longest.get(key);
      if (street.kind === "street" && (known === undefined || pack.streets[known]!.weight < street.weight)) longest.set(key, index);
    }
  });
  /** Street of the pack → street of the project. */
  const joined = new Map<number, number>();
  own.streets.forEach((street, index) => {
    const found = keysOf(street)
      .map((key) => longest.get(key))
      .find((at) => at !== undefined && !joined.has(at));
    if (found !== undefined) joined.set(found, index);
  });
  const left = own.streets.flatMap((_, index) => ([...joined.values()].includes(index) ? [] : [index]));
  const ownAreas = byKey(own.spots.filter(({ kind }) => isAreaKind(kind)));
  const streets = [
    ...pack.streets.map((street, index): Street => {
      if (isAreaKind(street.kind)) return underOwnName(street, ownAreas);
      const twin = joined.has(index) ? own.streets[joined.get(index)!]! : null;
      return twin === null
        ? street
        : {
            ...street,
            name: twin.name,
            also: namesOf(street),
            formerly: [...street.formerly, ...twin.formerly],
            weight: Math.max(street.weight, twin.weight),
          };
    }),
    ...left.map((index) => own.streets[index]!),
  ];
  const packCount = pack.streets.length;
  /** A street's number in the project's own list; undefined where it is the pack's alone. */
  const inOwn = (street: number): number | undefined => (street < packCount ? joined.get(street) : left[street - packCount]);
  const fromOwn = new Map([...joined].map(([street, twin]) => [twin, street] as const));
  left.forEach((twin, at) => fromOwn.set(twin, packCount + at));
  const ofPack = (a: number, b: number): readonly LonLat[] => (a < packCount && b < packCount ? pack.crossings(a, b) : []);
  return {
    streets,
    spots: [...own.spots, ...pack.spots],
    crossings(a, b) {
      const found = ofPack(a, b);
      if (found.length > 0) return found;
      // Where carriageways pass over each other a map has no common point: the project's own lines know that they cross.
      const one = inOwn(a),
        other = inOwn(b);
      return one === undefined || other === undefined ? [] : own.crossings(one, other);
    },
    crossed(street) {
      const twin = inOwn(street);
      const others =
        twin === undefined
          ? []
          : own
              .crossed(twin)
              .map(({ street: other, at }) => ({ street: fromOwn.get(other)!, at }))
              .filter(({ street: other }) => ofPack(street, other).length === 0);
      return [...(street < packCount ? pack.crossed(street) : []), ...others];
    },
    houses: (street) => (street < packCount ? pack.houses(street) : []),
  };
}

function byKey(areas: readonly Spot[]): ReadonlyMap<string, readonly Spot[]> {
  const found = new Map<string, Spot[]>();
  for (const area of areas)
    for (const key of new Set(LANGUAGES.map((language) => nameKey(area.name[language])))) found.set(key, [...(found.get(key) ?? []), area]);
  return found;
}

function underOwnName(area: Street, ownAreas: ReadonlyMap<string, readonly Spot[]>): Street {
  const twin = keysOf(area)
    .flatMap((key) => ownAreas.get(key) ?? [])
    .find(({ at, radiusM }) => distanceM(...at, ...area.middle) <= Math.max(radiusM, SAME_AREA_M));
  return twin === undefined ? area : { ...area, name: twin.name, also: namesOf(area), middle: twin.at };
}

/** Every name of today, once. */
const namesOf = ({ name, also }: Street): string[] => [...new Set([...LANGUAGES.map((language) => name[language]), ...also])];

const keysOf = (street: Street): string[] => [...new Set(namesOf(street).map(nameKey))];
