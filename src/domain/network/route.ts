import type { Position } from "geojson";
import { metresUpAndDown } from "./climb";
import { edgeAt } from "./network";
import { edgeEndDs, seedDs, type Search } from "./search";
import type { Seed } from "./seeds";
import type { SnappedPoints } from "./snapped-points";
import { STEPS_RANK } from "./street-class";
import { partOfLine } from "./street-lines";
import { bestOfPoint, seedOf } from "./value-at";
import { timeAlong } from "./walk-times";

/** A stretch along one line in the order it is walked: offsets in decimetres; deciseconds of the walk, and charged for crossings at its two ends. */
export type RouteLeg = {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly walkDs: number;
  readonly waitBeforeDs: number;
  readonly waitAfterDs: number;
};

export type Route = {
  readonly seed: Seed;
  /** From door to door in walking order, the straight walks between door and street included. */
  readonly coordinates: readonly Position[];
  readonly legs: readonly RouteLeg[];
  readonly metres: number;
  /** Rounded up, equal to what timesOfPoints says of the point. */
  readonly seconds: number;
  readonly ds: number;
  /** Straight walks between door and street: at the point and at the facility. */
  readonly toStreetM: number;
  readonly facilityToStreetM: number;
  /** Null where the pack has no heights. */
  readonly climbM: number | null;
  readonly descentM: number | null;
  readonly stairsM: number;
  /** Junctions on the way where crossing a street costs time, and what they cost together. */
  readonly crossings: number;
  readonly crossingSeconds: number;
};

/** A stretch followed from the point to the seed; `fromEnd` and `toEnd` are 0 or 1 where it begins or ends at that end of an edge, −1 at a place between. */
type Span = { readonly edge: number; readonly from: number; readonly to: number; readonly fromEnd: -1 | 0 | 1; readonly toEnd: -1 | 0 | 1 };

/** The walk behind a point's time: to its nearest facility, or from it where the search runs from the seeds. Null where there is none. */
export function findRoute(search: Search, points: SnappedPoints, point: number, lon: number, lat: number): Route | null {
  const first = bestOfPoint(search, points, point);
  if (first === null) return null;
  const { times, direction, nodeVia } = search;
  const { network, pace } = times;
  const { lines } = network;
  const seed = search.seeds[seedOf(search, first)]!;
  const offset = points.offset[first.place]!;
  const placeOf = (edge: number, end: 0 | 1): number => (end === 0 ? network.edgeStart[edge]! : network.edgeEnd[edge]!);
  const spans: Span[] = [];
  if ("seed" in first.leg) spans.push({ edge: first.edge, from: offset, to: seed.offset, fromEnd: -1, toEnd: -1 });
  else {
    const { end } = first.leg;
    spans.push({ edge: first.edge, from: offset, to: placeOf(first.edge, end), fromEnd: -1, toEnd: end });
    let node = end === 0 ? network.edgeFrom[first.edge]! : network.edgeTo[first.edge]!;
    while (nodeVia[node] !== -1) {
      // The search came over this entry; followed back, one enters its edge where the search left it.
      const edge = nodeVia[node]! >> 1,
        leave = (nodeVia[node]! & 1) as 0 | 1,
        enter = leave === 0 ? 1 : 0;
      spans.push({ edge, from: placeOf(edge, enter), to: placeOf(edge, leave), fromEnd: enter, toEnd: leave });
      node = leave === 0 ? network.edgeFrom[edge]! : network.edgeTo[edge]!;
    }
    const edge = edgeAt(network, seed.line, seed.offset);
    const enter = endOfFirstStep(search, seed, edge, node);
    spans.push({ edge, from: placeOf(edge, enter), to: seed.offset, fromEnd: enter, toEnd: -1 });
  }
  const walked =
    direction === "to"
      ? spans
      : spans
          .toReversed()
          .map(({ edge, from, to, fromEnd, toEnd }): Span => ({ edge, from: to, to: from, fromEnd: toEnd, toEnd: fromEnd }));
  const wait = (edge: number, end: -1 | 0 | 1): number => {
    const line = network.edgeLine[edge]!;
    if (end === 0) return network.edgeStart[edge] === 0 ? times.waitStart[line]! : 0;
    return end === 1 && network.edgeEnd[edge] === lines.lineDecimetres[line] ? times.waitEnd[line]! : 0;
  };
  const legs = walked.map(({ edge, from, to, fromEnd, toEnd }): RouteLeg => {
    const line = network.edgeLine[edge]!;
    return { line, from, to, walkDs: timeAlong(times, line, from, to), waitBeforeDs: wait(edge, fromEnd), waitAfterDs: wait(edge, toEnd) };
  });
  const sum = (of: (leg: RouteLeg) => number): number => legs.reduce((total, leg) => total + of(leg), 0);
  const toStreet = points.decimetres[first.place]!;
  const ds =
    Math.round(toStreet * pace) + seedDs(times, seed) + sum(({ walkDs, waitBeforeDs, waitAfterDs }) => walkDs + waitBeforeDs + waitAfterDs);
  const own: Position = [lon, lat],
    door: Position = [seed.lon, seed.lat];
  const slope = metresUpAndDown(lines, legs);
  return {
    seed,
    legs,
    ds,
    seconds: Math.ceil(ds / 10),
    metres: (toStreet + seed.decimetres + sum(({ from, to }) => Math.abs(to - from))) / 10,
    // Hundreds of walks are asked for their metres and one to be drawn: the shape is made when it is read.
    get coordinates() {
      return withoutRepeats([
        direction === "to" ? own : door,
        ...legs.flatMap(({ line, from, to }) => partOfLine(lines, line, from, to)),
        direction === "to" ? door : own,
      ]);
    },
    toStreetM: toStreet / 10,
    facilityToStreetM: seed.decimetres / 10,
    climbM: slope?.climbM ?? null,
    descentM: slope?.descentM ?? null,
    stairsM: sum(({ line, from, to }) => (lines.lineClass[line] === STEPS_RANK ? Math.abs(to - from) : 0)) / 10,
    crossings: legs.filter((leg, at) => at > 0 && legs[at - 1]!.waitAfterDs + leg.waitBeforeDs > 0).length,
    crossingSeconds: sum(({ waitBeforeDs, waitAfterDs }) => waitBeforeDs + waitAfterDs) / 10,
  };
}

/** The end of the seed's edge over which the search first reached a node. */
function endOfFirstStep(search: Search, seed: Seed, edge: number, node: number): 0 | 1 {
  const { network } = search.times;
  const ds = (end: 0 | 1): number =>
    seedDs(search.times, seed) + edgeEndDs(search.times, edge, seed.offset, end, search.direction === "to" ? "from" : "to");
  for (const end of [0, 1] as const)
    if ((end === 0 ? network.edgeFrom[edge] : network.edgeTo[edge]) === node && ds(end) === search.nodeDs[node]) return end;
  throw new Error(`node ${node} was reached over no end of its seed's edge`);
}

function withoutRepeats(positions: readonly Position[]): Position[] {
  return positions.filter((position, at) => at === 0 || position[0] !== positions[at - 1]![0] || position[1] !== positions[at - 1]![1]);
}
