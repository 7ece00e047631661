import type { FeatureCollection } from "geojson";
import { CONTEXT_LAYERS, type ContextLayer } from "../domain/dataset";
import { zodIssues, type LoadIssue } from "./issue";
import { contextSchema } from "./schema/reference";

const FILE = "context.json";

/** The background: every layer must be there and hold something. Other layers are left aside. */
export function parseContext(value: unknown, issues: LoadIssue[]): Map<ContextLayer, FeatureCollection> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push({ file: FILE, object: "", field: "", reason: "the file does not hold the layers that it should" });
    return new Map();
  }
  const layers = value as Readonly<Record<string, unknown>>;
  return new Map(
    CONTEXT_LAYERS.flatMap((name): [ContextLayer, FeatureCollection][] => {
      const fault = (reason: string): [] => {
        issues.push({ file: FILE, object: name, field: "", reason });
        return [];
      };
      if (!Object.hasOwn(layers, name)) return fault("this layer is needed, but the file does not have it");
      const result = contextSchema.safeParse(layers[name]);
      if (!result.success) {
        issues.push(...zodIssues(result.error, FILE, name));
        return [];
      }
      const collection = result.data as unknown as FeatureCollection;
      return collection.features.length === 0 ? fault("this layer is needed, but it is empty") : [[name, collection]];
    }),
  );
}
