import { z } from "zod";
import { fetchBytes, fetchJson } from "./fetch-file";
import { LoadProblems } from "./issue";
import type { PackPlaces } from "../domain/places/table-gazetteer";
import { readPack, type ReadPack } from "./pack/read-pack";
import { readPackPlaces } from "./pack/read-pack-places";

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

/** Throws LoadProblems with what is wrong in which file. */
export async function loadPack(base: string, name: string): Promise<ReadPack> {
  try {
    return await readPack((file) => fetchBytes(`${base}${name}/${file}`, `packs/${name}/${file}`));
  } catch (error) {
    if (error instanceof LoadProblems) throw error;
    throw new LoadProblems([{ file: `packs/${name}`, object: "", field: "", reason: error instanceof Error ? error.message : String(error) }]);
  }
}

/** The names of a pack beside the app; null where it has none. Throws PackFault or LoadProblems. */
export function loadPackPlaces(base: string, name: string): Promise<PackPlaces | null> {
  return readPackPlaces((file) => fetchBytes(`${base}${name}/${file}`, `packs/${name}/${file}`));
}
