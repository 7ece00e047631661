import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { buildPack, type Pack } from "../../../src/data/pack/build-pack";
import { parseManifest } from "../../../src/data/pack/manifest";
import { checksum } from "../../../src/data/pack/checksum";
import { decodeNetwork, encodeNetwork } from "../../../src/data/pack/network-binary";
import { PackFault } from "../../../src/data/pack/pack-fault";
import { readPack } from "../../../src/data/pack/read-pack";
import { randomWorld, seededRandom } from "../../domain/network/random-world";
import { writePbf } from "../osm/write-pbf";

const town = (): Promise<Pack> =>
  buildPack(
    bytesSource(
      writePbf({
        nodes: [
          { id: 1, lon: 76.9, lat: 43.2 },
          { id: 2, lon: 76.91, lat: 43.2 },
          { id: 3, lon: 76.92, lat: 43.2 },
        ],
        ways: [
          { id: 12, refs: [1, 2], tags: { highway: "residential", name: "Абай" } },
          { id: 13, refs: [2, 3], tags: { highway: "motorway" } },
        ],
      }),
    ),
    { name: "town", file: "town.osm.pbf", dataDate: "2012-03-01", today: "2026-11-23" },
  );

const fault = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof PackFault) return error.code;
    throw error;
  }
  return "none";
};

test("a pack is what its extract says: streets, sources, what is refused and what is not known", async () => {
  const { manifest, files } = await town();
  expect(manifest).toMatchObject({
    name: "town",
    counts: { waysRead: 2, waysWalked: 1, lines: 2, kilometres: 0.8, largestComponentShare: 1 },
    refused: { "highway=motorway": 1 },
    bounds: [76.9, 43.2, 76.91, 43.2],
  });
  expect(manifest.sources[0]).toMatchObject({ licence: "ODbL 1.0", dataDate: "2012-03-01" });
  expect(manifest.warnings.join(" ")).toMatch(/2012-03-01.*Few footways.*No elevation/);
  const back = await readPack((file) => Promise.resolve(files.get(file)!));
  expect(back.manifest).toEqual(manifest);
  expect([...(await town()).files]).toEqual([...files]);
});

test("a network comes back as it was, with and without heights, from any place in memory", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { lines } = randomWorld(seed).network;
    const bytes = encodeNetwork(lines);
    expect(decodeNetwork(bytes), `world ${seed}`).toEqual(lines);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeNetwork(shifted.subarray(3))).toEqual(lines);
  }
});

describe("a network that cannot be used is refused with its reason", () => {
  const { lines } = randomWorld(7).network;
  const whole = encodeNetwork(lines);
  const changed = (at: number, value: number): Uint8Array => {
    const bytes = whole.slice();
    bytes[at] = value;
    return bytes;
  };
  test.each([
    ["another file", new TextEncoder().encode("GIF89a and so on and so on"), "not-a-pack"],
    ["nothing", new Uint8Array(0), "not-a-pack"],
    ["a version from the future", changed(4, 2), "newer"],
    ["an older version", changed(4, 0), "older"],
    ["a changed table", changed(20, 77), "checksum"],
    ["a cut-off table", whole.subarray(0, 40), "truncated"],
    ["a cut-off part", whole.subarray(0, whole.length - 8), "truncated"],
    ["a changed part", changed(whole.length - 9, whole.at(-9)! ^ 1), "checksum"],
  ])("%s", (_, bytes, code) => expect(fault(() => decodeNetwork(bytes))).toBe(code));

  test("one that contradicts itself although its checksums are right", () => {
    const nodes = lines.lineNodes.slice();
    nodes[0] = lines.nodeCount;
    expect(fault(() => decodeNetwork(encodeNetwork({ ...lines, lineNodes: nodes })))).toBe("contradiction");
    expect(fault(() => decodeNetwork(encodeNetwork({ ...lines, lineCount: lines.lineCount + 1 })))).toBe("contradiction");
  });

  test("a street whose points lie further apart than it is long, which would fill the index of places", () => {
    const shape = lines.shape.slice();
    shape[2] = -shape[2]!;
    expect(() => decodeNetwork(encodeNetwork({ ...lines, shape }))).toThrow(/line 0 lie further apart than its length/);
  });

  test("[fuzz] 500 changed networks: refused, never read wrongly", () => {
    const random = seededRandom(99);
    for (let turn = 0; turn < 500; turn++) {
      const at = Math.floor(random() * whole.length),
        bytes = changed(at, whole[at]! ^ (1 + Math.floor(random() * 255)));
      expect(
        fault(() => decodeNetwork(turn % 3 === 0 ? whole.subarray(0, Math.floor(random() * (whole.length - 8))) : bytes)),
        `turn ${turn}`,
      ).not.toBe("none");
    }
  });
});

test("a manifest of another kind, another version or with gaps is refused", async () => {
  const { files, manifest } = await town();
  expect(fault(() => parseManifest("{"))).toBe("not-a-pack");
  expect(fault(() => parseManifest("{}"))).toBe("not-a-pack");
  expect(fault(() => parseManifest(JSON.stringify({ ...manifest, version: 2 })))).toBe("newer");
  expect(fault(() => parseManifest(JSON.stringify({ ...manifest, bounds: [1] })))).toBe("contradiction");
  const other = encodeNetwork(randomWorld(3).network.lines);
  await expect(readPack((file) => Promise.resolve(file === "network.bin" ? other : files.get(file)!))).rejects.toMatchObject({
    code: "truncated",
  });
  const mixed = JSON.stringify({ ...manifest, files: [{ name: "network.bin", bytes: other.length, checksum: checksum(other) ^ 1 }] });
  await expect(readPack((file) => Promise.resolve(file === "network.bin" ? other : new TextEncoder().encode(mixed)))).rejects.toMatchObject(
    { code: expect.stringMatching(/checksum|contradiction/) as string },
  );
});

test("building can be cancelled", async () => {
  await expect(
    buildPack(bytesSource(writePbf({ nodes: [], ways: [] })), { name: "x", file: "x", signal: { aborted: true } }),
  ).rejects.toMatchObject({ name: "Cancelled" });
});
