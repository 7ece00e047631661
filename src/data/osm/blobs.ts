import { unzlibSync } from "fflate";
import { PbfReader } from "pbf";
import type { ByteSource } from "./byte-source";
import { OsmFault } from "./osm-fault";

/** The format's own limits: larger headers and blocks are not to be accepted. https://wiki.openstreetmap.org/wiki/PBF_Format */
const MOST_HEADER_BYTES = 64 * 1024;
const MOST_BLOB_BYTES = 32 * 1024 * 1024;

/** One block of the file, not yet unpacked. */
export type PackedBlob = { readonly type: string; readonly byte: number; readonly end: number; readonly packed: Uint8Array };

/** The file's blocks one after the other; `wanted` may skip a block by its offset without reading it. */
export async function* readBlobs(source: ByteSource, wanted: (byte: number) => boolean = () => true): AsyncGenerator<PackedBlob> {
  let at = 0;
  /** A file that another program shortens meanwhile gives fewer bytes than it promised. */
  const read = async (from: number, to: number): Promise<Uint8Array> => {
    const bytes = await source.read(from, to);
    if (bytes.length !== to - from) throw new OsmFault("truncated", at, "the file ends in the middle of a block: it was cut off");
    return bytes;
  };
  if (source.size === 0) throw new OsmFault("not-pbf", 0, "the file is empty");
  while (at < source.size) {
    if (at + 4 > source.size) throw new OsmFault("truncated", at, "the file ends in the middle of a block: it was cut off");
    const size = await read(at, at + 4);
    const length = new DataView(size.buffer, size.byteOffset).getUint32(0);
    if (length === 0 || length > MOST_HEADER_BYTES)
      throw new OsmFault(
        at === 0 ? "not-pbf" : "damaged",
        at,
        at === 0
          ? "this is not an OpenStreetMap .osm.pbf file: it does not begin with a block header"
          : "a block header has an impossible length: the file is damaged",
      );
    if (at + 4 + length > source.size)
      throw new OsmFault(
        at === 0 ? "not-pbf" : "truncated",
        at,
        at === 0
          ? "this is not an OpenStreetMap .osm.pbf file, or it was cut off in its first block"
          : "the file ends in the middle of a block: it was cut off",
      );
    const header = parse(await read(at + 4, at + 4 + length), at, { type: "", size: -1 }, (tag, into, reader) => {
      if (tag === 1) into.type = reader.readString();
      else if (tag === 3) into.size = reader.readVarint(true);
    });
    if (at === 0 && header.type !== "OSMHeader")
      throw new OsmFault("not-pbf", 0, "this is not an OpenStreetMap .osm.pbf file: its first block is not a header");
    if (header.size < 0 || header.size > MOST_BLOB_BYTES)
      throw new OsmFault("damaged", at, "a block has an impossible size: the file is damaged");
    const from = at + 4 + length,
      end = from + header.size;
    if (end > source.size) throw new OsmFault("truncated", at, "the file ends in the middle of a block: it was cut off");
    if (wanted(at)) yield { type: header.type, byte: at, end, packed: await read(from, end) };
    at = end;
  }
}

/** The block's contents: as they are, or inflated and checked against their checksum. */
export function unpackBlob(blob: PackedBlob): Uint8Array {
  const fields = parse(
    blob.packed,
    blob.byte,
    { raw: null as Uint8Array | null, zlib: null as Uint8Array | null, size: 0, other: "" },
    (tag, into, reader) => {
      if (tag === 1) into.raw = reader.readBytes();
      else if (tag === 2) into.size = reader.readVarint(true);
      else if (tag === 3) into.zlib = reader.readBytes();
      else if (tag >= 4 && tag <= 7) into.other = ["lzma", "bzip2", "lz4", "zstd"][tag - 4]!;
    },
  );
  if (fields.raw !== null) return fields.raw;
  if (fields.zlib === null)
    throw new OsmFault(
      "compression",
      blob.byte,
      fields.other === ""
        ? "a block holds no data"
        : `a block is compressed with ${fields.other}, and this reader knows zlib only: write the extract again with zlib (osmium cat -f pbf)`,
    );
  if (fields.size < 0 || fields.size > MOST_BLOB_BYTES)
    throw new OsmFault("damaged", blob.byte, "a block says it unpacks to more than 32 MiB: the file is damaged");
  let bytes: Uint8Array;
  try {
    bytes = unzlibSync(fields.zlib, { out: new Uint8Array(fields.size) });
  } catch {
    throw new OsmFault("damaged", blob.byte, "a block cannot be unpacked: the file is damaged");
  }
  const sum = fields.zlib.subarray(-4);
  if (bytes.length !== fields.size || adler32(bytes) !== ((sum[0]! << 24) | (sum[1]! << 16) | (sum[2]! << 8) | sum[3]!) >>> 0)
    throw new OsmFault("damaged", blob.byte, "a block's checksum is wrong: the file is damaged");
  return bytes;
}

/** Reads one message; whatever goes wrong inside is a damaged file at this block. */
export function parse<T>(bytes: Uint8Array, byte: number, into: T, field: (tag: number, into: T, reader: PbfReader) => void): T {
  const reader = new PbfReader(bytes);
  try {
    reader.readFields(field, into);
  } catch (error) {
    if (error instanceof OsmFault) throw error;
    throw new OsmFault("damaged", byte, "a block cannot be read: the file is damaged");
  }
  if (reader.pos > bytes.length) throw new OsmFault("damaged", byte, "a block names more bytes than it has: the file is damaged");
  return into;
}

/** The checksum of zlib streams (RFC 1950); fflate does not check it. */
function adler32(bytes: Uint8Array): number {
  let a = 1,
    b = 0;
  for (let at = 0; at < bytes.length;) {
    // 5552 additions are the most before the sums could overflow 32 bits.
    const end = Math.min(at + 5552, bytes.length);
    for (; at < end; at++) b += a += bytes[at]!;
    a %= 65_521;
    b %= 65_521;
  }
  return ((b << 16) | a) >>> 0;
}
