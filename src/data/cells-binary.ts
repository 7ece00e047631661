import type { Cells } from "../domain/cells";

/**
 * cells.bin, little-endian: "QCEL", version u32, count u32, checksum u32 of all that follows; then lon i32[], lat i32[] in millionths of a
 * degree, each as the difference to the one before, residents u16[], district u8[], polycentre u8[].
 */
const MAGIC = 0x4c454351;
const VERSION = 1;
const HEADER_BYTES = 16;
const BYTES_A_CELL = 12;
const MICRODEGREES = 1e6;

export function encodeCells(cells: Cells): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + cells.count * BYTES_A_CELL);
  const view = new DataView(bytes.buffer);
  let at = HEADER_BYTES;
  for (const degrees of [cells.lon, cells.lat]) {
    let before = 0;
    for (let cell = 0; cell < cells.count; cell++, at += 4) {
      const micro = Math.round(degrees[cell]! * MICRODEGREES);
      view.setInt32(at, micro - before, true);
      before = micro;
    }
  }
  for (let cell = 0; cell < cells.count; cell++, at += 2) view.setUint16(at, cells.residents[cell]!, true);
  bytes.set(cells.district, at);
  bytes.set(cells.polycentre, at + cells.count);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, cells.count, true);
  view.setUint32(12, checksum(bytes.subarray(HEADER_BYTES)), true);
  return bytes;
}

/** Throws an Error with a plain sentence where the bytes are not a whole file of this version. */
export function decodeCells(bytes: Uint8Array): Cells {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new Error("this is not a file of residents: it does not begin with QCEL");
  if (view.getUint32(4, true) !== VERSION)
    throw new Error(`the file has version ${view.getUint32(4, true)}, this app reads version ${VERSION}: build the data again`);
  const count = view.getUint32(8, true);
  const expected = HEADER_BYTES + count * BYTES_A_CELL;
  if (bytes.length !== expected) throw new Error(`the file has ${bytes.length} bytes instead of ${expected}: it was cut off or changed`);
  if (view.getUint32(12, true) !== checksum(bytes.subarray(HEADER_BYTES)))
    throw new Error("the checksum is wrong: the file was changed on its way");
  let at = HEADER_BYTES;
  const degrees = (): Float64Array => {
    const out = new Float64Array(count);
    let micro = 0;
    for (let cell = 0; cell < count; cell++, at += 4) out[cell] = (micro += view.getInt32(at, true)) / MICRODEGREES;
    return out;
  };
  const lon = degrees(),
    lat = degrees();
  const residents = new Uint16Array(count);
  for (let cell = 0; cell < count; cell++, at += 2) residents[cell] = view.getUint16(at, true);
  return { count, lon, lat, residents, district: bytes.slice(at, at + count), polycentre: bytes.slice(at + count, at + 2 * count) };
}

/** FNV-1a over the bytes. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
