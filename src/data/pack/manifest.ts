import * as z from "zod/mini";
import { checksum } from "./checksum";
import { PackFault } from "./pack-fault";
import { MANIFEST_FILE, PACK_FORMAT } from "./pack-format";

export const MANIFEST_VERSION = 1;

/** The files of a pack; facilities and cells only where they were given. */
export const NETWORK_FILE = "network.bin";
export const FACILITIES_FILE = "facilities.json";
export const CELLS_FILE = "cells.bin";
/** Named streets, crossings and houses; read only when somebody searches. */
export const PLACES_FILE = "places.json";

const count = z.int().check(z.nonnegative());

const schema = z.object({
  format: z.literal(PACK_FORMAT),
  version: z.int().check(z.positive()),
  name: z.string().check(z.minLength(1)),
  /** West, south, east, north in degrees. */
  bounds: z.tuple([
    z.number().check(z.gte(-180), z.lte(180)),
    z.number().check(z.gte(-90), z.lte(90)),
    z.number().check(z.gte(-180), z.lte(180)),
    z.number().check(z.gte(-90), z.lte(90)),
  ]),
  sources: z.array(
    z.object({
      file: z.string(),
      title: z.string(),
      publisher: z.string(),
      licence: z.string(),
      /** ISO date of the data, null where nobody states it. */ dataDate: z.nullable(z.string()),
    }),
  ),
  counts: z.object({
    waysRead: count,
    waysWalked: count,
    lines: count,
    nodes: count,
    kilometres: z.number().check(z.nonnegative()),
    components: count,
    largestComponentShare: z.number().check(z.gte(0), z.lte(1)),
    fragments: count,
    hasHeights: z.boolean(),
    /** Named streets (with microdistricts that houses are numbered in) and numbered houses; absent where nothing has a name. */
    namedStreets: z.optional(count),
    houses: z.optional(count),
    /** Facilities by service; absent where the pack has none. */
    facilities: z.optional(z.record(z.string(), count)),
    cells: z.optional(count),
    residents: z.optional(count),
  }),
  /** Whose places the facilities of a service are: names of files among the sources. Absent in packs that were built before. */
  services: z.optional(z.record(z.string(), z.array(z.string()))),
  /** Ways that may not be walked, by the rule that says so. */
  refused: z.record(z.string(), count),
  /** Sentences in English about what the data lacks. */
  warnings: z.array(z.string()),
  files: z.array(z.object({ name: z.string(), bytes: count, checksum: count })),
});

/** What a pack is made of, where it comes from and what it does not know: `manifest.json`. */
export type Manifest = z.infer<typeof schema>;

/** The files with the manifest that names them, each with its checksum. */
export function writeManifest(files: ReadonlyMap<string, Uint8Array>, manifest: Omit<Manifest, "files">): ReadonlyMap<string, Uint8Array> {
  const whole: Manifest = {
    ...manifest,
    files: [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, checksum: checksum(bytes) })),
  };
  return new Map([...files, [MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`)]]);
}

/** Throws PackFault with every fault named. */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PackFault("not-a-pack", "manifest.json is not JSON: the pack is damaged or was cut off");
  }
  const version = z.object({ format: z.literal(PACK_FORMAT), version: z.number() }).safeParse(value);
  if (!version.success) throw new PackFault("not-a-pack", "manifest.json is not that of a Qadam pack");
  if (version.data.version > MANIFEST_VERSION)
    throw new PackFault("newer", `the pack has version ${version.data.version}, this app reads up to ${MANIFEST_VERSION}: update the app`);
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new PackFault(
      "contradiction",
      `manifest.json: ${parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")}`,
    );
  return parsed.data;
}
