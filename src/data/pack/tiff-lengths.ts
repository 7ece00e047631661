/** Bytes of a value by its type, as the format numbers them (TIFF 6.0, section 2; 16–18 are BigTIFF's). */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  17: 8,
  18: 8,
};
const BIG = 43;
const MOST_DIRECTORIES = 64;

/**
 * Whether every list of values in a TIFF fits into the file. The reader makes room for as many values as a list says it has before it looks
 * for them: a damaged count of 32 bits would ask for 34 GB.
 */
export function listsFit(bytes: Uint8Array): boolean {
  if (bytes.length < 16) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint16(0) === 0x4949,
    big = view.getUint16(2, little) === BIG;
  const long = (at: number): number => (big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little));
  const wide = big ? 8 : 4,
    head = big ? 8 : 2,
    entry = big ? 20 : 12;
  let at = long(big ? 8 : 4);
  for (let directory = 0; at !== 0; directory++) {
    if (directory === MOST_DIRECTORIES || at + head > bytes.length) return false;
    const count = big ? long(at) : view.getUint16(at, little),
      end = at + head + count * entry;
    if (end + wide > bytes.length) return false;
    for (let place = at + head; place < end; place += entry) {
      const size = (TYPE_BYTES[view.getUint16(place + 2, little)] ?? 1) * long(place + 4);
      if (size > wide && long(place + 4 + wide) + size > bytes.length) return false;
    }
    at = long(end);
  }
  return true;
}
