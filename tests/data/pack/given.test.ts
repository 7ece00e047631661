import { describe, expect, test } from "vitest";
import { blobSource } from "../../../src/data/osm/byte-source";
import { buildGiven } from "../../../src/data/pack/build-given";
import { buildPack } from "../../../src/data/pack/build-pack";
import { examineFile } from "../../../src/data/pack/examine-file";
import { additionOf } from "../../../src/data/pack/pack-addition";
import { hasStreets, readPackCity, type PackCity } from "../../../src/data/pack/read-pack-city";
import type { FileRole } from "../../../src/domain/given-file";
import { writePbf } from "../osm/write-pbf";
import { drawRaster } from "./draw-raster";

const file = (name: string, content: string | Uint8Array): File => new File([content as string], name);
const EXTRACT = writePbf({
  timestamp: 1_730_332_800,
  nodes: [
    { id: 1, lon: 76.9, lat: 43.2 },
    { id: 2, lon: 76.92, lat: 43.2 },
    { id: 3, lon: 76.91, lat: 43.2, tags: { amenity: "school" } },
    { id: 4, lon: 76.91, lat: 43.2, tags: { leisure: "park" } },
  ],
  ways: [{ id: 1, refs: [1, 2], tags: { highway: "residential" } }],
});
type Files = ReadonlyMap<string, Uint8Array>;
const build = (files: readonly (readonly [File, FileRole])[], older: Files | null = null): Promise<Files> =>
  buildGiven({ files: files.map(([one, role]) => ({ file: one, role })), older, bounds: [76.7, 43.1, 77.1, 43.4], today: "2026-11-29" });
const city = (files: Files): Promise<PackCity> => readPackCity((name) => Promise.resolve(files.get(name)!));
const ofService = async (files: Files): Promise<string[]> =>
  [...additionOf(await city(files))!.sources].map(
    ([service, sources]) => `${service}: ${sources.map(({ kind, title, dataDate }) => `${kind} ${title} ${dataDate}`).join(", ")}`,
  );
const places = (service: "school" | "shop" | null): FileRole => ({ kind: "facilities", service });

describe("what a file is, is told by its content", () => {
  test.each([
    ["an extract under any name", file("map.bin", EXTRACT), { kind: "extract" }],
    ["what calls itself an extract and is none of the rest", file("x.osm.pbf", "hello"), { kind: "extract" }],
    ["a table with services", file("a.csv", "lon,lat,service\n76.9,43.2,park\n"), { kind: "facilities", service: null }],
  ])("%s", async (_, given, role) => expect((await examineFile(given)).role).toEqual(role));

  test.each([
    ["a name that hints", file("мектептер.csv", "lon,lat\n76.9,43.2\n"), { kind: "facilities", service: "school" }],
    [
      "a column of residents",
      file("a.geojson", '{"type":"Feature","properties":{"Население":5},"geometry":{"type":"Point","coordinates":[76.9,43.2]}}'),
      { kind: "residents", column: "Население" },
    ],
    ["a raster, which may hold heights", file("a.tif", drawRaster({ rows: [[1]] })), { kind: "residents", column: null }],
    ["nothing to go by", file("a.csv", "lon,lat\n76.9,43.2\n"), null],
  ])("what is not stated is asked, with a proposal: %s", async (_, given, guess) =>
    expect(await examineFile(given)).toMatchObject({ role: null, guess }),
  );

  test("what cannot be read is refused with a code", async () => {
    await expect(examineFile(file("a.csv", "name\nA\n"))).rejects.toMatchObject({ issues: [{ code: "no-coordinates" }] });
    await expect(examineFile(file("a.csv", ""))).rejects.toMatchObject({ issues: [{ code: "empty" }] });
    await expect(examineFile(file("a.csv", "lon,lat\n760000,4300000\n"))).rejects.toMatchObject({ issues: [{ code: "not-degrees" }] });
  });
});

describe("a pack from what a visitor gives", () => {
  const extract = [file("town.osm.pbf", EXTRACT), { kind: "extract" }] as const,
    shops = [file("shops.csv", "lon,lat\n76.9,43.2\n76.91,43.2\n"), places("shop")] as const;

  test("places without an extract: no streets, and their file as their source", async () => {
    const files = await build([shops]);
    const { manifest, facilities } = await city(files);
    expect([hasStreets(manifest), facilities!.length, await ofService(files)]).toEqual([false, 2, ["shop: file shops.csv null"]]);
    await expect(build([[file("far.csv", "lon,lat\n10,50\n"), places("shop")]])).rejects.toMatchObject({ issues: [{ code: "elsewhere" }] });
  });

  test("one after the other they add up: streets, places by service, residents; each with its source", async () => {
    const first = await build([shops]);
    const second = await build([extract], first);
    expect(hasStreets((await city(second)).manifest)).toBe(true);
    expect(await ofService(second)).toEqual([
      "park: osm OpenStreetMap 2024-10-31",
      "school: osm OpenStreetMap 2024-10-31",
      "shop: file shops.csv null",
    ]);
    const third = await build(
      [
        [file("people.csv", "lon,lat,n\n76.9,43.2,7\n"), { kind: "residents", column: "n" }],
        [file("schools.csv", "lon,lat\n76.905,43.2\n"), places("school")],
      ],
      second,
    );
    expect(await ofService(third)).toEqual([
      "park: osm OpenStreetMap 2024-10-31",
      "school: file schools.csv null",
      "shop: file shops.csv null",
    ]);
    const { manifest, cells } = await city(third);
    expect([
      hasStreets(manifest),
      manifest.counts.residents,
      [...cells!.residents],
      manifest.counts.facilities,
      manifest.counts.kilometres,
    ]).toEqual([true, 7, [7], { park: 1, school: 1, shop: 2 }, 1.6]);
    expect(additionOf({ manifest, cells, facilities: null })!.residentsFrom).toEqual({ kind: "file", title: "people.csv", dataDate: null });
  });

  test("a newer extract does not displace places that a file was given for; a newer file does", async () => {
    const given = await build([[file("schools.csv", "lon,lat\n76.905,43.2\n"), places("school")]]);
    expect(await ofService(await build([extract], given))).toContain("school: file schools.csv null");
    expect(await ofService(await build([[file("newer.csv", "lon,lat\n76.906,43.2\n"), places("school")]], given))).toEqual([
      "school: file newer.csv null",
    ]);
  });

  describe("an extract of another city is refused", () => {
    const townAt = (lon: number, lat: number): File =>
      file(
        "monaco.osm.pbf",
        writePbf({
          nodes: [
            { id: 1, lon, lat },
            { id: 2, lon: lon + 0.01, lat },
          ],
          ways: [{ id: 1, refs: [1, 2], tags: { highway: "residential" } }],
        }),
      );
    test.each([
      ["Monaco", 7.42, 43.74],
      ["the same longitude further south", 76.9, 42.87],
      ["a town 10 km beyond the edge", 77.23, 43.2],
    ])("%s", async (_, lon, lat) => {
      const older = await build([shops]);
      await expect(build([[townAt(lon, lat), { kind: "extract" }]], older)).rejects.toMatchObject({
        issues: [{ file: "monaco.osm.pbf", code: "elsewhere" }],
      });
    });

    test("streets at the edge of the city, or within 3 km of it, are its own", async () => {
      for (const lon of [77.095, 77.12])
        expect(hasStreets((await city(await build([[townAt(lon, 43.2), { kind: "extract" }]]))).manifest)).toBe(true);
    });

    test("the command line builds any city", async () => {
      const { manifest } = await buildPack(blobSource(townAt(7.42, 43.74)), { name: "monaco", file: "monaco.osm.pbf" });
      expect(manifest.counts.kilometres).toBeGreaterThan(0.7);
    });
  });

  test("two extracts at once are refused", async () => {
    await expect(build([extract, extract])).rejects.toMatchObject({ issues: [{ code: "several-extracts" }] });
  });
});

test("a pack of before, with one name for all languages and no sources by service, is still read", async () => {
  const files = new Map(await build([[file("f.csv", "lon,lat,name,service\n76.9,43.2,A,park\n"), places(null)]]));
  const text = new TextDecoder()
    .decode(files.get("facilities.json"))
    .trimEnd()
    .replace('"version":2', '"version":1')
    .replace('{"kk":"A","ru":"A","en":"A"}', '"A"');
  const bytes = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 4) * 4));
  const { checksum } = await import("../../../src/data/pack/checksum");
  const { services: _, ...manifest } = JSON.parse(new TextDecoder().decode(files.get("manifest.json"))) as {
    services: unknown;
    files: unknown;
  };
  const old = new Map([
    ["facilities.json", bytes],
    [
      "manifest.json",
      new TextEncoder().encode(
        JSON.stringify({ ...manifest, files: [{ name: "facilities.json", bytes: bytes.length, checksum: checksum(bytes) }] }),
      ),
    ],
  ]);
  const read = await city(old);
  expect(read.facilities![0]!.name).toEqual({ kk: "A", ru: "A", en: "A" });
  expect([...additionOf(read)!.sources.get("park")!]).toEqual([{ kind: "file", title: "f.csv", dataDate: null }]);
});
