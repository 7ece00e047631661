import { distanceM } from "../geodesy";
import { pickDistinct } from "./distinct-lines";
import { sampleHeights } from "./slope";
import { classRank, hasThroughTraffic } from "./street-class";
import { BRIDGE, DEGREE, MAX_LINE_DECIMETRES, NOT_BACKWARDS, NOT_FORWARDS, TUNNEL, pointOfLine, type StreetLines } from "./street-lines";
import { walkRule, type Tags } from "./walk-rules";

/** A way as read from a map; `points` are indexes into ParsedPoints, −1 where the extract lacks the point. */
export type ParsedWay = { readonly id: number; readonly points: ArrayLike<number>; readonly tags: Tags };

/** Points by index: ten-millionths of a degree; `shut` is 1 at a gate that walkers may not pass. */
export type ParsedPoints = { readonly lon: Int32Array; readonly lat: Int32Array; readonly shut: Uint8Array };

export type BuiltLines = {
  readonly lines: StreetLines;
  /** Ways with a highway tag that may not be walked, by the rule that refused them. */
  readonly refused: ReadonlyMap<string, number>;
  readonly walkedWays: number;
  /** Lines dropped because an identical one stands there already. */
  readonly duplicates: number;
  /** Points that a walked way names and the extract lacks. */
  readonly missingPoints: number;
};

export type LineOptions = {
  /** Height of the ground in metres, null where it is not known; without it slopes are not modelled. */
  readonly metresAt?: ((lon: number, lat: number) => number | null) | undefined;
};

type Draft = {
  readonly ends: number[];
  readonly length: number[];
  readonly rank: number[];
  readonly flags: number[];
  readonly name: number[];
  readonly way: number[];
  readonly start: number[];
  readonly shape: number[];
  readonly offset: number[];
};

/** Cuts ways into lines at junctions, gates, gaps and MAX_LINE_DECIMETRES. A line of length 0 between two nodes stays: it joins them. */
export function buildLines(ways: readonly ParsedWay[], points: ParsedPoints, options: LineOptions = {}): BuiltLines {
  const refused = new Map<string, number>();
  const uses = new Uint8Array(points.lon.length);
  const road = new Uint8Array(points.lon.length),
    roadEnds = new Uint8Array(points.lon.length),
    onStreet = new Uint8Array(points.lon.length);
  const walked: { readonly way: ParsedWay; readonly runs: readonly number[][]; readonly rank: number; readonly flags: number }[] = [];
  let missingPoints = 0;
  const use = (point: number, times: number): void => {
    uses[point] = Math.min(2, uses[point]! + times);
  };
  for (const way of ways) {
    const verdict = walkRule(way.tags);
    if (!verdict.walk) {
      if (way.tags.has("highway")) refused.set(verdict.rule, (refused.get(verdict.rule) ?? 0) + 1);
      if (verdict.road === null) continue;
      const rank = classRank(verdict.road),
        last = way.points.length - 1;
      Array.from(way.points).forEach((point, at) => {
        if (point < 0) return;
        use(point, 1);
        road[point] = Math.max(road[point]!, rank);
        if (hasThroughTraffic(rank)) roadEnds[point] = Math.min(2, roadEnds[point]! + (at === 0 || at === last ? 1 : 2));
      });
      continue;
    }
    const runs = runsOf(way.points),
      rank = classRank(verdict.streetClass);
    if (hasThroughTraffic(rank)) for (const point of runs.flat()) onStreet[point] = 1;
    for (let at = 0; at < way.points.length; at++) if (way.points[at]! < 0) missingPoints++;
    for (const run of runs) run.forEach((point, at) => use(point, at === 0 || at === run.length - 1 ? 2 : 1));
    walked.push({ way, runs, rank, flags: flagsOf(way.tags, verdict.direction) });
  }

  const draft: Draft = { ends: [], length: [], rank: [], flags: [], name: [], way: [], start: [0], shape: [], offset: [] };
  const names = new Map<string, number>([["", 0]]);
  const nodeOf = new Int32Array(points.lon.length).fill(-1);
  const nodeRoad: number[] = [];
  const newNode = (rank: number): number => nodeRoad.push(rank) - 1;
  /** A road that merely ends where only ways without through traffic meet it is crossed by nobody. */
  const roadAt = (point: number): number => (roadEnds[point] === 1 && onStreet[point] === 0 ? 0 : road[point]!);
  const nodeAt = (point: number): number => {
    if (points.shut[point] === 1) return newNode(roadAt(point));
    if (nodeOf[point] === -1) nodeOf[point] = newNode(roadAt(point));
    return nodeOf[point]!;
  };
  for (const { way, runs, rank, flags } of walked) {
    const title = way.tags.get("name") ?? "";
    if (!names.has(title)) names.set(title, names.size);
    const attributes = { rank, flags, name: names.get(title)!, way: way.id };
    for (const run of runs) {
      let from = 0;
      for (let at = 1; at < run.length; at++) {
        if (uses[run[at]!]! < 2 && points.shut[run[at]!] !== 1 && at < run.length - 1) continue;
        draftLines(draft, run.slice(from, at + 1), points, attributes, nodeAt(run[from]!), nodeAt(run[at]!), () => newNode(0));
        from = at;
      }
    }
  }
  const all = linesOf(draft, [...names.keys()], nodeRoad);
  const kept = pickDistinct(all);
  return {
    lines: options.metresAt ? withHeights(kept, options.metresAt) : kept,
    refused,
    walkedWays: walked.length,
    duplicates: all.lineCount - kept.lineCount,
    missingPoints,
  };
}

/** Stretches of a way between missing points, without repeated points; shorter than two points means nowhere to walk. */
function runsOf(points: ArrayLike<number>): number[][] {
  const runs: number[][] = [[]];
  for (const point of Array.from(points)) {
    const run = runs.at(-1)!;
    if (point < 0) runs.push([]);
    else if (run.at(-1) !== point) run.push(point);
  }
  return runs.filter((run) => run.length >= 2);
}

function flagsOf(tags: Tags, direction: "both" | "forwards" | "backwards"): number {
  const is = (key: string): boolean => tags.has(key) && tags.get(key) !== "no";
  return (
    (direction === "backwards" ? NOT_FORWARDS : 0) +
    (direction === "forwards" ? NOT_BACKWARDS : 0) +
    (is("bridge") ? BRIDGE : 0) +
    (is("tunnel") ? TUNNEL : 0)
  );
}

function draftLines(
  draft: Draft,
  run: readonly number[],
  points: ParsedPoints,
  attributes: { rank: number; flags: number; name: number; way: number },
  first: number,
  last: number,
  newNode: () => number,
): void {
  const put = (lon: number, lat: number, metres: number): void => {
    draft.shape.push(lon, lat);
    draft.offset.push(Math.round(metres * 10));
  };
  const close = (from: number, to: number, metres: number): void => {
    draft.ends.push(from, to);
    draft.length.push(Math.round(metres * 10));
    draft.rank.push(attributes.rank);
    draft.flags.push(attributes.flags);
    draft.name.push(attributes.name);
    draft.way.push(attributes.way);
    draft.start.push(draft.offset.length);
  };
  const longest = MAX_LINE_DECIMETRES / 10;
  let from = first,
    metres = 0;
  put(points.lon[run[0]!]!, points.lat[run[0]!]!, 0);
  for (let at = 1; at < run.length; at++) {
    const aLon = points.lon[run[at - 1]!]!,
      aLat = points.lat[run[at - 1]!]!,
      bLon = points.lon[run[at]!]!,
      bLat = points.lat[run[at]!]!;
    const whole = distanceM(aLon / DEGREE, aLat / DEGREE, bLon / DEGREE, bLat / DEGREE);
    const parts = Math.max(1, Math.ceil(whole / longest));
    for (let part = 1; part <= parts; part++) {
      if (metres > 0 && metres + whole / parts > longest) {
        const node = newNode();
        close(from, node, metres);
        put(draft.shape.at(-2)!, draft.shape.at(-1)!, 0);
        from = node;
        metres = 0;
      }
      metres += whole / parts;
      put(Math.round(aLon + ((bLon - aLon) * part) / parts), Math.round(aLat + ((bLat - aLat) * part) / parts), metres);
    }
  }
  close(from, last, metres);
}

function linesOf(draft: Draft, names: readonly string[], nodeRoad: readonly number[]): StreetLines {
  return {
    nodeCount: nodeRoad.length,
    lineCount: draft.length.length,
    lineNodes: Uint32Array.from(draft.ends),
    lineDecimetres: Uint16Array.from(draft.length),
    lineClass: Uint8Array.from(draft.rank),
    lineFlags: Uint8Array.from(draft.flags),
    lineName: Uint32Array.from(draft.name),
    names,
    lineWay: Float64Array.from(draft.way),
    shapeStart: Uint32Array.from(draft.start),
    shape: Int32Array.from(draft.shape),
    shapeOffset: Uint16Array.from(draft.offset),
    nodeRoad: Uint8Array.from(nodeRoad),
    heightStart: null,
    heights: null,
  };
}

/** All lines get heights or none does: half a model would make the flat streets look attractive. */
function withHeights(lines: StreetLines, metresAt: (lon: number, lat: number) => number | null): StreetLines {
  const start = new Uint32Array(lines.lineCount + 1);
  const heights: number[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const decimetres = lines.lineDecimetres[line]!;
    const straight = (lines.lineFlags[line]! & (BRIDGE | TUNNEL)) !== 0;
    const sampled = sampleHeights(decimetres / 10, straight, (share) => pointOfLine(lines, line, share * decimetres), metresAt);
    if (sampled === null) return lines;
    for (const height of sampled) heights.push(height);
    start[line + 1] = heights.length;
  }
  return { ...lines, heightStart: start, heights: Uint16Array.from(heights) };
}
