import type { SnappedPoints } from "./snapped-points";
import { DEGREE, type StreetLines } from "./street-lines";

/** Straight pieces of street for drawing, one entry a piece, in degrees. Piece `i` runs from point `i` to the one after it on its line. */
export type StreetPieces = {
  readonly count: number;
  readonly startLon: Float64Array;
  readonly startLat: Float64Array;
  readonly endLon: Float64Array;
  readonly endLat: Float64Array;
};

export function streetPieces(lines: StreetLines): StreetPieces {
  const count = pieceCount(lines);
  const pieces = {
    count,
    startLon: new Float64Array(count),
    startLat: new Float64Array(count),
    endLon: new Float64Array(count),
    endLat: new Float64Array(count),
  };
  eachPiece(lines, (piece, at) => {
    pieces.startLon[piece] = lines.shape[2 * at]! / DEGREE;
    pieces.startLat[piece] = lines.shape[2 * at + 1]! / DEGREE;
    pieces.endLon[piece] = lines.shape[2 * at + 2]! / DEGREE;
    pieces.endLat[piece] = lines.shape[2 * at + 3]! / DEGREE;
  });
  return pieces;
}

/** Both ends of every piece as points on the street: first all starts, then all ends. */
export function pieceEnds(lines: StreetLines): SnappedPoints {
  const count = pieceCount(lines);
  const line = new Int32Array(2 * count),
    offset = new Uint16Array(2 * count);
  eachPiece(lines, (piece, at, own) => {
    line[piece] = line[count + piece] = own;
    offset[piece] = lines.shapeOffset[at]!;
    offset[count + piece] = lines.shapeOffset[at + 1]!;
  });
  return { count: 2 * count, width: 1, line, offset, decimetres: new Uint16Array(2 * count) };
}

function pieceCount({ shapeOffset, lineCount }: StreetLines): number {
  return shapeOffset.length - lineCount;
}

function eachPiece(lines: StreetLines, visit: (piece: number, shapeAt: number, line: number) => void): void {
  let piece = 0;
  for (let line = 0; line < lines.lineCount; line++)
    for (let at = lines.shapeStart[line]!; at < lines.shapeStart[line + 1]! - 1; at++) visit(piece++, at, line);
}
