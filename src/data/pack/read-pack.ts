import type { StreetLines } from "../../domain/network/street-lines";
import { NETWORK_FILE, type Manifest } from "./manifest";
import { decodeNetwork } from "./network-binary";
import { PackFault } from "./pack-fault";
import { cityOf, readManifest, readPart, type LoadFile, type PackCity } from "./read-pack-city";

export type ReadPack = PackCity & { readonly lines: StreetLines };

/** A whole pack with its streets. Throws PackFault. */
export async function readPack(load: LoadFile): Promise<ReadPack> {
  const manifest = await readManifest(load);
  const lines = await readPackStreets(load, manifest);
  return { lines, ...(await cityOf(load, manifest)) };
}

/** Throws PackFault, also where the pack has no streets. */
export async function readPackStreets(load: LoadFile, manifest: Manifest): Promise<StreetLines> {
  const lines = await readPart(load, manifest, NETWORK_FILE, decodeNetwork);
  if (lines === null) throw new PackFault("contradiction", `manifest.json does not name ${NETWORK_FILE}`);
  return lines;
}
