import { readBlobs, unpackBlob } from "./blobs";
import type { ByteSource } from "./byte-source";
import { OsmFault } from "./osm-fault";
import { readPrimitiveBlock } from "./primitive-block";
import { Cancelled, type ReadOptions } from "./read-streets";

/** A numbered house as mapped; `street` is that of a street, or of a microdistrict where houses are numbered in one. */
export type OsmAddress = {
  readonly street: string;
  readonly isPlace: boolean;
  readonly number: string;
  /** Degrees. */ readonly lon: number;
  readonly lat: number;
};

const DEGREE = 1e7;
/** More than a country has: the file is no city's. */
const MOST_HOUSES = 3_000_000;

type Tags = ReadonlyMap<string, string>;
type Building = { readonly refs: readonly number[]; readonly tags: Tags };

/**
 * Every point and every building outline with a house number. Two passes: the first takes points and the outlines' numbers, the second the
 * outlines' corners; an outline stands at the middle of its box. Reads nothing twice where no outline has a number. Throws OsmFault or
 * Cancelled.
 */
export async function readAddresses(source: ByteSource, options: Pick<ReadOptions, "signal"> = {}): Promise<readonly OsmAddress[]> {
  const found: OsmAddress[] = [],
    buildings: Building[] = [];
  const withNodes = new Set<number>();
  const halt = (): void => {
    if (options.signal?.aborted) throw new Cancelled("reading the extract was cancelled");
  };
  for await (const blob of readBlobs(source)) {
    halt();
    if (blob.type !== "OSMData") continue;
    const held = readPrimitiveBlock(unpackBlob(blob), blob.byte, {
      node: (_, lon, lat, strings, tags, from, to) => {
        if (to <= from) return;
        let numbered = false;
        for (let at = from; at + 1 < to; at += 2) numbered ||= strings[tags[at]!] === "addr:housenumber";
        if (!numbered) return;
        const own = new Map<string, string>();
        for (let at = from; at + 1 < to; at += 2) own.set(strings[tags[at]!] ?? "", strings[tags[at + 1]!] ?? "");
        found.push(...addressesOf(own, lon / DEGREE, lat / DEGREE));
      },
      way: (_, refs, strings, keys, values) => {
        if (!keys.some((key) => strings[key] === "addr:housenumber")) return;
        buildings.push({ refs: [...refs], tags: new Map(keys.map((key, at) => [strings[key]!, strings[values[at]!]!])) });
      },
    });
    if (held.nodes) withNodes.add(blob.byte);
    if (found.length + buildings.length > MOST_HOUSES)
      throw new OsmFault("too-large", blob.byte, "the extract holds more houses than a city: cut a city out of it first");
  }
  if (buildings.length === 0) return found;
  const corners = new Map<number, readonly [lon: number, lat: number]>(
    buildings.flatMap(({ refs }) => refs.map((ref) => [ref, [Number.NaN, Number.NaN]] as const)),
  );
  for await (const blob of readBlobs(source, (byte) => withNodes.has(byte))) {
    halt();
    readPrimitiveBlock(unpackBlob(blob), blob.byte, {
      node: (id, lon, lat) => void (corners.has(id) && corners.set(id, [lon / DEGREE, lat / DEGREE])),
    });
  }
  for (const { refs, tags } of buildings) {
    const known = refs.map((ref) => corners.get(ref)!).filter(([lon]) => !Number.isNaN(lon));
    if (known.length === 0) continue;
    const lons = known.map(([lon]) => lon),
      lats = known.map(([, lat]) => lat);
    found.push(...addressesOf(tags, (Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2));
  }
  return found;
}

/** A house has one address, or two at a corner (addr2:…); several numbers in one tag are several houses. */
function addressesOf(tags: Tags, lon: number, lat: number): OsmAddress[] {
  const under = (street: string | undefined, isPlace: boolean, numbers: string | undefined): OsmAddress[] =>
    street === undefined || numbers === undefined
      ? []
      : numbers
          .split(/[;,]/)
          .map((number) => number.trim())
          .filter((number) => /^\d/.test(number))
          .map((number) => ({ street: street.trim(), isPlace, number, lon, lat }));
  const place = tags.get("addr:place") ?? tags.get("addr:suburb") ?? tags.get("addr:neighbourhood");
  const street = tags.get("addr:street");
  return [
    ...(street !== undefined ? under(street, false, tags.get("addr:housenumber")) : under(place, true, tags.get("addr:housenumber"))),
    ...under(tags.get("addr2:street") ?? tags.get("addr:street2"), false, tags.get("addr2:housenumber") ?? tags.get("addr:housenumber2")),
  ];
}
