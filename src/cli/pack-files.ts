import { open, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { ByteSource } from "../data/osm/byte-source";
import type { Pack } from "../data/pack/build-pack";
import { readPack, type ReadPack } from "../data/pack/read-pack";

/** A file read piece by piece; `close` when done. */
export async function openSource(path: string): Promise<ByteSource & { readonly close: () => Promise<void> }> {
  const handle = await open(path, "r");
  const { size } = await handle.stat();
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

/** Writes a pack beside its place and moves it there as a whole: whoever reads meets the old pack or the new one, never half of one. */
export async function writePack(pack: Pack, directory: string): Promise<void> {
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
  return readPack(async (file) => new Uint8Array(await readFile(join(directory, file))));
}
