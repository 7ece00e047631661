import type { Position } from "geojson";
import { degreesFor, distanceM, isInside } from "../../src/domain/geodesy";
import type { PlaceFeature } from "../../src/domain/placement";
import type { Zone } from "../../src/domain/zone";

const LINE_STEP_M = 50;
const GRID = 40;

const polygonsOf = (zone: Zone): Position[][][] =>
  zone.outline.type === "Polygon" ? [zone.outline.coordinates] : zone.outline.coordinates;

export const holds = (zone: Zone, [lon, lat]: Position): boolean => polygonsOf(zone).some((polygon) => isInside(lon!, lat!, polygon));

/** Inside, or so near a side that a step of these metres leads inside: eight directions around. */
export function isWithin(zone: Zone, position: Position, metres: number): boolean {
  if (holds(zone, position)) return true;
  const span = degreesFor(metres, position[1]!);
  return [0, 1, 2, 3, 4, 5, 6, 7]
    .map((eighth) => (eighth * Math.PI) / 4)
    .some((angle) => holds(zone, [position[0]! + span.lon * Math.cos(angle), position[1]! + span.lat * Math.sin(angle)]));
}

/** 0 a point, 1 a line, 2 an area; and positions spread evenly over it. */
type Spread = readonly [dimension: 0 | 1 | 2, positions: readonly Position[]];

function spread({ geometry, radiusM }: PlaceFeature): Spread {
  switch (geometry.type) {
    case "Point":
      return radiusM === null ? [0, [geometry.coordinates]] : [2, overDisc(geometry.coordinates, radiusM)];
    case "LineString":
      return [1, alongLine(geometry.coordinates)];
    case "MultiLineString":
      return [1, geometry.coordinates.flatMap(alongLine)];
    case "Polygon":
      return [2, overPolygon(geometry.coordinates)];
    case "MultiPolygon":
      return [2, geometry.coordinates.flatMap(overPolygon)];
    case "MultiPoint":
    case "GeometryCollection":
      throw new Error(`no place is a ${geometry.type}`);
  }
}

function alongLine(line: readonly Position[]): Position[] {
  return line.slice(1).flatMap(([toLon, toLat], index) => {
    const [lon, lat] = line[index]!;
    const steps = Math.max(1, Math.round(distanceM(lon!, lat!, toLon!, toLat!) / LINE_STEP_M));
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 0.5) / steps;
      return [lon! + (toLon! - lon!) * share, lat! + (toLat! - lat!) * share];
    });
  });
}

function overBox(west: number, east: number, south: number, north: number): Position[] {
  return Array.from({ length: GRID * GRID }, (_, index) => [
    west + ((east - west) * ((index % GRID) + 0.5)) / GRID,
    south + ((north - south) * (Math.floor(index / GRID) + 0.5)) / GRID,
  ]);
}

function overPolygon(rings: readonly (readonly Position[])[]): Position[] {
  const lons = rings[0]!.map(([lon]) => lon!),
    lats = rings[0]!.map(([, lat]) => lat!);
  return overBox(Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)).filter(([lon, lat]) =>
    isInside(lon!, lat!, rings),
  );
}

function overDisc([lon, lat]: Position, radiusM: number): Position[] {
  const span = degreesFor(radiusM, lat!);
  return overBox(lon! - span.lon, lon! + span.lon, lat! - span.lat, lat! + span.lat).filter(
    (position) => distanceM(lon!, lat!, position[0]!, position[1]!) <= radiusM,
  );
}

/**
 * How much of a place lies in any of some zones, 0 to 1: of its areas by area, else of its lines by length, else of its points by number.
 * Entrances of a park with an outline, and stops of a drawn line, are not counted beside it.
 */
export function shareInside(features: readonly PlaceFeature[], zones: readonly Zone[], edgeM: number): number {
  const spreads = features.map(spread);
  const dimension = Math.max(...spreads.map(([own]) => own));
  const positions = spreads.filter(([own]) => own === dimension).flatMap(([, own]) => own);
  return positions.filter((position) => zones.some((zone) => isWithin(zone, position, edgeM))).length / positions.length;
}
