import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { zodIssues, type LoadIssue } from "../../src/data/issue";
import { geometry } from "../../src/data/schema/geometry";

const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });
const feature = z.object({ type: z.literal("Feature"), properties: z.record(z.string(), z.unknown()), geometry });
export type ReadFeature = z.infer<typeof feature>;

/** Coordinates are facts written down by hand: no more digits than somebody can have read off. */
const MAX_DECIMALS = 4;

/** The sound features of a GeoJSON file; every fault goes to `issues`. */
export function readGeojson(path: string, name: string, issues: LoadIssue[]): ReadFeature[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    issues.push({ file: name, object: "", field: "", reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` });
    return [];
  }
  const parsed = collection.safeParse(json);
  if (!parsed.success) {
    issues.push(...zodIssues(parsed.error, name, ""));
    return [];
  }
  return parsed.data.features.flatMap((item, index) => {
    const result = feature.safeParse(item);
    const object = nameOf(item, index);
    if (!result.success) {
      issues.push(...zodIssues(result.error, name, object));
      return [];
    }
    const long = tooExact(result.data.geometry.coordinates);
    if (long !== null)
      issues.push({ file: name, object, field: "geometry.coordinates", reason: `${long} has more than ${MAX_DECIMALS} decimals` });
    return [result.data];
  });
}

function nameOf(item: unknown, index: number): string {
  const properties = (item as { properties?: Record<string, unknown> } | null)?.properties;
  const id = properties?.id ?? properties?.object;
  return typeof id === "string" ? id : `feature ${index + 1}`;
}

function tooExact(coordinates: unknown): number | null {
  if (typeof coordinates === "number")
    return Math.abs(coordinates * 10 ** MAX_DECIMALS - Math.round(coordinates * 10 ** MAX_DECIMALS)) > 1e-6 ? coordinates : null;
  if (!Array.isArray(coordinates)) return null;
  for (const part of coordinates) {
    const found = tooExact(part);
    if (found !== null) return found;
  }
  return null;
}
