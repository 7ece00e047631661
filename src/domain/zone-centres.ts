import { NO_ZONE, type Cells } from "./cells";
import type { Dataset } from "./dataset";
import { positionsIn } from "./positions";
import type { Zone } from "./zone";

type Centres = ReadonlyMap<string, readonly [lon: number, lat: number]>;

const known = new WeakMap<Cells, Centres>();

/**
 * By district and polycentre, median longitude and latitude of its residents: a place for its name, where people live and not in the
 * mountains that belong to it. The median corner of the outline where nobody lives. Worked out once.
 */
export function zoneCentres({ cells, districts, polycentres }: Pick<Dataset, "cells" | "districts" | "polycentres">): Centres {
  const centres =
    known.get(cells) ?? new Map([...centresOf(districts, cells, cells.district), ...centresOf(polycentres, cells, cells.polycentre)]);
  known.set(cells, centres);
  return centres;
}

function centresOf(
  zones: readonly Zone[],
  { count, lon, lat, residents }: Cells,
  zoneOfCell: Uint8Array,
): [string, readonly [number, number]][] {
  const homes = zones.map((): number[] => []);
  for (let cell = 0; cell < count; cell++) if (zoneOfCell[cell] !== NO_ZONE && residents[cell]! > 0) homes[zoneOfCell[cell]!]?.push(cell);
  return zones.map(({ id, outline }, index) => {
    const lived = homes[index]!.map((cell) => ({ at: [lon[cell]!, lat[cell]!], people: residents[cell]! }));
    const places = lived.length > 0 ? lived : positionsIn(outline).map((at) => ({ at, people: 1 }));
    return [id, [weightedMedian(places, 0), weightedMedian(places, 1)]];
  });
}

function weightedMedian(places: readonly { readonly at: readonly number[]; readonly people: number }[], axis: 0 | 1): number {
  const sorted = places.toSorted((a, b) => a.at[axis]! - b.at[axis]!);
  let left = sorted.reduce((sum, { people }) => sum + people, 0) / 2;
  return sorted.find(({ people }) => (left -= people) <= 0)!.at[axis]!;
}
