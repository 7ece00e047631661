import type { FeatureCollection, Geometry, Position } from "geojson";
import type { Dataset } from "./dataset";
import { distanceM, greatCircleM, isInside, nearestOnLine } from "./geodesy";
import type { Zone } from "./zone";

/**
 * What a point stands on. `inhabited`: ground where the residents' grid has people; `water`: a lake or pond of the background;
 * `mountains`: the slopes above the city where nobody is counted; `open`: everything else (parks, works, fields, the airport).
 */
export type Ground = "inhabited" | "water" | "mountains" | "open";

export type PointPlace = {
  /** Null outside the programme's area. */
  readonly district: Zone | null;
  /** The district itself, 0 m, within one; else the nearest and the metres to its outline. */
  readonly nearestDistrict: { readonly zone: Zone; readonly metres: number };
  readonly ground: Ground;
};

/** Further away the corners of the outlines stand for them, and metres are those of the great circle. */
const FAR_M = 200_000;
/** Neighbouring outlines share their border; a point exactly on it may be in neither by rounding. */
const ON_THE_BORDER_M = 1;

/**
 * Where a point lies. The outlines are generalised, so near a border (some tens of metres) the answer may differ from the official one.
 * Metres are right to a hundredth wherever on earth the point is. Throws where the dataset has no districts.
 */
export function placeOfPoint(
  { districts, inhabited, context }: Pick<Dataset, "districts" | "inhabited" | "context">,
  lon: number,
  lat: number,
): PointPlace {
  const within = districts.find(({ outline }) => holds(outline, lon, lat)) ?? null;
  const nearest = within ? { zone: within, metres: 0 } : nearestOf(districts, lon, lat);
  const district = nearest.metres <= ON_THE_BORDER_M ? nearest.zone : null;
  const ground = inLayer(context.get("lakes"), lon, lat)
    ? "water"
    : holds(inhabited, lon, lat)
      ? "inhabited"
      : inLayer(context.get("mountains"), lon, lat)
        ? "mountains"
        : "open";
  return { district, nearestDistrict: { zone: nearest.zone, metres: district ? 0 : nearest.metres }, ground };
}

type Nearest = { readonly zone: Zone; readonly metres: number };

function nearestOf(zones: readonly Zone[], lon: number, lat: number): Nearest {
  const near = nearestBy(zones, (ring) => {
    const [atLon, atLat] = nearestOnLine(lon, lat, ring).at as [number, number];
    return distanceM(lon, lat, atLon, atLat);
  });
  if (near.metres < FAR_M) return near;
  return nearestBy(zones, (ring) => Math.min(...ring.map(([atLon, atLat]) => greatCircleM(lon, lat, atLon!, atLat!))));
}

function nearestBy(zones: readonly Zone[], metresTo: (ring: readonly Position[]) => number): Nearest {
  let best: Nearest | null = null;
  for (const zone of zones)
    for (const rings of polygonsOf(zone.outline))
      for (const ring of rings) {
        const metres = metresTo(ring);
        if (best === null || metres < best.metres) best = { zone, metres };
      }
  if (best === null) throw new Error("the dataset has no districts");
  return best;
}

function inLayer(layer: FeatureCollection | undefined, lon: number, lat: number): boolean {
  return layer?.features.some(({ geometry }) => holds(geometry, lon, lat)) ?? false;
}

export function holds(geometry: Geometry, lon: number, lat: number): boolean {
  return polygonsOf(geometry).some((rings) => isInside(lon, lat, rings));
}

function polygonsOf(geometry: Geometry): readonly Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}
