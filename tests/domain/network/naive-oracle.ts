import type { Network } from "../../../src/domain/network/network";
import type { StreetLines } from "../../../src/domain/network/street-lines";
import type { WalkSettings } from "../../../src/domain/network/walk-settings";

/** A place on a line with a straight walk beside it, in decimetres. */
export type Place = { readonly line: number; readonly offset: number; readonly decimetres: number };

const CROSSING = [0, 0, 0, 0, 0, 2, 8, 17, 24, 34];

/** A list of arcs and the numbers of the nodes that stand for places, goals and junctions. */
export type NaiveGraph = {
  readonly nodeCount: number;
  readonly arcs: readonly (readonly [from: number, to: number, cost: number])[];
  readonly places: readonly number[];
  readonly goals: readonly number[];
  readonly junctions: readonly number[];
};

/**
 * The slow and obvious way, written without the engine: every place and every cut becomes a node of its own on its line, and time is summed
 * sample by sample. Costs are deciseconds; the straight walks beside places and goals are not in them.
 */
export function naiveGraph(
  network: Network,
  settings: WalkSettings,
  closed: ReadonlySet<number>,
  places: readonly Place[],
  goals: readonly Place[],
): NaiveGraph {
  const { lines } = network;
  const names = new Map<string, number>();
  const node = (name: string): number => names.get(name) ?? (names.set(name, names.size), names.size - 1);
  const arcs: [from: number, to: number, cost: number][] = [];
  const waits = naiveWaits(lines, network.builtLines);
  const pace = 60 / settings.metresPerMinute;
  const stopsOf = new Map<number, { offset: number; node: number; order: number }[]>();
  const stop = (line: number, offset: number, at: number): unknown =>
    stopsOf.has(line) ? stopsOf.get(line)!.push({ offset, node: at, order: 1 }) : stopsOf.set(line, [{ offset, node: at, order: 1 }]);
  for (let edge = 0; edge < network.edgeCount; edge++)
    if (network.edgeStart[edge]! > 0) stop(network.edgeLine[edge]!, network.edgeStart[edge]!, node(`n${network.edgeFrom[edge]!}`));
  for (const [kind, list] of [
    ["p", places],
    ["g", goals],
  ] as const)
    list.forEach((place, at) => stop(place.line, place.offset, node(`${kind}${at}`)));
  for (let line = 0; line < lines.lineCount; line++) {
    if (closed.has(line)) continue;
    const length = lines.lineDecimetres[line]!;
    // The charge stands between a line's end and the junction.
    const stops = [
      ...(stopsOf.get(line) ?? []),
      { offset: 0, node: node(`start${line}`), order: 0 },
      { offset: length, node: node(`end${line}`), order: 2 },
    ];
    stops.sort((a, b) => a.offset - b.offset || a.order - b.order);
    const open = (bit: number): boolean =>
      (lines.lineFlags[line]! & bit) === 0 && !(lines.lineClass[line] === 1 && settings.stairsFactor === null);
    for (let at = 1; at < stops.length; at++) {
      const a = stops[at - 1]!,
        b = stops[at]!;
      const there = cumulated(lines, settings, pace, line, b.offset, 1) - cumulated(lines, settings, pace, line, a.offset, 1);
      const back = cumulated(lines, settings, pace, line, b.offset, -1) - cumulated(lines, settings, pace, line, a.offset, -1);
      // Two stops at one offset are one place, unless they are the two ends of a line of length 0.
      const samePlace = a.offset === b.offset && length > 0;
      if (open(1) || samePlace) arcs.push([a.node, b.node, there]);
      if (open(2) || samePlace) arcs.push([b.node, a.node, back]);
    }
    const [start, end] = [node(`n${lines.lineNodes[2 * line]!}`), node(`n${lines.lineNodes[2 * line + 1]!}`)];
    const charge = settings.crossings ? waits[line]! : [0, 0];
    arcs.push(
      [start, node(`start${line}`), charge[0]!],
      [node(`start${line}`), start, charge[0]!],
      [end, node(`end${line}`), charge[1]!],
      [node(`end${line}`), end, charge[1]!],
    );
  }
  const numbers = (kind: string, count: number): number[] => Array.from({ length: count }, (_, at) => node(`${kind}${at}`));
  const found = {
    arcs,
    places: numbers("p", places.length),
    goals: numbers("g", goals.length),
    junctions: numbers("n", network.nodeCount),
  };
  return { ...found, nodeCount: names.size };
}

/** Deciseconds from each place to each goal, the straight walks included: Bellman-Ford over the arcs until nothing changes. */
export function naiveTimes(
  network: Network,
  settings: WalkSettings,
  closed: ReadonlySet<number>,
  places: readonly Place[],
  goals: readonly Place[],
): number[][] {
  const graph = naiveGraph(network, settings, closed, places, goals);
  const pace = 60 / settings.metresPerMinute;
  return places.map((place, at) => {
    const time = new Map<number, number>([[graph.places[at]!, Math.round(place.decimetres * pace)]]);
    for (let changed = true; changed;) {
      changed = false;
      for (const [from, to, cost] of graph.arcs) {
        const via = (time.get(from) ?? Infinity) + cost;
        if (via < (time.get(to) ?? Infinity)) {
          time.set(to, via);
          changed = true;
        }
      }
    }
    return goals.map((goal, number) => (time.get(graph.goals[number]!) ?? Infinity) + Math.round(goal.decimetres * pace));
  });
}

/** Deciseconds from a line's start to an offset, walked forwards (1) or back (−1): metre by metre of the height samples. */
function cumulated(lines: StreetLines, settings: WalkSettings, pace: number, line: number, offset: number, way: 1 | -1): number {
  if (lines.lineClass[line] === 1) return Math.round(offset * pace * (settings.stairsFactor ?? 1));
  if (lines.heights === null || !settings.slopes || lines.lineDecimetres[line] === 0) return Math.round(offset * pace);
  const samples = lines.heights.slice(lines.heightStart![line], lines.heightStart![line + 1]);
  const step = lines.lineDecimetres[line]! / (samples.length - 1);
  let sum = 0;
  for (let at = 0; at + 1 < samples.length; at++) {
    const share = Math.max(0, Math.min(1, (offset - at * step) / step));
    const slope = Math.max(-0.4, Math.min(0.4, (way * (samples[at + 1]! - samples[at]!)) / step));
    sum += share * step * (Math.exp(-3.5 * 0.05) / Math.exp(-3.5 * Math.abs(slope + 0.05)));
  }
  return Math.round(pace * sum);
}

/**
 * Half a crossing of the widest street met that is not the line's own, from lists of what meets where; nothing where, the line's own end set
 * aside, fewer than two ends are of streets that cost something to cross: such a street goes on as the line or ends there.
 */
function naiveWaits(lines: StreetLines, built: number): [number, number][] {
  const meeting = new Map<number, number[]>();
  for (let line = 0; line < built; line++)
    for (const far of [0, 1]) {
      const at = lines.lineNodes[2 * line + far]!;
      meeting.set(at, [...(meeting.get(at) ?? []), lines.lineClass[line]!]);
    }
  return Array.from(
    { length: lines.lineCount },
    (_, line) =>
      [0, 1].map((far) => {
        if (line >= built) return 0;
        const ranks = [
          ...meeting.get(lines.lineNodes[2 * line + far]!)!,
          ...(lines.nodeRoad[lines.lineNodes[2 * line + far]!]
            ? (Array(2).fill(lines.nodeRoad[lines.lineNodes[2 * line + far]!]) as number[])
            : []),
        ].sort((a, b) => b - a);
        const own = lines.lineClass[line]!,
          widest = ranks[0]!;
        const others = ranks.toSpliced(ranks.indexOf(own), 1);
        if (others.filter((rank) => CROSSING[rank]! > 0).length < 2) return 0;
        const ends = ranks.filter((rank) => rank === widest).length;
        const crossed = own < widest || ends > 2 ? widest : (ranks.find((rank) => rank < widest) ?? 0);
        return CROSSING[crossed]! * 5;
      }) as [number, number],
  );
}
