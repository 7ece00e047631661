import { open, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { LoadProblems } from "../data/issue";
import type { ByteSource } from "../data/osm/byte-source";
import type { Pack } from "../data/pack/build-pack";
import { CELLS_FILE, FACILITIES_FILE, NETWORK_FILE, PLACES_FILE } from "../data/pack/manifest";
import { MANIFEST_FILE, PACK_FORMAT } from "../data/pack/pack-format";
import { PackFault } from "../data/pack/pack-fault";
import { readPack, type ReadPack } from "../data/pack/read-pack";

/** A file read piece by piece; `close` when done. */
export async function openSource(path: string): Promise<ByteSource & { readonly close: () => Promise<void> }> {
  const handle = await open(path, "r"),
    about = await handle.stat();
  if (about.isDirectory()) {
    await handle.close();
    throw new LoadProblems([{ file: path, object: "", field: "", reason: "is a folder: give a file" }]);
  }
  const { size } = about;
  return {
    size,
    close: () => handle.close(),
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    },
  };
}

/** Throws where something else than a pack or an empty folder lies at the place of a new pack: nothing of anybody's is replaced. */
export async function checkPackPlace(directory: string): Promise<void> {
  const found = await stat(directory).catch(() => null);
  if (found === null) return;
  const remedy = "choose a new folder, or the folder of an earlier pack (--out)";
  if (!found.isDirectory()) throw new PackPlaceTaken(`${directory} is a file: ${remedy}`);
  if ((await readdir(directory)).length > 0 && !(await isPack(directory)))
    throw new PackPlaceTaken(`${directory} holds other files than a pack, and they would be lost: ${remedy}`);
}

export class PackPlaceTaken extends Error {
  override readonly name = "PackPlaceTaken";
}

async function isPack(directory: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(directory, MANIFEST_FILE), "utf8"));
    const files = new Set([MANIFEST_FILE, NETWORK_FILE, FACILITIES_FILE, CELLS_FILE, PLACES_FILE]);
    const isOurs = typeof manifest === "object" && manifest !== null && "format" in manifest && manifest.format === PACK_FORMAT;
    return isOurs && (await readdir(directory)).every((name) => files.has(name));
  } catch {
    return false;
  }
}

/** Writes a pack beside its place and moves it there as a whole: whoever reads meets the old pack or the new one, never half of one. Throws PackPlaceTaken. */
export async function writePack(pack: Pack, directory: string): Promise<void> {
  await checkPackPlace(directory);
  const place = resolve(directory),
    fresh = join(dirname(place), `.${basename(place)}.new-${process.pid}`),
    old = join(dirname(place), `.${basename(place)}.old-${process.pid}`);
  await mkdir(fresh, { recursive: true });
  try {
    for (const [name, bytes] of pack.files) await writeFile(join(fresh, name), bytes);
    const replaces = await stat(place).then(
      () => true,
      () => false,
    );
    if (replaces) await rename(place, old);
    await rename(fresh, place);
    if (replaces) await rm(old, { recursive: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

export async function loadPack(directory: string): Promise<ReadPack> {
  return readPack(async (file) => {
    try {
      return new Uint8Array(await readFile(join(directory, file)));
    } catch (error) {
      const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
      throw missing
        ? new PackFault("not-a-pack", `${directory} holds no ${file}: build a pack there first (qadam pack --out ${directory})`)
        : error;
    }
  });
}
