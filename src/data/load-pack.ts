import * as z from "zod/mini";
import type { CityAddition } from "../domain/city-addition";
import type { StreetLines } from "../domain/network/street-lines";
import { fetchBytes, fetchJson } from "./fetch-file";
import type { Manifest } from "./pack/manifest";
import { additionOf } from "./pack/pack-addition";
import { cityOf, hasStreets, readManifest, readPackStreets, type LoadFile } from "./pack/read-pack";
import type { PackPlaces } from "../domain/places/table-gazetteer";
import { readPackPlaces } from "./pack/read-pack-places";

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
  const load: LoadFile = (file) => fetchBytes(`${base}${name}/${file}`, `packs/${name}/${file}`);
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

/** Throws as holdPack does. */
export function loadPackStreets({ load, manifest }: HeldPack): Promise<StreetLines> {
  return readPackStreets(load, manifest);
}

/** The names of a pack beside the app; null where it has none. Throws PackFault or LoadProblems. */
export function loadPackPlaces(base: string, name: string): Promise<PackPlaces | null> {
  return readPackPlaces((file) => fetchBytes(`${base}${name}/${file}`, `packs/${name}/${file}`));
}
