import { EARTH_RADIUS_M } from "../domain/geodesy";
import { IN_PARTS, NO_WALK, NUMBERS_A_PIECE, type PieceParts, type PieceWalks } from "../domain/network/street-answers";
import type { StreetPieces } from "../domain/network/street-pieces";

/** How far along the limit a place lies: thirds of it, and what is beyond it or not known. */
export type Band = "near" | "middle" | "far" | "beyond";

/** Pieces as the graphics card takes them. */
export type PackedPieces = {
  readonly count: number;
  /** Web Mercator, the world being 1 wide; 64-bit, because 32 bits of the whole world are steps of 2 m. */
  readonly origin: readonly [x: number, y: number];
  /** Start x, y, end x, y relative to the origin. Within 50 km of it 32 bits are steps of less than 5 mm. */
  readonly ends: Float32Array;
  readonly metresPerUnit: number;
  /** West, north, east, south of every BLOCK pieces, relative to the origin. */
  readonly boxes: Float32Array;
};

/** Pieces are left out of a frame by blocks; neighbours in a street pack mostly are neighbours in the city. */
export const BLOCK = 512;

const RADIANS = Math.PI / 180;
const EQUATOR_M = 2 * Math.PI * EARTH_RADIUS_M;

export function mercatorX(lon: number): number {
  return (lon + 180) / 360;
}

export function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan((45 + lat / 2) * RADIANS)) / (2 * Math.PI);
}

/** The origin is the middle of all ends, so that what is left for 32 bits is small. */
export function packPieces({ count, startLon, startLat, endLon, endLat }: StreetPieces): PackedPieces {
  for (const part of [startLon, startLat, endLon, endLat])
    if (part.length !== count) throw new Error(`${part.length} coordinates for ${count} pieces of street`);
  if (count === 0) return { count, origin: [0.5, 0.5], ends: new Float32Array(0), metresPerUnit: EQUATOR_M, boxes: new Float32Array(0) };
  let west = Infinity,
    east = -Infinity,
    south = Infinity,
    north = -Infinity;
  for (let piece = 0; piece < count; piece++) {
    west = Math.min(west, startLon[piece]!, endLon[piece]!);
    east = Math.max(east, startLon[piece]!, endLon[piece]!);
    south = Math.min(south, startLat[piece]!, endLat[piece]!);
    north = Math.max(north, startLat[piece]!, endLat[piece]!);
  }
  if (!(west >= -180 && east <= 180 && south > -86 && north < 86)) throw new Error("a piece of street lies outside the map of the world");
  const x = mercatorX((west + east) / 2),
    y = mercatorY((south + north) / 2);
  const ends = new Float32Array(4 * count);
  for (let piece = 0; piece < count; piece++) {
    ends[4 * piece] = mercatorX(startLon[piece]!) - x;
    ends[4 * piece + 1] = mercatorY(startLat[piece]!) - y;
    ends[4 * piece + 2] = mercatorX(endLon[piece]!) - x;
    ends[4 * piece + 3] = mercatorY(endLat[piece]!) - y;
  }
  return { count, origin: [x, y], ends, metresPerUnit: EQUATOR_M * Math.cos(((south + north) / 2) * RADIANS), boxes: boxesOf(ends) };
}

/** Parts of pieces as pieces of their own, beside the same origin. */
export function packParts({ origin, ends, metresPerUnit }: PackedPieces, { piece, startShare, endShare }: PieceParts): PackedPieces {
  const own = new Float32Array(4 * piece.length);
  for (let part = 0; part < piece.length; part++)
    for (const axis of [0, 1]) {
      const start = ends[4 * piece[part]! + axis]!,
        end = ends[4 * piece[part]! + 2 + axis]!;
      own[4 * part + axis] = start + startShare[part]! * (end - start);
      own[4 * part + 2 + axis] = start + endShare[part]! * (end - start);
    }
  return { count: piece.length, origin, ends: own, metresPerUnit, boxes: boxesOf(own) };
}

function boxesOf(ends: Float32Array): Float32Array {
  const boxes = new Float32Array(4 * Math.ceil(ends.length / (4 * BLOCK)));
  for (let block = 0; block < boxes.length / 4; block++) {
    let west = Infinity,
      north = Infinity,
      east = -Infinity,
      south = -Infinity;
    for (let at = 4 * BLOCK * block; at < Math.min(ends.length, 4 * BLOCK * (block + 1)); at += 2) {
      west = Math.min(west, ends[at]!);
      north = Math.min(north, ends[at + 1]!);
      east = Math.max(east, ends[at]!);
      south = Math.max(south, ends[at + 1]!);
    }
    boxes.set([west, north, east, south], 4 * block);
  }
  return boxes;
}

/** The least time at any end in every block, in deciseconds; IN_PARTS and NO_WALK are larger than every limit. */
export function nearestByBlock(walks: PieceWalks): Uint16Array {
  const nearest = new Uint16Array(Math.ceil(walks.length / (NUMBERS_A_PIECE * BLOCK))).fill(NO_WALK);
  for (let at = 0; at < walks.length; at += NUMBERS_A_PIECE) {
    const block = Math.floor(at / (NUMBERS_A_PIECE * BLOCK));
    nearest[block] = Math.min(nearest[block]!, walks[at]!, walks[at + 1]!);
  }
  return nearest;
}

/** Runs of pieces in blocks that reach into the view, widened by `margin` (shares of half the view), and pass a test. */
export function runsInView(
  { count, boxes }: PackedPieces,
  matrix: ArrayLike<number>,
  margin: number,
  passes: (block: number) => boolean,
): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (let block = 0; block < boxes.length / 4; block++) {
    if (!passes(block) || isOutside(boxes.subarray(4 * block, 4 * block + 4), matrix, 1 + margin)) continue;
    const first = block * BLOCK,
      here = Math.min(BLOCK, count - first),
      last = runs.at(-1);
    if (last && last.first + last.count === first) last.count += here;
    else runs.push({ first, count: here });
  }
  return runs;
}

/** Whether all corners of a box lie beyond the same side of the view. */
function isOutside(box: Float32Array, matrix: ArrayLike<number>, edge: number): boolean {
  let left = true,
    right = true,
    below = true,
    above = true;
  for (let corner = 0; corner < 4; corner++) {
    const x = box[corner & 2]!,
      y = box[1 + 2 * (corner & 1)]!;
    const [u, v, w] = [0, 1, 3].map((row) => matrix[row]! * x + matrix[4 + row]! * y + matrix[12 + row]!) as [number, number, number];
    if (w <= 0) return false;
    left &&= u < -edge * w;
    right &&= u > edge * w;
    below &&= v < -edge * w;
    above &&= v > edge * w;
  }
  return left || right || below || above;
}

/** The map's matrix with the origin folded in, in 64 bits: it takes positions relative to the origin. Column by column, as WebGL has it. */
export function matrixAt(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const moved = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) moved[12 + row] = matrix[row]! * x + matrix[4 + row]! * y + matrix[12 + row]!;
  return moved;
}

/** The band of a walking time; no walk is Infinity, beyond every limit. The painter's shader says the same. */
export function bandOf(seconds: number, limit: number): Band {
  if (seconds === Infinity || seconds > limit) return "beyond";
  if (3 * seconds <= limit) return "near";
  return 3 * seconds <= 2 * limit ? "middle" : "far";
}

/**
 * Seconds at a share (0–1) of a piece: over its start or over its end, whichever is quicker. Infinity where there is no walk. Not for
 * pieces that are given in parts. The shader says the same.
 */
export function secondsAlong(walks: PieceWalks, piece: number, share: number): number {
  const [start, end, overStart, overEnd] = Array.from(
    walks.subarray(NUMBERS_A_PIECE * piece, NUMBERS_A_PIECE * (piece + 1)),
    secondsOf,
  ) as [number, number, number, number];
  return Math.min(start + (share === 0 ? 0 : share * overStart), end + (share === 1 ? 0 : (1 - share) * overEnd));
}

function secondsOf(ds: number): number {
  return ds < IN_PARTS ? ds / DECISECONDS_A_SECOND : Infinity;
}

export const DECISECONDS_A_SECOND = 10;

/** Width of a painted street in CSS pixels. */
export function streetWidth(zoom: number): number {
  return Math.min(4, Math.max(1.5, 1.5 + (zoom - 11) * 0.5));
}

/**
 * Seconds from dash to dash in the farthest band. Dashes are counted in time and not in pixels: so they run on across the pieces, however
 * short. Powers of two, so that they stand still while the map is moved and change only at steps of zoom.
 */
export function dashSeconds(zoom: number, metresPerUnit: number, secondsPerMetre: number): number {
  const metresPerPixel = metresPerUnit / (512 * 2 ** zoom);
  const wanted = DASH_WIDTHS * streetWidth(zoom) * metresPerPixel * secondsPerMetre;
  return Math.max(SHORTEST_DASH_SECONDS, 2 ** Math.round(Math.log2(wanted)));
}

const DASH_WIDTHS = 4.5;
/** What the nearest view needs; shorter ones would show the rounding of the walks. */
const SHORTEST_DASH_SECONDS = 4;
