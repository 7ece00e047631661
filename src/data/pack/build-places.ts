import { inEveryLanguage, type Localized } from "../../domain/language";
import { distanceM } from "../../domain/geodesy";
import type { ParsedPoints, ParsedWay } from "../../domain/network/build-lines";
import { DEGREE } from "../../domain/network/street-lines";
import type { LonLat } from "../../domain/places/line-crossings";
import { nameKey } from "../../domain/places/name-words";
import type { PackPlaces, PackStreet } from "../../domain/places/table-gazetteer";
import type { OsmAddress } from "../osm/read-addresses";
import { kindOfName, localizedName, type TaggedName } from "./street-names";

/** Pieces of one name this near to each other are one street; further apart they are streets of two suburbs. */
const GAP_M = 1_500;
/** The same where one piece is called an avenue and the other a street: they are one only where they touch. */
const KINDS_GAP_M = 100;
/** Junctions of two streets with several carriageways are one crossing. */
const CROSSING_M = 120;
/** Houses of one name this far from its street belong to another one. */
const HOUSES_M = 2_500;

type Box = { west: number; south: number; east: number; north: number };
type Draft = { readonly key: string; names: TaggedName[]; kind: string | null; ways: ParsedWay[]; box: Box; metres: number };

/** Named streets with their crossings and numbered houses; null where nothing has a name. */
export function buildPlaces(ways: readonly ParsedWay[], points: ParsedPoints, addresses: readonly OsmAddress[]): PackPlaces | null {
  const at = (point: number): LonLat => [points.lon[point]! / DEGREE, points.lat[point]! / DEGREE];
  const drafts = draftStreets(ways, at);
  const houses = new Map<Draft, OsmAddress[]>(),
    loose = new Map<string, OsmAddress[]>();
  const byKey = new Map<string, Draft[]>();
  for (const draft of drafts) byKey.set(draft.key, [...(byKey.get(draft.key) ?? []), draft]);
  for (const address of addresses) {
    const key = nameKey(address.street),
      here: LonLat = [address.lon, address.lat];
    const near = address.isPlace
      ? []
      : (byKey.get(key) ?? [])
          .map((draft) => ({ draft, metres: boxDistance(draft.box, boxOf([here])) }))
          .filter(({ metres }) => metres <= HOUSES_M)
          .sort((a, b) => a.metres - b.metres);
    if (near[0]) houses.set(near[0].draft, [...(houses.get(near[0].draft) ?? []), address]);
    else loose.set(key, [...(loose.get(key) ?? []), address]);
  }
  const streets = drafts.map((draft): PackStreet => ({
    ...namesOf(draft.names),
    id: `street ${draft.key} ${lowest(draft.ways)}`,
    kind: "street",
    middle: middleOf(draft, at),
    weight: draft.metres / 1000,
    houses: housesOf(houses.get(draft) ?? []),
  }));
  const groups = [...loose].map(([key, own]): PackStreet => {
    const names = own.map(({ street }): TaggedName => ({ name: street, kk: null, ru: null, en: null, also: [], formerly: [], metres: 1 }));
    return {
      ...namesOf(names),
      id: `houses ${key}`,
      kind: "area",
      middle: medianOf(own.map(({ lon, lat }) => [lon, lat])),
      weight: own.length / 1000,
      houses: housesOf(own),
    };
  });
  return streets.length + groups.length === 0 ? null : { streets: [...streets, ...groups], crossings: crossingsOf(drafts, at) };
}

function draftStreets(ways: readonly ParsedWay[], at: (point: number) => LonLat): Draft[] {
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft[]>();
  for (const way of ways) {
    const tagged = taggedName(way, at);
    if (tagged === null) continue;
    const key = nameKey(tagged.name),
      box = boxOf(
        Array.from(way.points)
          .filter((point) => point >= 0)
          .map(at),
      ),
      kind = kindOfName(tagged.name);
    const own: Draft = { key, names: [tagged], kind, ways: [way], box, metres: tagged.metres };
    // A piece may join two that were apart until now.
    const apart = (byKey.get(key) ?? []).filter((other) => {
      const sameKind = other.kind === null || own.kind === null || other.kind === own.kind;
      if (boxDistance(other.box, own.box) > (sameKind ? GAP_M : KINDS_GAP_M)) return true;
      takeIn(own, other);
      return false;
    });
    byKey.set(key, [...apart, own]);
  }
  for (const own of byKey.values()) drafts.push(...own);
  return drafts;
}

/** Makes one street of two; the longer one says what kind it is. */
function takeIn(own: Draft, other: Draft): void {
  own.kind = other.metres > own.metres ? (other.kind ?? own.kind) : (own.kind ?? other.kind);
  own.metres += other.metres;
  own.box = boxAround(own.box, other.box);
  // The grown list goes on, so that a street of a thousand pieces is not copied a thousand times.
  [own.ways, other.ways] = [other.ways, own.ways];
  [own.names, other.names] = [other.names, own.names];
  own.ways.push(...other.ways);
  own.names.push(...other.names);
}

function taggedName({ tags, points }: ParsedWay, at: (point: number) => LonLat): TaggedName | null {
  const name = tags.get("name")?.trim();
  const known = Array.from(points).filter((point) => point >= 0);
  if (!tags.has("highway") || !name || known.length < 2) return null;
  const list = (key: string): string[] =>
    (tags.get(key) ?? "")
      .split(";")
      .map((one) => one.trim())
      .filter((one) => one !== "");
  return {
    name,
    kk: tags.get("name:kk") ?? null,
    ru: tags.get("name:ru") ?? null,
    en: tags.get("name:en") ?? null,
    also: list("alt_name"),
    formerly: [...list("old_name"), ...list("old_name:ru"), ...list("old_name:kk")],
    metres: lengthOf(known.map(at)),
  };
}

function namesOf(names: readonly TaggedName[]): {
  readonly name: Localized;
  readonly also: readonly string[];
  readonly formerly: readonly Localized[];
} {
  const name = localizedName(names);
  const shown = new Set<string>([name.kk, name.ru, name.en]);
  return {
    name,
    also: [...new Set(names.flatMap((one) => [one.name, ...one.also]))].filter((one) => !shown.has(one)),
    formerly: [...new Set(names.flatMap(({ formerly }) => formerly))].map(inEveryLanguage),
  };
}

/** Points that ways of two streets share, those of one junction as its middle. */
function crossingsOf(drafts: readonly Draft[], at: (point: number) => LonLat): PackPlaces["crossings"] {
  const streetsAt = new Map<number, Set<number>>();
  drafts.forEach(({ ways }, street) => {
    for (const { points } of ways)
      for (const point of Array.from(points)) if (point >= 0) streetsAt.set(point, (streetsAt.get(point) ?? new Set<number>()).add(street));
  });
  const pairs = new Map<string, { readonly a: number; readonly b: number; readonly groups: LonLat[][] }>();
  for (const [point, streets] of [...streetsAt].sort(([one], [other]) => one - other)) {
    if (streets.size < 2) continue;
    const sorted = [...streets].sort((one, other) => one - other);
    for (const a of sorted)
      for (const b of sorted) {
        if (a >= b) continue;
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, groups: [] };
        const group = pair.groups.find((known) => distanceM(...known[0]!, ...at(point)) <= CROSSING_M);
        if (group) group.push(at(point));
        else pair.groups.push([at(point)]);
        pairs.set(`${a} ${b}`, pair);
      }
  }
  return [...pairs.values()].flatMap(({ a, b, groups }) => groups.map((group) => ({ a, b, at: meanOf(group) })));
}

/** The point of the street that lies nearest to the middle of all its points. */
function middleOf({ ways }: Draft, at: (point: number) => LonLat): LonLat {
  const runs = ways.map(({ points }) =>
    Array.from(points)
      .filter((point) => point >= 0)
      .map(at),
  );
  const all = runs.flat(),
    centre = meanOf(all);
  let best = all[0]!;
  for (const point of all) if (distanceM(...point, ...centre) < distanceM(...best, ...centre)) best = point;
  return best;
}

function housesOf(addresses: readonly OsmAddress[]): PackStreet["houses"] {
  const byNumber = new Map<string, OsmAddress>();
  for (const address of addresses) if (!byNumber.has(address.number)) byNumber.set(address.number, address);
  return [...byNumber.values()]
    .map(({ number, lon, lat }) => ({ number, at: [lon, lat] as const }))
    .sort((a, b) => Number.parseInt(a.number, 10) - Number.parseInt(b.number, 10) || (a.number < b.number ? -1 : 1));
}

const lowest = (ways: readonly ParsedWay[]): number => ways.reduce((low, { id }) => Math.min(low, id), Infinity);

function lengthOf(line: readonly LonLat[]): number {
  return line.reduce((sum, point, index) => (index === 0 ? 0 : sum + distanceM(...line[index - 1]!, ...point)), 0);
}

function boxOf(line: readonly LonLat[]): Box {
  return line.reduce<Box>(
    (box, [lon, lat]) => ({
      west: Math.min(box.west, lon),
      east: Math.max(box.east, lon),
      south: Math.min(box.south, lat),
      north: Math.max(box.north, lat),
    }),
    { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity },
  );
}

function boxAround(a: Box, b: Box): Box {
  return {
    west: Math.min(a.west, b.west),
    south: Math.min(a.south, b.south),
    east: Math.max(a.east, b.east),
    north: Math.max(a.north, b.north),
  };
}

function boxDistance(a: Box, b: Box): number {
  const lon = Math.max(0, a.west - b.east, b.west - a.east),
    lat = Math.max(0, a.south - b.north, b.south - a.north);
  return distanceM(a.west, a.south, a.west + lon, a.south + lat);
}

function meanOf(points: readonly LonLat[]): LonLat {
  return [points.reduce((sum, [lon]) => sum + lon, 0) / points.length, points.reduce((sum, [, lat]) => sum + lat, 0) / points.length];
}

function medianOf(points: readonly LonLat[]): LonLat {
  const middle = (axis: 0 | 1): number => points.map((point) => point[axis]).sort((a, b) => a - b)[points.length >> 1]!;
  return [middle(0), middle(1)];
}
