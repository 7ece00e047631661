import type { Position } from "geojson";

/** Mean radius of the earth in metres, the one Turf uses. */
export const EARTH_RADIUS_M = 6371008.8;

const RADIANS = Math.PI / 180;
const METRES_PER_DEGREE = EARTH_RADIUS_M * RADIANS;

/**
 * Metres between two points in the local plane at their mean latitude. Within 5 km of each other the result differs from the great circle
 * by less than a centimetre; do not use it across regions.
 */
export function distanceM(aLon: number, aLat: number, bLon: number, bLat: number): number {
  const x = (bLon - aLon) * Math.cos(((aLat + bLat) / 2) * RADIANS);
  const y = bLat - aLat;
  return METRES_PER_DEGREE * Math.sqrt(x * x + y * y);
}

/** Metres on the great circle, between any two points of the earth. */
export function greatCircleM(aLon: number, aLat: number, bLon: number, bLat: number): number {
  const radians = Math.PI / 180;
  const across = Math.sin(((bLat - aLat) * radians) / 2) ** 2,
    along = Math.cos(aLat * radians) * Math.cos(bLat * radians) * Math.sin(((bLon - aLon) * radians) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(across + along)));
}

/** Metres from a point to the nearest point of a polyline, and that point, in the local plane at the point. */
export function nearestOnLine(lon: number, lat: number, line: readonly Position[]): { readonly metres: number; readonly at: Position } {
  const stretch = Math.cos(lat * RADIANS);
  let best = Infinity,
    nearest = 0,
    along = Number.NaN;
  for (let index = 0; index < line.length; index++) {
    const start = line[index]!;
    const end = line[index + 1] ?? start;
    const ax = (start[0]! - lon) * stretch,
      ay = start[1]! - lat;
    const dx = (end[0]! - start[0]!) * stretch,
      dy = end[1]! - start[1]!;
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
    const px = ax + t * dx,
      py = ay + t * dy;
    const distance2 = px * px + py * py;
    if (distance2 < best) {
      best = distance2;
      nearest = index;
      along = t;
    }
  }
  const [aLon, aLat] = (line[nearest] ?? [Number.NaN, Number.NaN]) as [number, number],
    [bLon, bLat] = (line[nearest + 1] ?? [aLon, aLat]) as [number, number];
  return { metres: METRES_PER_DEGREE * Math.sqrt(best), at: [aLon + along * (bLon - aLon), aLat + along * (bLat - aLat)] };
}

/** Metres from a point to a box of degrees, in the local plane at the point: nothing in the box is nearer by `nearestOnLine`. 0 inside. */
export function distanceToBoxM(
  lon: number,
  lat: number,
  [west, south, east, north]: readonly [west: number, south: number, east: number, north: number],
): number {
  const x = Math.max(west - lon, 0, lon - east) * Math.cos(lat * RADIANS),
    y = Math.max(south - lat, 0, lat - north);
  return METRES_PER_DEGREE * Math.sqrt(x * x + y * y);
}

/** Even–odd test against the rings of a polygon; a point on the edge may fall on either side. */
export function isInside(lon: number, lat: number, rings: readonly (readonly Position[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Degrees of latitude and longitude that span the given metres at a latitude. */
export function degreesFor(metres: number, lat: number): { readonly lon: number; readonly lat: number } {
  const latDegrees = metres / METRES_PER_DEGREE;
  return { lat: latDegrees, lon: latDegrees / Math.cos(lat * RADIANS) };
}

/** A closed ring around a point, counter-clockwise; with 64 corners its area is 0.2 % smaller than the circle's. */
export function circleRing(lon: number, lat: number, radiusM: number, corners: number): Position[] {
  const radius = degreesFor(radiusM, lat);
  return Array.from({ length: corners + 1 }, (_, corner) => {
    const turn = (2 * Math.PI * (corner % corners)) / corners;
    return [lon + radius.lon * Math.cos(turn), lat + radius.lat * Math.sin(turn)];
  });
}

/** Bearing in degrees from north, clockwise, from one point to another nearby. */
export function bearing(aLon: number, aLat: number, bLon: number, bLat: number): number {
  const x = (bLon - aLon) * Math.cos(((aLat + bLat) / 2) * RADIANS);
  return (Math.atan2(x, bLat - aLat) / RADIANS + 360) % 360;
}
