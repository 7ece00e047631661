import type { LineStretches, Stretch } from "./arrived-stretches";
import { NOT_REACHED } from "./dial";
import type { Search } from "./search";
import { IN_PARTS, NO_WALK, NUMBERS_A_PIECE, type PieceWalks, type StreetTimes } from "./street-answers";
import { NOT_BACKWARDS, NOT_FORWARDS } from "./street-lines";
import { pieceCount, type PieceBounds } from "./street-pieces";
import { bestAt } from "./value-at";
import { timeAlong, type WalkTimes } from "./walk-times";

/** Deciseconds between a line's start and every bound on it for one kind of walker: what no search changes. */
export type BoundTimes = { readonly forwards: Uint16Array; readonly backwards: Uint16Array };

export function boundTimes(times: WalkTimes, { lineStart, offset }: PieceBounds): BoundTimes {
  const forwards = new Uint16Array(offset.length),
    backwards = new Uint16Array(offset.length);
  for (let line = 0; line < lineStart.length - 1; line++)
    for (let at = lineStart[line]!; at < lineStart[line + 1]!; at++) {
      forwards[at] = times.forwards(line, offset[at]!);
      backwards[at] = times.backwards(line, offset[at]!);
    }
  return { forwards, backwards };
}

/**
 * The walks of all pieces of the streets as built, doors included. At every place they are bestAt's, to the rounding of deciseconds and what
 * pieceBounds evens out: where a line holds more than its two ends (a door, an opened path, the edge of an outline), its pieces are cut into
 * parts. On `arrived` stretches every walk is 0, as it is for the residents there; at their ends it jumps to the walk to an entrance.
 */
export function streetTimes(found: Search, bounds: PieceBounds, known: BoundTimes, arrived: LineStretches): StreetTimes {
  const { lineStart } = bounds;
  const walks = new Uint16Array(NUMBERS_A_PIECE * pieceCount(bounds));
  const breaks = lineBreaks(found, arrived, lineStart.length - 1);
  const parts: Parts = { piece: [], startShare: [], endShare: [], walks: [] };
  for (let line = 0; line < lineStart.length - 1; line++) {
    const own = breaks.get(line);
    if (own === undefined) wholeLine(found, bounds, known, line, walks);
    else brokenLine(found, bounds, line, own, arrived.get(line) ?? [], walks, parts);
  }
  return {
    walks,
    parts: {
      piece: Uint32Array.from(parts.piece),
      startShare: Float32Array.from(parts.startShare),
      endShare: Float32Array.from(parts.endShare),
      walks: Uint16Array.from(parts.walks),
    },
  };
}

type Parts = {
  readonly piece: number[];
  readonly startShare: number[];
  readonly endShare: number[];
  readonly walks: number[];
};

/** Offsets on the lines as built where something lies that the ends of the line do not know of. */
function lineBreaks(found: Search, arrived: LineStretches, lineCount: number): ReadonlyMap<number, readonly number[]> {
  const { edgeCount, edgeLine, edgeStart } = found.times.network;
  const breaks = new Map<number, number[]>();
  const add = (line: number, offset: number): void => {
    if (line >= lineCount) return;
    const own = breaks.get(line);
    if (own) own.push(offset);
    else breaks.set(line, [offset]);
  };
  for (const numbers of found.edgeSeeds.values()) for (const number of numbers) add(found.seeds[number]!.line, found.seeds[number]!.offset);
  for (let edge = 0; edge < edgeCount; edge++) if (edgeStart[edge]! > 0) add(edgeLine[edge]!, edgeStart[edge]!);
  for (const [line, stretches] of arrived)
    for (const { from, to } of stretches) {
      add(line, from);
      add(line, to);
    }
  return breaks;
}

/** A line that is one edge, or closed, and holds no door: whoever stands on it leaves over its start or its end. */
function wholeLine(found: Search, { lineStart, offset }: PieceBounds, known: BoundTimes, line: number, walks: PieceWalks): void {
  const { times, direction, limitDs } = found;
  const { lineEdge, edgeFrom, edgeTo } = times.network;
  const first = lineStart[line]!,
    last = lineStart[line + 1]! - 1,
    edge = lineEdge[line]!;
  if (edge === lineEdge[line + 1]) {
    walks.fill(NO_WALK, NUMBERS_A_PIECE * (first - line), NUMBERS_A_PIECE * (last - line));
    return;
  }
  const overStart = direction === "to" ? known.backwards : known.forwards,
    overEnd = direction === "to" ? known.forwards : known.backwards;
  const startBarred = (times.barred[line]! & (direction === "to" ? NOT_BACKWARDS : NOT_FORWARDS)) !== 0,
    endBarred = (times.barred[line]! & (direction === "to" ? NOT_FORWARDS : NOT_BACKWARDS)) !== 0;
  const start = endDs(found, edgeFrom[edge]!, times.waitStart[line]!),
    end = endDs(found, edgeTo[edge]!, times.waitEnd[line]!);
  for (let at = first, place = NUMBERS_A_PIECE * (first - line); at <= last; at++, place += NUMBERS_A_PIECE) {
    const near = startBarred && offset[at]! > offset[first]! ? Infinity : start + overStart[at]!,
      far = endBarred && offset[at]! < offset[last]! ? Infinity : end + overEnd[last]! - overEnd[at]!;
    const ds = Math.min(near, far);
    const here = ds > limitDs ? NO_WALK : stored(ds);
    // The end of one piece is the start of the next.
    if (at > first) walks[place - NUMBERS_A_PIECE + 1] = here;
    if (at === last) return;
    walks[place] = here;
    walks[place + 2] = startBarred ? NO_WALK : stored(overStart[at + 1]! - overStart[at]!);
    walks[place + 3] = endBarred ? NO_WALK : stored(overEnd[at + 1]! - overEnd[at]!);
  }
}

/** Deciseconds at an end of a line, the charge there included; Infinity where no walk leads to its node. */
function endDs({ nodeDs }: Search, node: number, wait: number): number {
  return nodeDs[node] === NOT_REACHED ? Infinity : nodeDs[node]! + wait;
}

/** A line with breaks: its pieces are read the long way, and cut at the breaks within them. */
function brokenLine(
  found: Search,
  { lineStart, offset }: PieceBounds,
  line: number,
  breaks: readonly number[],
  arrived: readonly Stretch[],
  walks: PieceWalks,
  parts: Parts,
): void {
  const places = [...new Set(breaks)].sort((a, b) => a - b);
  for (let at = lineStart[line]!; at < lineStart[line + 1]! - 1; at++) {
    const piece = at - line,
      start = offset[at]!,
      end = offset[at + 1]!;
    const within = places.filter((place) => place > start && place < end);
    if (within.length === 0) {
      walks.set(walksBetween(found, line, start, end, arrived), NUMBERS_A_PIECE * piece);
      continue;
    }
    walks.fill(IN_PARTS, NUMBERS_A_PIECE * piece, NUMBERS_A_PIECE * (piece + 1));
    const stops = [start, ...within, end];
    for (let stop = 1; stop < stops.length; stop++) {
      const [from, to] = [stops[stop - 1]!, stops[stop]!];
      parts.piece.push(piece);
      parts.startShare.push((from - start) / (end - start));
      parts.endShare.push((to - start) / (end - start));
      parts.walks.push(...walksBetween(found, line, from, to, arrived));
    }
  }
}

/** The four numbers of a stretch without breaks within it. */
function walksBetween(found: Search, line: number, from: number, to: number, arrived: readonly Stretch[]): readonly number[] {
  if (arrived.some((stretch) => stretch.from <= from && to <= stretch.to)) return [0, 0, 0, 0];
  const forwards = stored(timeAlong(found.times, line, from, to)),
    backwards = stored(timeAlong(found.times, line, to, from));
  const ends = [from, to].map((offset) => stored(bestAt(found, line, offset)?.ds ?? Infinity));
  return [...ends, ...(found.direction === "to" ? [backwards, forwards] : [forwards, backwards])];
}

function stored(ds: number): number {
  return ds < IN_PARTS ? ds : NO_WALK;
}
