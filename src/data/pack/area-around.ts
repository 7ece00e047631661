import type { Position } from "geojson";
import { degreesFor, isInside, nearestOnLine } from "../../domain/geodesy";
import type { Bounds } from "../../domain/bounds";

export type Polygons = readonly (readonly (readonly Position[])[])[];

/** Whether a point lies in an area or within some metres of its edge. */
export type Area = { readonly bounds: Bounds; readonly has: (lon: number, lat: number) => boolean };

/** Streets and facilities up to here beyond the city are kept: a walk of half an hour may lead out of it and back (rule 4). */
export const BUFFER_METRES = 3_000;
/** Side of the squares that are judged as a whole, in metres. */
const SQUARE_M = 500;

/** An area of polygons and `metres` around. Squares away from the edge are judged once, so millions of points cost no more than a look-up. */
export function areaAround(polygons: Polygons, metres: number): Area {
  const positions = polygons.flat(2);
  const lons = positions.map(([lon]) => lon!),
    lats = positions.map(([, lat]) => lat!);
  const lowest = least(lats),
    highest = -least(lats.map((lat) => -lat));
  const edge = degreesFor(metres, Math.max(Math.abs(lowest), Math.abs(highest))),
    square = degreesFor(SQUARE_M, (lowest + highest) / 2);
  const bounds: Bounds = [least(lons) - edge.lon, lowest - edge.lat, -least(lons.map((lon) => -lon)) + edge.lon, highest + edge.lat];
  const inside = (lon: number, lat: number): boolean => polygons.some((rings) => isInside(lon, lat, rings));
  const toEdge = (lon: number, lat: number): number =>
    polygons.flat().reduce((best, ring) => Math.min(best, nearestOnLine(lon, lat, ring).metres), Infinity);
  const squares = new Map<number, boolean | null>();
  return {
    bounds,
    has(lon, lat) {
      if (!(lon >= bounds[0] && lat >= bounds[1] && lon <= bounds[2] && lat <= bounds[3])) return false;
      const column = Math.floor((lon - bounds[0]) / square.lon),
        row = Math.floor((lat - bounds[1]) / square.lat),
        key = row * 1e7 + column;
      let verdict = squares.get(key);
      if (verdict === undefined) {
        const middleLon = bounds[0] + (column + 0.5) * square.lon,
          middleLat = bounds[1] + (row + 0.5) * square.lat;
        const beyond = toEdge(middleLon, middleLat) * (inside(middleLon, middleLat) ? -1 : 1) - metres;
        // Half the diagonal is 0.71 of the side; the rest leaves room for the change of scale with latitude.
        verdict = Math.abs(beyond) < SQUARE_M ? null : beyond < 0;
        squares.set(key, verdict);
      }
      return verdict ?? (inside(lon, lat) || (metres > 0 && toEdge(lon, lat) <= metres));
    },
  };
}

/** A box and `metres` around. */
export function boxAround([west, south, east, north]: Bounds, metres: number): Area {
  const edge = degreesFor(metres, Math.max(Math.abs(south), Math.abs(north)));
  const bounds: Bounds = [west - edge.lon, south - edge.lat, east + edge.lon, north + edge.lat];
  return { bounds, has: (lon, lat) => lon >= bounds[0] && lat >= bounds[1] && lon <= bounds[2] && lat <= bounds[3] };
}

function least(values: readonly number[]): number {
  return values.reduce((best, value) => Math.min(best, value), Infinity);
}
