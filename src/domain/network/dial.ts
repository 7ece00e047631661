/** No walk leads there. */
export const NOT_REACHED = 0xffffffff;

/** What a search writes, one entry a node. */
export type NodeArrays = {
  /** Deciseconds. */
  readonly nodeDs: Uint32Array;
  /** Code of the entry by which the search came, −1 at a seed or where it never came. */
  readonly nodeVia: Int32Array;
  /** Seed that is nearest, −1 where there is none. */
  readonly nodeSeed: Int32Array;
};

/** First steps of a search: `node` is reached from `seed` after `ds`. */
export type FirstSteps = { readonly node: readonly number[]; readonly ds: readonly number[]; readonly seed: readonly number[] };

/** Working memory, kept between searches; grows as needed. */
export type DialMemory = { heads: Int32Array; waitingNode: Int32Array; waitingNext: Int32Array };

export function createDialMemory(): DialMemory {
  return { heads: new Int32Array(0), waitingNode: new Int32Array(0), waitingNext: new Int32Array(0) };
}

/**
 * Dial's algorithm (1969): nodes wait in a ring of buckets one decisecond wide, so the queue costs no comparisons and nothing is lost to
 * rounding. Improves `nodes` in place from the first steps, never beyond `limitDs`; what is there already and better stays, which is how
 * facilities are added to a finished search. Costs by entry are of the walk between `node` and `entryNode`; `barred` marks a closed one.
 */
export function spread(
  graph: { readonly nodeEntry: Uint32Array; readonly entryNode: Uint32Array; readonly entryCode: Uint32Array },
  cost: Uint16Array,
  barred: number,
  longest: number,
  nodes: NodeArrays,
  steps: FirstSteps,
  limitDs: number,
  memory: DialMemory,
): void {
  const { nodeDs, nodeVia, nodeSeed } = nodes;
  const { nodeEntry, entryNode, entryCode } = graph;
  const furthestStep = steps.ds.reduce((most, ds) => (ds <= limitDs && ds > most ? ds : most), 0);
  const ring = 1 << (32 - Math.clz32(Math.max(longest, furthestStep, 1)));
  const mask = ring - 1;
  if (memory.heads.length < ring) memory.heads = new Int32Array(ring).fill(-1);
  const most = entryNode.length + steps.node.length;
  if (memory.waitingNode.length < most) {
    memory.waitingNode = new Int32Array(most);
    memory.waitingNext = new Int32Array(most);
  }
  const { heads, waitingNode, waitingNext } = memory;
  let used = 0,
    waiting = 0;
  for (let at = 0; at < steps.node.length; at++) {
    const node = steps.node[at]!,
      ds = steps.ds[at]!;
    if (ds > limitDs || ds >= nodeDs[node]!) continue;
    nodeDs[node] = ds;
    nodeVia[node] = -1;
    nodeSeed[node] = steps.seed[at]!;
    waitingNode[used] = node;
    waitingNext[used] = heads[ds & mask]!;
    heads[ds & mask] = used++;
    waiting++;
  }
  for (let now = 0; waiting > 0; now++) {
    const bucket = now & mask;
    let entry: number;
    while ((entry = heads[bucket]!) !== -1) {
      heads[bucket] = waitingNext[entry]!;
      waiting--;
      const node = waitingNode[entry]!;
      // A node waits once for every improvement; only the last of them holds.
      if (nodeDs[node] !== now) continue;
      const end = nodeEntry[node + 1]!;
      for (let at = nodeEntry[node]!; at < end; at++) {
        const step = cost[at]!;
        if (step === barred) continue;
        const ds = now + step,
          next = entryNode[at]!;
        if (ds >= nodeDs[next]! || ds > limitDs) continue;
        nodeDs[next] = ds;
        nodeVia[next] = entryCode[at]!;
        nodeSeed[next] = nodeSeed[node]!;
        if (used === waitingNode.length) throw new Error("more nodes wait than there are entries: the costs changed during the search");
        waitingNode[used] = next;
        waitingNext[used] = heads[ds & mask]!;
        heads[ds & mask] = used++;
        waiting++;
      }
    }
  }
}
