import { boundsOfPositions, type Bounds } from "../../domain/bounds";
import type { Dataset } from "../../domain/dataset";
import type { Where } from "../../domain/question";

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
