import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { keptPacks } from "../../src/app/kept-packs";
import type { KeptPacks } from "../../src/ui/keep-pack";
import { withBrowserStorage } from "../support/browser-storage";
import { besideFile, servePacks, townPack, type PackFiles } from "../support/packs-beside";

const storage = withBrowserStorage();
let beside: Record<string, PackFiles>, kept: KeptPacks;
beforeAll(async () => {
  beside = {
    east: await townPack("east", { lon: 76.95, lat: 43.25, date: "2024-10-31" }),
    west: await townPack("west", { lon: 76.84, lat: 43.24, date: "2026-11-01" }),
  };
});
beforeEach(() => {
  vi.stubGlobal("location", new URL("https://qadam.test/"));
  servePacks((path) => besideFile(beside, path));
  kept = keptPacks("/packs/");
});
afterEach(() => vi.unstubAllGlobals());

const paths = (): string[] =>
  [...(storage().stores.get("qadam-kept-packs")?.keys() ?? [])].map((url) => url.replace("https://qadam.test/packs/", "")).sort();
const WHOLE = ["facilities.json", "manifest.json", "network.bin", "places.json"];

test("the chosen pack is kept, with the manifests of the others: without a network the same packs are offered", async () => {
  expect(await kept.keep("west")).toBe("kept");
  expect(paths()).toEqual(["east/manifest.json", "index.json", ...WHOLE.map((file) => `west/${file}`)]);
  expect([await kept.isKept("east"), await kept.isKept("west")]).toEqual([false, true]);
});

test("another one is kept beside it, and each is forgotten by itself", async () => {
  await kept.keep("west");
  await kept.keep("east");
  expect([await kept.isKept("east"), await kept.isKept("west")]).toEqual([true, true]);
  await kept.forget("west");
  expect(paths()).toEqual([...WHOLE.map((file) => `east/${file}`), "index.json", "west/manifest.json"].sort());
  expect([await kept.isKept("east"), await kept.isKept("west")]).toEqual([true, false]);
  await kept.forget("east");
  expect(storage().stores.size).toBe(0);
});

test("a manifest that belongs to kept files is not replaced by a newer one", async () => {
  await kept.keep("west");
  const [, store] = [...storage().stores][0]!,
    address = "https://qadam.test/packs/west/manifest.json",
    older = store.get(address)!;
  const newer = await townPack("west", { lon: 76.85, lat: 43.24, date: "2026-11-08" });
  servePacks((path) => besideFile({ ...beside, west: newer }, path));
  await kept.keep("east");
  expect(store.get(address)).toEqual(older);
  await kept.keep("west");
  expect([...storage().stores.values()][0]!.get(address)).toEqual(newer.get("manifest.json"));
});

test("a full storage: what was kept before stays", async () => {
  await kept.keep("west");
  storage().put = (_, address) => {
    throw new DOMException(`no room for ${address}`, "QuotaExceededError");
  };
  expect(await kept.keep("east")).toBe("refused");
  expect([await kept.isKept("east"), await kept.isKept("west")]).toEqual([false, true]);
});

test("a pack that cannot be had whole is not kept", async () => {
  servePacks((path) => (path === "west/network.bin" ? new Uint8Array(3) : besideFile(beside, path)));
  expect(await kept.keep("west")).toBe("unreachable");
  expect(storage().stores.size).toBe(0);
});
