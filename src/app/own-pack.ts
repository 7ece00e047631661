import { readPack, type ReadPack } from "../data/pack/read-pack";

const STORE = "qadam-own-pack";
const addressOf = (file: string): string => `/own-pack/${file}`;

/** Keeps the files of a pack that the visitor built, in the browser's own storage. False where the browser refuses: the pack then lasts as long as the page. */
export async function keepOwnPack(files: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  try {
    const cache = await caches.open(STORE);
    for (const [name, bytes] of files) await cache.put(addressOf(name), new Response(bytes as Uint8Array<ArrayBuffer>));
    return true;
  } catch {
    return false;
  }
}

/** The pack kept from an earlier visit; null where there is none, or none that can be read. */
export async function findOwnPack(): Promise<ReadPack | null> {
  try {
    if (!(await caches.has(STORE))) return null;
    const cache = await caches.open(STORE);
    return await readPack(async (file) => {
      const kept = await cache.match(addressOf(file));
      if (!kept) throw new Error(`${file} is not there`);
      return new Uint8Array(await kept.arrayBuffer());
    });
  } catch {
    return null;
  }
}

/** One file of the kept pack. Throws where it is not there. */
export async function ownPackFile(file: string): Promise<Uint8Array> {
  const kept = await (await caches.open(STORE)).match(addressOf(file));
  if (!kept) throw new Error(`${file} is not there`);
  return new Uint8Array(await kept.arrayBuffer());
}

export async function forgetOwnPack(): Promise<void> {
  try {
    await caches.delete(STORE);
  } catch {
    // Nothing was kept where the browser allows no storage.
  }
}
