import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { OsmFault } from "../../../src/data/osm/osm-fault";
import { readStreets, type OsmStreets } from "../../../src/data/osm/read-streets";
import { buildLines } from "../../../src/domain/network/build-lines";
import { seededRandom } from "../../domain/network/random-world";
import { writePbf, type PbfShape } from "./write-pbf";

const TOWN: PbfShape = {
  nodes: [
    { id: 5, lon: 76.9, lat: 43.2 },
    { id: 7_000_000_001, lon: 76.901, lat: 43.2, tags: { barrier: "gate", access: "private" } },
    { id: 9, lon: 76.902, lat: 43.201 },
  ],
  ways: [
    { id: 12, refs: [5, 7_000_000_001, 9], tags: { highway: "residential", name: "Абай даңғылы" } },
    { id: 13, refs: [5, 9], tags: { building: "yes" } },
  ],
};
const read = (bytes: Uint8Array): Promise<OsmStreets> => readStreets(bytesSource(bytes));
const fault = async (bytes: Uint8Array): Promise<OsmFault> => {
  const error: unknown = await read(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OsmFault);
  return error as OsmFault;
};

describe.each([
  ["dense, zlib", {}],
  ["plain nodes", { dense: false }],
  ["raw blocks", { packing: "raw" }],
  ["plain nodes in raw blocks", { dense: false, packing: "raw" }],
  ["coarse coordinates", { granularity: 1000 }],
] as [string, Partial<PbfShape>][])("%s", (_, shape) => {
  test("streets, names, gates and coordinates are read", async () => {
    const { ways, points, dataDate, writtenBy } = await read(writePbf({ ...TOWN, ...shape, timestamp: 1_730_332_800 }));
    expect(ways.map(({ id, tags }) => [id, tags.get("name")])).toEqual([[12, "Абай даңғылы"]]);
    expect(Array.from(ways[0]!.points, (point) => [points.lon[point]! / 1e7, points.lat[point]! / 1e7, points.shut[point]])).toEqual([
      [76.9, 43.2, 0],
      [76.901, 43.2, 1],
      [76.902, 43.201, 0],
    ]);
    expect([dataDate, writtenBy]).toEqual(["2024-10-31", "qadam-test"]);
  });
});

test("a street whose points are partly outside the extract is cut there, and the gap is counted", async () => {
  const { ways, points } = await read(
    writePbf({
      ...TOWN,
      nodes: TOWN.nodes.filter(({ id }) => id !== 5),
      ways: [{ id: 1, refs: [7_000_000_001, 5, 9], tags: { highway: "path" } }],
    }),
  );
  expect(Array.from(ways[0]!.points)).toEqual([1, -1, 0].map((at) => (at === -1 ? -1 : Array.from(ways[0]!.points)[at === 1 ? 0 : 2]!)));
  expect(buildLines(ways, points)).toMatchObject({ missingPoints: 1, lines: { lineCount: 0 } });
});

describe("what is wrong is said in a sentence with the place", () => {
  const whole = writePbf(TOWN);
  test.each([
    ["an empty file", new Uint8Array(0), "not-pbf"],
    ["a text", new TextEncoder().encode("osm version=0.6 generator=JOSM and so on and so on"), "not-pbf"],
    ["a file cut off in a header", whole.subarray(0, 3), "truncated"],
    ["a file cut off in a block", whole.subarray(0, whole.length - 5), "truncated"],
    ["an unknown compression", writePbf({ ...TOWN, packing: "zstd" }), "compression"],
    ["a file that requires history", writePbf({ ...TOWN, features: ["OsmSchema-V0.6", "HistoricalInformation"] }), "feature"],
    ["a file without streets", writePbf({ ...TOWN, ways: [] }), "no-streets"],
    ["streets without points", writePbf({ ...TOWN, nodes: [] }), "missing-nodes"],
    [
      "a point outside the world",
      writePbf({
        ...TOWN,
        nodes: [
          { id: 5, lon: 200, lat: 43 },
          { id: 9, lon: 76, lat: 43 },
        ],
      }),
      "outside",
    ],
  ])("%s", async (_, bytes, code) => {
    const error = await fault(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[a-z].+ \(byte \d+\)$/);
  });

  test("a damaged block", async () => {
    const bytes = whole.slice();
    bytes[bytes.length - 6]! ^= 0xff;
    expect((await fault(bytes)).code).toBe("damaged");
  });
});

test("[fuzz] 600 broken extracts: each is read or refused with a sentence, none crashes or hangs", async () => {
  const whole = writePbf(TOWN),
    raw = writePbf({ ...TOWN, packing: "raw" });
  const random = seededRandom(20261123);
  const codes = new Map<string, number>();
  for (let turn = 0; turn < 600; turn++) {
    const bytes = (turn % 2 === 0 ? whole : raw).slice();
    const changes = 1 + Math.floor(random() * 4);
    for (let change = 0; change < changes; change++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    const error: unknown = await read(turn % 5 === 0 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error !== null && !(error instanceof OsmFault)) throw error;
    codes.set(error?.code ?? "read", (codes.get(error?.code ?? "read") ?? 0) + 1);
  }
  expect(codes.size).toBeGreaterThan(3);
});

test("reading can be cancelled and tells its progress", async () => {
  const shares: number[] = [];
  await readStreets(bytesSource(writePbf(TOWN)), { progress: (share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  await expect(readStreets(bytesSource(writePbf(TOWN)), { signal: { aborted: true } })).rejects.toMatchObject({ name: "Cancelled" });
});

const REFERENCE = new URL("../../../../shared/reference/", import.meta.url);
test.each([
  ["almaty/streets-2024-10.osm.pbf", { ways: 25_074, lines: 58_714, kilometres: 5866 }],
  ["almaty/full-osm-2012-03.osm.pbf", { ways: 4_279, lines: 15_187, kilometres: 2933 }],
  ["porto-alegre/poa_osm.pbf", { ways: 15_886, lines: 27_215, kilometres: 1852 }],
  ["small/monaco.osm.pbf", { ways: 2_927, lines: 5_345, kilometres: 466 }],
])("reference extract %s", async (file, expected) => {
  const path = new URL(file, REFERENCE);
  if (!existsSync(path)) {
    console.log(`skipped: ${file} is not there (../shared/reference)`);
    return;
  }
  const streets = await read(readFileSync(path));
  const { lines } = buildLines(streets.ways, streets.points);
  expect({
    ways: streets.ways.length,
    lines: lines.lineCount,
    kilometres: Math.round(lines.lineDecimetres.reduce((sum, length) => sum + length, 0) / 1e4),
  }).toEqual(expected);
});
