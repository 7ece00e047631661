import type { Position } from "geojson";
import type { ProjectId } from "./project";
import type { PlaceFeature } from "./placement";
import type { Service } from "./service";

/**
 * Where a walk to a facility ends. `points`: entrances or stops; `line`: the nearest point of a street whose stops are not named;
 * `outline`: the nearest point of a generalised outline, 0 inside it.
 */
export type Access =
  | { readonly kind: "points"; readonly points: readonly Position[] }
  | { readonly kind: "line"; readonly lines: readonly (readonly Position[])[] }
  | { readonly kind: "outline"; readonly polygons: readonly (readonly (readonly Position[])[])[] };

/** Gives a service at one or more entrances from its opening year (null: before 2022) to its closing year. */
export type Facility = {
  readonly projectId: ProjectId;
  readonly service: Service;
  readonly opens: number | null;
  readonly closes: number | null;
  /** False where only a microdistrict is known: it is counted as a range, with and without it. */
  readonly certain: boolean;
  readonly access: Access;
};

export function isOpen(facility: Facility, year: number): boolean {
  return (facility.opens === null || facility.opens <= year) && (facility.closes === null || facility.closes > year);
}

/**
 * Works out where a walk ends from an object's place features: its entrances, else its named stops, else the nearest point of its line,
 * else its outline, else its point or the centre of its area. `wholeLine` prefers the line to the stops (a line whose ends alone are named).
 * Null where the features hold nothing to walk to.
 */
export function accessOf(features: readonly PlaceFeature[], wholeLine: boolean): Access | null {
  const pointsOf = (role: PlaceFeature["role"]): Position[] =>
    features.flatMap((feature) =>
      feature.role !== role
        ? []
        : feature.geometry.type === "Point"
          ? [feature.geometry.coordinates]
          : feature.geometry.type === "MultiPoint"
            ? feature.geometry.coordinates
            : [],
    );
  const entrances = pointsOf("entrance");
  if (entrances.length > 0) return { kind: "points", points: entrances };
  const stops = pointsOf("stop");
  if (stops.length > 0 && !wholeLine) return { kind: "points", points: stops };
  const lines = features.flatMap((feature) =>
    feature.geometry.type === "LineString"
      ? [feature.geometry.coordinates]
      : feature.geometry.type === "MultiLineString"
        ? feature.geometry.coordinates
        : [],
  );
  if (lines.length > 0) return { kind: "line", lines };
  const polygons = features.flatMap((feature) =>
    feature.role !== "site"
      ? []
      : feature.geometry.type === "Polygon"
        ? [feature.geometry.coordinates]
        : feature.geometry.type === "MultiPolygon"
          ? feature.geometry.coordinates
          : [],
  );
  if (polygons.length > 0) return { kind: "outline", polygons };
  const points = [...pointsOf("site"), ...pointsOf("area")];
  return points.length > 0 ? { kind: "points", points } : null;
}
