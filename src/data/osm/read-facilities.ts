import type { Position } from "geojson";
import type { Access } from "../../domain/facility";
import { unpackBlob, readBlobs, type PackedBlob } from "./blobs";
import type { ByteSource } from "./byte-source";
import { FACILITY_KEYS, isDoor, serviceOf, stationPart, type Tags } from "./facility-rules";
import { joinRings } from "./join-rings";
import { OsmFault } from "./osm-fault";
import { readPrimitiveBlock } from "./primitive-block";
import { Cancelled, type ReadOptions } from "./read-streets";

/** A place that gives a service, or a part of a station; doors are the mapped entrances of an area. */
export type MappedPlace = { readonly tags: Tags; readonly access: Access; readonly doors: readonly Position[] };

export type MappedPlaces = {
  readonly places: readonly MappedPlace[];
  /** Areas whose outline is not closed in the extract. */ readonly open: number;
};

/** More than a country has: the file is no city's. */
const MOST_PLACES = 500_000;
const DEGREE = 1e7;
const WAY = 1;

type Area = { readonly tags: Tags; readonly pieces: (readonly number[])[]; readonly members: readonly number[] };

/**
 * Points, areas and multipolygons that give a service (facility-rules). The file is read once, and again for the outlines of areas only: the
 * ways of multipolygons, then the points of all outlines. Throws OsmFault or Cancelled.
 */
export async function readFacilities(source: ByteSource, options: ReadOptions = {}): Promise<MappedPlaces> {
  const places: MappedPlace[] = [],
    areas: Area[] = [];
  const withNodes = new Set<number>(),
    withWays = new Set<number>();
  const step = (share: number): void => {
    if (options.signal?.aborted) throw new Cancelled("reading the extract was cancelled");
    options.progress?.(share);
  };
  const take = (byte: number): void => {
    if (places.length + areas.length > MOST_PLACES)
      throw new OsmFault("too-large", byte, "the extract holds more facilities than a city: cut a city out of it first");
  };
  for await (const blob of dataBlobs(source)) {
    step((0.6 * blob.end) / source.size);
    const held = readPrimitiveBlock(unpackBlob(blob), blob.byte, {
      node: (_, lon, lat, strings, tags, from, to) => {
        if (!asks(strings, tags, from, to, 2)) return;
        const own = new Map<string, string>();
        for (let at = from; at + 1 < to; at += 2) own.set(strings[tags[at]!] ?? "", strings[tags[at + 1]!] ?? "");
        if (!gives(own)) return;
        places.push({ tags: own, access: { kind: "points", points: [[lon / DEGREE, lat / DEGREE]] }, doors: [] });
        take(blob.byte);
      },
      way: (_, refs, strings, keys, values) => {
        const tags = tagsIn(strings, keys, values);
        if (tags === null) return;
        areas.push({ tags, pieces: [[...refs]], members: [] });
        take(blob.byte);
      },
      relation: ({ keys, values, members, types, roles }, strings) => {
        const tags = tagsIn(strings, keys, values);
        if (tags?.get("type") !== "multipolygon") return;
        areas.push({ tags, pieces: [], members: members.filter((_, at) => types[at] === WAY && strings[roles[at]!] !== "inner") });
      },
    });
    if (held.nodes) withNodes.add(blob.byte);
    if (held.ways) withWays.add(blob.byte);
  }
  await findMembers(source, areas, withWays, step);
  const points = await findPoints(source, areas, withNodes, step);
  let open = 0;
  for (const area of areas) {
    const joined = joinRings(area.pieces);
    const rings = joined.rings
      .map((ring) => ring.map((node) => points.at.get(node)).filter((position) => position !== undefined))
      .filter((ring) => ring.length >= 4 && isClosed(ring));
    if (rings.length === 0) open++;
    else
      places.push({
        tags: area.tags,
        access: { kind: "outline", polygons: rings.map((ring) => [ring]) },
        doors: [...new Set(joined.rings.flat())].filter((node) => points.doors.has(node)).map((node) => points.at.get(node)!),
      });
  }
  step(1);
  return { places, open };
}

/** Fills in the pieces of multipolygons. */
async function findMembers(
  source: ByteSource,
  areas: readonly Area[],
  withWays: ReadonlySet<number>,
  step: (share: number) => void,
): Promise<void> {
  const wanted = new Map<number, Area[]>();
  for (const area of areas) for (const way of area.members) wanted.set(way, [...(wanted.get(way) ?? []), area]);
  if (wanted.size === 0) return;
  for await (const blob of dataBlobs(source, withWays)) {
    step(0.6 + (0.1 * blob.end) / source.size);
    readPrimitiveBlock(unpackBlob(blob), blob.byte, { way: (id, refs) => wanted.get(id)?.forEach(({ pieces }) => pieces.push([...refs])) });
  }
}

async function findPoints(
  source: ByteSource,
  areas: readonly Area[],
  withNodes: ReadonlySet<number>,
  step: (share: number) => void,
): Promise<{ readonly at: ReadonlyMap<number, Position>; readonly doors: ReadonlySet<number> }> {
  const wanted = new Set(areas.flatMap(({ pieces }) => pieces.flat()));
  const at = new Map<number, Position>(),
    doors = new Set<number>();
  if (wanted.size === 0) return { at, doors };
  for await (const blob of dataBlobs(source, withNodes)) {
    step(0.7 + (0.3 * blob.end) / source.size);
    readPrimitiveBlock(unpackBlob(blob), blob.byte, {
      node: (id, lon, lat, strings, tags, from, to) => {
        if (!wanted.has(id)) return;
        at.set(id, [lon / DEGREE, lat / DEGREE]);
        const own = new Map<string, string>();
        for (let tag = from; tag + 1 < to; tag += 2) own.set(strings[tags[tag]!] ?? "", strings[tags[tag + 1]!] ?? "");
        if (isDoor(own)) doors.add(id);
      },
    });
  }
  return { at, doors };
}

async function* dataBlobs(source: ByteSource, wanted?: ReadonlySet<number>): AsyncGenerator<PackedBlob> {
  for await (const blob of readBlobs(source, (byte) => wanted?.has(byte) ?? true)) if (blob.type === "OSMData") yield blob;
}

const gives = (tags: Tags): boolean => serviceOf(tags) !== null || stationPart(tags) !== null;
const isClosed = (ring: readonly Position[]): boolean => ring[0]![0] === ring.at(-1)![0] && ring[0]![1] === ring.at(-1)![1];

function asks(strings: readonly string[], tags: readonly number[], from: number, to: number, stride: number): boolean {
  for (let at = from; at < to; at += stride) if (FACILITY_KEYS.has(strings[tags[at]!] ?? "")) return true;
  return false;
}

function tagsIn(strings: readonly string[], keys: readonly number[], values: readonly number[]): Tags | null {
  if (!asks(strings, keys, 0, keys.length, 1)) return null;
  const tags = new Map(keys.map((key, at) => [strings[key] ?? "", strings[values[at]!] ?? ""]));
  return gives(tags) ? tags : null;
}
