import { parse } from "./blobs";
import { OsmFault } from "./osm-fault";

/** Receives what a block holds. Coordinates are ten-millionths of a degree; tags may be asked for by index into `strings`. */
export type BlockReceiver = {
  /** `tags` lists indexes of keys and values by turns from `tagFrom` to `tagTo` − 1. */
  readonly node?: (
    id: number,
    lon: number,
    lat: number,
    strings: readonly string[],
    tags: readonly number[],
    tagFrom: number,
    tagTo: number,
  ) => void;
  readonly way?: (
    id: number,
    refs: readonly number[],
    strings: readonly string[],
    keys: readonly number[],
    values: readonly number[],
  ) => void;
  readonly relation?: (relation: OsmRelation, strings: readonly string[]) => void;
};

/** `types` of members: 0 node, 1 way, 2 relation; keys, values and roles are indexes into the block's strings. */
export type OsmRelation = {
  readonly id: number;
  readonly keys: readonly number[];
  readonly values: readonly number[];
  readonly roles: readonly number[];
  readonly members: readonly number[];
  readonly types: readonly number[];
};

export type BlockContents = { readonly nodes: boolean; readonly ways: boolean };

type Block = { strings: string[]; groups: Uint8Array[]; granularity: number; latOffset: number; lonOffset: number };

const decoder = new TextDecoder();

/** Reads a block of the type OSMData: dense and plain nodes, ways, relations. Returns what kinds it holds. */
export function readPrimitiveBlock(bytes: Uint8Array, byte: number, receiver: BlockReceiver): BlockContents {
  const block = parse<Block>(
    bytes,
    byte,
    { strings: [], groups: [], granularity: 100, latOffset: 0, lonOffset: 0 },
    (tag, into, reader) => {
      if (tag === 1) into.strings = readStrings(reader.readBytes(), byte);
      else if (tag === 2) into.groups.push(reader.readBytes());
      else if (tag === 17) into.granularity = reader.readVarint();
      else if (tag === 19) into.latOffset = reader.readVarint(true);
      else if (tag === 20) into.lonOffset = reader.readVarint(true);
    },
  );
  const held = { nodes: false, ways: false };
  for (const group of block.groups) {
    parse(group, byte, held, (tag, into, reader) => {
      if (tag === 1) {
        into.nodes = true;
        if (receiver.node) plainNode(reader.readBytes(), byte, block, receiver.node);
      } else if (tag === 2) {
        into.nodes = true;
        if (receiver.node) denseNodes(reader.readBytes(), byte, block, receiver.node);
      } else if (tag === 3) {
        into.ways = true;
        if (receiver.way) way(reader.readBytes(), byte, block, receiver.way);
      } else if (tag === 4 && receiver.relation) relation(reader.readBytes(), byte, block, receiver.relation);
    });
  }
  return held;
}

function readStrings(bytes: Uint8Array, byte: number): string[] {
  return parse<string[]>(bytes, byte, [], (tag, into, reader) => {
    if (tag === 1) into.push(decoder.decode(reader.readBytes()));
  });
}

/** Stored steps of `granularity` billionths of a degree to ten-millionths. */
function degree(block: Block, offset: number, steps: number): number {
  return Math.round((offset + block.granularity * steps) / 100);
}

function denseNodes(bytes: Uint8Array, byte: number, block: Block, receive: NonNullable<BlockReceiver["node"]>): void {
  const dense = parse(
    bytes,
    byte,
    { ids: [] as number[], lats: [] as number[], lons: [] as number[], tags: [] as number[] },
    (tag, into, reader) => {
      if (tag === 1) reader.readPackedSVarint(into.ids);
      else if (tag === 8) reader.readPackedSVarint(into.lats);
      else if (tag === 9) reader.readPackedSVarint(into.lons);
      else if (tag === 10) reader.readPackedVarint(into.tags);
    },
  );
  if (dense.lats.length !== dense.ids.length || dense.lons.length !== dense.ids.length)
    throw new OsmFault("damaged", byte, "a block has more points than coordinates: the file is damaged");
  let id = 0,
    lat = 0,
    lon = 0,
    at = 0;
  for (let node = 0; node < dense.ids.length; node++) {
    id += dense.ids[node]!;
    lat += dense.lats[node]!;
    lon += dense.lons[node]!;
    const from = at;
    while (at < dense.tags.length && dense.tags[at] !== 0) at += 2;
    receive(
      id,
      degree(block, block.lonOffset, lon),
      degree(block, block.latOffset, lat),
      block.strings,
      dense.tags,
      from,
      Math.min(at, dense.tags.length),
    );
    at++;
  }
}

function plainNode(bytes: Uint8Array, byte: number, block: Block, receive: NonNullable<BlockReceiver["node"]>): void {
  const node = parse(bytes, byte, { id: 0, lat: 0, lon: 0, keys: [] as number[], values: [] as number[] }, (tag, into, reader) => {
    if (tag === 1) into.id = reader.readSVarint();
    else if (tag === 2) reader.readPackedVarint(into.keys);
    else if (tag === 3) reader.readPackedVarint(into.values);
    else if (tag === 8) into.lat = reader.readSVarint();
    else if (tag === 9) into.lon = reader.readSVarint();
  });
  const tags = node.keys.flatMap((key, at) => [key, node.values[at] ?? 0]);
  receive(node.id, degree(block, block.lonOffset, node.lon), degree(block, block.latOffset, node.lat), block.strings, tags, 0, tags.length);
}

function way(bytes: Uint8Array, byte: number, block: Block, receive: NonNullable<BlockReceiver["way"]>): void {
  const read = parse(bytes, byte, { id: 0, keys: [] as number[], values: [] as number[], refs: [] as number[] }, (tag, into, reader) => {
    if (tag === 1) into.id = reader.readVarint(true);
    else if (tag === 2) reader.readPackedVarint(into.keys);
    else if (tag === 3) reader.readPackedVarint(into.values);
    else if (tag === 8) reader.readPackedSVarint(into.refs);
  });
  for (let at = 1; at < read.refs.length; at++) read.refs[at]! += read.refs[at - 1]!;
  if (read.keys.length !== read.values.length || [...read.keys, ...read.values].some((index) => index >= block.strings.length))
    throw new OsmFault("damaged", byte, `way ${read.id} names texts that the block does not have: the file is damaged`);
  receive(read.id, read.refs, block.strings, read.keys, read.values);
}

function relation(bytes: Uint8Array, byte: number, block: Block, receive: NonNullable<BlockReceiver["relation"]>): void {
  const read = parse(
    bytes,
    byte,
    { id: 0, keys: [] as number[], values: [] as number[], roles: [] as number[], members: [] as number[], types: [] as number[] },
    (tag, into, reader) => {
      if (tag === 1) into.id = reader.readVarint(true);
      else if (tag === 2) reader.readPackedVarint(into.keys);
      else if (tag === 3) reader.readPackedVarint(into.values);
      else if (tag === 8) reader.readPackedVarint(into.roles);
      else if (tag === 9) reader.readPackedSVarint(into.members);
      else if (tag === 10) reader.readPackedVarint(into.types);
    },
  );
  for (let at = 1; at < read.members.length; at++) read.members[at]! += read.members[at - 1]!;
  const whole =
    read.keys.length === read.values.length && read.members.length === read.types.length && read.members.length === read.roles.length;
  if (!whole || [...read.keys, ...read.values, ...read.roles].some((index) => index >= block.strings.length))
    throw new OsmFault("damaged", byte, `relation ${read.id} contradicts itself: the file is damaged`);
  receive(read, block.strings);
}
