import { existsSync, readFileSync } from "node:fs";
import { bytesSource } from "../../src/data/osm/byte-source";
import { buildPack } from "../../src/data/pack/build-pack";
import { decodePlaces } from "../../src/data/pack/pack-places";
import type { PackPlaces } from "../../src/domain/places/table-gazetteer";

const EXTRACT = "../shared/reference/almaty/streets-2024-10.osm.pbf";

/** Empty where the extract of Almaty is there; else why tests of its names are not run. */
export const noAlmaty = existsSync(EXTRACT) ? "" : ` — not run: ${EXTRACT} is not there`;

/** The names of the pack that lies beside the app, as its extract gives them. */
export async function almatyPlaces(): Promise<PackPlaces> {
  const { files } = await buildPack(bytesSource(new Uint8Array(readFileSync(EXTRACT))), { name: "almaty", file: "almaty.osm.pbf" });
  return decodePlaces(files.get("places.json")!);
}
