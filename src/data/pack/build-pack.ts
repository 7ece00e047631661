import { buildLines } from "../../domain/network/build-lines";
import { findComponents, FRAGMENT_DECIMETRES } from "../../domain/network/components";
import { orderLines } from "../../domain/network/order-lines";
import { DEGREE, type StreetLines } from "../../domain/network/street-lines";
import type { ByteSource } from "../osm/byte-source";
import { Cancelled, readStreets, type ReadOptions } from "../osm/read-streets";
import { MANIFEST_VERSION, type Manifest } from "./manifest";
import { checksum, encodeNetwork } from "./network-binary";

export const NETWORK_FILE = "network.bin";
export const MANIFEST_FILE = "manifest.json";

/** Data older than this many years is called old. */
const OLD_YEARS = 5;
const FOOTWAY_SHARE = 0.1;

export type PackOptions = ReadOptions & {
  readonly name: string;
  /** Name of the extract, for the manifest. */
  readonly file: string;
  /** ISO date of the data where the extract does not state it. */
  readonly dataDate?: string | undefined;
  /** ISO date by which age is told; given from outside so that the same input gives the same pack. */
  readonly today?: string | undefined;
  readonly metresAt?: ((lon: number, lat: number) => number | null) | undefined;
};

/** A pack's files by name, not yet written anywhere. */
export type Pack = { readonly lines: StreetLines; readonly manifest: Manifest; readonly files: ReadonlyMap<string, Uint8Array> };

/**
 * A city pack from an OpenStreetMap extract: the same function in a worker and in Node; reads nothing but `source`, writes nothing.
 * Throws OsmFault where the extract cannot be used and Cancelled where the caller asked to stop.
 */
export async function buildPack(source: ByteSource, options: PackOptions): Promise<Pack> {
  const { progress } = options;
  const streets = await readStreets(source, { ...options, progress: (share) => progress?.(share * 0.6) });
  const built = buildLines(streets.ways, streets.points, { metresAt: options.metresAt });
  const lines = orderLines(built.lines);
  if (options.signal?.aborted) throw new Cancelled("building the pack was cancelled");
  progress?.(0.85);
  const bytes = encodeNetwork(lines);
  const components = findComponents(lines);
  const total = components.decimetres.reduce((sum, length) => sum + length, 0);
  const share = total === 0 ? 0 : components.decimetres[0]! / total;
  const fragments = components.decimetres.filter((length, at) => at > 0 && length < FRAGMENT_DECIMETRES).length;
  const dataDate = streets.dataDate ?? options.dataDate ?? null;
  const manifest: Manifest = {
    format: "qadam-pack", version: MANIFEST_VERSION, name: options.name, bounds: boundsOf(lines),
    sources: [{ file: options.file, title: "OpenStreetMap", publisher: "OpenStreetMap contributors", licence: "ODbL 1.0", dataDate }],
    counts: {
      waysRead: streets.ways.length, waysWalked: built.walkedWays, lines: lines.lineCount, nodes: lines.nodeCount, kilometres: Math.round(total / 1000) / 10,
      components: components.decimetres.length, largestComponentShare: Math.round(share * 1e4) / 1e4, fragments, hasHeights: lines.heights !== null,
    },
    refused: Object.fromEntries([...built.refused].sort(([a], [b]) => (a < b ? -1 : 1))),
    warnings: warningsOf(lines, { dataDate, today: options.today, missingPoints: built.missingPoints, share, fragments, askedForHeights: options.metresAt !== undefined }),
    files: [{ name: NETWORK_FILE, bytes: bytes.length, checksum: checksum(bytes) }],
  };
  progress?.(1);
  return { lines, manifest, files: new Map([[NETWORK_FILE, bytes], [MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)]]) };
}

function boundsOf(lines: StreetLines): [number, number, number, number] {
  let west = 180e7, south = 90e7, east = -180e7, north = -90e7;
  for (let at = 0; at < lines.shape.length; at += 2) {
    west = Math.min(west, lines.shape[at]!);
    east = Math.max(east, lines.shape[at]!);
    south = Math.min(south, lines.shape[at + 1]!);
    north = Math.max(north, lines.shape[at + 1]!);
  }
  return lines.shape.length === 0 ? [0, 0, 0, 0] : [west / DEGREE, south / DEGREE, east / DEGREE, north / DEGREE];
}

type Findings = { readonly dataDate: string | null; readonly today: string | undefined; readonly missingPoints: number; readonly share: number; readonly fragments: number; readonly askedForHeights: boolean };

function warningsOf(lines: StreetLines, found: Findings): string[] {
  const warnings: string[] = [];
  if (lines.lineCount === 0) warnings.push("No street of the extract may be walked.");
  if (found.dataDate === null) warnings.push("The extract does not state the date of its data.");
  else if (found.today !== undefined && Number(found.today.slice(0, 4)) - Number(found.dataDate.slice(0, 4)) > OLD_YEARS) warnings.push(`The data is of ${found.dataDate}: newer streets are missing.`);
  if (found.missingPoints > 0) warnings.push(`${found.missingPoints} points of streets are not in the extract: streets end there.`);
  if (lines.lineCount > 0 && found.share < 0.95) warnings.push(`Only ${Math.floor(found.share * 100)} % of the street length hangs together.`);
  if (found.fragments > 0) warnings.push(`${found.fragments} short pieces of street are joined to nothing: nobody is led onto them.`);
  let footways = 0, all = 0;
  for (let line = 0; line < lines.lineCount; line++) {
    all += lines.lineDecimetres[line]!;
    if (lines.lineClass[line]! <= 2) footways += lines.lineDecimetres[line]!;
  }
  if (all > 0 && footways / all < FOOTWAY_SHARE) warnings.push("Few footways are mapped: walks follow the streets.");
  if (lines.heights === null) warnings.push(found.askedForHeights ? "The elevation model has gaps here: slopes are not counted." : "No elevation model: slopes are not counted.");
  return warnings;
}
