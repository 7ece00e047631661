import type { Dataset } from "../../domain/dataset";
import type { Where } from "../../domain/question";
import type { Zone } from "../../domain/zone";

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What to look at for a question: where the zone's people live, not the mountains that belong to it. Null for the city and a point. */
export function boundsOfWhere({ cells, districts, polycentres }: Dataset, where: Where): Bounds | null {
  if (where.kind !== "district" && where.kind !== "polycentre") return null;
  const zones = where.kind === "district" ? districts : polycentres,
    zoneOfCell = where.kind === "district" ? cells.district : cells.polycentre;
  const zone = zones.findIndex(({ id }) => id === where.id);
  return boundsOfPositions(
    Array.from(zoneOfCell.keys())
      .filter((cell) => zoneOfCell[cell] === zone)
      .map((cell) => [cells.lon[cell]!, cells.lat[cell]!] as const),
  );
}

/** The box around all the zones together. */
export function boundsOfZones(zones: readonly Pick<Zone, "outline">[]): Bounds {
  return boundsOfPositions(
    zones.flatMap(({ outline }) =>
      (outline.type === "Polygon" ? outline.coordinates.flat() : outline.coordinates.flat(2)).map(([lon, lat]) => [lon!, lat!] as const),
    ),
  );
}

/** Whether two boxes have a place in common. */
export function doTouch([west, south, east, north]: Bounds, other: Bounds): boolean {
  return west <= other[2] && other[0] <= east && south <= other[3] && other[1] <= north;
}

export function boundsOfPositions(positions: readonly (readonly [lon: number, lat: number])[]): Bounds {
  let west = Infinity,
    south = Infinity,
    east = -Infinity,
    north = -Infinity;
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
