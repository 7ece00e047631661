import { readFileSync } from "node:fs";
import type { Geometry } from "geojson";
import * as z from "zod/mini";
import { zodIssues, type LoadIssue } from "../../src/data/issue";
import { repeats } from "../../src/data/repeats";
import { geometry } from "../../src/data/schema/geometry";
import { provenance } from "../../src/data/schema/provenance";
import { isUnread, readFault, type Geodata, type Unread } from "./geodata-folder";
import { selfCrossing } from "./ring-crossing";

type Fault = Pick<LoadIssue, "field" | "reason">;

/** The sources that features may name, and those that features name although they are not there, with where that is. */
export type Sources = {
  readonly ids: ReadonlySet<string>;
  readonly unread: Unread;
  readonly missing: Map<string, Omit<LoadIssue, "reason">[]>;
};
export type SourcedGeodata = Geodata & { readonly sources: Sources };

/** What no two features of a file share, and the words for two that do. */
type Uniqueness = {
  readonly keyOf: (properties: Readonly<Record<string, unknown>>, geometry: unknown) => string | null;
  readonly field: string;
  readonly reason: string;
};

export const BY_ID: Uniqueness = {
  keyOf: ({ id }) => (typeof id === "string" ? id : null),
  field: "id",
  reason: "this id is used twice",
};

/** What the features of a file must be. */
export type FeatureKind<Shape extends z.core.$ZodLooseShape> = {
  /** Properties beside the provenance that every feature has. */
  readonly properties: Shape;
  readonly types: readonly Geometry["type"][];
  readonly unique: Uniqueness;
};

export type ReadFeature<Shape extends z.core.$ZodLooseShape> = {
  readonly type: "Feature";
  readonly properties: z.output<z.ZodMiniObject<typeof provenance & Shape>> & Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
};
type ReadFeatures<Shape extends z.core.$ZodLooseShape> = { readonly features: readonly ReadFeature<Shape>[]; readonly unread: Unread };

type RawFeature = { readonly properties?: Readonly<Record<string, unknown>> | null; readonly geometry?: unknown };

const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });

/** Coordinates are facts written down by hand: no more digits than somebody can have read off. */
const MAX_DECIMALS = 4;

/** The sound features of a GeoJSON file, each once; every fault of the others goes to the issues. */
export function readGeojson<Shape extends z.core.$ZodLooseShape>(
  geodata: SourcedGeodata,
  file: string,
  { properties, types, unique }: FeatureKind<Shape>,
): ReadFeatures<Shape> {
  const items = readCollection(geodata, file)?.map((item, index) => ({ item, object: nameOf(item, index) }));
  if (items === undefined) return { features: [], unread: "all" };
  const head = z.object({ type: z.literal("Feature"), properties: z.looseObject({ ...provenance, ...properties }) });
  const repeated = new Set(
    repeats(items, ({ item }) => unique.keyOf(rawFeature(item).properties ?? {}, rawFeature(item).geometry)).map(({ again }) => again),
  );
  const unread = new Set<string>(),
    features: ReadFeature<Shape>[] = [];
  for (const entry of items) {
    const { item, object } = entry,
      faults = [
        ...zodFaults(head.safeParse(item)),
        ...geometryFaults(rawFeature(item).geometry, types),
        ...(repeated.has(entry) ? [{ field: unique.field, reason: unique.reason }] : []),
      ];
    geodata.issues.push(...faults.map(({ field, reason }) => ({ file, object, field: field.replace(/^properties\./, ""), reason })));
    const sourced = isSourced(geodata.sources, rawFeature(item).properties?.source, { file, object, field: "source" });
    if (faults.length > 0 || !sourced) unread.add(object);
    // The schema has checked it and changes nothing.
    else features.push(item as ReadFeature<Shape>);
  }
  return { features, unread };
}

function readCollection({ folder, issues }: Geodata, file: string): unknown[] | null {
  let text: string;
  try {
    text = readFileSync(`${folder}/${file}`, "utf8");
  } catch (error) {
    issues.push({ file, object: "", field: "", reason: readFault(error) });
    return null;
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    issues.push({ file, object: "", field: "", reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` });
    return null;
  }
  const parsed = collection.safeParse(json);
  if (parsed.success) return parsed.data.features;
  issues.push(...zodIssues(parsed.error, file, ""));
  return null;
}

/** Whether the source is there; notes where it is not. What is no name of a source has a fault already. */
function isSourced({ ids, unread, missing }: Sources, source: unknown, where: Omit<LoadIssue, "reason">): boolean {
  if (typeof source !== "string" || source === "" || ids.has(source) || isUnread(unread, source)) return true;
  missing.set(source, [...(missing.get(source) ?? []), where]);
  return false;
}

function zodFaults({ error }: { readonly error?: z.core.$ZodError | undefined }): Fault[] {
  return (error?.issues ?? []).map(({ path, message }) => ({ field: path.join("."), reason: message }));
}

/** One cause (columns swapped, another projection) spoils every position: the first is shown, the others are counted. */
function geometryFaults(value: unknown, types: readonly Geometry["type"][]): Fault[] {
  const parsed = geometry.safeParse(value);
  if (parsed.success) return drawingFaults(parsed.data, types);
  const [first, ...others] = zodFaults(parsed).map(({ field, reason }) => ({
    field: ["geometry", field].filter(Boolean).join("."),
    reason,
  }));
  return first === undefined
    ? []
    : [others.length === 0 ? first : { ...first, reason: `${first.reason} (and ${others.length} more in this feature)` }];
}

/** What a schema of single values cannot see of a geometry. */
function drawingFaults(drawn: Geometry, types: readonly Geometry["type"][]): Fault[] {
  const faults: Fault[] = [];
  if (!types.includes(drawn.type))
    faults.push({ field: "geometry.type", reason: `a ${drawn.type} cannot stand here: ${types.join(" or ")}` });
  const long = "coordinates" in drawn ? tooExact(drawn.coordinates) : null;
  if (long !== null) faults.push({ field: "geometry.coordinates", reason: `${long} has more than ${MAX_DECIMALS} decimals` });
  const crossing = selfCrossing(drawn);
  if (crossing) faults.push({ field: "geometry.coordinates", reason: `the ring crosses itself at ${crossing.join(", ")}` });
  return faults;
}

function rawFeature(item: unknown): RawFeature {
  return typeof item === "object" && item !== null ? item : {};
}

function nameOf(item: unknown, index: number): string {
  const { properties } = rawFeature(item);
  const id = properties?.id ?? properties?.object;
  return typeof id === "string" && id !== "" ? id : `feature ${index + 1}`;
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
