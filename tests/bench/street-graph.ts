/** The network as a plain list of directed costs, for programs that know nothing of it. */
import { edgeAt } from "../../src/domain/network/network";
import { edgeEndDs, seedDs } from "../../src/domain/network/search";
import type { Seed } from "../../src/domain/network/seeds";
import { BARRED, type WalkTimes } from "../../src/domain/network/walk-times";

/**
 * One row an edge: from, to, deciseconds in that direction and back, −1 where it may not be walked. Costs are those of people who walk
 * towards the seeds, written the other way round, so that a search from the seeds finds them. Seed k is node `nodeCount + k`.
 */
export type StreetGraph = {
  readonly nodeCount: number;
  readonly rows: readonly (readonly [from: number, to: number, ds: number, backDs: number])[];
  readonly seeds: readonly number[];
};

export function graphTowards(times: WalkTimes, seeds: readonly Seed[]): StreetGraph {
  const { network } = times;
  const rows: [number, number, number, number][] = Array.from({ length: network.edgeCount }, (_, edge) => [
    network.edgeFrom[edge]!,
    network.edgeTo[edge]!,
    -1,
    -1,
  ]);
  for (let entry = 0; entry < network.entryCode.length; entry++) {
    const code = network.entryCode[entry]!,
      cost = times.entryIn[entry]!;
    if (cost !== BARRED) rows[code >> 1]![2 + (code & 1)] = cost;
  }
  seeds.forEach((seed, number) => {
    const edge = edgeAt(network, seed.line, seed.offset);
    for (const end of [0, 1] as const) {
      const ds = seedDs(times, seed) + edgeEndDs(times, edge, seed.offset, end, "from");
      if (ds !== Infinity) rows.push([network.nodeCount + number, (end === 0 ? network.edgeFrom[edge] : network.edgeTo[edge])!, ds, -1]);
    }
  });
  return { nodeCount: network.nodeCount, rows, seeds: seeds.map((_, number) => network.nodeCount + number) };
}

/** Largest and median difference between two lists of times; a place that only one of them reaches counts as Infinity. */
export function differenceOf(
  own: ArrayLike<number>,
  other: ArrayLike<number>,
): { readonly largest: number; readonly median: number; readonly compared: number; readonly unequal: number } {
  const differences = Array.from(own, (value, at) => (value === other[at] ? 0 : Math.abs(value - other[at]!))).sort((a, b) => a - b);
  return {
    largest: differences.at(-1) ?? 0,
    median: differences[differences.length >> 1] ?? 0,
    compared: differences.length,
    unequal: differences.filter((value) => value > 0).length,
  };
}
