import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { readAddresses } from "../../../src/data/osm/read-addresses";
import { buildPack } from "../../../src/data/pack/build-pack";
import { decodePlaces } from "../../../src/data/pack/pack-places";
import { readPack } from "../../../src/data/pack/read-pack";
import { readPackPlaces } from "../../../src/data/pack/read-pack-places";
import { distanceM } from "../../../src/domain/geodesy";
import { datasetGazetteer } from "../../../src/domain/places/dataset-gazetteer";
import { joinGazetteers } from "../../../src/domain/places/join-gazetteers";
import { tableGazetteer, type PackPlaces } from "../../../src/domain/places/table-gazetteer";
import { createPlaceSearch } from "../../../src/state/derive/place-search";
import { builtData } from "../../support/built-data";
import { writePbf, type DrawnNode, type DrawnWay } from "../osm/write-pbf";

/**
 * A town by the sea of zeros, in steps of 0.001° (81 m east, 111 m north). Seifullin Avenue runs north from 1 to 3 and is tagged under two names;
 * Abai Street crosses it at 2 and ends at 5; a lane of the name Abai lies 10 km away. Houses stand on both sides of the avenue.
 *
 *        3
 *        |     h12
 *   4 -- 2 -- 5
 *   h5   |  (corner, 7/2)
 *        1
 */
const at = (x: number, y: number) => ({ lon: 76.9 + x / 1000, lat: 43.2 + y / 1000 });
const nodes: DrawnNode[] = [
  { id: 1, ...at(0, -4) },
  { id: 2, ...at(0, 0) },
  { id: 3, ...at(0, 4) },
  { id: 4, ...at(-5, 0) },
  { id: 5, ...at(5, 0) },
  { id: 6, ...at(120, 0) },
  { id: 7, ...at(122, 0) },
  { id: 20, ...at(1, 2), tags: { "addr:street": "проспект Сейфуллина", "addr:housenumber": "12" } },
  { id: 21, ...at(-1, -2), tags: { "addr:street": "ул. Сейфуллина", "addr:housenumber": "5а" } },
  { id: 22, ...at(3, 3), tags: { "addr:place": "Аксай-4", "addr:housenumber": "12" } },
  { id: 23, ...at(3.2, 3), tags: { "addr:suburb": "Аксай-4", "addr:housenumber": "13;15" } },
  { id: 30, ...at(1, -1) },
  { id: 31, ...at(1.4, -1) },
  { id: 32, ...at(1.4, -1.4) },
  { id: 33, ...at(1, -1.4) },
  { id: 40, ...at(9, 9), tags: { shop: "yes" } },
];
const ways: DrawnWay[] = [
  {
    id: 100,
    refs: [1, 2],
    tags: {
      highway: "primary",
      name: "проспект Сейфуллина",
      "name:kk": "Сейфуллин даңғылы",
      "name:en": "Seifullin Avenue",
      old_name: "улица 8 Марта",
    },
  },
  { id: 101, refs: [2, 3], tags: { highway: "primary", name: "Сейфуллин даңғылы" } },
  { id: 102, refs: [4, 2, 5], tags: { highway: "residential", name: "улица Абая" } },
  { id: 103, refs: [6, 7], tags: { highway: "residential", name: "улица Абая" } },
  {
    id: 104,
    refs: [30, 31, 32, 33, 30],
    tags: {
      building: "yes",
      "addr:street": "улица Абая",
      "addr:housenumber": "7",
      "addr2:street": "проспект Сейфуллина",
      "addr2:housenumber": "2/7",
    },
  },
];
const town = bytesSource(writePbf({ nodes, ways }));
const pack = await buildPack(town, { name: "town", file: "town.osm.pbf" });
const load = async (file: string): Promise<Uint8Array> => pack.files.get(file)!;
const places = (await readPackPlaces(load))!;
const gazetteer = tableGazetteer(places);
const search = createPlaceSearch(gazetteer, [], new Map());
const first = (query: string) => search.find(query, 1)[0];

describe("houses of an extract", () => {
  test("points, outlines by their middle, corner houses on both streets, several numbers in one tag", async () => {
    const found = (await readAddresses(town))
      .map(({ street, number, isPlace }) => `${street} ${number}${isPlace ? " (place)" : ""}`)
      .sort();
    expect(found).toEqual([
      "Аксай-4 12 (place)",
      "Аксай-4 13 (place)",
      "Аксай-4 15 (place)",
      "проспект Сейфуллина 12",
      "проспект Сейфуллина 2/7",
      "ул. Сейфуллина 5а",
      "улица Абая 7",
    ]);
    const corner = (await readAddresses(town)).find(({ number }) => number === "7")!;
    expect(distanceM(corner.lon, corner.lat, at(1.2, 0).lon, at(0, -1.2).lat)).toBeLessThan(0.1);
  });
});

describe("names of a pack", () => {
  test("pieces of one street under two names are one street; a street of that name far away is another", () => {
    expect(
      places.streets
        .filter(({ kind }) => kind === "street")
        .map(({ name }) => name.ru)
        .sort(),
    ).toEqual(["проспект Сейфуллина", "улица Абая", "улица Абая"]);
    expect(places.streets.find(({ name }) => name.ru === "проспект Сейфуллина")).toMatchObject({
      name: { kk: "Сейфуллин даңғылы", en: "Seifullin Avenue" },
      formerly: [{ kk: "улица 8 Марта", ru: "улица 8 Марта", en: "улица 8 Марта" }],
    });
  });

  test("the crossing lies at the point that both streets share", () => {
    for (const query of ["Абая – Сейфуллина", "сейфуллин абай", "Seifullin & Abai"]) {
      expect(first(query), query).toMatchObject({ kind: "crossing" });
      expect(distanceM(...first(query)!.at, at(0, 0).lon, at(0, 0).lat), query).toBeLessThan(2);
    }
  });

  test.each([
    ["Сейфуллина 12", 1, 2],
    ["сейфуллин даңғылы 12", 1, 2],
    ["проспект Сейфуллина, дом 5а", -1, -2],
    ["сейфуллина 5a", -1, -2],
    ["12 Seifullin Avenue", 1, 2],
    ["абая 7", 1.2, -1.2],
    ["Сейфуллина 2/7", 1.2, -1.2],
    ["сейфуллина 2", 1.2, -1.2],
    ["мкр Аксай-4 дом 12", 3, 3],
    ["аксай 4 12", 3, 3],
    ["Аксай-4, 15 үй", 3.2, 3],
    ["8 марта 12", 1, 2],
  ])("%s is that house", (query, x, y) => {
    const hit = first(query);
    expect(hit).toMatchObject({ kind: "address", note: null });
    expect(distanceM(...hit!.at, at(x, 0).lon, at(0, y).lat)).toBeLessThan(2);
  });

  test("a number that the map lacks is the nearest one it has, and says so", () => {
    expect(first("Сейфуллина 14")).toMatchObject({
      kind: "address",
      name: { ru: "проспект Сейфуллина, 12" },
      note: { kind: "nearest-house", asked: "14", known: "12" },
    });
    // Seven is two from 5а on the odd side and five from 12.
    expect(first("Сейфуллина 7")).toMatchObject({ note: { kind: "nearest-house", asked: "7", known: "5а" } });
  });

  test("a microdistrict alone is its middle, and one whose number is not there is nothing else", () => {
    for (const query of ["Аксай-4", "аксай 4", "мкр Аксай-4", "4-й Аксай"])
      expect(first(query), query).toMatchObject({ kind: "area", name: { ru: "Аксай-4" }, note: { kind: "area-middle" } });
    expect(first("мкр Аксай-4, дом 40")).toMatchObject({ kind: "address", note: { kind: "nearest-house", asked: "40", known: "15" } });
    expect(first("5 микрорайон")).toBeUndefined();
  });
});

describe("the file", () => {
  test("is read only when names are asked for, and gives back what was written", async () => {
    const asked: string[] = [];
    await readPack((file) => {
      asked.push(file);
      return load(file);
    });
    expect(asked).not.toContain("places.json");
    expect(places.streets.reduce((sum, { houses }) => sum + houses.length, 0)).toBe(7);
    expect(pack.manifest.counts).toMatchObject({ namedStreets: 4, houses: 7 });
  });

  test("of an extract without names there is none", async () => {
    const bare = await buildPack(
      bytesSource(writePbf({ nodes: nodes.slice(0, 2), ways: [{ id: 1, refs: [1, 2], tags: { highway: "path" } }] })),
      { name: "bare", file: "bare.osm.pbf" },
    );
    expect(bare.files.has("places.json")).toBe(false);
    expect(await readPackPlaces(async (file) => bare.files.get(file)!)).toBeNull();
  });

  test.each([
    ["cut off", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 8), "was cut off"],
    ["changed on its way", (bytes: Uint8Array) => bytes.map((byte, index) => (index === bytes.indexOf(0x37) ? 0x38 : byte)), "mixed up"],
  ])("%s is refused in a plain sentence", async (_, change, words) => {
    await expect(readPackPlaces(async (file) => (file === "places.json" ? change(await load(file)) : load(file)))).rejects.toThrow(words);
  });

  test.each([
    ["{", "not JSON"],
    ['{"format":"qadam-places","version":2}', "update the app"],
    ['{"format":"qadam-places","version":1,"streets":[],"crossings":"0 1 2 3"}', "a street that is not there"],
    [
      '{"format":"qadam-places","version":1,"streets":[{"name":"A","middle":[1,1],"weight":1,"houses":"1;2","at":"0 0"}],"crossings":""}',
      "2 houses and 1 places",
    ],
    ['{"format":"qadam-places","version":1,"streets":[{"name":"A","middle":[99999999,1],"weight":1}],"crossings":""}', "outside the world"],
  ])("with contradictions is refused: %s", (text, words) => {
    expect(() => decodePlaces(new TextEncoder().encode(text))).toThrow(words);
  });
});

describe("names of a pack together with the project's own", () => {
  const { dataset } = builtData();
  const own = datasetGazetteer(dataset);
  const street = (name: string, weight: number): PackPlaces["streets"][number] => ({
    id: name,
    name: { kk: name, ru: name, en: name },
    also: [],
    formerly: [],
    kind: "street",
    middle: [76.93, 43.26],
    weight,
    houses: [{ number: "1", at: [76.93, 43.26] }],
  });
  const joined = joinGazetteers(
    own,
    tableGazetteer({
      streets: [street("проспект Сейфуллина", 20), street("улица Сейфуллина", 1), street("улица Новая", 1), street("Назарбаев даңғылы", 8)],
      crossings: [{ a: 0, b: 2, at: [76.931, 43.261] }],
    }),
  );
  const both = createPlaceSearch(joined, [], new Map());

  test("a street of both has the pack's houses and the project's names, old ones too", () => {
    expect(both.find("Сейфуллин 1", 1)[0]).toMatchObject({ kind: "address", name: { kk: "Сейфуллин даңғылы, 1" } });
    expect(both.find("Фурманова 1", 1)[0]).toMatchObject({
      kind: "address",
      name: { ru: "проспект Назарбаева, 1" },
      formerly: [{ ru: "Фурманова", en: "Furmanov" }],
    });
  });

  test("crossings of the pack are the pack's; streets that it lacks keep theirs", () => {
    expect(both.find("Сейфуллина – Новая", 1)[0]?.at).toEqual([76.931, 43.261]);
    // Abai and Zharokov are not in this pack: looked up in the street crossings of 2024.
    expect(distanceM(...both.find("Абая – Жарокова", 1)[0]!.at, 76.8994, 43.2392)).toBeLessThan(150);
    expect(distanceM(...both.find("Абая – Сейфуллина", 1)[0]!.at, 76.9343, 43.2415)).toBeLessThan(150);
  });
});

const EXTRACT = "../shared/reference/almaty/streets-2024-10.osm.pbf";
const noReference = existsSync(EXTRACT) ? "" : ` — not run: ${EXTRACT} is not there`;
test.skipIf(noReference !== "")(
  `[reference] the names of Almaty fit 1.5 MB gzip, and Abai – Seifullin is where OpenStreetMap has it${noReference}`,
  async () => {
    const { files } = await buildPack(bytesSource(new Uint8Array(readFileSync(EXTRACT))), { name: "almaty", file: "almaty.osm.pbf" });
    const bytes = files.get("places.json")!;
    expect(gzipSync(bytes).length).toBeLessThan(1_500_000);
    const hit = createPlaceSearch(tableGazetteer(decodePlaces(bytes)), [], new Map()).find("Абая Сейфуллина", 1)[0];
    expect(distanceM(...hit!.at, 76.9343, 43.2415)).toBeLessThan(150);
  },
  120_000,
);
