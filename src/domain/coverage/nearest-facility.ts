import type { Position } from "geojson";
import { isOpen, type Facility } from "../facility";
import { BASE_YEAR } from "../years";
import { straightDistance } from "./straight-distance";

export type FacilityNearby = { readonly facility: Facility; readonly metres: number; readonly at: Position };

/** Facilities open in a year with their straight distance from a point, nearest first. */
export function facilitiesByDistance(facilities: readonly Facility[], lon: number, lat: number, year: number): FacilityNearby[] {
  return facilities.filter((facility) => isOpen(facility, year)).map((facility) => ({ facility, ...straightDistance(facility.access, lon, lat) })).sort((a, b) => a.metres - b.metres);
}

/** The nearest facility in 2022, and the nearest planned one that is nearer than it by the year asked for; null where there is none. */
export function nearestNowAndPlanned(facilities: readonly Facility[], lon: number, lat: number, year: number): { readonly today: FacilityNearby | null; readonly planned: FacilityNearby | null } {
  const today = facilitiesByDistance(facilities, lon, lat, BASE_YEAR)[0] ?? null;
  const best = facilitiesByDistance(facilities, lon, lat, year)[0] ?? null;
  return { today, planned: best !== null && (today === null || best.metres < today.metres) && !isOpen(best.facility, BASE_YEAR) ? best : null };
}
