import type { Feature, LineString } from "geojson";
import { NO_STRETCHES, type LineStretches, type Stretch } from "./arrived-stretches";
import { partOfLine } from "./street-lines";
import { edgeEndDs, seedDs, type Search } from "./search";
import { NOT_REACHED } from "./dial";
import { bestAt } from "./value-at";
import { timeAlong } from "./walk-times";

/** A stretch of a line along which time only rises or only falls, at most the limit everywhere: offsets in decimetres, times in deciseconds. */
export type ReachedPiece = {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly fromDs: number;
  readonly toDs: number;
};

/**
 * Every stretch of street within a limit, cut exactly (to the decimetre) where the limit ends and where two fronts meet. A stretch may be
 * a single point where only the junction itself is reached. Where somebody has arrived already, inside an outline, the walk is 0.
 */
export function reachedPieces(search: Search, limitDs: number, arrived: LineStretches = NO_STRETCHES): ReachedPiece[] {
  const { network } = search.times;
  const pieces: ReachedPiece[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (search.nodeDs[network.edgeFrom[edge]!]! > limitDs && search.nodeDs[network.edgeTo[edge]!]! > limitDs && !search.edgeSeeds.has(edge))
      continue;
    const stops = stopsOf(search, edge);
    for (let at = 1; at < stops.length; at++) gapPieces(search, network.edgeLine[edge]!, stops[at - 1]!, stops[at]!, limitDs, pieces);
  }
  if (arrived.size === 0) return pieces;
  const inside = [...arrived].flatMap(([line, stretches]) => stretches.map((stretch) => ({ line, ...stretch, fromDs: 0, toDs: 0 })));
  return [...pieces.flatMap((piece) => outsideOf(search, piece, arrived.get(piece.line) ?? [])), ...inside];
}

/** What of a piece lies outside stretches in order: at the cuts the walks along the street count. */
function outsideOf(search: Search, piece: ReachedPiece, stretches: readonly Stretch[]): ReachedPiece[] {
  let left = [piece];
  for (const { from, to } of stretches)
    left = left.flatMap((part) => {
      if (part.to < from || part.from > to) return [part];
      const dsAt = (offset: number): number => bestAt(search, part.line, offset)!.ds;
      return [
        ...(part.from < from ? [{ ...part, to: from, toDs: dsAt(from) }] : []),
        ...(part.to > to ? [{ ...part, from: to, fromDs: dsAt(to) }] : []),
      ];
    });
  return left;
}

type Stop = { readonly offset: number; readonly ds: number };

/** Both ends of an edge and the seeds on it, in order, each with the best time there. */
function stopsOf(search: Search, edge: number): Stop[] {
  const { times, nodeDs, seeds, direction } = search;
  const { network } = times;
  const line = network.edgeLine[edge]!;
  const own = (search.edgeSeeds.get(edge) ?? []).map((number) => seeds[number]!);
  const start = network.edgeStart[edge]!,
    end = network.edgeEnd[edge]!;
  const near = nodeDs[network.edgeFrom[edge]!]!,
    far = nodeDs[network.edgeTo[edge]!]!;
  return [...new Set([start, ...own.map(({ offset }) => offset), end])]
    .sort((a, b) => a - b)
    .concat(start === end ? [end] : [])
    .map((offset) => {
      let ds = Infinity;
      if (near !== NOT_REACHED) ds = near + edgeEndDs(times, edge, offset, 0, direction);
      if (far !== NOT_REACHED) ds = Math.min(ds, far + edgeEndDs(times, edge, offset, 1, direction));
      for (const seed of own)
        ds = Math.min(
          ds,
          seedDs(times, seed) +
            (direction === "to" ? timeAlong(times, line, offset, seed.offset) : timeAlong(times, line, seed.offset, offset)),
        );
      return { offset, ds };
    });
}

function gapPieces(search: Search, line: number, a: Stop, b: Stop, limitDs: number, into: ReachedPiece[]): void {
  const { times, direction } = search;
  const fromA = (offset: number): number =>
    a.ds + (direction === "to" ? timeAlong(times, line, offset, a.offset) : timeAlong(times, line, a.offset, offset));
  const fromB = (offset: number): number =>
    b.ds + (direction === "to" ? timeAlong(times, line, offset, b.offset) : timeAlong(times, line, b.offset, offset));
  // Up to here the walk over a is no slower; from there on the walk over b is taken.
  const meeting = lastWhere(a.offset, b.offset, (offset) => fromA(offset) <= fromB(offset));
  const lastA = lastWhere(a.offset, Math.max(a.offset, meeting), (offset) => fromA(offset) <= limitDs);
  if (lastA >= a.offset) into.push({ line, from: a.offset, to: lastA, fromDs: fromA(a.offset), toDs: fromA(lastA) });
  if (meeting >= b.offset) return;
  const firstB = 1 + lastWhere(Math.max(meeting, a.offset - 1) + 1, b.offset, (offset) => fromB(offset) > limitDs);
  if (firstB <= b.offset) {
    // Joined to the other front where the two meet within the limit.
    const from = lastA === meeting && firstB === meeting + 1 && lastA >= a.offset && fromB(meeting) <= limitDs ? meeting : firstB;
    into.push({ line, from, to: b.offset, fromDs: fromB(from), toDs: fromB(b.offset) });
  }
}

/** Largest whole number from `low` to `high` for which a test that holds at first and then fails still holds; low − 1 where it never does. */
function lastWhere(low: number, high: number, holds: (value: number) => boolean): number {
  let good = low - 1,
    bad = high + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** A piece to be drawn; seconds are rounded up. */
export function pieceFeature(search: Search, piece: ReachedPiece): Feature<LineString> {
  const { lines } = search.times.network;
  return {
    type: "Feature",
    properties: {
      name: lines.names[lines.lineName[piece.line]!]!,
      way: lines.lineWay[piece.line]!,
      fromSeconds: Math.ceil(piece.fromDs / 10),
      toSeconds: Math.ceil(piece.toDs / 10),
      metres: (piece.to - piece.from) / 10,
    },
    geometry: { type: "LineString", coordinates: partOfLine(lines, piece.line, piece.from, piece.to) },
  };
}
