import type { PackPlaces } from "../../domain/places/table-gazetteer";
import { PLACES_FILE } from "./manifest";
import { decodePlaces } from "./pack-places";
import { promisedFile, readManifest, requireChecksum, wholeFile, type LoadFile } from "./read-pack-city";

/** The names of a pack, from its files wherever they lie; null where it has none. Reads nothing else of the pack. Throws PackFault. */
export async function readPackPlaces(load: LoadFile): Promise<PackPlaces | null> {
  const promised = promisedFile(await readManifest(load), PLACES_FILE);
  if (promised === null) return null;
  const bytes = await wholeFile(load, promised);
  requireChecksum(bytes, promised);
  return decodePlaces(bytes);
}
