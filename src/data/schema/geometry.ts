import { z } from "zod";

/** Almaty and the region around it, in degrees: every coordinate of the programme lies in here. */
const REGION = { west: 75.5, east: 80.5, south: 42.3, north: 45 };

const inRegion = (lon: number, lat: number): boolean => lon >= REGION.west && lon <= REGION.east && lat >= REGION.south && lat <= REGION.north;

const position = z.array(z.number()).min(2).max(3).superRefine((value, context) => {
  const [lon, lat] = value as [number, number];
  if (inRegion(lon, lat)) return;
  context.addIssue({ code: "custom", message: inRegion(lat, lon) ? `longitude and latitude are swapped: ${lon}, ${lat}` : `not near Almaty: ${lon}, ${lat}` });
});

const ring = z.array(position).superRefine((value, context) => {
  const first = value[0], last = value.at(-1);
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) context.addIssue({ code: "custom", message: "the ring is open: its last position must repeat its first" });
  else if (value.length < 4) context.addIssue({ code: "custom", message: `a ring needs at least 4 positions, this one has ${value.length}` });
});

const line = z.array(position).min(2);

export const geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: position }),
  z.object({ type: z.literal("MultiPoint"), coordinates: z.array(position).min(1) }),
  z.object({ type: z.literal("LineString"), coordinates: line }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(line).min(1) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);

export const outline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);

export const accessSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("points"), points: z.array(position).min(1) }),
  z.object({ kind: z.literal("line"), lines: z.array(line).min(1) }),
  z.object({ kind: z.literal("outline"), polygons: z.array(z.array(ring).min(1)).min(1) }),
]);
