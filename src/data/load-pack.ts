import * as z from "zod/mini";
import type { CityAddition } from "../domain/city-addition";
import type { StreetLines } from "../domain/network/street-lines";
import { fetchBytes, fetchJson } from "./fetch-file";
import type { Manifest } from "./pack/manifest";
import { additionOf } from "./pack/pack-addition";
import { hasStreets, readPackCity, readPackStreets, type LoadFile } from "./pack/read-pack";

import type { PackPlaces } from "../domain/places/table-gazetteer";
import { readPackPlaces } from "./pack/read-pack-places";

/** A pack whose small parts have been read and whose streets are read when they are needed. `own`: the visitor's. */
export type HeldPack = {
  readonly name: string;
  readonly own: boolean;
  readonly manifest: Manifest;
  readonly addition: CityAddition | null;
  readonly hasStreets: boolean;
  readonly load: LoadFile;
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

/** The files of a pack beside the app. */
export function packBeside(base: string, name: string): LoadFile {
  return (file) => fetchBytes(`${base}${name}/${file}`, `packs/${name}/${file}`);
}

/** Reads all of a pack but its streets. Throws PackFault, or LoadProblems where a file cannot be had. */
export async function holdPack(load: LoadFile, name: string, own: boolean): Promise<HeldPack> {
  const city = await readPackCity(load);
  return { name, own, load, manifest: city.manifest, addition: additionOf(city), hasStreets: hasStreets(city.manifest) };
}

/** Throws as holdPack does. */
export function loadPackStreets({ load, manifest }: HeldPack): Promise<StreetLines> {
  return readPackStreets(load, manifest);
}

/** The names of a pack beside the app; null where it has none. Throws PackFault or LoadProblems. */
export function loadPackPlaces(base: string, name: string): Promise<PackPlaces | null> {
  return readPackPlaces((file) => fetchBytes(`${base}${name}/${file}`, `packs/${name}/${file}`));
}
