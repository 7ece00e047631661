import { distanceM } from "../geodesy";
import { DEGREE, pointOfLine, type StreetLines } from "./street-lines";

/** Further from a street than this is "not connected" (rule 7). */
export const SNAP_METRES = 300;

/** Squares of the index, about this many metres wide. */
const SQUARE_METRES = 120;
const METRES_PER_DEGREE = 111_195;
const RADIANS = Math.PI / 180;

/** A place on a street: an offset in decimetres along a line, the straight walk to it in decimetres, and where it is. */
export type Snap = {
  readonly line: number;
  readonly offset: number;
  readonly decimetres: number;
  readonly lon: number;
  readonly lat: number;
};

/**
 * Squares of equal degrees over all lines from number `firstLine` on. Segments touching square s are `segments[squareStart[s]] …`,
 * as indexes of their first shape point; `segmentLine` gives the line of such a point.
 */
export type SnapIndex = {
  readonly lines: StreetLines;
  readonly west: number;
  readonly south: number;
  readonly lonStep: number;
  readonly latStep: number;
  readonly columns: number;
  readonly rows: number;
  readonly squareStart: Uint32Array;
  readonly segments: Uint32Array;
  readonly segmentLine: Uint32Array;
};

export function buildSnapIndex(lines: StreetLines, firstLine = 0): SnapIndex {
  const { shape } = lines;
  const firstPoint = lines.shapeStart[firstLine]!,
    endPoint = lines.shapeStart[lines.lineCount]!;
  let west = Infinity,
    south = Infinity,
    east = -Infinity,
    north = -Infinity;
  for (let point = firstPoint; point < endPoint; point++) {
    west = Math.min(west, shape[2 * point]!);
    east = Math.max(east, shape[2 * point]!);
    south = Math.min(south, shape[2 * point + 1]!);
    north = Math.max(north, shape[2 * point + 1]!);
  }
  if (endPoint === firstPoint) west = south = east = north = 0;
  // A country in one index must not ask for a square every 120 m of empty steppe.
  const widest = Math.max((east - west) / DEGREE, (north - south) / DEGREE);
  const latStep = Math.max(SQUARE_METRES / METRES_PER_DEGREE, widest / 2000);
  const lonStep = latStep / Math.max(0.1, Math.cos((south / DEGREE) * RADIANS));
  const columns = Math.floor((east - west) / DEGREE / lonStep) + 1,
    rows = Math.floor((north - south) / DEGREE / latStep) + 1;
  const segmentLine = new Uint32Array(endPoint);
  const counts = new Uint32Array(columns * rows + 1);
  const column = new Uint16Array(endPoint),
    row = new Uint16Array(endPoint);
  for (let point = firstPoint; point < endPoint; point++) {
    column[point] = Math.floor((shape[2 * point]! - west) / DEGREE / lonStep);
    row[point] = Math.floor((shape[2 * point + 1]! - south) / DEGREE / latStep);
  }
  for (let line = firstLine; line < lines.lineCount; line++) segmentLine.fill(line, lines.shapeStart[line], lines.shapeStart[line + 1]);
  const visit = (act: (square: number, point: number) => void): void => {
    for (let point = firstPoint; point < endPoint - 1; point++) {
      // The last point of a line begins no segment.
      if (segmentLine[point] !== segmentLine[point + 1]) continue;
      const c0 = Math.min(column[point]!, column[point + 1]!),
        c1 = Math.max(column[point]!, column[point + 1]!);
      const r0 = Math.min(row[point]!, row[point + 1]!),
        r1 = Math.max(row[point]!, row[point + 1]!);
      for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) act(r * columns + c, point);
    }
  };
  visit((square) => counts[square + 1]!++);
  for (let square = 0; square < columns * rows; square++) counts[square + 1]! += counts[square]!;
  const segments = new Uint32Array(counts[columns * rows]!);
  const free = counts.slice();
  visit((square, point) => {
    segments[free[square]!++] = point;
  });
  return { lines, west: west / DEGREE, south: south / DEGREE, lonStep, latStep, columns, rows, squareStart: counts, segments, segmentLine };
}

/** Segments in the squares that a box of degrees touches, in order, as indexes of their first shape point. */
export function segmentsInBox(
  { west, south, lonStep, latStep, columns, rows, squareStart, segments }: SnapIndex,
  box: readonly [west: number, south: number, east: number, north: number],
): number[] {
  const column = (lon: number): number => Math.floor((lon - west) / lonStep),
    row = (lat: number): number => Math.floor((lat - south) / latStep);
  const found = new Set<number>();
  for (let r = Math.max(0, row(box[1])); r <= Math.min(rows - 1, row(box[3])); r++)
    for (let c = Math.max(0, column(box[0])); c <= Math.min(columns - 1, column(box[2])); c++)
      for (let at = squareStart[r * columns + c]!; at < squareStart[r * columns + c + 1]!; at++) found.add(segments[at]!);
  return [...found].sort((a, b) => a - b);
}

/**
 * The nearest place on a line marked 1 in `allowed`, on the line and not only at its nodes; ties go to the lowest line. Null where none
 * lies within `limitM`. Works outwards square by square.
 */
export function findSnap(index: SnapIndex, allowed: Uint8Array, lon: number, lat: number, limitM = SNAP_METRES): Snap | null {
  const { lines, squareStart, segments, segmentLine, columns, rows } = index;
  if (!Number.isFinite(lon) || !Number.isFinite(lat) || Math.abs(lat) > 89) return null;
  const stretch = Math.cos(lat * RADIANS);
  const column = Math.floor((lon - index.west) / index.lonStep),
    row = Math.floor((lat - index.south) / index.latStep);
  const narrowest = METRES_PER_DEGREE * Math.min(index.latStep, index.lonStep * stretch);
  let best2 = (limitM / METRES_PER_DEGREE) ** 2 * (1 + 1e-12),
    bestLine = -1,
    bestPoint = -1,
    bestT = 0;
  const look = (square: number): void => {
    for (let at = squareStart[square]!; at < squareStart[square + 1]!; at++) {
      const point = segments[at]!,
        line = segmentLine[point]!;
      if (allowed[line] !== 1) continue;
      const ax = (lines.shape[2 * point]! / DEGREE - lon) * stretch,
        ay = lines.shape[2 * point + 1]! / DEGREE - lat;
      const dx = ((lines.shape[2 * point + 2]! - lines.shape[2 * point]!) / DEGREE) * stretch,
        dy = (lines.shape[2 * point + 3]! - lines.shape[2 * point + 1]!) / DEGREE;
      const length2 = dx * dx + dy * dy;
      const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
      const x = ax + t * dx,
        y = ay + t * dy;
      const d2 = x * x + y * y;
      if (d2 < best2 || (d2 === best2 && (bestLine === -1 || line < bestLine))) {
        best2 = d2;
        bestLine = line;
        bestPoint = point;
        bestT = t;
      }
    }
  };
  const rings = Math.ceil(limitM / narrowest) + 1;
  for (let ring = 0; ring <= rings; ring++) {
    // Everything in this ring is at least ring − 1 whole squares away.
    if ((Math.max(0, ring - 1) * narrowest) / METRES_PER_DEGREE > Math.sqrt(best2)) break;
    const top = row + ring,
      bottom = row - ring,
      left = column - ring,
      right = column + ring;
    for (let c = Math.max(0, left); c <= Math.min(columns - 1, right); c++) {
      if (bottom >= 0 && bottom < rows) look(bottom * columns + c);
      if (ring > 0 && top >= 0 && top < rows) look(top * columns + c);
    }
    for (let r = Math.max(0, bottom + 1); r <= Math.min(rows - 1, top - 1); r++) {
      if (left >= 0 && left < columns) look(r * columns + left);
      if (right >= 0 && right < columns) look(r * columns + right);
    }
  }
  if (bestLine === -1) return null;
  const before = lines.shapeOffset[bestPoint]!,
    after = lines.shapeOffset[bestPoint + 1]!;
  const offset = Math.round(before + bestT * (after - before));
  const [footLon, footLat] = pointOfLine(lines, bestLine, offset);
  return { line: bestLine, offset, decimetres: Math.round(distanceM(lon, lat, footLon, footLat) * 10), lon: footLon, lat: footLat };
}
