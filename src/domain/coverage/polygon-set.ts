import { difference as clipperDifference, FillRule, intersect as clipperIntersect, union as clipperUnion, type Paths64 } from "clipper2-ts";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { isInside } from "../geodesy";
import { oriented, signedArea } from "../ring-direction";

export type Area = Polygon | MultiPolygon;

/** Clipper works on integers: ten-millionths of a degree, about a centimetre. */
const SCALE = 1e7;

/** One outline around all; null where there is nothing. */
export function unite(areas: readonly (Area | null)[]): MultiPolygon | null {
  const paths = areas.flatMap(pathsOf);
  return paths.length === 0 ? null : areaOf(clipperUnion(paths, FillRule.NonZero));
}

/** Ground in both; null where they do not meet. */
export function intersect(a: Area | null, b: Area | null): MultiPolygon | null {
  return a === null || b === null ? null : areaOf(clipperIntersect(pathsOf(a), pathsOf(b), FillRule.NonZero));
}

/** The part of `of` that lies outside `without`; null where nothing is left. */
export function subtract(of: Area | null, without: Area | null): MultiPolygon | null {
  return of === null ? null : areaOf(clipperDifference(pathsOf(of), pathsOf(without), FillRule.NonZero));
}

function pathsOf(area: Area | null): Paths64 {
  if (area === null) return [];
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons.flatMap((rings) =>
    rings.map((ring, index) =>
      oriented(ring, index === 0).map(([lon, lat]) => ({ x: Math.round(lon! * SCALE), y: Math.round(lat! * SCALE) })),
    ),
  );
}

function areaOf(paths: Paths64): MultiPolygon | null {
  const rings = paths.map((path): Position[] => {
    const ring: Position[] = path.map(({ x, y }) => [x / SCALE, y / SCALE]);
    ring.push(ring[0]!);
    return ring;
  });
  const outers = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring]);
  for (const ring of rings) {
    if (signedArea(ring) >= 0) continue;
    smallestAround(ring, outers)?.push(ring);
  }
  return outers.length === 0 ? null : { type: "MultiPolygon", coordinates: outers };
}

/** Islands within holes make several outer rings contain a hole: the smallest of them is its own. */
function smallestAround(hole: readonly Position[], outers: readonly Position[][][]): Position[][] | null {
  let best: Position[][] | null = null;
  for (const polygon of outers) {
    const [lon, lat] = hole[0] as [number, number];
    if (isInside(lon, lat, [polygon[0]!]) && (best === null || signedArea(polygon[0]!) < signedArea(best[0]!))) best = polygon;
  }
  return best;
}
