import type { Gazetteer, House, Street } from "./gazetteer";
import type { LonLat } from "./line-crossings";

export type PackStreet = Street & { readonly houses: readonly House[] };

/** The named streets of a pack: `crossings` names them by their place in `streets`. */
export type PackPlaces = {
  readonly streets: readonly PackStreet[];
  readonly crossings: readonly { readonly a: number; readonly b: number; readonly at: LonLat }[];
};

/** A gazetteer that looks everything up, as a pack has worked it out. */
export function tableGazetteer({ streets, crossings }: PackPlaces): Gazetteer {
  const byPair = new Map<number, LonLat[]>(),
    byStreet = new Map<number, { readonly street: number; readonly at: LonLat }[]>();
  const key = (a: number, b: number): number => Math.min(a, b) * streets.length + Math.max(a, b);
  for (const { a, b, at } of crossings) {
    const known = byPair.get(key(a, b));
    if (known) {
      known.push(at);
      continue;
    }
    byPair.set(key(a, b), [at]);
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      byStreet.set(one, [...(byStreet.get(one) ?? []), { street: other, at }]);
  }
  return {
    streets,
    spots: [],
    crossings: (a, b) => byPair.get(key(a, b)) ?? [],
    crossed: (street) => byStreet.get(street) ?? [],
    houses: (street) => streets[street]?.houses ?? [],
  };
}
