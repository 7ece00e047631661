import { buildLines, type ParsedWay } from "../../../src/domain/network/build-lines";
import { buildNetwork, type Network } from "../../../src/domain/network/network";
import { buildSnapIndex, type SnapIndex } from "../../../src/domain/network/snap-index";
import type { WalkSettings } from "../../../src/domain/network/walk-settings";
import { placeOf } from "../../support/drawn-world";

/** Mulberry32: the same worlds on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export type RandomWorld = {
  readonly random: () => number;
  readonly network: Network;
  readonly index: SnapIndex;
  readonly settings: WalkSettings;
  readonly somewhere: () => [number, number];
};

const HIGHWAYS = [
  "footway",
  "steps",
  "pedestrian",
  "track",
  "service",
  "residential",
  "residential",
  "tertiary",
  "secondary",
  "primary",
  "trunk",
  "motorway",
  "construction",
];

/** Few points and many ways: islands, dead ends, loops, parallel and repeated ways, points on the same spot, gates, one-ways for feet, roads that may only be crossed, long ways that must be cut. tests/domain/network/world-census counts them. */
export function randomWorld(seed: number): RandomWorld {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const size = pick([20, 60, 150]);
  const somewhere = (): [number, number] => placeOf(Math.round(random() * size), Math.round(random() * size));
  const points = Array.from({ length: 4 + Math.floor(random() * 12) }, somewhere);
  if (random() < 0.5) points.push([...pick(points)]);
  const ways: ParsedWay[] = Array.from({ length: 2 + Math.floor(random() * 14) }, (_, id) => {
    const nodes = Array.from({ length: 2 + Math.floor(random() * 3) }, () => Math.floor(random() * points.length));
    if (random() < 0.3) nodes.push(nodes[0]!);
    if (random() < 0.05) nodes.splice(1, 0, -1);
    const tags = new Map([["highway", pick(HIGHWAYS)]]);
    if (random() < 0.2) tags.set("oneway:foot", pick(["yes", "-1"]));
    return { id: id + 1, points: nodes, tags };
  });
  if (random() < 0.4) ways.push({ ...pick(ways), id: 99 });
  const slope = random() < 0.5 ? { metresAt: (lon: number, lat: number) => 900 + 8 * Math.sin(lon * 9000) + (lat - 43.24) * 9000 } : {};
  const { lines } = buildLines(
    ways,
    {
      lon: Int32Array.from(points, ([lon]) => Math.round(lon * 1e7)),
      lat: Int32Array.from(points, ([, lat]) => Math.round(lat * 1e7)),
      shut: Uint8Array.from(points, () => (random() < 0.05 ? 1 : 0)),
    },
    slope,
  );
  const settings: WalkSettings = {
    metresPerMinute: pick([38, 60, 80, 93.3]),
    stairsFactor: pick([1, 2, 3.7, null]),
    crossings: random() < 0.7,
    slopes: random() < 0.8,
    steepest: null,
  };
  return { random, network: buildNetwork(lines), index: buildSnapIndex(lines), settings, somewhere };
}
