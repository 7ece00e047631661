import { isSloped, slopedLengthAt, slopedLengths, type SlopedLengths } from "./sloped-lengths";
import { pointOfLine, type StreetLines } from "./street-lines";

/**
 * Where lines are cut into pieces: at the offsets (decimetres) `offset[j]` for j in `lineStart[i] … lineStart[i+1] − 1` for line `i`, both
 * ends included. Pieces are straight, and along each of them the walk takes its time evenly. Their numbers run on over the lines: the piece
 * that begins at bound j of line i is number j − i.
 */
export type PieceBounds = { readonly lineStart: Uint32Array; readonly offset: Uint16Array };

/** Straight pieces of street for drawing, one entry a piece, in degrees. */
export type StreetPieces = {
  readonly count: number;
  readonly startLon: Float64Array;
  readonly startLat: Float64Array;
  readonly endLon: Float64Array;
  readonly endLat: Float64Array;
};

/** Level-equivalent decimetres that a walk may be off where slopes are evened out: half a metre, less than half the width of a painted street. */
const UNEVEN_DECIMETRES = 5;

/** Bounds at the points of every line, and between them where the slope changes. */
export function pieceBounds(lines: StreetLines): PieceBounds {
  const sums = slopedLengths(lines);
  if (sums === null) return { lineStart: lines.shapeStart, offset: lines.shapeOffset };
  const lineStart = new Uint32Array(lines.lineCount + 1);
  const offsets: number[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const first = lines.shapeStart[line]!,
      last = lines.shapeStart[line + 1]! - 1;
    for (let at = first; at < last; at++) {
      offsets.push(lines.shapeOffset[at]!);
      if (isSloped(lines, line)) offsets.push(...slopeChanges(lines, sums, line, lines.shapeOffset[at]!, lines.shapeOffset[at + 1]!));
    }
    offsets.push(lines.shapeOffset[last]!);
    lineStart[line + 1] = offsets.length;
  }
  return { lineStart, offset: Uint16Array.from(offsets) };
}

/** The height samples between two offsets at which a line has to be cut so that the walk is even, both ways, on each of the parts. */
function slopeChanges(lines: StreetLines, sums: SlopedLengths, line: number, from: number, to: number): number[] {
  const length = lines.lineDecimetres[line]!,
    steps = lines.heightStart![line + 1]! - 1 - lines.heightStart![line]!;
  const offsets = [from];
  for (let step = Math.floor((from * steps) / length) + 1; Math.round((step * length) / steps) < to; step++)
    offsets.push(Math.max(from, Math.round((step * length) / steps)));
  offsets.push(to);
  const profiles = [sums.forwards, sums.backwards].map((way) => offsets.map((offset) => slopedLengthAt(lines, way, line, offset)));
  const cutBetween = (low: number, high: number): number[] => {
    let most = UNEVEN_DECIMETRES,
      cut = -1;
    for (let at = low + 1; at < high; at++)
      for (const profile of profiles) {
        const share = (offsets[at]! - offsets[low]!) / (offsets[high]! - offsets[low]!);
        const off = Math.abs(profile[at]! - profile[low]! - share * (profile[high]! - profile[low]!));
        if (off > most) [most, cut] = [off, at];
      }
    return cut === -1 ? [] : [...cutBetween(low, cut), offsets[cut]!, ...cutBetween(cut, high)];
  };
  return cutBetween(0, offsets.length - 1);
}

export function pieceCount({ lineStart, offset }: PieceBounds): number {
  return offset.length - (lineStart.length - 1);
}

export function streetPieces(lines: StreetLines, bounds: PieceBounds): StreetPieces {
  const count = pieceCount(bounds);
  const pieces = {
    count,
    startLon: new Float64Array(count),
    startLat: new Float64Array(count),
    endLon: new Float64Array(count),
    endLat: new Float64Array(count),
  };
  for (let line = 0; line < lines.lineCount; line++)
    for (let at = bounds.lineStart[line]!; at < bounds.lineStart[line + 1]! - 1; at++) {
      const piece = at - line;
      [pieces.startLon[piece], pieces.startLat[piece]] = pointOfLine(lines, line, bounds.offset[at]!);
      [pieces.endLon[piece], pieces.endLat[piece]] = pointOfLine(lines, line, bounds.offset[at + 1]!);
    }
  return pieces;
}
