import FlatQueue from "flatqueue";
import { edgeAt } from "./network";
import { edgeEndDs, seedDs, type Direction } from "./search";
import type { Seed } from "./seeds";
import type { SnappedPoints } from "./snapped-points";
import { BARRED, timeAlong, type WalkTimes } from "./walk-times";
import { NOT_REACHED } from "./dial";

/** Row i holds the nearest, second … `ranks`-th nearest facility of point i and whole seconds to it, rounded up; −1 and NOT_REACHED where there are fewer. */
export type NearestFacilities = { readonly ranks: number; readonly seconds: Uint32Array; readonly facility: Int32Array };

/** The nearest `ranks` different facilities of every point: robust figures where one facility may close ("dual access"). */
export function severalNearest(
  times: WalkTimes,
  seeds: readonly Seed[],
  points: SnappedPoints,
  ranks: number,
  direction: Direction = "to",
): NearestFacilities {
  const { network } = times;
  const cost = direction === "to" ? times.entryIn : times.entryOut;
  const opposite: Direction = direction === "to" ? "from" : "to";
  const nodeDs = new Uint32Array(network.nodeCount * ranks).fill(NOT_REACHED),
    nodeFacility = new Int32Array(network.nodeCount * ranks).fill(-1);
  const edgeSeeds = new Map<number, Seed[]>();
  // The queue holds node · facilities + facility: a node is settled once for each of its nearest facilities.
  const facilities = seeds.reduce((most, seed) => Math.max(most, seed.facility), 0) + 1;
  const queue = new FlatQueue();
  for (const seed of seeds) {
    const edge = edgeAt(network, seed.line, seed.offset);
    if (edge === -1) continue;
    edgeSeeds.set(edge, [...(edgeSeeds.get(edge) ?? []), seed]);
    for (const end of [0, 1] as const) {
      const ds = seedDs(times, seed) + edgeEndDs(times, edge, seed.offset, end, opposite);
      if (ds !== Infinity) queue.push((end === 0 ? network.edgeFrom[edge]! : network.edgeTo[edge]!) * facilities + seed.facility, ds);
    }
  }
  while (queue.length > 0) {
    const now = queue.peekValue()!,
      item = queue.pop()!;
    const node = Math.floor(item / facilities),
      facility = item % facilities;
    if (!keep(nodeDs, nodeFacility, node * ranks, ranks, now, facility)) continue;
    for (let at = network.nodeEntry[node]!; at < network.nodeEntry[node + 1]!; at++) {
      if (cost[at] === BARRED) continue;
      const next = network.entryNode[at]!;
      if (nodeFacility[next * ranks + ranks - 1] === -1) queue.push(next * facilities + facility, now + cost[at]!);
    }
  }

  const ds = new Uint32Array(points.count * ranks).fill(NOT_REACHED),
    facility = new Int32Array(points.count * ranks).fill(-1);
  for (let point = 0; point < points.count; point++) {
    const found = new Map<number, number>();
    const offer = (which: number, value: number): void => {
      if (value < (found.get(which) ?? Infinity)) found.set(which, value);
    };
    for (let place = point * points.width; place < (point + 1) * points.width; place++) {
      const line = points.line[place]!,
        offset = points.offset[place]!;
      const edge = line === -1 ? -1 : edgeAt(network, line, offset);
      if (edge === -1) continue;
      const walk = Math.round(points.decimetres[place]! * times.pace);
      for (const end of [0, 1] as const) {
        const node = end === 0 ? network.edgeFrom[edge]! : network.edgeTo[edge]!;
        const along = walk + edgeEndDs(times, edge, offset, end, direction);
        for (let rank = node * ranks; rank < (node + 1) * ranks && nodeFacility[rank] !== -1; rank++)
          offer(nodeFacility[rank]!, along + nodeDs[rank]!);
      }
      for (const seed of edgeSeeds.get(edge) ?? []) {
        offer(
          seed.facility,
          walk +
            seedDs(times, seed) +
            (direction === "to" ? timeAlong(times, line, offset, seed.offset) : timeAlong(times, line, seed.offset, offset)),
        );
      }
    }
    [...found]
      .filter(([, value]) => value !== Infinity)
      .sort((a, b) => a[1] - b[1] || a[0] - b[0])
      .slice(0, ranks)
      .forEach(([which, value], rank) => {
        ds[point * ranks + rank] = Math.ceil(value / 10);
        facility[point * ranks + rank] = which;
      });
  }
  return { ranks, seconds: ds, facility };
}

/** Enters a facility into a row that is filled in order of time; false where it stands there already or the row is full. */
function keep(rowDs: Uint32Array, rowFacility: Int32Array, first: number, ranks: number, ds: number, facility: number): boolean {
  for (let at = first; at < first + ranks; at++) {
    if (rowFacility[at] === facility) return false;
    if (rowFacility[at] === -1) {
      rowFacility[at] = facility;
      rowDs[at] = ds;
      return true;
    }
  }
  return false;
}

/** Puts a facility first, at 0 seconds, for a point that lies inside its outline: whoever is there has arrived. */
export function arriveFirst({ ranks, seconds, facility }: NearestFacilities, point: number, arrived: number): void {
  const first = point * ranks,
    known = facility.indexOf(arrived, first);
  const last = known === -1 || known >= first + ranks ? first + ranks - 1 : known;
  if (last === known && seconds[known] === 0) return;
  seconds.copyWithin(first + 1, first, last);
  facility.copyWithin(first + 1, first, last);
  seconds[first] = 0;
  facility[first] = arrived;
}
