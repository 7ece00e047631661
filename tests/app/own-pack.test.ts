import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { forgetOwnPack, keepOwnPack, ownPack } from "../../src/app/own-pack";

/** The part of the browser's storage that is used, in memory. `put` may be replaced by a failing one. */
class Storage {
  readonly stores = new Map<string, Map<string, Uint8Array>>();
  opened = 0;
  put: (store: Map<string, Uint8Array>, address: string, bytes: Uint8Array) => void = (store, address, bytes) =>
    void store.set(address, bytes);
  readonly caches = {
    keys: () => Promise.resolve([...this.stores.keys()]),
    has: (name: string) => Promise.resolve(this.stores.has(name)),
    delete: (name: string) => Promise.resolve(this.stores.delete(name)),
    open: (name: string) => {
      this.opened++;
      const store = this.stores.get(name) ?? new Map<string, Uint8Array>();
      this.stores.set(name, store);
      return Promise.resolve({
        put: async (address: string, response: Response) => this.put(store, address, new Uint8Array(await response.arrayBuffer())),
        match: (address: string) =>
          Promise.resolve(store.has(address) ? new Response(store.get(address) as Uint8Array<ArrayBuffer>) : undefined),
      });
    },
  };
}

let storage: Storage, notes: Map<string, string>;
beforeEach(() => {
  storage = new Storage();
  notes = new Map();
  vi.stubGlobal("caches", storage.caches);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => void notes.set(key, value),
    removeItem: (key: string) => void notes.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const pack = (...bytes: number[]): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ["a.bin", Uint8Array.from(bytes)],
    ["b.bin", Uint8Array.of(9)],
  ]);
const kept = async (): Promise<number[] | null> => {
  const load = ownPack();
  return load === null ? null : [...(await load("a.bin"))];
};

test("a pack is kept, replaced and forgotten; of the old one nothing is left", async () => {
  expect(await kept()).toBeNull();
  expect(await keepOwnPack(pack(1))).toBe("kept");
  expect(await kept()).toEqual([1]);
  expect(await keepOwnPack(pack(2))).toBe("kept");
  expect([await kept(), storage.stores.size]).toEqual([[2], 1]);
  await forgetOwnPack();
  expect([await kept(), storage.stores.size]).toEqual([null, 0]);
});

test("to know whether there is one nothing is opened", async () => {
  await keepOwnPack(pack(1));
  const before = storage.opened;
  expect(ownPack()).not.toBeNull();
  expect(storage.opened).toBe(before);
});

describe("nothing is half-installed", () => {
  test.each([
    ["storage-full", "QuotaExceededError"],
    ["storage-refused", "SecurityError"],
  ])("%s: the pack of before stays, what was begun is deleted", async (result, name) => {
    await keepOwnPack(pack(1));
    let writes = 0;
    storage.put = (store, address, bytes) => {
      if (++writes === 2) throw new DOMException("no", name);
      store.set(address, bytes);
    };
    expect(await keepOwnPack(pack(2))).toBe(result);
    expect([await kept(), storage.stores.size]).toEqual([[1], 1]);
  });

  test("the page is closed midway: the pack of before stays; what was begun goes with the next pack", async () => {
    await keepOwnPack(pack(1));
    let stuck = (): void => undefined;
    const midway = new Promise<void>((resolve) => (stuck = resolve));
    const open = storage.caches.open;
    storage.caches.open = async (name) => ({
      ...(await open(name)),
      put: (address: string, response: Response) =>
        address.endsWith("b.bin") ? new Promise<void>(stuck) : open(name).then((cache) => cache.put(address, response)),
    });
    void keepOwnPack(pack(2));
    await midway;
    storage.caches.open = open;
    expect([await kept(), storage.stores.size]).toEqual([[1], 2]);
    expect(await keepOwnPack(pack(3))).toBe("kept");
    expect([await kept(), storage.stores.size]).toEqual([[3], 1]);
  });

  test("a browser that allows no storage: refused, and no error", async () => {
    vi.stubGlobal("caches", undefined);
    vi.stubGlobal("localStorage", undefined);
    expect(await keepOwnPack(pack(1))).toBe("storage-refused");
    expect(ownPack()).toBeNull();
    await expect(forgetOwnPack()).resolves.toBeUndefined();
  });

  test("a store that the browser cleared by itself is said to be gone", async () => {
    await keepOwnPack(pack(1));
    storage.stores.clear();
    await expect(kept()).rejects.toThrow("no longer in the browser's storage");
  });
});
