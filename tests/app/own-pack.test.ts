import { describe, expect, test, vi } from "vitest";
import { forgetOwnPack, ownPack, storeOwnPack } from "../../src/app/own-pack";
import { withBrowserStorage } from "../support/browser-storage";

const storage = withBrowserStorage();

const pack = (...bytes: number[]): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ["a.bin", Uint8Array.from(bytes)],
    ["b.bin", Uint8Array.of(9)],
  ]);
/** Stored and installed; the one of before is gone by then. */
const keep = async (files: ReadonlyMap<string, Uint8Array>): Promise<string> => {
  const stored = await storeOwnPack(files);
  if (typeof stored === "string") return stored;
  if (!stored.install()) return "not noted";
  await vi.waitFor(() => expect(storage().stores.size).toBe(1));
  return "kept";
};
const kept = async (): Promise<number[] | null> => {
  const load = ownPack();
  return load === null ? null : [...(await load("a.bin"))];
};

test("a pack is kept, replaced and forgotten; of the old one nothing is left", async () => {
  expect(await kept()).toBeNull();
  expect(await keep(pack(1))).toBe("kept");
  expect(await kept()).toEqual([1]);
  expect(await keep(pack(2))).toBe("kept");
  expect([await kept(), storage().stores.size]).toEqual([[2], 1]);
  await forgetOwnPack();
  expect([await kept(), storage().stores.size]).toEqual([null, 0]);
});

test("to know whether there is one nothing is opened", async () => {
  await keep(pack(1));
  const before = storage().opened;
  expect(ownPack()).not.toBeNull();
  expect(storage().opened).toBe(before);
});

describe("nothing is half-installed", () => {
  test.each([
    ["storage-full", "QuotaExceededError"],
    ["storage-refused", "SecurityError"],
  ])("%s: the pack of before stays, what was begun is deleted", async (result, name) => {
    await keep(pack(1));
    let writes = 0;
    storage().put = (store, address, bytes) => {
      if (++writes === 2) throw new DOMException("no", name);
      store.set(address, bytes);
    };
    expect(await keep(pack(2))).toBe(result);
    expect([await kept(), storage().stores.size]).toEqual([[1], 1]);
  });

  test("the page is closed midway: the pack of before stays; what was begun goes with the next pack", async () => {
    await keep(pack(1));
    let stuck = (): void => undefined;
    const midway = new Promise<void>((resolve) => (stuck = resolve));
    const open = storage().caches.open;
    storage().caches.open = async (name) => ({
      ...(await open(name)),
      put: (address: string, response: Response) =>
        address.endsWith("b.bin") ? new Promise<void>(stuck) : open(name).then((cache) => cache.put(address, response)),
    });
    void storeOwnPack(pack(2));
    await midway;
    storage().caches.open = open;
    expect([await kept(), storage().stores.size]).toEqual([[1], 2]);
    expect(await keep(pack(3))).toBe("kept");
    expect([await kept(), storage().stores.size]).toEqual([[3], 1]);
  });

  test("what is stored is not in use before it is installed, and can be discarded", async () => {
    await keep(pack(1));
    const stored = await storeOwnPack(pack(2));
    if (typeof stored === "string") throw new Error(stored);
    expect([await kept(), [...(await stored.load("a.bin"))], storage().stores.size]).toEqual([[1], [2], 2]);
    await stored.discard();
    expect([await kept(), storage().stores.size]).toEqual([[1], 1]);
  });

  test("a browser that writes files and no note: the pack of before stays", async () => {
    await keep(pack(1));
    const stored = await storeOwnPack(pack(2));
    vi.stubGlobal("localStorage", {
      ...storage().localStorage,
      setItem: () => {
        throw new DOMException("no", "SecurityError");
      },
    });
    expect(typeof stored === "string" ? stored : stored.install()).toBe(false);
    expect(await kept()).toEqual([1]);
  });

  test("a browser that allows no storage: refused, and no error", async () => {
    vi.stubGlobal("caches", undefined);
    vi.stubGlobal("localStorage", undefined);
    expect(await storeOwnPack(pack(1))).toBe("storage-refused");
    expect(ownPack()).toBeNull();
    await expect(forgetOwnPack()).resolves.toBeUndefined();
  });

  test("a store that the browser cleared by itself is said to be gone", async () => {
    await keep(pack(1));
    storage().stores.clear();
    await expect(kept()).rejects.toThrow("no longer in the browser's storage");
  });
});
