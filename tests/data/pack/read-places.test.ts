import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { FeatureCollection, Geometry } from "geojson";
import { describe, expect, test } from "vitest";
import { issueSentence, type Parsed } from "../../../src/data/issue";
import type { ReadPlaces } from "../../../src/data/pack/city-files";
import { formatOf, readPlaces } from "../../../src/data/pack/read-places";
import { seededRandom } from "../../domain/network/random-world";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (content: string | Uint8Array, name = "f"): Promise<Parsed<ReadPlaces>> =>
  readPlaces({ name, bytes: typeof content === "string" ? encode(content) : content });
const faultOf = async (content: string | Uint8Array): Promise<string> => {
  const parsed = await read(content);
  return parsed.ok ? "none" : parsed.issues.map(issueSentence).join(" | ");
};
const placesOf = async (content: string | Uint8Array): Promise<ReadPlaces> => {
  const parsed = await read(content);
  if (!parsed.ok) throw new Error(parsed.issues.map(issueSentence).join("\n"));
  return parsed.value;
};
const collection = (...features: [Geometry, Record<string, unknown>][]): FeatureCollection => ({
  type: "FeatureCollection",
  features: features.map(([geometry, properties]) => ({ type: "Feature", geometry, properties })),
});
const point = (lon: number, lat: number): Geometry => ({ type: "Point", coordinates: [lon, lat] });
/** "name;lat;lon\nШкола;43,2;76,9" in Windows-1251. */
const OLD_TABLE = Uint8Array.from([...encode("name;lat;lon\n"), 0xd8, 0xea, 0xee, 0xeb, 0xe0, ...encode(";43,2;76,9\n")]);

describe("CSV", () => {
  test("commas, semicolons with decimal commas, tabs, quotes and a byte order mark tell the same", async () => {
    const expected = { geometry: point(76.9, 43.2), properties: { name: "A, B" } };
    for (const text of [
      '\uFEFFname,lat,lon\r\n"A, B",43.2,76.9\r\n',
      "name;Latitude;Longitude\nA, B;43,2;76,9\n",
      "name\ty\tx\nA, B\t43.2\t76.9\n",
    ]) {
      const { places } = await placesOf(text);
      expect(places, text).toHaveLength(1);
      expect(places[0]).toMatchObject({ object: "line 2", ...expected });
    }
  });

  test("Windows-1251 is read, and said to be so", async () => {
    const { places, notes } = await placesOf(OLD_TABLE);
    expect(places[0]!.properties["name"]).toBe("Школа");
    expect(notes).toEqual(["f: the text is not UTF-8 and was read as Windows-1251."]);
  });

  test.each([
    ["no longitude", "name,lat\nA,43\n", 'f · line 1 · lon · there is no column of longitudes (named lon); the columns are "name", "lat"'],
    ["swapped beyond doubt", "lon,lat\n43.2,176.9\n", "f · line 2 · lon · longitude and latitude are swapped: 43.2, 176.9"],
    ["metres", "x,y\n8560123,5350456\n", "metres of a projection: convert the file to EPSG:4326"],
    ["words", "lon,lat\n76.9,north\n", 'f · line 2 · lat · not a number: "north"'],
    ["a short row", "lon,lat,name\n76.9,43.2\n", "f · line 2 · has 2 columns instead of 3"],
    ["an open quote", 'lon,lat\n"76.9,43.2\n', "not a table of CSV"],
    ["a heading alone", "lon,lat\n", "the table has no rows"],
    ["nothing", "", "the file is empty"],
    ["a picture", "\u0089PNG\r\n\u001A\n\0\0\0", "bytes that are no text"],
  ])("refuses %s", async (_, text, reason) => expect(await faultOf(text)).toContain(reason));

  test("many faults are told by the first twenty and their number", async () => {
    const parsed = await read(`lon,lat\n${"a,b\n".repeat(500)}`);
    expect(parsed.ok ? [] : parsed.issues.map(({ reason }) => reason).slice(19)).toEqual(['not a number: "a"', "and 480 more faults"]);
  });
});

describe("GeoJSON", () => {
  test("collections, single features and bare geometries; features without geometry are counted", async () => {
    expect((await placesOf(JSON.stringify(point(1, 2)))).places).toHaveLength(1);
    expect((await placesOf(JSON.stringify({ type: "Feature", properties: { a: 1 }, geometry: point(1, 2) }))).columns).toEqual(["a"]);
    const { places, notes } = await placesOf(
      JSON.stringify({
        type: "FeatureCollection",
        crs: { properties: { name: "urn:ogc:def:crs:EPSG::4326" } },
        features: [
          { type: "Feature", geometry: null, properties: {} },
          { type: "Feature", geometry: point(1, 2), properties: {} },
        ],
      }),
    );
    expect([places[0]!.object, notes]).toEqual(["feature 2", ["f: 1 of 2 features have no geometry and are left out."]]);
  });

  test.each([
    ["a file cut off", '{"type":"FeatureCollection","features":[', "f · not JSON"],
    ["no type", "{}", "not GeoJSON"],
    ["no features", '{"type":"FeatureCollection","features":[]}', "holds no features"],
    [
      "another system",
      '{"type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::32643"}},"features":[]}',
      "f · crs · the coordinates are in urn:ogc:def:crs:EPSG::32643: convert",
    ],
    [
      "metres",
      JSON.stringify(collection([point(671_234, 4_789_000), {}])),
      "f · feature 1 · geometry · 671234, 4789000 are not degrees but metres",
    ],
    ["swapped", JSON.stringify(collection([point(43.2, 176.9), {}])), "swapped"],
    [
      "an open ring",
      JSON.stringify(
        collection([
          {
            type: "Polygon",
            coordinates: [
              [
                [0, 0],
                [1, 0],
                [1, 1],
                [0, 1],
              ],
            ],
          },
          {},
        ]),
      ),
      "a ring is open",
    ],
    ["a collection of geometries", JSON.stringify({ type: "GeometryCollection", geometries: [] }), '"GeometryCollection" are not read'],
    ["no number", '{"type":"Point","coordinates":["a",1]}', "not a number"],
    ["a built-in name", '{"type":"constructor","coordinates":[1,1]}', '"constructor" are not read'],
    ["a list", "[]", "not GeoJSON"],
  ])("refuses %s", async (_, text, reason) => expect(await faultOf(text)).toContain(reason));
});

describe("FlatGeobuf", () => {
  const drawn = collection([point(76.9, 43.2), { service: "park", n: 1 }], [point(76.91, 43.21), { service: "school", n: 2 }]);
  const bytes = serialize(drawn);

  test("reads what GeoJSON reads", async () => {
    expect((await placesOf(bytes)).places).toEqual((await placesOf(JSON.stringify(drawn))).places);
    const within = new Uint8Array(bytes.length + 20);
    within.set(bytes, 8);
    expect((await placesOf(within.subarray(8, 8 + bytes.length))).places).toHaveLength(2);
  });

  test("refuses another system, a file cut off and an index of nothing", async () => {
    expect(await faultOf(serialize(drawn, 32643))).toBe(
      "f · crs · the coordinates are in EPSG:32643: convert the file to EPSG:4326 (WGS 84)",
    );
    expect(await faultOf(bytes.subarray(0, bytes.length - 9))).toContain("cut off");
    expect(await faultOf(bytes.subarray(0, 20))).toContain("cut off");
  });

  test("[fuzz] 600 changed files of every format: places or issues, never an error", async () => {
    const random = seededRandom(41),
      files = [bytes, encode(JSON.stringify(drawn)), OLD_TABLE];
    for (let turn = 0; turn < 600; turn++) {
      const changed = files[turn % 3]!.slice(0, turn % 2 === 0 ? undefined : Math.floor(random() * files[turn % 3]!.length));
      for (let times = 0; times < 3; times++) changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
      const parsed = await read(changed);
      expect(parsed.ok || parsed.issues.length > 0, `turn ${turn}`).toBe(true);
    }
  });
});

describe("the fault of a file has a code, for which there is a sentence in every language", () => {
  const codesOf = async (content: string | Uint8Array, name?: string): Promise<readonly unknown[]> => {
    const parsed = await read(content, name);
    return parsed.ok ? [] : [...new Set(parsed.issues.map(({ code }) => code))];
  };
  const drawn = JSON.stringify(collection([point(76.9, 43.2), { name: "A" }], [point(76.91, 43.2), { name: "B" }])),
    packed = serialize(JSON.parse(drawn) as FeatureCollection);
  const openRing = {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ],
  } as const;
  const table = "lon,lat,name\n76.9,43.2,A\n76.91,43.2,B\n";

  test.each<[string, string, string | Uint8Array, string]>([
    ["GeoJSON cut off at its end", "a.geojson", drawn.slice(0, -9), "damaged-geojson"],
    ["GeoJSON cut off at its beginning", "a.geojson", drawn.slice(30), "damaged-geojson"],
    ["GeoJSON overwritten with zeros", "a.geojson", `{"type":${"\0".repeat(20)}}`, "damaged-geojson"],
    ["JSON of something else", "a.json", '{"name":"Almaty"}', "not-geojson"],
    ["TopoJSON", "a.json", '{"type":"Topology","objects":{}}', "not-geojson"],
    ["a collection without features", "a.json", '{"type":"FeatureCollection"}', "not-geojson"],
    ["features that are none", "a.json", '{"type":"FeatureCollection","features":[7]}', "not-geojson"],
    ["an open outline", "a.geojson", JSON.stringify(openRing), "shape"],
    ["metres", "a.geojson", JSON.stringify(point(671_234, 4_789_000)), "not-degrees"],
    ["FlatGeobuf cut off", "a.fgb", packed.subarray(0, packed.length - 9), "damaged-flatgeobuf"],
    ["FlatGeobuf without its beginning", "a.fgb", packed.subarray(8), "damaged-flatgeobuf"],
    ["FlatGeobuf in metres", "a.fgb", serialize(JSON.parse(drawn) as FeatureCollection, 32643), "not-degrees"],
    ["FlatGeobuf with an open outline", "a.fgb", serialize(collection([openRing as unknown as Geometry, {}])), "shape"],
    ["a raster without its beginning", "a.tif", Uint8Array.of(1, 2, 3, 0, 0, 7), "damaged-raster"],
    ["a table with a quotation mark left open", "a.csv", 'lon,lat,name\n76.9,43.2,"A\n', "damaged-table"],
    ["a table cut off in a row", "a.csv", table.slice(0, -5), "damaged-table"],
    ["a picture", "a.png", "\u0089PNG\r\n\u001A\n\0\0\0", "unknown-kind"],
    ["a spreadsheet", "a.xlsx", "PK\u0003\u0004\u0014\0\u0006\0", "unknown-kind"],
    ["a drawing for another program", "a.kml", '<?xml version="1.0"?>\n<kml></kml>', "unknown-kind"],
    ["a page in place of the file", "a.csv", "\n<!doctype html><title>Sign in</title>", "unknown-kind"],
  ])("%s", async (_, name, content, code) => expect(await codesOf(content, name)).toEqual([code]));

  test("names are asked only where the bytes tell nothing: a table under any name is read", async () => {
    expect(await codesOf(table, "a.geojson")).toEqual([]);
    expect(await codesOf(drawn, "a.csv")).toEqual([]);
    expect(await codesOf(Uint8Array.from([0xff, 0xfe, ...[...drawn].flatMap((letter) => [letter.charCodeAt(0), 0])]), "a.geojson")).toEqual(
      [],
    );
  });
});

test("the format is told by the first bytes, not by the name", () => {
  expect(
    [encode("  {}"), encode("fgb"), Uint8Array.of(0x4d, 0x4d, 0, 42), Uint8Array.of(0x49, 0x49, 43, 0), encode("lon,lat")].map(formatOf),
  ).toEqual(["geojson", "flatgeobuf", "geotiff", "geotiff", "csv"]);
});
