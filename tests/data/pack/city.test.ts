import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { areaAround, type Polygons } from "../../../src/data/pack/area-around";
import { buildPack, type Pack } from "../../../src/data/pack/build-pack";
import type { CityFiles, FacilityFile, GivenFile, PopulationFile } from "../../../src/data/pack/city-files";
import { encodeFacilities } from "../../../src/data/pack/pack-facilities";
import { readPack, type ReadPack } from "../../../src/data/pack/read-pack";
import { NO_ZONE } from "../../../src/domain/cells";
import { distanceM, isInside, nearestOnLine } from "../../../src/domain/geodesy";
import { seededRandom } from "../../domain/network/random-world";
import { writePbf } from "../osm/write-pbf";
import { drawRaster } from "./draw-raster";

/** One street from 76.80 to 77.00 along 43.20, a point every 0.005° (405 m). */
const STREET = writePbf({
  nodes: Array.from({ length: 41 }, (_, at) => ({ id: at + 1, lon: 76.8 + at * 0.005, lat: 43.2 })),
  timestamp: 1_730_332_800,
  ways: [{ id: 7, refs: Array.from({ length: 41 }, (_, at) => at + 1), tags: { highway: "footway" } }],
});
const NOTHING: CityFiles = { facilities: [], population: null, dem: null, boundary: null };
const file = (name: string, text: string): GivenFile => ({ name, bytes: new TextEncoder().encode(text) });
const facilities = (text: string, more: Partial<FacilityFile> = {}): FacilityFile => ({
  ...file("f.csv", text),
  service: null,
  countedBy: null,
  ...more,
});
const population = (text: string | Uint8Array, column: string | null = null): PopulationFile => ({
  ...(typeof text === "string" ? file("p.csv", text) : { name: "p.tif", bytes: text }),
  column,
});
const box = (west: number, south: number, east: number, north: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const build = (city: Partial<CityFiles>): Promise<Pack> =>
  buildPack(bytesSource(STREET), { name: "t", file: "t.osm.pbf", city: { ...NOTHING, ...city } });
const read = (pack: Pack): Promise<ReadPack> => readPack((name) => Promise.resolve(pack.files.get(name)!));
const faultOf = (city: Partial<CityFiles>): Promise<string> =>
  build(city).then(
    () => "none",
    (error: unknown) => (error as Error).message,
  );

test("facilities and residents come back from the pack; counts and sources stand in the manifest", async () => {
  const pack = await build({
    facilities: [
      facilities("name,service,lon,lat,opens,closes\nPark A,park,76.85,43.2,,\nClinic,health,76.86,43.2,2024,2030\n"),
      facilities("lon,lat,schools\n76.87,43.2,2\n76.88,43.2,0\n", { name: "g.csv", service: "school", countedBy: "schools" }),
    ],
    population: population("id;lon;lat;Население\n1;76,85;43,2;1 234,4\n2;76,86;43,2;10,8\n3;76,87;43,2;\n"),
  });
  const { facilities: found, cells, manifest } = await read(pack);
  expect(found).toEqual([
    {
      projectId: "park-1",
      service: "park",
      name: { kk: "Park A", ru: "Park A", en: "Park A" },
      opens: null,
      closes: null,
      certain: true,
      access: { kind: "points", points: [[76.85, 43.2]] },
    },
    {
      projectId: "health-1",
      service: "health",
      name: { kk: "Clinic", ru: "Clinic", en: "Clinic" },
      opens: 2024,
      closes: 2030,
      certain: true,
      access: { kind: "points", points: [[76.86, 43.2]] },
    },
    {
      projectId: "school-1",
      service: "school",
      name: null,
      opens: null,
      closes: null,
      certain: true,
      access: { kind: "points", points: [[76.87, 43.2]] },
    },
  ]);
  expect([Array.from(cells!.residents), Array.from(cells!.district), cells!.lon[0]]).toEqual([[1234, 11], [NO_ZONE, NO_ZONE], 76.85]);
  expect(manifest.counts).toMatchObject({ facilities: { park: 1, health: 1, school: 1 }, cells: 2, residents: 1245 });
  expect(manifest.sources.map(({ title }) => title)).toEqual(["OpenStreetMap", "Facilities", "Facilities", "Residents"]);
  expect(manifest.warnings.join(" ")).toMatch(
    /1 cells do not say how many.*Publisher, licence and date are not stated for f\.csv, g\.csv, p\.csv.*No boundary/,
  );
  expect((await read(await build({}))).cells).toBeNull();
});

test("polygons: residents live at the middle, a park is an outline", async () => {
  const feature = (geometry: object, properties: object) => ({ type: "Feature", geometry, properties });
  const text = JSON.stringify({
    type: "FeatureCollection",
    features: [feature(box(76.85, 43.198, 76.86, 43.2), { service: "park", name_ru: "Парк", persons: 5 })],
  });
  const { facilities: found, cells } = await read(await build({ facilities: [facilities(text)], population: population(text) }));
  expect(found![0]).toMatchObject({
    name: { kk: "Парк", ru: "Парк", en: "Парк" },
    access: {
      kind: "outline",
      polygons: [
        [
          [
            [76.85, 43.198],
            [76.86, 43.198],
            [76.86, 43.2],
            [76.85, 43.2],
            [76.85, 43.198],
          ],
        ],
      ],
    },
  });
  expect([cells!.lon[0], cells!.lat[0], cells!.residents[0]]).toEqual([76.855, 43.199, 5]);
});

describe("the boundary", () => {
  const boundary = file("b.geojson", JSON.stringify(box(76.89, 43.15, 76.91, 43.25)));

  test("[4] keeps residents within, streets and facilities up to 3 km around", async () => {
    const rows = Array.from({ length: 21 }, (_, at) => `${(76.8 + at * 0.01).toFixed(3)},43.2,100`).join("\n");
    const pack = await read(
      await build({
        boundary,
        facilities: [facilities(`lon,lat,n\n${rows}\n`, { service: "park" })],
        population: population(`lon,lat,pop\n${rows.replaceAll("76.900", "76.901")}\n`),
      }),
    );
    const places = pack.facilities!.map(({ access }) => (access.kind === "points" ? access.points[0]![0]! : 0));
    expect([Math.min(...places), Math.max(...places)]).toEqual([76.86, 76.94]);
    expect([76.89 - 76.86, 76.89 - 76.85].map((degrees) => distanceM(0, 43.2, degrees, 43.2) <= 3000)).toEqual([true, false]);
    expect(pack.cells!.lon.every((lon) => lon >= 76.89 && lon <= 76.91)).toBe(true);
    expect(pack.manifest.bounds).toEqual([76.85, 43.2, 76.95, 43.2]);
    expect(pack.manifest.warnings.join(" ")).toMatch(/12 of 21 facilities lie outside.*\d+ of 21 cells with \d+ residents lie outside/);
    expect(pack.manifest.warnings.join(" ")).not.toContain("points of streets are not in the extract");
  });

  test("a ring with a hole: within N metres of it or not, as the plain reckoning says", () => {
    const ring = (from: number): [number, number][] => [
      [76.8 + from, 43.1 + from],
      [77.1 - from, 43.1 + from],
      [77.1 - from, 43.4 - from],
      [76.8 + from, 43.4 - from],
      [76.8 + from, 43.1 + from],
    ];
    const polygons: Polygons = [[ring(0), ring(0.05)]],
      random = seededRandom(3);
    for (const metres of [0, 500, 3000]) {
      const area = areaAround(polygons, metres);
      for (let turn = 0; turn < 1500; turn++) {
        const lon = 76.7 + random() * 0.5,
          lat = 43 + random() * 0.5;
        const expected =
          polygons.some((rings) => isInside(lon, lat, rings)) ||
          (metres > 0 && polygons.flat().some((line) => nearestOnLine(lon, lat, line).metres <= metres));
        expect(area.has(lon, lat), `${lon}, ${lat}, ${metres}`).toBe(expected);
      }
    }
  });

  test("of another city, or without a polygon, is refused", async () => {
    expect(await faultOf({ boundary: file("b.geojson", JSON.stringify(box(10, 50, 10.1, 50.1))) })).toBe(
      "b.geojson · geometry · no street of t.osm.pbf lies within the boundary: is it of another city?",
    );
    expect(await faultOf({ boundary: file("b.geojson", '{"type":"Point","coordinates":[76.9,43.2]}') })).toBe(
      "b.geojson · geometry · the boundary holds no polygon",
    );
  });
});

test("heights of a GeoTIFF make slopes; one that does not reach the city is refused, one with gaps is said to have them", async () => {
  const slope = Array.from({ length: 20 }, () => Array.from({ length: 30 }, (_, column) => 700 + 4 * column));
  const { lines, manifest } = await build({ dem: { name: "d.tif", bytes: drawRaster({ rows: slope, west: 76.75, north: 43.3 }) } });
  expect(manifest.counts.hasHeights).toBe(true);
  expect(Math.max(...lines.heights!) - Math.min(...lines.heights!)).toBeCloseTo(20 * 40, -1);
  expect(
    (await build({ dem: { name: "d.tif", bytes: drawRaster({ rows: slope, west: 76.9, north: 43.3 }) } })).manifest.warnings,
  ).toContain("The elevation model has gaps here: slopes are not counted.");
  expect(await faultOf({ dem: { name: "d.tif", bytes: drawRaster({ rows: slope, west: 10 }) } })).toContain(
    "d.tif · the raster begins at 10.01",
  );
});

describe("what cannot be used is refused with its place", () => {
  test.each<[string, Partial<CityFiles>, string]>([
    [
      "no service",
      { facilities: [facilities("lon,lat\n76.9,43.2\n")] },
      'f.csv · service · there is no column "service": add one, or give the service (--facilities school=f.csv); the columns are "lon", "lat"',
    ],
    [
      "an unknown service",
      { facilities: [facilities("service,lon,lat\nzoo,76.9,43.2\n")] },
      'f.csv · line 2 · service · "zoo" is no service; they are transit, park',
    ],
    [
      "swapped in the world but not in the city",
      { facilities: [facilities("service,lon,lat\npark,43.2,76.9\n")] },
      "f.csv · line 2 · geometry · longitude and latitude are swapped: 43.2, 76.9",
    ],
    [
      "another city",
      { facilities: [facilities("service,lon,lat\npark,10,50\n")] },
      "f.csv · all 1 facilities lie outside the streets of the pack: is it of another city?",
    ],
    ["no year", { facilities: [facilities("service,lon,lat,opens\npark,76.9,43.2,soon\n")] }, 'f.csv · line 2 · opens · "soon" is no year'],
    [
      "no residents",
      { population: population("lon,lat,n\n76.9,43.2,5\n") },
      'p.csv · population · there is no column "population": name it (--population COLUMN=p.csv); the columns are "lon", "lat", "n"',
    ],
    ["a column that is not there", { population: population("lon,lat,n\n76.9,43.2,5\n", "m") }, 'p.csv · m · there is no column "m"'],
    [
      "fewer than none",
      { population: population("lon,lat,pop\n76.9,43.2,-5\n") },
      "p.csv · line 2 · pop · -5 residents are fewer than none",
    ],
    ["an empty city", { population: population("lon,lat,pop\n76.9,43.2,0\n") }, "p.csv · nobody lives in the city"],
    [
      "a raster for facilities",
      { facilities: [{ name: "f.tif", bytes: drawRaster({ rows: [[1]] }), service: "park", countedBy: null }] },
      "f.tif · a raster has no places",
    ],
  ])("%s", async (_, city, reason) => expect(await faultOf(city)).toContain(reason));

  test("the faults of all files are told together", async () => {
    expect((await faultOf({ facilities: [facilities("a\n1\n")], population: population("b\n1\n") })).split("\n")).toHaveLength(2);
  });

  test("a column given by its name is taken, whatever it is called", async () => {
    expect((await read(await build({ population: population("lon,lat,n\n76.9,43.2,5\n", "n") }))).manifest.counts.residents).toBe(5);
  });
});

test("a pack whose facilities or cells were changed or contradict themselves is refused", async () => {
  const pack = await build({
    facilities: [facilities("service,lon,lat\npark,76.9,43.2\n")],
    population: population("lon,lat,pop\n76.9,43.2,5\n"),
  });
  const fault = (name: string, bytes: Uint8Array): Promise<unknown> =>
    readPack((asked) => Promise.resolve(asked === name ? bytes : pack.files.get(asked)!)).catch(
      (error: unknown) => (error as { code?: string }).code,
    );
  const changed = (name: string, at: number): Uint8Array => {
    const bytes = pack.files.get(name)!.slice();
    bytes[at]! ^= 1;
    return bytes;
  };
  expect(await fault("cells.bin", pack.files.get("cells.bin")!.slice(4))).toBe("truncated");
  expect(await fault("cells.bin", changed("cells.bin", 17))).toBe("contradiction");
  expect(await fault("facilities.json", changed("facilities.json", 3))).toBe("contradiction");
  const other = (await read(pack)).facilities!.map((facility) => ({ ...facility, name: { kk: "X", ru: "X", en: "X" } }));
  expect(await fault("facilities.json", encodeFacilities(other))).toMatch(/truncated|checksum/);
});
