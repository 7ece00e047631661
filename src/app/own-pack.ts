import type { LoadFile } from "../data/pack/read-pack";

/** Stores of packs that the visitor built; the note says which of them is whole and in use. */
const STORE = "qadam-own-pack-";
const NOTE = "qadam-own-pack";
const addressOf = (file: string): string => `/own-pack/${file}`;

export type Kept = "kept" | "storage-full" | "storage-refused";

/**
 * Keeps the files of a pack in the browser's own storage, in a store of their own; only when all are written does the note change over to it.
 * Whoever closes the page midway, or whose storage is full, keeps the pack of before.
 */
export async function keepOwnPack(files: ReadonlyMap<string, Uint8Array>): Promise<Kept> {
  const before = noted(),
    fresh = `${STORE}${crypto.randomUUID()}`;
  try {
    await sweep(before);
    const cache = await caches.open(fresh);
    for (const [name, bytes] of files) await cache.put(addressOf(name), new Response(bytes as Uint8Array<ArrayBuffer>));
    // Another page may have swept it away meanwhile.
    if (!(await caches.has(fresh))) return "storage-refused";
    localStorage.setItem(NOTE, fresh);
  } catch (error) {
    await sweep(before);
    return error instanceof DOMException && error.name === "QuotaExceededError" ? "storage-full" : "storage-refused";
  }
  await sweep(fresh);
  return "kept";
}

/** Reads the kept pack's files one by one; null where there is none. Nothing is opened to know that. */
export function ownPack(): LoadFile | null {
  const store = noted();
  if (store === null) return null;
  return async (file) => {
    const kept = (await caches.has(store)) ? await (await caches.open(store)).match(addressOf(file)) : undefined;
    if (!kept) throw new Error(`${file} is no longer in the browser's storage`);
    return new Uint8Array(await kept.arrayBuffer());
  };
}

export async function forgetOwnPack(): Promise<void> {
  try {
    localStorage.removeItem(NOTE);
  } catch {
    // Nothing was kept where the browser allows no storage.
  }
  await sweep(null);
}

function noted(): string | null {
  try {
    return localStorage.getItem(NOTE);
  } catch {
    return null;
  }
}

/** One file of the kept pack. Throws where it is not there. */
export async function ownPackFile(file: string): Promise<Uint8Array> {
  const load = ownPack();
  if (load === null) throw new Error(`${file} is not there`);
  return load(file);
}

/** Deletes every store but one: what was begun and not finished, and what was replaced. */
async function sweep(keep: string | null): Promise<void> {
  try {
    for (const name of await caches.keys()) if (name.startsWith(STORE) && name !== keep) await caches.delete(name);
  } catch {
    // Where the browser allows no storage there is nothing to delete.
  }
}
