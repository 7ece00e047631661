import { createDialMemory, NOT_REACHED, spread, type DialMemory, type FirstSteps, type NodeArrays } from "./dial";
import { edgeAt } from "./network";
import type { Seed } from "./seeds";
import { BARRED, timeAlong, type WalkTimes } from "./walk-times";

/** `to`: people walk to the seeds ("who can get to the clinic"); `from`: somebody sets out from the seeds. With slopes and one-ways they differ. */
export type Direction = "to" | "from";

/** The finished search of one scenario: walking time of every node to (or from) its nearest seed. Thresholds are applied afterwards. */
export type Search = NodeArrays & {
  readonly times: WalkTimes;
  readonly direction: Direction;
  readonly seeds: readonly Seed[];
  /** Seeds on an edge, as indexes into `seeds`. */
  readonly edgeSeeds: ReadonlyMap<number, readonly number[]>;
  readonly limitDs: number;
};

export type SearchOptions = {
  readonly direction?: Direction;
  /** Deciseconds after which the search stops; without it, it goes everywhere. */
  readonly limitDs?: number;
};

const memories = new WeakMap<object, DialMemory>();

/** One search from all seeds at once. No seeds: nothing is reached, which is no error (rule 2). */
export function search(times: WalkTimes, seeds: readonly Seed[], options: SearchOptions = {}): Search {
  const { nodeCount } = times.network;
  const empty: Search = {
    times,
    direction: options.direction ?? "to",
    limitDs: options.limitDs ?? NOT_REACHED - 1,
    seeds: [],
    edgeSeeds: new Map(),
    nodeDs: new Uint32Array(nodeCount).fill(NOT_REACHED),
    nodeVia: new Int32Array(nodeCount).fill(-1),
    nodeSeed: new Int32Array(nodeCount).fill(-1),
  };
  return extend(empty, seeds);
}

/** The search with more facilities (those of a later year): only what they improve is walked again. Equal to a search from all of them. */
export function addSeeds(before: Search, seeds: readonly Seed[]): Search {
  return extend({ ...before, nodeDs: before.nodeDs.slice(), nodeVia: before.nodeVia.slice(), nodeSeed: before.nodeSeed.slice() }, seeds);
}

function extend(into: Search, added: readonly Seed[]): Search {
  const { times, direction, limitDs } = into;
  const { network } = times;
  const edgeSeeds = new Map(into.edgeSeeds);
  const steps: { node: number[]; ds: number[]; seed: number[] } = { node: [], ds: [], seed: [] };
  added.forEach((seed, at) => {
    const edge = edgeAt(network, seed.line, seed.offset),
      number = into.seeds.length + at;
    if (edge === -1) return;
    edgeSeeds.set(edge, [...(edgeSeeds.get(edge) ?? []), number]);
    const base = seedDs(times, seed);
    const from = edgeEndDs(times, edge, seed.offset, 0, direction === "to" ? "from" : "to");
    const to = edgeEndDs(times, edge, seed.offset, 1, direction === "to" ? "from" : "to");
    for (const [node, ds] of [
      [network.edgeFrom[edge]!, base + from],
      [network.edgeTo[edge]!, base + to],
    ] as const) {
      if (ds === Infinity) continue;
      steps.node.push(node);
      steps.ds.push(ds);
      steps.seed.push(number);
    }
  });
  run(into, steps);
  return { ...into, seeds: [...into.seeds, ...added], edgeSeeds, limitDs };
}

function run(into: Search, steps: FirstSteps): void {
  const { times, direction, limitDs } = into;
  let memory = memories.get(times);
  if (!memory) memories.set(times, (memory = createDialMemory()));
  spread(times.network, direction === "to" ? times.entryIn : times.entryOut, BARRED, times.longest, into, steps, limitDs, memory);
}

/** Deciseconds between a seed's street and its door. */
export function seedDs(times: WalkTimes, seed: { readonly decimetres: number }): number {
  return Math.round(seed.decimetres * times.pace);
}

/**
 * Deciseconds between an offset of an edge and one of its ends (0: near, 1: far), charge at the line's end included.
 * `to`: from the offset to the end; `from`: from the end to the offset. Infinity where that is barred.
 */
export function edgeEndDs(times: WalkTimes, edge: number, offset: number, end: 0 | 1, direction: Direction): number {
  const { network, waitStart, waitEnd } = times;
  const line = network.edgeLine[edge]!;
  const place = end === 0 ? network.edgeStart[edge]! : network.edgeEnd[edge]!;
  const wait = end === 0 ? (place === 0 ? waitStart[line]! : 0) : place === network.lines.lineDecimetres[line] ? waitEnd[line]! : 0;
  return wait + (direction === "to" ? timeAlong(times, line, offset, place) : timeAlong(times, line, place, offset));
}
