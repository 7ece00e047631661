import type { LoadFile } from "../data/pack/read-pack-city";

/** Stores of packs that the visitor built; the note says which of them is whole and in use. */
const STORE = "qadam-own-pack-";
const NOTE = "qadam-own-pack";
const addressOf = (file: string): string => `/own-pack/${file}`;

export type Refusal = "storage-full" | "storage-refused";

/** A pack that lies whole in the browser's storage and is not in use yet: until it is installed the one of before stays. */
export type StoredPack = {
  readonly load: LoadFile;
  /** Makes it the pack in use, at once; the one of before goes. False where the browser notes nothing: the one of before stays. */
  install(): boolean;
  /** Takes it away again; of the pack in use nothing is touched. */
  discard(): Promise<void>;
};

/**
 * Writes the files of a pack to the browser's own storage, in a store of their own; the note changes over to it only when it is installed.
 * Whoever cancels or closes the page midway, or whose storage is full, keeps the pack of before.
 */
export async function storeOwnPack(files: ReadonlyMap<string, Uint8Array>): Promise<StoredPack | Refusal> {
  const store = `${STORE}${crypto.randomUUID()}`;
  try {
    await sweep(noted());
    const cache = await caches.open(store);
    for (const [name, bytes] of files) await cache.put(addressOf(name), new Response(bytes as Uint8Array<ArrayBuffer>));
    // Another page may have swept it away meanwhile.
    if (!(await caches.has(store))) return "storage-refused";
  } catch (error) {
    await remove(store);
    return error instanceof DOMException && error.name === "QuotaExceededError" ? "storage-full" : "storage-refused";
  }
  return { load: (file) => readKept(store, file), install: () => install(store), discard: () => remove(store) };
}

function install(store: string): boolean {
  try {
    localStorage.setItem(NOTE, store);
  } catch {
    return false;
  }
  void sweep(store);
  return true;
}

/** Reads the kept pack's files one by one; null where there is none. Nothing is opened to know that. */
export function ownPack(): LoadFile | null {
  const store = noted();
  return store === null ? null : (file) => readKept(store, file);
}

async function readKept(store: string, file: string): Promise<Uint8Array> {
  const kept = (await caches.has(store)) ? await (await caches.open(store)).match(addressOf(file)) : undefined;
  if (!kept) throw new Error(`${file} is no longer in the browser's storage`);
  return new Uint8Array(await kept.arrayBuffer());
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

async function remove(store: string): Promise<void> {
  try {
    await caches.delete(store);
  } catch {
    // As above.
  }
}
