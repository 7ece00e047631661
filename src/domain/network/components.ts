import { TUNNEL, type StreetLines } from "./street-lines";

/** Parts of a network that hang together, directions ignored. Component numbers run from the largest (0) downwards by length of streets. */
export type Components = {
  readonly ofNode: Uint32Array;
  readonly decimetres: Float64Array;
};

/**
 * Streets of a part shorter than this (25 km) and not the largest are taken for pieces that the map forgot to join: nobody is led onto them, and
 * whoever stands beside them walks to the next street that leads on. In Almaty a park's paths (1.5 km) and a block (7 km) end metres before the
 * street. What is larger is a settlement with streets of its own.
 */
export const FRAGMENT_DECIMETRES = 250_000;

export function findComponents(lines: StreetLines): Components {
  const parent = Uint32Array.from({ length: lines.nodeCount }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let line = 0; line < lines.lineCount; line++) {
    const a = root(lines.lineNodes[2 * line]!),
      b = root(lines.lineNodes[2 * line + 1]!);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const lengths = new Float64Array(lines.nodeCount);
  for (let line = 0; line < lines.lineCount; line++) lengths[root(lines.lineNodes[2 * line]!)]! += lines.lineDecimetres[line]!;
  const roots = Array.from({ length: lines.nodeCount }, (_, node) => node).filter((node) => parent[node] === node);
  roots.sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const rankOf = new Uint32Array(lines.nodeCount);
  roots.forEach((node, rank) => {
    rankOf[node] = rank;
  });
  return {
    ofNode: Uint32Array.from({ length: lines.nodeCount }, (_, node) => rankOf[root(node)]!),
    decimetres: Float64Array.from(roots, (node) => lengths[node]!),
  };
}

/**
 * 1 for every line that a walk may begin or end on: the largest component and every other that is no fragment; never in a tunnel, because
 * nobody steps from a house through the ground.
 */
export function snappableLines(lines: StreetLines, components: Components): Uint8Array {
  return Uint8Array.from({ length: lines.lineCount }, (_, line) => {
    if ((lines.lineFlags[line]! & TUNNEL) !== 0) return 0;
    const component = components.ofNode[lines.lineNodes[2 * line]!]!;
    return component === 0 || components.decimetres[component]! >= FRAGMENT_DECIMETRES ? 1 : 0;
  });
}
