import type { Position } from "geojson";
import * as z from "zod/mini";

/** Almaty and the region around it, in degrees: every coordinate of the programme lies in here. */
const REGION = { west: 75.5, east: 80.5, south: 42.3, north: 45 };

const inRegion = (lon: number, lat: number): boolean =>
  lon >= REGION.west && lon <= REGION.east && lat >= REGION.south && lat <= REGION.north;

/** What is wrong with a value that should be a position; null where nothing is. */
function positionFault(value: unknown): string | null {
  if (
    !Array.isArray(value) ||
    value.length < 2 ||
    value.length > 3 ||
    !value.every((number) => typeof number === "number" && Number.isFinite(number))
  )
    return "a position is longitude and latitude, two numbers";
  const [lon, lat] = value as [number, number];
  if (inRegion(lon, lat)) return null;
  return inRegion(lat, lon) ? `longitude and latitude are swapped: ${lon}, ${lat}` : `not near Almaty: ${lon}, ${lat}`;
}

// Thousands of positions are checked before the first answer: plain loops are five times as fast as a schema for each.
const position = z.custom<Position>().check(
  z.superRefine((value, context) => {
    const fault = positionFault(value);
    if (fault !== null) context.addIssue({ code: "custom", message: fault });
  }),
);

const positions = (least: number, whole: (value: readonly Position[]) => string | null) =>
  z.custom<Position[]>().check(
    z.superRefine((value: unknown, context) => {
      if (!Array.isArray(value) || value.length < least)
        return context.addIssue({ code: "custom", message: `at least ${least} positions are needed` });
      let sound = true;
      value.forEach((one: unknown, index) => {
        const fault = positionFault(one);
        if (fault === null) return;
        sound = false;
        context.addIssue({ code: "custom", path: [index], message: fault });
      });
      const fault = sound ? whole(value as Position[]) : null;
      if (fault !== null) context.addIssue({ code: "custom", message: fault });
    }),
  );

const atLeastOne = z.minLength(1);
const line = positions(2, () => null);

const points = positions(1, () => null);

const ring = positions(1, (value) => {
  const first = value[0]!,
    last = value.at(-1)!;
  if (first[0] !== last[0] || first[1] !== last[1]) return "the ring is open: its last position must repeat its first";
  return value.length < 4 ? `a ring needs at least 4 positions, this one has ${value.length}` : null;
});

export const geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: position }),
  z.object({ type: z.literal("MultiPoint"), coordinates: points }),
  z.object({ type: z.literal("LineString"), coordinates: line }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(line).check(atLeastOne) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).check(atLeastOne) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).check(atLeastOne)).check(atLeastOne) }),
]);

export const outline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).check(atLeastOne) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).check(atLeastOne)).check(atLeastOne) }),
]);

export const accessSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("points"), points }),
  z.object({ kind: z.literal("line"), lines: z.array(line).check(atLeastOne) }),
  z.object({ kind: z.literal("outline"), polygons: z.array(z.array(ring).check(atLeastOne)).check(atLeastOne) }),
]);
