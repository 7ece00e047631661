import type { Position } from "geojson";
import type { Search } from "./search";
import type { Seed } from "./seeds";
import type { SnappedPoints } from "./snapped-points";
import { bestOfPoint, seedOf } from "./value-at";
import { partOfLine } from "./street-lines";
import { STEPS_RANK } from "./street-class";
import { timeAlong } from "./walk-times";

/** A stretch along one line in the order it is walked: offsets in decimetres, deciseconds with and without the charges at its ends. */
export type RouteLeg = { readonly line: number; readonly from: number; readonly to: number; readonly walkDs: number; readonly waitDs: number };

export type Route = {
  readonly seed: Seed;
  /** From door to door in walking order, the straight walks between door and street included. */
  readonly coordinates: readonly Position[];
  readonly legs: readonly RouteLeg[];
  readonly metres: number;
  /** Rounded up, equal to what timesOfPoints says of the point. */
  readonly seconds: number;
  readonly ds: number;
  /** Straight walks between door and street, in metres: at the point and at the facility. */
  readonly toStreetM: number;
  readonly facilityToStreetM: number;
  /** Metres climbed and descended; null where the pack has no heights. */
  readonly climbM: number | null;
  readonly descentM: number | null;
  readonly stairsM: number;
  /** Crossings of streets that cost time, counted in halves, and what they cost. */
  readonly crossings: number;
  readonly crossingSeconds: number;
};

/** The walk behind a point's time: to its nearest facility, or from it where the search runs from the seeds. Null where there is none. */
export function findRoute(search: Search, points: SnappedPoints, point: number, lon: number, lat: number): Route | null {
  const first = bestOfPoint(search, points, point);
  if (first === null) return null;
  const { times, direction, nodeVia } = search;
  const { network, pace } = times;
  const { lines } = network;
  const seed = search.seeds[seedOf(search, first)]!;
  const placeLine = points.line[first.place]!, placeOffset = points.offset[first.place]!;
  // Followed from the point to the seed, whichever way people walk.
  const spans: { readonly line: number; readonly from: number; readonly to: number }[] = [];
  if ("seed" in first.leg) spans.push({ line: placeLine, from: placeOffset, to: seed.offset });
  else {
    spans.push({ line: placeLine, from: placeOffset, to: first.leg.end === 0 ? network.edgeStart[first.edge]! : network.edgeEnd[first.edge]! });
    let node = first.leg.end === 0 ? network.edgeFrom[first.edge]! : network.edgeTo[first.edge]!;
    while (nodeVia[node] !== -1) {
      // The search went from the other node along the entry to this one; the walk goes back over it.
      const code = nodeVia[node]!, edge = code >> 1, line = network.edgeLine[edge]!;
      const start = network.edgeStart[edge]!, end = network.edgeEnd[edge]!;
      spans.push((code & 1) === 0 ? { line, from: end, to: start } : { line, from: start, to: end });
      node = (code & 1) === 0 ? network.edgeFrom[edge]! : network.edgeTo[edge]!;
    }
    spans.push(lastSpan(search, seed, node));
  }
  const walked = direction === "to" ? spans : spans.toReversed().map(({ line, from, to }) => ({ line, from: to, to: from }));
  const legs = walked.map(({ line, from, to }, at): RouteLeg => {
    const isDirect = "seed" in first.leg;
    const waits = (offset: number): number => (offset === 0 ? times.waitStart[line]! : offset === lines.lineDecimetres[line] ? times.waitEnd[line]! : 0);
    // The outer ends of the first and the last leg are places on a street, not junctions.
    const waitDs = isDirect ? 0 : (at === 0 ? 0 : waits(from)) + (at === walked.length - 1 ? 0 : waits(to));
    return { line, from, to, walkDs: timeAlong(times, line, from, to), waitDs };
  });
  const toStreet = points.decimetres[first.place]!;
  const doorDs = Math.round(toStreet * pace) + Math.round(seed.decimetres * pace);
  const ds = doorDs + legs.reduce((sum, leg) => sum + leg.walkDs + leg.waitDs, 0);
  const own: Position = [lon, lat], door: Position = [seed.lon, seed.lat];
  const slopes = heightsOf(search, legs);
  return {
    seed, legs, ds, seconds: Math.ceil(ds / 10), metres: (toStreet + seed.decimetres + legs.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0)) / 10,
    coordinates: withoutRepeats([direction === "to" ? own : door, ...legs.flatMap(({ line, from, to }) => partOfLine(lines, line, from, to)), direction === "to" ? door : own]),
    toStreetM: toStreet / 10, facilityToStreetM: seed.decimetres / 10, climbM: slopes?.climb ?? null, descentM: slopes?.descent ?? null,
    stairsM: legs.reduce((sum, { line, from, to }) => sum + (lines.lineClass[line] === STEPS_RANK ? Math.abs(to - from) : 0), 0) / 10,
    crossings: legs.reduce((sum, leg, at) => sum + halves(leg, at, legs, search), 0) / 2,
    crossingSeconds: legs.reduce((sum, { waitDs }) => sum + waitDs, 0) / 10,
  };
}

/** From the node where the search set out to the seed, on the seed's own edge: the end of it that gave the node its time. */
function lastSpan(search: Search, seed: Seed, node: number): { readonly line: number; readonly from: number; readonly to: number } {
  const { network } = search.times;
  const ends = firstEnds(search, seed).filter((end) => end.node === node && end.ds === search.nodeDs[node]);
  const place = ends[0]?.place;
  if (place === undefined) throw new Error(`node ${node} was reached from no end of its seed's edge`);
  if (network.lineEdge[seed.line] === network.lineEdge[seed.line + 1]) throw new Error("a seed lies on a closed line");
  return { line: seed.line, from: place, to: seed.offset };
}
