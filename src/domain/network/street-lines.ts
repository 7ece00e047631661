import type { Position } from "geojson";

/** Degrees are stored in ten-millionths, about a centimetre, as OpenStreetMap does. */
export const DEGREE = 1e7;

/** Longer streets are cut at inner points: offsets then fit 16 bits, and so does the walk along a line for the slowest walker. */
export const MAX_LINE_DECIMETRES = 5_000;

export const NOT_FORWARDS = 1,
  NOT_BACKWARDS = 2,
  BRIDGE = 4,
  TUNNEL = 8;

/**
 * Street lines: pieces of street from junction to junction, as parallel arrays, one entry a line. Immutable; the contents of a pack.
 *
 * Line `i` runs from node `lineNodes[2i]` to `lineNodes[2i+1]` (which may be the same). Its points, both ends included, are
 * `shape[2j], shape[2j+1]` (longitude, latitude in ten-millionths of a degree) for j in `shapeStart[i] … shapeStart[i+1] − 1`, at least two;
 * `shapeOffset[j]` is the distance of point j from the line's start in decimetres, never falling, ending in `lineDecimetres[i]`.
 * Where elevations are known, `heights[k]` for k in `heightStart[i] … heightStart[i+1] − 1` are decimetres above −500 m at equal
 * steps along the line, both ends included.
 */
export type StreetLines = {
  readonly nodeCount: number;
  readonly lineCount: number;
  readonly lineNodes: Uint32Array;
  readonly lineDecimetres: Uint16Array;
  /** Rank in STREET_CLASSES. */
  readonly lineClass: Uint8Array;
  /** Sum of NOT_FORWARDS, NOT_BACKWARDS, BRIDGE, TUNNEL. */
  readonly lineFlags: Uint8Array;
  /** Index into `names`; 0 is the empty name. */
  readonly lineName: Uint32Array;
  readonly names: readonly string[];
  /** OpenStreetMap's id of the way; 0 for a line opened by a scenario. */
  readonly lineWay: Float64Array;
  readonly shapeStart: Uint32Array;
  readonly shape: Int32Array;
  readonly shapeOffset: Uint16Array;
  /** Rank of the widest carriageway at a node that may not be walked but has to be crossed; 0 where there is none. */
  readonly nodeRoad: Uint8Array;
  readonly heightStart: Uint32Array | null;
  readonly heights: Uint16Array | null;
};

/** The point of a line at an offset in decimetres, in degrees. */
export function pointOfLine(lines: StreetLines, line: number, offset: number): [lon: number, lat: number] {
  const { shape, shapeOffset } = lines;
  const at = shapeIndex(lines, line, offset);
  const before = shapeOffset[at]!,
    after = shapeOffset[at + 1]!;
  const t = after === before ? 0 : (offset - before) / (after - before);
  return [
    (shape[2 * at]! + t * (shape[2 * at + 2]! - shape[2 * at]!)) / DEGREE,
    (shape[2 * at + 1]! + t * (shape[2 * at + 3]! - shape[2 * at + 1]!)) / DEGREE,
  ];
}

/** Points of a line from one offset to another, in walking order: backwards where `to` < `from`. Degrees; always at least two. */
export function partOfLine(lines: StreetLines, line: number, from: number, to: number): Position[] {
  const low = Math.min(from, to),
    high = Math.max(from, to);
  const points: Position[] = [pointOfLine(lines, line, low)];
  for (let at = lines.shapeStart[line]!; at < lines.shapeStart[line + 1]!; at++) {
    const offset = lines.shapeOffset[at]!;
    if (offset > low && offset < high) points.push([lines.shape[2 * at]! / DEGREE, lines.shape[2 * at + 1]! / DEGREE]);
  }
  points.push(pointOfLine(lines, line, high));
  return from <= to ? points : points.toReversed();
}

/** Index of the last shape point at or before an offset that has a successor. */
function shapeIndex(lines: StreetLines, line: number, offset: number): number {
  let low = lines.shapeStart[line]!,
    high = lines.shapeStart[line + 1]! - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.shapeOffset[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
