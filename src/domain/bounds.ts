import type { Zone } from "./zone";
import { positionsIn } from "./positions";

/** A box in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The box around positions; turned inside out where there are none. */
export function boundsOfPositions(positions: readonly (readonly number[])[]): Bounds {
  let west = Infinity,
    south = Infinity,
    east = -Infinity,
    north = -Infinity;
  for (const position of positions) {
    const lon = position[0]!,
      lat = position[1]!;
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** The box around all the zones together. */
export function boundsOfZones(zones: readonly Pick<Zone, "outline">[]): Bounds {
  return boundsOfPositions(zones.flatMap(({ outline }) => positionsIn(outline)));
}

/** Whether two boxes have a place in common. */
export function doTouch([west, south, east, north]: Bounds, other: Bounds): boolean {
  return west <= other[2] && other[0] <= east && south <= other[3] && other[1] <= north;
}

/** Middles of a grid of equal fields over a box, `across` a side, row by row from the south-west. */
export function gridOver([west, south, east, north]: Bounds, across: number): (readonly [lon: number, lat: number])[] {
  return Array.from({ length: across * across }, (_, at) => [
    west + (((at % across) + 0.5) / across) * (east - west),
    south + ((Math.floor(at / across) + 0.5) / across) * (north - south),
  ]);
}
