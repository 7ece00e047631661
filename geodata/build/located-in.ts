import type { Geometry, Position } from "geojson";
import { boundsOfPositions, gridOver } from "../../src/domain/bounds";
import { circleRing, distanceM, isInside } from "../../src/domain/geodesy";
import { holds } from "../../src/domain/point-place";
import type { PlaceFeature, Placement } from "../../src/domain/placement";
import { positionsIn } from "../../src/domain/positions";
import type { LocatedIn, ZoneShare } from "../../src/domain/project";
import type { Zone } from "../../src/domain/zone";

/** A site lies in a zone if more than this share of it does. */
const MOST = 0.5;

/** A line lies in every zone that holds at least this share of it, or so many metres. */
const OF_A_LINE = 0.1,
  OF_A_LINE_M = 500;

/** Lines are looked at every so many metres, ground at so many points across. */
const STEP_M = 25,
  ACROSS = 40,
  CIRCLE_CORNERS = 48;

export const NOWHERE: LocatedIn = { districts: [], polycentres: [] };

/**
 * In which districts and polycentres a placed object lies: a site where most of it is, a line in each that holds a substantial part of it. Of an
 * area only "somewhere in here" is known: it lies in a zone only if all of it does.
 */
export function locatedIn(placement: Placement, districts: readonly Zone[], polycentres: readonly Zone[]): LocatedIn {
  if (placement.kind === "area") {
    const around = placement.features.flatMap(edgeOf);
    return { districts: zonesAround(around, districts), polycentres: zonesAround(around, polycentres) };
  }
  if (placement.kind !== "site" && placement.kind !== "line") return NOWHERE;
  const features = decisiveFeatures(placement.features, placement.kind);
  return { districts: sharesOver(features, districts), polycentres: sharesOver(features, polycentres) };
}

/** A line is where its lines are, whatever its stops; a site where its ground is, whatever its entrances. */
function decisiveFeatures(features: readonly PlaceFeature[], kind: "site" | "line"): readonly PlaceFeature[] {
  const own = features.filter(({ role }) => role === kind);
  return own.length > 0 ? own : features.filter(({ role }) => role !== "area");
}

function sharesOver(features: readonly PlaceFeature[], zones: readonly Zone[]): ZoneShare[] {
  const samples = features.map(({ geometry }) => samplesOf(geometry));
  // Lines weigh by their length; sites are as many as there are, however large each is.
  const byLength = features.every(({ geometry }) => isLine(geometry));
  const weight = (points: readonly Position[]): number => (byLength ? 1 : 1 / points.length);
  const all = samples.reduce((sum, points) => sum + points.length * weight(points), 0),
    lengthM = byLength ? features.reduce((sum, { geometry }) => sum + lengthOf(geometry), 0) : 0;
  return zones.flatMap((zone) => {
    const within = samples.reduce((sum, points) => sum + points.filter((point) => isInZone(point, zone)).length * weight(points), 0);
    const part = within / all,
      share = Math.max(0.01, Math.round(part * 100) / 100);
    const liesIn = byLength ? part >= OF_A_LINE || part * lengthM >= OF_A_LINE_M : share > MOST;
    return liesIn ? [{ zone: zone.id, share }] : [];
  });
}

function lengthOf(geometry: Geometry): number {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.type === "MultiLineString" ? geometry.coordinates : [];
  return lines.reduce(
    (sum, line) => line.slice(1).reduce((metres, [lon, lat], at) => metres + distanceM(line[at]![0]!, line[at]![1]!, lon!, lat!), sum),
    0,
  );
}

/** Zones that hold every position. */
function zonesAround(positions: readonly Position[], zones: readonly Zone[]): ZoneShare[] {
  return zones
    .filter((zone) => positions.length > 0 && positions.every((position) => isInZone(position, zone)))
    .map(({ id }) => ({ zone: id, share: 1 }));
}

/** Where an area ends: its corners, or its circle. */
function edgeOf({ geometry, radiusM, accuracyM }: PlaceFeature): Position[] {
  return geometry.type === "Point"
    ? circleRing(geometry.coordinates[0]!, geometry.coordinates[1]!, radiusM ?? accuracyM, CIRCLE_CORNERS)
    : samplesOf(geometry).concat(positionsIn(geometry));
}

function isInZone([lon, lat]: Position, { outline }: Zone): boolean {
  return holds(outline, lon!, lat!);
}

function isLine({ type }: Geometry): boolean {
  return type === "LineString" || type === "MultiLineString";
}

/** Points spread evenly over a geometry: itself, along it, or over its ground. */
function samplesOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case "LineString":
      return alongLine(geometry.coordinates);
    case "MultiLineString":
      return geometry.coordinates.flatMap(alongLine);
    case "Polygon":
      return overGround([geometry.coordinates]);
    case "MultiPolygon":
      return overGround(geometry.coordinates);
    case "Point":
    case "MultiPoint":
    case "GeometryCollection":
      return positionsIn(geometry);
  }
}

/** The middles of pieces of equal length, none longer than the step. */
function alongLine(line: readonly Position[]): Position[] {
  return line.slice(1).flatMap(([lon, lat], index) => {
    const [fromLon, fromLat] = line[index] as [number, number];
    const pieces = Math.max(1, Math.ceil(distanceM(fromLon, fromLat, lon!, lat!) / STEP_M));
    return Array.from({ length: pieces }, (_, piece): Position => {
      const along = (piece + 0.5) / pieces;
      return [fromLon + along * (lon! - fromLon), fromLat + along * (lat! - fromLat)];
    });
  });
}

/** The points of a grid over the box that lie on the ground; its corners where the ground slips through the grid. */
function overGround(polygons: readonly (readonly (readonly Position[])[])[]): Position[] {
  const corners = polygons.flatMap((rings) => rings[0] ?? []);
  const within = gridOver(boundsOfPositions(corners), ACROSS)
    .filter(([lon, lat]) => polygons.some((rings) => isInside(lon, lat, rings)))
    .map((point): Position => [...point]);
  return within.length > 0 ? within : corners;
}
