import { boundsOfPositions, type Bounds } from "../domain/bounds";
import type { Dataset } from "../domain/dataset";
import { positionsIn } from "../domain/positions";
import type { Where } from "../domain/question";
import { mapPadding, pixelsPerDegree, zonePadding, type Sides } from "./map-padding";

/** How much smaller a zone may be drawn on a small map for its mountains to be in sight too. */
const MOST_SHRUNK = 0.55;

/** What to look at for a question and how far from the sides; on a small map all of the zone's outline, if that is not much larger. */
export function zoneView(map: HTMLElement, dataset: Dataset, where: Where, bounds: Bounds): readonly [Bounds, Sides] {
  const zone = [...dataset.districts, ...dataset.polycentres].find(({ id }) => "id" in where && where.id === id),
    inhabited = zone === undefined ? null : zonePadding(map, bounds);
  if (zone === undefined || inhabited === null) return [bounds, mapPadding(map, where.kind === "point")];
  const whole = boundsOfPositions(positionsIn(zone.outline)),
    padding = zonePadding(map, whole) ?? inhabited;
  return pixelsPerDegree(map, padding, whole) >= MOST_SHRUNK * pixelsPerDegree(map, inhabited, bounds)
    ? [whole, padding]
    : [bounds, inhabited];
}
