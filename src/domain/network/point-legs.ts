import { edgeAt } from "./network";
import { edgeEndDs, type Direction } from "./search";
import type { SnappedPoints } from "./snapped-points";
import type { WalkTimes } from "./walk-times";

/** No way along the edge to that end. */
export const NO_LEG = 0xffffffff;

/**
 * For every place of a set of points the walks that no search changes: to (or from) both ends of its edge, the walk to the street and the
 * charge at the end included, in deciseconds. `edge` is −1 where there is no place or its line is closed.
 */
export type PointLegs = {
  readonly edge: Int32Array;
  readonly nearNode: Uint32Array;
  readonly farNode: Uint32Array;
  readonly nearDs: Uint32Array;
  readonly farDs: Uint32Array;
};

type Known = { readonly times: WalkTimes; readonly legs: PointLegs };
const lastOf = new WeakMap<SnappedPoints, Partial<Record<Direction, Known>>>();

/** The legs of points for one walker and direction; the last of each direction are kept with the points. */
export function pointLegs(times: WalkTimes, points: SnappedPoints, direction: Direction): PointLegs {
  const kept = lastOf.get(points),
    known = kept?.[direction];
  if (known?.times === times) return known.legs;
  const places = points.line.length;
  const legs: PointLegs = {
    edge: new Int32Array(places).fill(-1),
    nearNode: new Uint32Array(places),
    farNode: new Uint32Array(places),
    nearDs: new Uint32Array(places),
    farDs: new Uint32Array(places),
  };
  for (let place = 0; place < places; place++) {
    const line = points.line[place]!,
      offset = points.offset[place]!;
    const edge = line === -1 ? -1 : edgeAt(times.network, line, offset);
    if (edge === -1) continue;
    const street = Math.round(points.decimetres[place]! * times.pace);
    const near = edgeEndDs(times, edge, offset, 0, direction),
      far = edgeEndDs(times, edge, offset, 1, direction);
    legs.edge[place] = edge;
    legs.nearNode[place] = times.network.edgeFrom[edge]!;
    legs.farNode[place] = times.network.edgeTo[edge]!;
    legs.nearDs[place] = near === Infinity ? NO_LEG : near + street;
    legs.farDs[place] = far === Infinity ? NO_LEG : far + street;
  }
  lastOf.set(points, { ...kept, [direction]: { times, legs } });
  return legs;
}
