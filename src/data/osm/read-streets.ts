import type { ParsedPoints, ParsedWay } from "../../domain/network/build-lines";
import { isShut } from "../../domain/network/walk-rules";
import { parse, readBlobs, unpackBlob } from "./blobs";
import type { ByteSource } from "./byte-source";
import { OsmFault } from "./osm-fault";
import { readPrimitiveBlock } from "./primitive-block";

/** What the reader understands; a file that requires more would be read wrongly. */
const KNOWN_FEATURES = new Set(["OsmSchema-V0.6", "DenseNodes", "Sort.Type_then_ID"]);

/** More ways than a browser can hold as a network: a country, not a city. */
export const MOST_STREET_POINTS = 30_000_000;

export type ReadOptions = {
  /** Share of the work done, 0–1. */
  readonly progress?: (share: number) => void;
  readonly signal?: { readonly aborted: boolean };
};

export type OsmStreets = {
  readonly ways: readonly ParsedWay[];
  readonly points: ParsedPoints;
  /** Date of the data as the file states it (ISO, to the day); null where it does not. */
  readonly dataDate: string | null;
  readonly writtenBy: string;
};

/** The caller asked to stop. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/**
 * Ways with a highway tag and their points. The file is read twice, block by block: ways first, then the coordinates of the points that
 * they name, so that memory grows with the streets and not with the file. Throws OsmFault or Cancelled.
 */
export async function readStreets(source: ByteSource, options: ReadOptions = {}): Promise<OsmStreets> {
  const found: { id: number; refs: Float64Array; tags: Map<string, string> }[] = [];
  const withNodes = new Set<number>();
  let dataDate: string | null = null,
    writtenBy = "",
    named = 0;
  const step = (share: number): void => {
    if (options.signal?.aborted) throw new Cancelled("reading the extract was cancelled");
    options.progress?.(share);
  };
  for await (const blob of readBlobs(source)) {
    step((0.5 * blob.end) / source.size);
    const bytes = blob.type === "OSMHeader" || blob.type === "OSMData" ? unpackBlob(blob) : null;
    if (bytes === null) continue;
    if (blob.type === "OSMHeader") {
      const header = readHeader(bytes, blob.byte);
      dataDate = header.timestamp > 0 ? new Date(header.timestamp * 1000).toISOString().slice(0, 10) : null;
      writtenBy = header.program;
      continue;
    }
    const held = readPrimitiveBlock(bytes, blob.byte, {
      way: (id, refs, strings, keys, values) => {
        if (!keys.some((key) => strings[key] === "highway")) return;
        named += refs.length;
        if (named > MOST_STREET_POINTS)
          throw new OsmFault("too-large", blob.byte, "the extract holds more streets than fit a browser: cut a city out of it first");
        found.push({ id, refs: Float64Array.from(refs), tags: new Map(keys.map((key, at) => [strings[key]!, strings[values[at]!]!])) });
      },
    });
    if (held.nodes) withNodes.add(blob.byte);
  }
  if (found.length === 0) throw new OsmFault("no-streets", source.size, "the extract holds no streets: no way in it has a highway tag");

  const ids = distinctSorted(
    found.map(({ refs }) => refs),
    named,
  );
  const lon = new Int32Array(ids.length),
    lat = new Int32Array(ids.length),
    shut = new Uint8Array(ids.length),
    seen = new Uint8Array(ids.length);
  const points: ParsedPoints = { lon, lat, shut };
  let last = -Infinity,
    at = 0;
  for await (const blob of readBlobs(source, (byte) => withNodes.has(byte))) {
    step(0.5 + (0.5 * blob.end) / source.size);
    readPrimitiveBlock(unpackBlob(blob), blob.byte, {
      node: (id, nodeLon, nodeLat, strings, tags, from, to) => {
        // Points mostly come in order of their ids: walk on from the last one.
        if (id < last) at = lowerBound(ids, id);
        last = id;
        while (at < ids.length && ids[at]! < id) at++;
        if (ids[at] !== id) return;
        if (Math.abs(nodeLat) > 90e7 || Math.abs(nodeLon) > 180e7)
          throw new OsmFault("outside", blob.byte, `point ${id} lies outside the world: the file is damaged`);
        lon[at] = nodeLon;
        lat[at] = nodeLat;
        seen[at] = 1;
        if (to > from) shut[at] = isShut(tagsOf(strings, tags, from, to)) ? 1 : 0;
      },
    });
  }
  if (!seen.includes(1))
    throw new OsmFault(
      "missing-nodes",
      source.size,
      "the extract names the points of its streets but does not hold them: cut it out again with complete ways",
    );
  step(1);
  const ways = found.map(({ id, refs, tags }): ParsedWay => ({
    id,
    tags,
    points: Int32Array.from(refs, (ref) => {
      const index = lowerBound(ids, ref);
      return seen[index] === 1 ? index : -1;
    }),
  }));
  return { ways, points, dataDate, writtenBy };
}

function readHeader(bytes: Uint8Array, byte: number): { timestamp: number; program: string } {
  return parse(bytes, byte, { timestamp: 0, program: "" }, (tag, into, reader) => {
    if (tag === 4) {
      const feature = reader.readString();
      if (!KNOWN_FEATURES.has(feature))
        throw new OsmFault(
          "feature",
          byte,
          `the file requires the feature "${feature}", which this reader does not know${feature === "HistoricalInformation" ? ": it is a history file; take a plain extract" : ""}`,
        );
    } else if (tag === 16) into.program = reader.readString();
    else if (tag === 32) into.timestamp = reader.readVarint(true);
  });
}

function tagsOf(strings: readonly string[], tags: readonly number[], from: number, to: number): Map<string, string> {
  const out = new Map<string, string>();
  for (let at = from; at + 1 < to; at += 2) out.set(strings[tags[at]!] ?? "", strings[tags[at + 1]!] ?? "");
  return out;
}

function distinctSorted(lists: readonly Float64Array[], total: number): Float64Array {
  const all = new Float64Array(total);
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  let kept = 0;
  for (let index = 0; index < all.length; index++) if (index === 0 || all[index] !== all[index - 1]) all[kept++] = all[index]!;
  return all.slice(0, kept);
}

function lowerBound(values: Float64Array, value: number): number {
  let low = 0,
    high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
