/** Broken and lying files, seeded and bounded: each is read or refused with a sentence; nothing crashes, hangs or asks for memory without end. */
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { FeatureCollection } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodeCells } from "../../src/data/cells-binary";
import { LoadProblems } from "../../src/data/issue";
import { bytesSource, type ByteSource } from "../../src/data/osm/byte-source";
import { OsmFault } from "../../src/data/osm/osm-fault";
import { readStreets } from "../../src/data/osm/read-streets";
import { buildPack } from "../../src/data/pack/build-pack";
import { CELLS_FILE, FACILITIES_FILE, NETWORK_FILE, type Manifest } from "../../src/data/pack/manifest";
import { MANIFEST_FILE } from "../../src/data/pack/pack-format";
import { checksum } from "../../src/data/pack/checksum";
import { decodeNetwork, encodeNetwork } from "../../src/data/pack/network-binary";
import { PackFault } from "../../src/data/pack/pack-fault";
import { encodeFacilities } from "../../src/data/pack/pack-facilities";
import { readPack } from "../../src/data/pack/read-pack";
import { readPlaces } from "../../src/data/pack/read-places";
import { readRaster } from "../../src/data/pack/read-raster";
import { reachedPieces } from "../../src/domain/network/reached-streets";
import { buildNetwork } from "../../src/domain/network/network";
import { search } from "../../src/domain/network/search";
import { buildSnapIndex } from "../../src/domain/network/snap-index";
import type { StreetLines } from "../../src/domain/network/street-lines";
import { walkSettings } from "../../src/domain/network/walk-settings";
import { buildWalkTimes } from "../../src/domain/network/walk-times";
import type { ProjectId } from "../../src/domain/project";
import { randomWorld, seededRandom } from "../domain/network/random-world";
import { writeBlock, writePbf } from "./osm/write-pbf";
import { drawRaster } from "./pack/draw-raster";

/** Far more than any of these small files may cost; a lying length of 32 bits would cost gigabytes. */
const MOST_MEMORY = 600e6;
const FULL = 0xffffffff;

let most = 0;
const watch = setInterval(() => note(), 20);
const note = (): void => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  most = Math.max(most, heapUsed + arrayBuffers);
};
let before = 0;
beforeAll(() => {
  note();
  before = most;
});
afterAll(() => {
  clearInterval(watch);
  expect(most - before).toBeLessThan(MOST_MEMORY);
});

const random = seededRandom(77);
const below = (count: number): number => Math.floor(random() * count);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A town of a few streets with names and a gate. */
const TOWN = writePbf({
  nodes: Array.from({ length: 30 }, (_, at) => ({
    id: at + 1,
    lon: 76.9 + (at % 6) * 0.002,
    lat: 43.2 + Math.floor(at / 6) * 0.002,
    ...(at === 7 ? { tags: { barrier: "gate", access: "private" } } : {}),
  })),
  ways: Array.from({ length: 11 }, (_, at) => ({
    id: at + 1,
    refs: Array.from({ length: at < 5 ? 6 : 5 }, (__, place) => (at < 5 ? at * 6 + place + 1 : place * 6 + at - 4)),
    tags: { highway: at % 3 === 0 ? "footway" : "residential", name: `Street ${at}` },
  })),
});

/** The places of an array at which four bytes say something else. */
function lie(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  new DataView(changed.buffer).setUint32(Math.min(at, changed.length - 4), value, true);
  return changed;
}

describe("extracts", () => {
  const refused = async (bytes: Uint8Array): Promise<string> => {
    note();
    const error: unknown = await buildPack(bytesSource(bytes), { name: "f", file: "f" }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error === null) return "read";
    if (!(error instanceof OsmFault)) throw error;
    return error.code;
  };

  test("cut off at every byte: refused, never half read", async () => {
    for (let length = 0; length < TOWN.length; length++)
      expect(["truncated", "not-pbf", "no-streets"], `${length} bytes`).toContain(await refused(TOWN.subarray(0, length)));
    expect(await refused(TOWN)).toBe("read");
  });

  test("every four bytes replaced by the largest lengths", async () => {
    const raw = writePbf({
      nodes: [
        { id: 1, lon: 76.9, lat: 43.2 },
        { id: 2, lon: 76.91, lat: 43.2 },
      ],
      ways: [{ id: 1, refs: [1, 2], tags: { highway: "path" } }],
      packing: "raw",
    });
    const codes = new Set<string>();
    for (const file of [TOWN, raw])
      for (let at = 0; at < file.length; at++)
        for (const value of [FULL, 0x7fffffff, 0x8f8f8f8f]) codes.add(await refused(lie(file, at, value)));
    expect([...codes]).toEqual(expect.arrayContaining(["damaged", "truncated", "not-pbf"]));
  });

  test("400 files with blocks lost, doubled, swapped and overwritten", async () => {
    for (let turn = 0; turn < 400; turn++) {
      const from = below(TOWN.length),
        to = from + below(TOWN.length - from),
        place = below(TOWN.length);
      const piece = TOWN.subarray(from, to),
        rest = [TOWN.subarray(0, place), piece, TOWN.subarray(turn % 2 === 0 ? place : Math.min(TOWN.length, place + piece.length))];
      const bytes = new Uint8Array(rest.reduce((sum, { length }) => sum + length, 0));
      rest.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
      await refused(bytes);
    }
  });
});

describe("a file of 2 GB", () => {
  const SIZE = 2 * 1024 ** 3 + 12_345;
  const LARGEST_READ = 33 * 1024 ** 2;
  /** A file that says it has 2 GB and holds the blocks again and again, or zeros, without any of it being in memory. */
  const huge = (first: Uint8Array, repeated: Uint8Array | null, size = SIZE): ByteSource => ({
    size,
    read(from, to) {
      if (to - from > LARGEST_READ) throw new Error(`${to - from} bytes were asked for at once`);
      if (from < first.length) return Promise.resolve(first.subarray(from, to));
      if (repeated === null) return Promise.resolve(new Uint8Array(to - from));
      const at = (from - first.length) % repeated.length;
      return Promise.resolve(repeated.subarray(at, at + to - from));
    },
  });
  const header = writePbf({ nodes: [], ways: [] }).subarray(0, writeBlock.header().length);
  const whole = (first: Uint8Array, block: Uint8Array): number =>
    first.length + Math.ceil((SIZE - first.length) / block.length) * block.length;
  const sentence = (source: ByteSource): Promise<string> =>
    readStreets(source).then(
      () => "read",
      (error: unknown) => {
        if (error instanceof OsmFault) return `${error.code}: ${error.message}`;
        throw error;
      },
    );

  test("of zeros, and of zeros after a good beginning", async () => {
    expect(await sentence(huge(new Uint8Array(0), null))).toMatch(/^not-pbf: this is not an OpenStreetMap \.osm\.pbf file/);
    expect(await sentence(huge(header, null))).toMatch(new RegExp(`^damaged: .*the file is damaged \\(byte ${header.length}\\)$`));
  });

  test("of blocks without streets: read through block by block, and said to hold none", async () => {
    const block = writeBlock.data(new Uint8Array(20_000_000), 99);
    expect(await sentence(huge(header, block, whole(header, block)))).toMatch(/^no-streets: the extract holds no streets/);
  });

  test("of streets: refused as soon as they are more than fit, with what to do", async () => {
    const block = writeBlock.streets(1_000_000);
    expect(await sentence(huge(header, block, whole(header, block)))).toMatch(
      /^too-large: the extract holds more streets than fit a browser: cut a city out of it first/,
    );
  });

  test("that ends while it is read, because another program cuts it", async () => {
    expect(await sentence({ size: SIZE, read: (from, to) => Promise.resolve(TOWN.subarray(from, Math.min(to, TOWN.length))) })).toMatch(
      /^truncated: .*cut off/,
    );
  });
});

describe("facilities, residents and heights", () => {
  const drawn: FeatureCollection = {
    type: "FeatureCollection",
    features: Array.from({ length: 9 }, (_, at) => ({
      type: "Feature",
      properties: { service: "park", n: at, name: `Park ${at}` },
      geometry:
        at % 2 === 0
          ? { type: "Point", coordinates: [76.9, 43.2] }
          : {
              type: "Polygon",
              coordinates: [
                [
                  [76.9, 43.2],
                  [76.91, 43.2],
                  [76.91, 43.21],
                  [76.9, 43.2],
                ],
              ],
            },
    })),
  };
  const flat = serialize(drawn),
    raster = drawRaster({ rows: Array.from({ length: 12 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * column)) });
  const told = async (bytes: Uint8Array): Promise<void> => {
    note();
    const parsed = await readPlaces({ name: "f", bytes });
    expect(parsed.ok || parsed.issues.every(({ reason }) => reason.length > 0)).toBe(true);
  };

  test("FlatGeobuf: every four bytes replaced by the largest lengths, and cut off everywhere", async () => {
    for (let at = 0; at < flat.length; at += 2) for (const value of [FULL, 0x00ffffff]) await told(lie(flat, at, value));
    for (let length = 0; length < flat.length; length += 3) await told(flat.subarray(0, length));
  });

  test("GeoTIFF: every two bytes replaced, and cut off everywhere", async () => {
    const heights = async (bytes: Uint8Array): Promise<void> => {
      note();
      const parsed = await readRaster({ name: "f.tif", bytes }, [76.9, 43.2, 77, 43.3], 1);
      expect(parsed.ok || parsed.issues.every(({ reason }) => reason.length > 0)).toBe(true);
    };
    for (let at = 0; at < raster.length; at += 2) for (const value of [FULL, 0x7fffffff]) await heights(lie(raster, at, value));
    for (let length = 0; length < raster.length; length += 7) await heights(raster.subarray(0, length));
  });

  test("GeoJSON and CSV: texts without end, nested without end, names of built-in things", async () => {
    const deep = 100_000;
    await told(encode("[".repeat(deep)));
    await told(encode(`${"[".repeat(deep)}${"]".repeat(deep)}`));
    await told(encode(`{"type":"Point","coordinates":${"[".repeat(deep)}76.9,43.2${"]".repeat(deep)}}`));
    await told(
      encode(
        `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":{"a":1},"constructor":2},"geometry":{"type":"Point","coordinates":[76.9,43.2]}}]}`,
      ),
    );
    await told(encode(`lon,lat,__proto__\n76.9,43.2,${"x".repeat(1_000_000)}\n`));
    await told(encode(`lon,lat\n${'"'.repeat(99_999)}`));
    await told(encode(`${"a,".repeat(100_000)}lon,lat\n1,2`));
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });
});

describe("packs", () => {
  const world = randomWorld(7).network.lines;
  const whole = encodeNetwork(world);
  /** Whatever is accepted must be fit to be searched: an index, a graph, times, streets reached. */
  const use = (lines: StreetLines): void => {
    buildSnapIndex(lines);
    const times = buildWalkTimes(buildNetwork(lines), walkSettings("adult"));
    const seeds = lines.lineCount === 0 ? [] : [{ facility: 0, line: 0, offset: 0, decimetres: 0, lon: 0, lat: 0 }];
    reachedPieces(search(times, seeds), 9000);
  };
  const tried = (bytes: Uint8Array): string => {
    note();
    let lines: StreetLines;
    try {
      lines = decodeNetwork(bytes);
    } catch (error) {
      if (error instanceof PackFault) return error.code;
      throw error;
    }
    use(lines);
    return "read";
  };
  /** With checksums put right again, as a faulty program would write it. */
  const resealed = (bytes: Uint8Array): Uint8Array => {
    const view = new DataView(bytes.buffer),
      count = Math.min(20, view.getUint32(8, true));
    for (let row = 16; row < 16 + 16 * count && row + 16 <= bytes.length; row += 16) {
      const from = view.getUint32(row + 4, true),
        end = from + Math.ceil(view.getUint32(row + 8, true) / 8) * 8;
      if (from % 8 === 0 && end <= bytes.length) view.setUint32(row + 12, checksum(bytes.subarray(from, end)), true);
    }
    if (16 + 16 * count <= bytes.length) view.setUint32(12, checksum(bytes.subarray(16, 16 + 16 * count)), true);
    return bytes;
  };

  test("a network whose table lies, with right checksums", () => {
    const codes = new Set<string>();
    for (let at = 8; at < 16 + 16 * 14; at += 4)
      for (const value of [0, 1, 8, 0xffff, 0x7ffffff8, FULL]) codes.add(tried(resealed(lie(whole, at, value))));
    expect([...codes]).toEqual(expect.arrayContaining(["truncated", "contradiction"]));
  });

  test("1,500 networks with other contents and right checksums: refused, or fit to be searched", () => {
    const codes = new Map<string, number>();
    for (let turn = 0; turn < 1500; turn++) {
      const source = encodeNetwork(randomWorld(1 + (turn % 40)).network.lines),
        bytes = source.slice(),
        start = 16 + 16 * new DataView(bytes.buffer).getUint32(8, true);
      for (let change = 0; change <= turn % 3; change++) bytes[start + below(bytes.length - start)] = below(256);
      const code = tried(resealed(bytes));
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(codes.get("read") ?? 0).toBeGreaterThan(100);
    expect(codes.get("contradiction") ?? 0).toBeGreaterThan(100);
    expect([...codes.keys()].sort()).toEqual(["contradiction", "read"]);
  });

  test("manifest, facilities and residents: changed, cut off, of another version or mixed up", async () => {
    const { manifest, files } = await buildPack(bytesSource(TOWN), { name: "town", file: "town" });
    const cells = encodeCells({
      count: 2,
      lon: Float64Array.of(76.9, 76.91),
      lat: Float64Array.of(43.2, 43.21),
      residents: Uint16Array.of(3, 4),
      district: Uint8Array.of(0, 0),
      polycentre: Uint8Array.of(0, 0),
    });
    const facilities = encodeFacilities([
      {
        projectId: "park-1" as ProjectId,
        service: "park",
        opens: null,
        closes: 2025,
        certain: true,
        name: { kk: "A", ru: "A", en: "A" },
        access: { kind: "points", points: [[76.9, 43.2]] },
      },
    ]);
    const parts: Record<string, Uint8Array> = {
      [NETWORK_FILE]: files.get(NETWORK_FILE)!,
      [FACILITIES_FILE]: facilities,
      [CELLS_FILE]: cells,
    };
    const manifestOf = (of: Readonly<Record<string, Uint8Array>>): Uint8Array =>
      encode(
        JSON.stringify({
          ...manifest,
          files: Object.entries(of).map(([name, bytes]) => ({
            name,
            bytes: bytes.length,
            checksum: checksum(bytes.length % 4 === 0 ? bytes.slice() : bytes.slice(0, bytes.length - (bytes.length % 4))),
          })),
        } satisfies Manifest),
      );
    const read = (of: Readonly<Record<string, Uint8Array>>): Promise<string> =>
      readPack((name) => Promise.resolve(of[name] ?? new Uint8Array(0))).then(
        () => "read",
        (error: unknown) => {
          if (error instanceof PackFault) return error.code;
          throw error;
        },
      );
    const all: Readonly<Record<string, Uint8Array>> = { ...parts, [MANIFEST_FILE]: manifestOf(parts) };
    expect(await read(all)).toBe("read");
    for (const name of Object.keys(all))
      for (let turn = 0; turn < 250; turn++) {
        const bytes = all[name]!.slice(turn % 4 === 0 ? below(all[name]!.length) : 0);
        if (bytes.length > 0) bytes[below(bytes.length)] = below(256);
        note();
        // As it came, and sealed again by the manifest.
        await read({ ...all, [name]: bytes });
        if (name !== MANIFEST_FILE) await read({ ...parts, [name]: bytes, [MANIFEST_FILE]: manifestOf({ ...parts, [name]: bytes }) });
      }
    expect(await read({ ...all, [CELLS_FILE]: lie(cells, 4, 2) })).toBe("contradiction");
    expect(await read({ ...all, [CELLS_FILE]: cells.subarray(0, 20) })).toBe("truncated");
    expect(
      await read({ ...all, [FACILITIES_FILE]: encode(new TextDecoder().decode(facilities).replace('"version":2', '"version":3')) }),
    ).toBe("newer");
  });
});

test("a pack is refused by LoadProblems where its files cannot be used, never by an error of the program", async () => {
  const error: unknown = await buildPack(bytesSource(TOWN), {
    name: "t",
    file: "t",
    city: {
      facilities: [{ name: "a.csv", bytes: encode("name\nA\n"), service: "park", countedBy: null }],
      population: null,
      dem: null,
      boundary: null,
    },
  }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(LoadProblems);
  expect((error as LoadProblems).message).toMatch(/a\.csv.*no column of longitudes/);
});
