import type { Access } from "../../src/domain/facility";
import { distanceM } from "../../src/domain/geodesy";
import type { Search } from "../../src/domain/network/search";
import { isArrived } from "../../src/domain/network/seeds";
import { IN_PARTS, NUMBERS_A_PIECE, type StreetTimes } from "../../src/domain/network/street-answers";
import { pointOfLine, type StreetLines } from "../../src/domain/network/street-lines";
import { pieceBounds, type StreetPieces } from "../../src/domain/network/street-pieces";
import { bestAt } from "../../src/domain/network/value-at";
import { secondsAlong } from "../../src/map/street-pieces";

/** What is painted at an offset of a line: seconds, and where on the map, as the layer has it from what the worker sends. */
export type PaintedStreets = (line: number, offset: number) => { readonly seconds: number; readonly lon: number; readonly lat: number };

export function paintedStreets(lines: StreetLines, pieces: StreetPieces, { walks, parts }: StreetTimes): PaintedStreets {
  const { lineStart, offset: bounds } = pieceBounds(lines);
  const partsOf = new Map<number, number[]>();
  parts.piece.forEach((piece, part) => partsOf.set(piece, [...(partsOf.get(piece) ?? []), part]));
  return (line, offset) => {
    let at = lineStart[line]!;
    while (bounds[at + 1]! < offset) at++;
    const piece = at - line,
      share = (offset - bounds[at]!) / (bounds[at + 1]! - bounds[at]!);
    const own = partsOf.get(piece);
    if ((own === undefined) === (walks[NUMBERS_A_PIECE * piece] === IN_PARTS)) throw new Error(`piece ${piece} is whole and in parts`);
    const part = own?.find((one) => parts.startShare[one]! <= share && share <= parts.endShare[one]!);
    if (own !== undefined && part === undefined) throw new Error(`the parts of piece ${piece} do not cover it`);
    const lon = pieces.startLon[piece]! + share * (pieces.endLon[piece]! - pieces.startLon[piece]!),
      lat = pieces.startLat[piece]! + share * (pieces.endLat[piece]! - pieces.startLat[piece]!);
    if (part === undefined) return { seconds: secondsAlong(walks, piece, share), lon, lat };
    const [start, end] = [parts.startShare[part]!, parts.endShare[part]!];
    return { seconds: secondsAlong(parts.walks, part, (share - start) / (end - start)), lon, lat };
  };
}

/** The engine's own walk from (or to) the same place: 0 inside an outline, Infinity where there is none. */
export function walkedAt(found: Search, accesses: readonly Access[], line: number, offset: number): number {
  const [lon, lat] = pointOfLine(found.times.network.lines, line, offset);
  if (accesses.some((access) => isArrived(access, lon, lat))) return 0;
  const best = bestAt(found, line, offset);
  return best === null ? Infinity : best.ds / 10;
}

/** Metres between where an offset of a line is painted and where it lies. */
export function metresOff(lines: StreetLines, { lon, lat }: ReturnType<PaintedStreets>, line: number, offset: number): number {
  const [ownLon, ownLat] = pointOfLine(lines, line, offset);
  return distanceM(lon, lat, ownLon, ownLat);
}
