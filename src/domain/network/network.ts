import { findComponents, snappableLines, type Components } from "./components";
import { hasThroughTraffic, junctionWaitDs, type Junction } from "./street-class";
import type { StreetLines } from "./street-lines";

/**
 * A network to search: lines cut into edges at nodes. Without edits every line is one edge of the same number.
 *
 * Edges of line `i` are `lineEdge[i] … lineEdge[i+1] − 1`, in order along it; a closed line has none. Edge `e` covers the line's
 * offsets `edgeStart[e] … edgeEnd[e]` (decimetres) from node `edgeFrom[e]` to `edgeTo[e]`.
 * Compressed rows: the edges at node `n` are entries `nodeEntry[n] … nodeEntry[n+1] − 1`; an entry's `entryCode` is 2 · edge, plus 1 if
 * the node is the edge's far end (so that one leaves it backwards), and `entryNode` is the node at the other end. A loop has two entries.
 */
export type Network = {
  readonly lines: StreetLines;
  /** Lines from this number on were opened by a scenario. */
  readonly builtLines: number;
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly lineEdge: Uint32Array;
  readonly edgeLine: Uint32Array;
  readonly edgeStart: Uint16Array;
  readonly edgeEnd: Uint16Array;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly nodeEntry: Uint32Array;
  readonly entryCode: Uint32Array;
  readonly entryNode: Uint32Array;
  /** Deciseconds charged where a line begins and ends, for crossing the streets it meets there. */
  readonly waitStart: Uint16Array;
  readonly waitEnd: Uint16Array;
  readonly components: Components;
  /** 1: a walk may begin or end on the line. Always as it was before edits, so that closing a street cannot help anybody. */
  readonly snappable: Uint8Array;
};

/** A place where a line is cut: an offset strictly inside it, and the node there. */
export type Cut = { readonly offset: number; readonly node: number };

export function buildNetwork(lines: StreetLines): Network {
  const components = findComponents(lines);
  const { waitStart, waitEnd } = lineWaits(lines);
  return {
    ...cutEdges(lines, lines.nodeCount, new Map(), new Set()),
    builtLines: lines.lineCount,
    waitStart,
    waitEnd,
    components,
    snappable: snappableLines(lines, components),
  };
}

/** The part of a network that follows from where lines are cut and which are closed. */
export function cutEdges(lines: StreetLines, nodeCount: number, cuts: ReadonlyMap<number, readonly Cut[]>, closed: ReadonlySet<number>) {
  const lineEdge = new Uint32Array(lines.lineCount + 1);
  for (let line = 0; line < lines.lineCount; line++)
    lineEdge[line + 1] = lineEdge[line]! + (closed.has(line) ? 0 : 1 + (cuts.get(line)?.length ?? 0));
  const edgeCount = lineEdge[lines.lineCount]!;
  const edgeLine = new Uint32Array(edgeCount),
    edgeFrom = new Uint32Array(edgeCount),
    edgeTo = new Uint32Array(edgeCount);
  const edgeStart = new Uint16Array(edgeCount),
    edgeEnd = new Uint16Array(edgeCount);
  for (let line = 0; line < lines.lineCount; line++) {
    let edge = lineEdge[line]!;
    if (edge === lineEdge[line + 1]) continue;
    edgeFrom[edge] = lines.lineNodes[2 * line]!;
    for (const cut of cuts.get(line) ?? []) {
      edgeLine[edge] = line;
      edgeTo[edge] = cut.node;
      edgeEnd[edge] = cut.offset;
      edge++;
      edgeFrom[edge] = cut.node;
      edgeStart[edge] = cut.offset;
    }
    edgeLine[edge] = line;
    edgeTo[edge] = lines.lineNodes[2 * line + 1]!;
    edgeEnd[edge] = lines.lineDecimetres[line]!;
  }
  const nodeEntry = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeCount; edge++) {
    nodeEntry[edgeFrom[edge]! + 1]!++;
    nodeEntry[edgeTo[edge]! + 1]!++;
  }
  for (let node = 0; node < nodeCount; node++) nodeEntry[node + 1]! += nodeEntry[node]!;
  const entryCode = new Uint32Array(2 * edgeCount),
    entryNode = new Uint32Array(2 * edgeCount);
  const free = nodeEntry.slice();
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = edgeFrom[edge]!,
      to = edgeTo[edge]!;
    const out = free[from]!++;
    entryCode[out] = 2 * edge;
    entryNode[out] = to;
    const back = free[to]!++;
    entryCode[back] = 2 * edge + 1;
    entryNode[back] = from;
  }
  return { lines, nodeCount, edgeCount, lineEdge, edgeLine, edgeStart, edgeEnd, edgeFrom, edgeTo, nodeEntry, entryCode, entryNode };
}

/** Charges of junctionWaitDs at both ends of every line. A road that may only be crossed passes with two ends. */
function lineWaits(lines: StreetLines): { readonly waitStart: Uint16Array; readonly waitEnd: Uint16Array } {
  const top = lines.nodeRoad.slice(),
    topEnds = new Uint16Array(lines.nodeCount),
    second = new Uint8Array(lines.nodeCount),
    trafficEnds = new Uint16Array(lines.nodeCount);
  for (let node = 0; node < lines.nodeCount; node++) {
    if (top[node]! > 0) topEnds[node] = 2;
    if (hasThroughTraffic(top[node]!)) trafficEnds[node] = 2;
  }
  for (let end = 0; end < lines.lineNodes.length; end++) {
    const node = lines.lineNodes[end]!,
      rank = lines.lineClass[end >> 1]!;
    if (hasThroughTraffic(rank)) trafficEnds[node]!++;
    if (rank > top[node]!) {
      second[node] = top[node]!;
      top[node] = rank;
      topEnds[node] = 1;
    } else if (rank === top[node]) topEnds[node]!++;
    else if (rank > second[node]!) second[node] = rank;
  }
  const junction = (node: number): Junction => ({
    top: top[node]!,
    topEnds: topEnds[node]!,
    second: second[node]!,
    trafficEnds: trafficEnds[node]!,
  });
  const waits = (far: 0 | 1): Uint16Array =>
    Uint16Array.from({ length: lines.lineCount }, (_, line) =>
      junctionWaitDs(lines.lineClass[line]!, junction(lines.lineNodes[2 * line + far]!)),
    );
  return { waitStart: waits(0), waitEnd: waits(1) };
}

/** The edge of a line that holds an offset; −1 where the line is closed. At a cut, the edge before it. */
export function edgeAt(network: Network, line: number, offset: number): number {
  const last = network.lineEdge[line + 1]! - 1;
  for (let edge = network.lineEdge[line]!; edge <= last; edge++) if (offset <= network.edgeEnd[edge]!) return edge;
  return -1;
}
