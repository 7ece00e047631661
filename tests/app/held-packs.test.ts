import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { findPacks, fittingPacks, holdPacks, mergedDataset, streetsOf, type Held } from "../../src/app/held-packs";
import { storeOwnPack } from "../../src/app/own-pack";
import { boundsOfZones } from "../../src/domain/bounds";
import { builtData } from "../support/built-data";
import { withBrowserStorage } from "../support/browser-storage";
import { besideFile, servePacks, townPack, type PackFiles } from "../support/packs-beside";

const { dataset: programme } = builtData(),
  ALMATY = boundsOfZones(programme.districts);
withBrowserStorage();
let east: PackFiles, west: PackFiles, portoAlegre: PackFiles;
beforeAll(async () => {
  east = await townPack("east", { lon: 76.95, lat: 43.25, date: "2024-10-31" });
  west = await townPack("west", { lon: 76.84, lat: 43.24, date: "2026-11-01", shop: true, residents: 500 });
  portoAlegre = await townPack("porto-alegre", { lon: -51.2, lat: -30.03, date: "2025-01-01", residents: 900 });
});

let beside: Readonly<Record<string, PackFiles>>, list: readonly string[] | null, asked: string[];
beforeEach(() => {
  list = null;
  asked = servePacks((path) => besideFile(beside, path, list ?? Object.keys(beside)));
});
afterEach(() => vi.unstubAllGlobals());

const hold = async (name: string | null = null): Promise<Held> => holdPacks(fittingPacks(await findPacks("/packs/"), ALMATY), name);

describe("the visitor's own pack", () => {
  const keep = async (files: PackFiles): Promise<void> => {
    const stored = await storeOwnPack(files);
    if (typeof stored === "string" || !stored.install()) throw new Error("not kept");
  };

  test("lies over the one beside the app", async () => {
    beside = { east };
    await keep(west);
    expect(streetsOf(await hold()).map(({ name }) => name)).toEqual(["own", "east"]);
  });

  test("of another city, kept by an older version, is used no longer, and that is said", async () => {
    beside = { east };
    await keep(portoAlegre);
    const held = await hold();
    expect([held.own, streetsOf(held).map(({ name }) => name), held.problem]).toEqual([
      null,
      ["east"],
      { code: "elsewhere", file: "porto-alegre", detail: "" },
    ]);
    expect(mergedDataset(programme, held).cells).toBe(programme.cells);
  });
});

describe("packs beside the app", () => {
  test("of another city are skipped, wherever they stand in the list; residents of Almaty stay", async () => {
    beside = { "porto-alegre": portoAlegre, east };
    const held = await hold();
    expect([held.offered.map(({ name }) => name), held.elsewhere, held.beside?.name, held.problem]).toEqual([
      ["east"],
      ["porto-alegre"],
      "east",
      null,
    ]);
    expect(mergedDataset(programme, held).cells).toBe(programme.cells);
  });

  test("that are all of another city leave the programme as it is", async () => {
    beside = { "porto-alegre": portoAlegre };
    const held = await hold();
    expect([held.offered, held.elsewhere, held.beside]).toEqual([[], ["porto-alegre"], null]);
    expect(mergedDataset(programme, held)).toBe(programme);
  });

  test("are told apart by their manifests alone; only of the one that is asked for the parts are read", async () => {
    beside = { east, west, "porto-alegre": portoAlegre };
    const held = await hold("west");
    expect(asked.filter((path) => !path.endsWith("manifest.json"))).toEqual(["index.json", "west/facilities.json", "west/cells.bin"]);
    expect(asked.filter((path) => path.endsWith("manifest.json")).sort()).toEqual([
      "east/manifest.json",
      "porto-alegre/manifest.json",
      "west/manifest.json",
    ]);
    const { cells, added } = mergedDataset(programme, held);
    expect([held.beside!.name, [...cells.residents], added!.residentsFrom!.title]).toEqual(["west", [500], "west.csv"]);
  });

  test("the first is taken where none is asked for; a name that is listed twice is one pack", async () => {
    beside = { east, west };
    list = ["east", "east", "west"];
    const held = await hold();
    expect([held.beside!.name, held.offered.map(({ name }) => name)]).toEqual(["east", ["east", "west"]]);
  });

  test("one that cannot be read is a problem, the others are offered", async () => {
    beside = { gone: new Map(), east };
    const held = await hold();
    expect([held.beside!.name, held.offered.map(({ name }) => name), held.problem]).toMatchObject([
      "east",
      ["east"],
      { code: "unreachable", file: "packs/gone/manifest.json" },
    ]);
  });
});
