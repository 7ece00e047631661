import type { StreetLines } from "../../domain/network/street-lines";
import { MANIFEST_FILE, NETWORK_FILE } from "./build-pack";
import { parseManifest, type Manifest } from "./manifest";
import { checksum, decodeNetwork, PackFault } from "./network-binary";

export type ReadPack = { readonly manifest: Manifest; readonly lines: StreetLines };

/** A pack from its files, wherever they lie: fetched, kept by the browser or on disk. Throws PackFault. */
export async function readPack(load: (file: string) => Promise<Uint8Array>): Promise<ReadPack> {
  const manifest = parseManifest(new TextDecoder().decode(await load(MANIFEST_FILE)));
  const bytes = await load(NETWORK_FILE);
  const promised = manifest.files.find(({ name }) => name === NETWORK_FILE);
  if (!promised) throw new PackFault("contradiction", `manifest.json does not name ${NETWORK_FILE}`);
  if (bytes.length !== promised.bytes) throw new PackFault("truncated", `${NETWORK_FILE} has ${bytes.length} bytes instead of ${promised.bytes}: it was cut off or belongs to another pack`);
  const lines = decodeNetwork(bytes);
  const whole = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  if (checksum(whole) !== promised.checksum) throw new PackFault("checksum", `${NETWORK_FILE} is not the one that manifest.json names: the pack was mixed up`);
  return { manifest, lines };
}
