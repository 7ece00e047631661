import { area as turfArea } from "@turf/area";
import { buffer as turfBuffer } from "@turf/buffer";
import { lineString, multiLineString, multiPoint, multiPolygon, point } from "@turf/helpers";
import type { Feature, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Position } from "geojson";
import { isOpen, type Access, type Facility } from "../facility";
import { BASE_YEAR } from "../years";
import { subtract, unite, type Area } from "./polygon-set";

/** Ground by how it is served; each part is null where there is none of it. The parts do not overlap. */
export type CoveredArea = {
  /** Within the limit already in 2022. */
  readonly already: MultiPolygon | null;
  /** Brought within the limit by what opens from 2023 to the year asked for, as far as its place is known. */
  readonly gained: MultiPolygon | null;
  /** Would be within the limit too, if a place known to its microdistrict only lies at the microdistrict's centre. */
  readonly possible: MultiPolygon | null;
};

/** Ground within reach of a city and its zones, for a map and a table. Hectares on the sphere. */
export type AreaAnswer = CoveredArea & {
  /** Ground where people live that stays out of reach. */
  readonly missing: MultiPolygon | null;
  readonly coveredHa: { readonly city: number; readonly districts: readonly number[]; readonly polycentres: readonly number[] };
};

/** Arcs of a buffer in steps a quarter circle: 16 make a 64-gon, 0.2 % smaller than the circle. */
const BUFFER_STEPS = 16;

/** The ground within `limitM` straight metres of open facilities. Beyond the city's edge too: facilities there count as well. */
export function coveredArea(facilities: readonly Facility[], limitM: number, year: number): CoveredArea {
  const open = facilities.filter((facility) => isOpen(facility, year));
  const before = open.filter((facility) => facility.certain && isOpen(facility, BASE_YEAR));
  const added = open.filter((facility) => facility.certain && !isOpen(facility, BASE_YEAR));
  const possible = open.filter((facility) => !facility.certain);
  const already = uniteBuffers(before, limitM);
  const gained = subtract(uniteBuffers(added, limitM), already);
  return { already, gained, possible: possible.length === 0 ? null : subtract(uniteBuffers(possible, limitM), unite([already, gained])) };
}

/** Square metres on the sphere. */
export function areaM2(geometry: Area | null): number {
  return geometry === null ? 0 : turfArea(geometry);
}

/** Turf draws the buffers. */
function uniteBuffers(facilities: readonly Facility[], limitM: number): MultiPolygon | null {
  return unite(
    facilities.map(({ access }) => turfBuffer(accessFeature(access), limitM, { units: "meters", steps: BUFFER_STEPS })?.geometry ?? null),
  );
}

function accessFeature(access: Access): Feature<Point | MultiPoint | LineString | MultiLineString | MultiPolygon> {
  switch (access.kind) {
    case "points":
      return access.points.length === 1 ? point(access.points[0]!) : multiPoint(access.points as Position[]);
    case "line":
      return access.lines.length === 1 ? lineString(access.lines[0] as Position[]) : multiLineString(access.lines as Position[][]);
    case "outline":
      return multiPolygon(access.polygons as Position[][][]);
  }
}
