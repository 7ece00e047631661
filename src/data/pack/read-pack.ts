import type { Cells } from "../../domain/cells";
import type { StreetLines } from "../../domain/network/street-lines";
import { decodeCells } from "../cells-binary";
import { CELLS_FILE, FACILITIES_FILE, MANIFEST_FILE, NETWORK_FILE, parseManifest, type Manifest } from "./manifest";
import { checksum, decodeNetwork, PackFault } from "./network-binary";
import { decodeFacilities, type PackFacility } from "./pack-facilities";

export type ReadPack = {
  readonly manifest: Manifest;
  readonly lines: StreetLines;
  /** Null where the pack has none. */
  readonly facilities: readonly PackFacility[] | null;
  readonly cells: Cells | null;
};

/** A pack from its files, wherever they lie: fetched, kept by the browser or on disk. Throws PackFault. */
export async function readPack(load: (file: string) => Promise<Uint8Array>): Promise<ReadPack> {
  const manifest = parseManifest(new TextDecoder().decode(await load(MANIFEST_FILE)));
  if (!manifest.files.some(({ name }) => name === NETWORK_FILE)) throw new PackFault("contradiction", `manifest.json does not name ${NETWORK_FILE}`);
  const read = async <T>(name: string, decode: (bytes: Uint8Array) => T): Promise<T | null> => {
    const promised = manifest.files.find((file) => file.name === name);
    if (!promised) return null;
    const bytes = await load(name);
    if (bytes.length !== promised.bytes) throw new PackFault("truncated", `${name} has ${bytes.length} bytes instead of ${promised.bytes}: it was cut off or belongs to another pack`);
    const value = decode(bytes);
    if (checksum(bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)) !== promised.checksum) throw new PackFault("checksum", `${name} is not the one that manifest.json names: the pack was mixed up`);
    return value;
  };
  const lines = await read(NETWORK_FILE, decodeNetwork);
  const facilities = await read(FACILITIES_FILE, decodeFacilities), cells = await read(CELLS_FILE, cellsOf);
  return { manifest, lines: lines!, facilities, cells };
}

function cellsOf(bytes: Uint8Array): Cells {
  let cells: Cells;
  try {
    cells = decodeCells(bytes);
  } catch (error) {
    throw new PackFault("contradiction", `${CELLS_FILE}: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (let cell = 0; cell < cells.count; cell++) if (!(Math.abs(cells.lon[cell]!) <= 180 && Math.abs(cells.lat[cell]!) <= 90)) throw new PackFault("contradiction", `${CELLS_FILE}: cell ${cell} lies outside the world`);
  return cells;
}
