import * as z from "zod/mini";
import type { CityAddition } from "../domain/city-addition";
import type { StreetLines } from "../domain/network/street-lines";
import { fetchBytes, fetchJson } from "./fetch-file";
import type { Manifest } from "./pack/manifest";
import { additionOf } from "./pack/pack-addition";
import { cityOf, hasStreets, readManifest, type LoadFile } from "./pack/read-pack-city";
import type { PackPlaces } from "../domain/places/table-gazetteer";

/** A pack beside the app of which no more than the manifest has been read. */
export type FoundPack = { readonly name: string; readonly manifest: Manifest; readonly load: LoadFile };

/** A pack whose small parts have been read and whose streets are read when they are needed. `own`: the visitor's. */
export type HeldPack = FoundPack & {
  readonly own: boolean;
  readonly addition: CityAddition | null;
  readonly hasStreets: boolean;
};

const listSchema = z.object({ packs: z.array(z.string()) });

/** Names of the packs that lie beside the app; none where there is no list. */
export async function listPacks(base: string): Promise<readonly string[]> {
  try {
    const parsed = listSchema.safeParse(await fetchJson(`${base}index.json`, "packs/index.json"));
    return parsed.success ? parsed.data.packs : [];
  } catch {
    return [];
  }
}

/** Reads the manifest of a pack beside the app. Throws PackFault, or LoadProblems where it cannot be had. */
export async function findPack(base: string, name: string): Promise<FoundPack> {
  const load = packBeside(base, name);
  return { name, load, manifest: await readManifest(load) };
}

/** Reads all of a pack but its streets. Throws as findPack does. */
export async function holdPack(found: FoundPack, own = false): Promise<HeldPack> {
  const city = await cityOf(found.load, found.manifest);
  return { ...found, own, addition: additionOf(city), hasStreets: hasStreets(found.manifest) };
}

/** The visitor's own pack, wherever its files lie. Throws PackFault. */
export async function holdOwnPack(load: LoadFile): Promise<HeldPack> {
  return holdPack({ name: "own", load, manifest: await readManifest(load) }, true);
}

/** Throws as holdPack does. What reads streets is fetched with the first of them. */
export async function loadPackStreets({ load, manifest }: HeldPack): Promise<StreetLines> {
  const { readPackStreets } = await import("./pack/read-pack");
  return readPackStreets(load, manifest);
}

/** The files of a pack beside the app. */
export function packBeside(base: string, name: string): LoadFile {
  return (file) => fetchBytes(`${base}${name}/${file}`, `packs/${name}/${file}`);
}

/** The names of a pack; null where it has none. What reads them is fetched with the first of them. Throws PackFault or LoadProblems. */
export async function loadPackPlaces(load: LoadFile): Promise<PackPlaces | null> {
  const { readPackPlaces } = await import("./pack/read-pack-places");
  return readPackPlaces(load);
}
