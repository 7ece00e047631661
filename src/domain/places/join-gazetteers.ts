import { LANGUAGES } from "../language";
import type { Gazetteer, NearCrossing, Street } from "./gazetteer";
import { nameKey } from "./name-words";

/**
 * The project's own names and those of a pack as one: a street of both is the pack's, which knows its crossings and houses, under the
 * project's names, which know three languages and the old ones. Streets of the project that the pack lacks stay.
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
  const streets = [
    ...pack.streets.map((street, index): Street => {
      const twin = joined.has(index) ? own.streets[joined.get(index)!]! : null;
      return twin === null
        ? street
        : {
            ...street,
            name: twin.name,
            also: [...new Set([...LANGUAGES.map((language) => street.name[language]), ...street.also])],
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
  const isPacks = (a: number, b: number): boolean => a < packCount && b < packCount;
  return {
    streets,
    spots: [...own.spots, ...pack.spots],
    crossings(a, b) {
      if (isPacks(a, b)) return pack.crossings(a, b);
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
              .filter(({ street: other }) => !isPacks(street, other));
      return [...(street < packCount ? pack.crossed(street) : []), ...others];
    },
    crossingsNear(at, metres) {
      const others = own
        .crossingsNear(at, metres)
        .map((one): NearCrossing => ({ ...one, a: fromOwn.get(one.a)!, b: fromOwn.get(one.b)! }))
        .filter(({ a, b }) => !isPacks(a, b));
      return [...pack.crossingsNear(at, metres), ...others].sort((one, other) => one.metres - other.metres);
    },
    houses: (street) => (street < packCount ? pack.houses(street) : []),
  };
}

function keysOf({ name, also }: Street): string[] {
  return [...new Set([...LANGUAGES.map((language) => name[language]), ...also].map(nameKey))];
}
