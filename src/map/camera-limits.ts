import type { Bounds } from "../domain/bounds";

/** How far one may look: all that the programme places, from the Kastek zone in the west to the station in Podgornoye in the east. */
export const REGION: Bounds = [75.4, 42.4, 79.8, 44.4];
/** A link may ask for what the map itself allows. */
export const MIN_ZOOM = 8,
  MAX_ZOOM = 18;

/** Almaty and what lies around it. */
export function isInRegion(lon: number, lat: number): boolean {
  const [west, south, east, north] = REGION;
  return lon > west && lon < east && lat > south && lat < north;
}
