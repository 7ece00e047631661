import type { PackPlaces } from "../../domain/places/table-gazetteer";
import { parseManifest, PLACES_FILE } from "./manifest";
import { MANIFEST_FILE } from "./pack-format";
import { checksum } from "./checksum";
import { PackFault } from "./pack-fault";
import { decodePlaces } from "./pack-places";

/** The names of a pack, from its files wherever they lie; null where it has none. Reads nothing else of the pack. Throws PackFault. */
export async function readPackPlaces(load: (file: string) => Promise<Uint8Array>): Promise<PackPlaces | null> {
  const manifest = parseManifest(new TextDecoder().decode(await load(MANIFEST_FILE)));
  const promised = manifest.files.find(({ name }) => name === PLACES_FILE);
  if (!promised) return null;
  const bytes = await load(PLACES_FILE);
  if (bytes.length !== promised.bytes)
    throw new PackFault(
      "truncated",
      `${PLACES_FILE} has ${bytes.length} bytes instead of ${promised.bytes}: it was cut off or belongs to another pack`,
    );
  if (checksum(bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)) !== promised.checksum)
    throw new PackFault("checksum", `${PLACES_FILE} is not the one that manifest.json names: the pack was mixed up`);
  return decodePlaces(bytes);
}
