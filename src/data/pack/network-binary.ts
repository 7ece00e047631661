import type { StreetLines } from "../../domain/network/street-lines";
import { checkLines } from "./check-lines";
import { checksum } from "./checksum";
import { PackFault } from "./pack-fault";

/**
 * network.bin, little-endian: "QNET", version u32, count of sections u32, checksum u32 of the table; then the table with 16 bytes a section:
 * kind u32 (its place in SECTIONS), offset u32, length in bytes u32, checksum u32 of its bytes; then the sections, each at a multiple of 8,
 * padded with zeros. The fields are those of StreetLines; `names` is UTF-8 with U+0000 after every name; `counts` holds nodeCount, lineCount.
 */
const MAGIC = 0x54454e51;
export const NETWORK_VERSION = 1;
const HEADER_BYTES = 16;
const TABLE_BYTES = 16;
const ALIGN = 8;

const SECTIONS = [
  "counts",
  "lineNodes",
  "lineDecimetres",
  "lineClass",
  "lineFlags",
  "lineName",
  "names",
  "lineWay",
  "shapeStart",
  "shape",
  "shapeOffset",
  "nodeRoad",
  "heightStart",
  "heights",
] as const;
type Section = (typeof SECTIONS)[number];
const OPTIONAL: ReadonlySet<Section> = new Set(["heightStart", "heights"]);

type Array = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

export function encodeNetwork(lines: StreetLines): Uint8Array {
  requireLittleEndian();
  const names = new TextEncoder().encode(lines.names.map((name) => `${name.replaceAll("\0", "")}\0`).join(""));
  const present = SECTIONS.flatMap((kind, number): { number: number; values: Array }[] => {
    const values = kind === "counts" ? Uint32Array.of(lines.nodeCount, lines.lineCount) : kind === "names" ? names : lines[kind];
    return values === null ? [] : [{ number, values }];
  });
  let at = padded(HEADER_BYTES + present.length * TABLE_BYTES);
  const places = present.map(({ values }) => {
    const from = at;
    at = padded(at + values.byteLength);
    return from;
  });
  const bytes = new Uint8Array(at);
  const view = new DataView(bytes.buffer);
  present.forEach(({ number, values }, index) => {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), places[index]);
    const row = HEADER_BYTES + index * TABLE_BYTES;
    [
      number,
      places[index]!,
      values.byteLength,
      checksum(bytes.subarray(places[index], padded(places[index]! + values.byteLength))),
    ].forEach((value, field) => view.setUint32(row + 4 * field, value, true));
  });
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, NETWORK_VERSION, true);
  view.setUint32(8, present.length, true);
  view.setUint32(12, checksum(bytes.subarray(HEADER_BYTES, HEADER_BYTES + present.length * TABLE_BYTES)), true);
  return bytes;
}

/** Throws PackFault. The arrays are views of `bytes` where it is aligned, so loading copies nothing. */
export function decodeNetwork(bytes: Uint8Array): StreetLines {
  requireLittleEndian();
  const whole = bytes.byteOffset % ALIGN === 0 ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Uint8Array.from(bytes);
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  if (whole.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new PackFault("not-a-pack", "this is not a street network of Qadam: it does not begin with QNET");
  const version = view.getUint32(4, true);
  if (version > NETWORK_VERSION)
    throw new PackFault("newer", `the street network has version ${version}, this app reads up to ${NETWORK_VERSION}: update the app`);
  if (version < NETWORK_VERSION)
    throw new PackFault(
      "older",
      `the street network has version ${version}, this app reads version ${NETWORK_VERSION}: build the pack again`,
    );
  const count = view.getUint32(8, true),
    tableEnd = HEADER_BYTES + count * TABLE_BYTES;
  if (count > SECTIONS.length || tableEnd > whole.length)
    throw new PackFault("truncated", "the street network was cut off in its table of contents");
  if (checksum(whole.subarray(HEADER_BYTES, tableEnd)) !== view.getUint32(12, true))
    throw new PackFault("checksum", "the street network's table of contents has a wrong checksum: the file was changed on its way");
  const found = new Map<Section, Uint8Array>();
  for (let row = HEADER_BYTES; row < tableEnd; row += TABLE_BYTES) {
    const kind = SECTIONS[view.getUint32(row, true)],
      from = view.getUint32(row + 4, true),
      length = view.getUint32(row + 8, true);
    if (kind === undefined || from % ALIGN !== 0 || from < tableEnd)
      throw new PackFault("contradiction", "the street network's table of contents contradicts itself");
    if (padded(from + length) > whole.length)
      throw new PackFault("truncated", `the street network was cut off: its part "${kind}" is not all there`);
    if (checksum(whole.subarray(from, padded(from + length))) !== view.getUint32(row + 12, true))
      throw new PackFault("checksum", `the checksum of "${kind}" is wrong: the street network was changed on its way`);
    found.set(kind, whole.subarray(from, from + length));
  }
  const missing = SECTIONS.find((kind) => !found.has(kind) && !OPTIONAL.has(kind));
  if (missing) throw new PackFault("contradiction", `the street network lacks its part "${missing}"`);
  const part = <T>(kind: Section, make: new (buffer: ArrayBuffer, from: number, count: number) => T, size: number): T => {
    const own = found.get(kind)!;
    if (own.length % size !== 0) throw new PackFault("contradiction", `the part "${kind}" of the street network has an odd length`);
    return new make(own.buffer as ArrayBuffer, own.byteOffset, own.length / size);
  };
  const counts = part("counts", Uint32Array, 4);
  const heights = found.has("heights") && found.has("heightStart");
  const lines: StreetLines = {
    nodeCount: counts[0] ?? 0,
    lineCount: counts[1] ?? 0,
    lineNodes: part("lineNodes", Uint32Array, 4),
    lineDecimetres: part("lineDecimetres", Uint16Array, 2),
    lineClass: part("lineClass", Uint8Array, 1),
    lineFlags: part("lineFlags", Uint8Array, 1),
    lineName: part("lineName", Uint32Array, 4),
    names: new TextDecoder().decode(found.get("names")).split("\0").slice(0, -1),
    lineWay: part("lineWay", Float64Array, 8),
    shapeStart: part("shapeStart", Uint32Array, 4),
    shape: part("shape", Int32Array, 4),
    shapeOffset: part("shapeOffset", Uint16Array, 2),
    nodeRoad: part("nodeRoad", Uint8Array, 1),
    heightStart: heights ? part("heightStart", Uint32Array, 4) : null,
    heights: heights ? part("heights", Uint16Array, 2) : null,
  };
  const contradiction = checkLines(lines);
  if (contradiction !== null) throw new PackFault("contradiction", `the street network contradicts itself: ${contradiction}`);
  return lines;
}

function padded(length: number): number {
  return Math.ceil(length / ALIGN) * ALIGN;
}

function requireLittleEndian(): void {
  if (!LITTLE_ENDIAN) throw new PackFault("big-endian", "this machine stores numbers the other way round; packs cannot be used on it");
}
