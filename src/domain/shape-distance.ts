import type { Geometry, Position } from "geojson";
import { boundsOfPositions, type Bounds } from "./bounds";
import { distanceM, distanceToBoxM, isInside, nearestOnLine } from "./geodesy";
import { segmentCrossing } from "./segment-crossing";

/** Geometries as their lines (a point is a line of one position, ground is its rings) and their ground. */
export type Shape = {
  readonly lines: readonly (readonly Position[])[];
  readonly grounds: readonly (readonly (readonly Position[])[])[];
  readonly bounds: Bounds;
};

/** The nearest two places of two shapes, and the straight metres between them; at 0 they have a place in common. */
export type Between = { readonly metres: number; readonly from: Position; readonly to: Position };

export function shapeOf(geometries: readonly Geometry[]): Shape {
  const grounds = geometries.flatMap((geometry) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [],
  );
  const lines = [...geometries.flatMap(linesOf), ...grounds.flat()];
  return { lines, grounds, bounds: boundsOfPositions(lines.flat()) };
}

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((point) => [point]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
      return geometry.coordinates;
    case "Polygon":
    case "MultiPolygon":
      return [];
    case "GeometryCollection":
      return geometry.geometries.flatMap(linesOf);
  }
}

/**
 * Null where the shapes are farther apart than `limitM`, or one of them is empty. Two pieces that do not cross are nearest at an end of one of
 * them, so that every corner of either against the lines of the other is enough. In the local plane; O(corners × corners) within the limit.
 */
export function nearestBetween(a: Shape, b: Shape, limitM: number): Between | null {
  if (a.lines.length === 0 || b.lines.length === 0) return null;
  const shared = placeInGround(a, b) ?? placeInGround(b, a) ?? crossing(a, b);
  if (shared) return { metres: 0, from: shared, to: shared };
  let best: Between | null = null;
  const take = (corners: Shape, others: Shape, isFrom: boolean): void => {
    for (const corner of corners.lines.flat()) {
      const [lon, lat] = corner as [number, number];
      const within = Math.min(limitM, best?.metres ?? Infinity);
      if (distanceToBoxM(lon, lat, others.bounds) > within) continue;
      for (const line of others.lines) {
        const { at } = nearestOnLine(lon, lat, line);
        // Measured between the two places: the plane at one of them and the plane at the other differ by millimetres.
        const metres = distanceM(lon, lat, at[0]!, at[1]!);
        if (metres <= limitM && metres < (best?.metres ?? Infinity))
          best = isFrom ? { metres, from: corner, to: at } : { metres, from: at, to: corner };
      }
    }
  };
  take(a, b, true);
  take(b, a, false);
  return best;
}

/** A place of one shape that lies on the ground of the other; where no lines cross, a line lies in it whole or not at all. */
function placeInGround({ lines }: Shape, { grounds, bounds: [west, south, east, north] }: Shape): Position | null {
  if (grounds.length === 0) return null;
  for (const line of lines) {
    const first = line[0],
      [lon, lat] = (first ?? [Number.NaN, Number.NaN]) as [number, number];
    if (first && lon >= west && lon <= east && lat >= south && lat <= north && grounds.some((rings) => isInside(lon, lat, rings)))
      return first;
  }
  return null;
}

function crossing(a: Shape, b: Shape): Position | null {
  const [west, south, east, north] = b.bounds;
  for (const line of a.lines)
    for (let i = 1; i < line.length; i++) {
      const from = line[i - 1]!,
        to = line[i]!;
      if (
        Math.max(from[0]!, to[0]!) < west ||
        Math.min(from[0]!, to[0]!) > east ||
        Math.max(from[1]!, to[1]!) < south ||
        Math.min(from[1]!, to[1]!) > north
      )
        continue;
      for (const other of b.lines)
        for (let j = 1; j < other.length; j++) {
          const place = segmentCrossing(from, to, other[j - 1]!, other[j]!);
          if (place) return [...place];
        }
    }
  return null;
}
