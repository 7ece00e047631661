import type { Cells } from "../../domain/cells";
import { decodeCells } from "../cells-binary";
import { CELLS_FILE, FACILITIES_FILE, NETWORK_FILE, parseManifest, type Manifest } from "./manifest";
import { MANIFEST_FILE } from "./pack-format";
import { checksum } from "./checksum";
import { PackFault } from "./pack-fault";
import { decodeFacilities, type PackFacility } from "./pack-facilities";

/** Gives a pack's file by its name, wherever it lies: fetched, kept by the browser or on disk. */
export type LoadFile = (file: string) => Promise<Uint8Array>;

/** What of a pack is small and told first: whose it is, its places and its residents; null where it has none. */
export type PackCity = { readonly manifest: Manifest; readonly facilities: readonly PackFacility[] | null; readonly cells: Cells | null };

/** A pack without its streets, which are by far its largest part. Throws PackFault. */
export async function readPackCity(load: LoadFile): Promise<PackCity> {
  return cityOf(load, await readManifest(load));
}

export function hasStreets({ files }: Manifest): boolean {
  return files.some(({ name }) => name === NETWORK_FILE);
}

/** The manifest alone: what there is to know before anything is read. Throws PackFault. */
export async function readManifest(load: LoadFile): Promise<Manifest> {
  return parseManifest(new TextDecoder().decode(await load(MANIFEST_FILE)));
}

/** The small parts of a pack whose manifest has been read. Throws PackFault. */
export async function cityOf(load: LoadFile, manifest: Manifest): Promise<PackCity> {
  return {
    manifest,
    facilities: await readPart(load, manifest, FACILITIES_FILE, decodeFacilities),
    cells: await readPart(load, manifest, CELLS_FILE, cellsOf),
  };
}

/** A file that the manifest names, checked against it; null where it names none. */
export async function readPart<T>(load: LoadFile, manifest: Manifest, name: string, decode: (bytes: Uint8Array) => T): Promise<T | null> {
  const promised = promisedFile(manifest, name);
  if (promised === null) return null;
  const bytes = await wholeFile(load, promised);
  const value = decode(bytes);
  requireChecksum(bytes, promised);
  return value;
}

type Promised = Manifest["files"][number];

export function promisedFile({ files }: Manifest, name: string): Promised | null {
  return files.find((file) => file.name === name) ?? null;
}

/** As long as the manifest says. Throws PackFault. */
export async function wholeFile(load: LoadFile, { name, bytes: length }: Promised): Promise<Uint8Array> {
  const bytes = await load(name);
  if (bytes.length !== length)
    throw new PackFault("truncated", `${name} has ${bytes.length} bytes instead of ${length}: it was cut off or belongs to another pack`);
  return bytes;
}

/** Throws PackFault. */
export function requireChecksum(bytes: Uint8Array, { name, checksum: expected }: Promised): void {
  if (checksum(bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)) !== expected)
    throw new PackFault("checksum", `${name} is not the one that manifest.json names: the pack was mixed up`);
}

function cellsOf(bytes: Uint8Array): Cells {
  let cells: Cells;
  try {
    cells = decodeCells(bytes);
  } catch (error) {
    throw new PackFault("contradiction", `${CELLS_FILE}: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (let cell = 0; cell < cells.count; cell++)
    if (!(Math.abs(cells.lon[cell]!) <= 180 && Math.abs(cells.lat[cell]!) <= 90))
      throw new PackFault("contradiction", `${CELLS_FILE}: cell ${cell} lies outside the world`);
  return cells;
}
