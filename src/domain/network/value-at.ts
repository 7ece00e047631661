import { NOT_REACHED } from "./dial";
import { edgeAt } from "./network";
import { NO_LEG, pointLegs } from "./point-legs";
import { edgeEndDs, seedDs, type Search } from "./search";
import type { SnappedPoints } from "./snapped-points";
import { timeAlong } from "./walk-times";

/** Further than SNAP_METRES from every street that may be walked (rule 7); larger than every limit, like NOT_REACHED. */
export const NOT_CONNECTED = 0xfffffffe;

/** How the best walk from a place on a street begins: along the edge to its near (0) or far (1) end, or straight along it to a seed. */
export type FirstLeg = { readonly ds: number; readonly edge: number; readonly leg: { readonly end: 0 | 1 } | { readonly seed: number } };

/** The best walk between a place on a line and its nearest seed, door included; null where there is none within the search's limit. */
export function bestAt(search: Search, line: number, offset: number): FirstLeg | null {
  const { times, nodeDs, direction, seeds, limitDs } = search;
  const { network } = times;
  const edge = edgeAt(network, line, offset);
  if (edge === -1) return null;
  let ds = Infinity;
  let leg: FirstLeg["leg"] = { end: 0 };
  const near = nodeDs[network.edgeFrom[edge]!]!,
    far = nodeDs[network.edgeTo[edge]!]!;
  if (near !== NOT_REACHED) ds = near + edgeEndDs(times, edge, offset, 0, direction);
  if (far !== NOT_REACHED) {
    const over = far + edgeEndDs(times, edge, offset, 1, direction);
    if (over < ds) {
      ds = over;
      leg = { end: 1 };
    }
  }
  for (const number of search.edgeSeeds.get(edge) ?? []) {
    const seed = seeds[number]!;
    const along =
      (direction === "to" ? timeAlong(times, line, offset, seed.offset) : timeAlong(times, line, seed.offset, offset)) +
      seedDs(times, seed);
    if (along < ds) {
      ds = along;
      leg = { seed: number };
    }
  }
  return ds > limitDs ? null : { ds, edge, leg };
}

/** The best of a point's places: which one, the walk to the street in deciseconds, and how it goes on. Null where no place has a walk. */
export function bestOfPoint(
  search: Search,
  points: SnappedPoints,
  point: number,
): (FirstLeg & { readonly place: number; readonly totalDs: number }) | null {
  let best: (FirstLeg & { readonly place: number; readonly totalDs: number }) | null = null;
  for (let place = point * points.width; place < (point + 1) * points.width; place++) {
    if (points.line[place] === -1) continue;
    const found = bestAt(search, points.line[place]!, points.offset[place]!);
    if (found === null) continue;
    const totalDs = found.ds + Math.round(points.decimetres[place]! * search.times.pace);
    if (totalDs <= search.limitDs && (best === null || totalDs < best.totalDs)) best = { ...found, place, totalDs };
  }
  return best;
}

export type PointTimes = {
  /** Whole seconds, rounded up, so that "at most N minutes" holds of the second shown; NOT_REACHED or NOT_CONNECTED. */
  readonly seconds: Uint32Array;
  /** The facility that the walk leads to; −1 where there is none. */
  readonly facility: Int32Array;
};

/** Walking time and nearest facility of every point, the walks to the street at both ends included. */
export function timesOfPoints(search: Search, points: SnappedPoints): PointTimes {
  const { nodeDs, nodeSeed, seeds, edgeSeeds, limitDs, times } = search;
  const legs = pointLegs(times, points, search.direction);
  const seeded = new Uint8Array(times.network.edgeCount);
  for (const edge of edgeSeeds.keys()) seeded[edge] = 1;
  const seconds = new Uint32Array(points.count),
    facility = new Int32Array(points.count).fill(-1);
  for (let point = 0; point < points.count; point++) {
    let ds = Infinity,
      seed = -1;
    for (let place = point * points.width; place < (point + 1) * points.width; place++) {
      const edge = legs.edge[place]!;
      if (edge === -1) continue;
      const near = nodeDs[legs.nearNode[place]!]!,
        far = nodeDs[legs.farNode[place]!]!;
      if (near !== NOT_REACHED && legs.nearDs[place] !== NO_LEG && near + legs.nearDs[place]! < ds) {
        ds = near + legs.nearDs[place]!;
        seed = nodeSeed[legs.nearNode[place]!]!;
      }
      if (far !== NOT_REACHED && legs.farDs[place] !== NO_LEG && far + legs.farDs[place]! < ds) {
        ds = far + legs.farDs[place]!;
        seed = nodeSeed[legs.farNode[place]!]!;
      }
      if (seeded[edge] === 0) continue;
      // Few points share a street with a facility: those are read the long way.
      const best = bestAt(search, points.line[place]!, points.offset[place]!);
      const own = best === null ? Infinity : best.ds + Math.round(points.decimetres[place]! * times.pace);
      if (best !== null && own < ds) {
        ds = own;
        seed = seedOf(search, best);
      }
    }
    if (ds > limitDs) seconds[point] = isConnected(points, point) ? NOT_REACHED : NOT_CONNECTED;
    else {
      seconds[point] = Math.ceil(ds / 10);
      facility[point] = seeds[seed]!.facility;
    }
  }
  return { seconds, facility };
}

/** Seed that a walk which begins this way ends at. */
export function seedOf(search: Search, first: FirstLeg): number {
  if ("seed" in first.leg) return first.leg.seed;
  const { edgeFrom, edgeTo } = search.times.network;
  return search.nodeSeed[first.leg.end === 0 ? edgeFrom[first.edge]! : edgeTo[first.edge]!]!;
}

export function isConnected(points: SnappedPoints, point: number): boolean {
  for (let place = point * points.width; place < (point + 1) * points.width; place++) if (points.line[place] !== -1) return true;
  return false;
}
