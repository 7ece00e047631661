import { EARTH_RADIUS_M } from "../domain/geodesy";
import { NOT_CONNECTED } from "../domain/network/value-at";

/** Straight pieces of street, one entry a piece, in degrees. A street line of n points has n − 1 of them. */
export type StreetGeometry = { readonly count: number; readonly startLon: Float64Array; readonly startLat: Float64Array; readonly endLon: Float64Array; readonly endLat: Float64Array };

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
};

const RADIANS = Math.PI / 180;
const EQUATOR_M = 2 * Math.PI * EARTH_RADIUS_M;

export function mercatorX(lon: number): number {
  return (lon + 180) / 360;
}

export function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan((45 + lat / 2) * RADIANS)) / (2 * Math.PI);
}

/** The origin is the middle of all ends, so that what is left for 32 bits is small. */
export function packPieces({ count, startLon, startLat, endLon, endLat }: StreetGeometry): PackedPieces {
  for (const part of [startLon, startLat, endLon, endLat]) if (part.length !== count) throw new Error(`${part.length} coordinates for ${count} pieces of street`);
  if (count === 0) return { count, origin: [0.5, 0.5], ends: new Float32Array(0), metresPerUnit: EQUATOR_M };
  let west = Infinity, east = -Infinity, south = Infinity, north = -Infinity;
  for (let piece = 0; piece < count; piece++) {
    west = Math.min(west, startLon[piece]!, endLon[piece]!);
    east = Math.max(east, startLon[piece]!, endLon[piece]!);
    south = Math.min(south, startLat[piece]!, endLat[piece]!);
    north = Math.max(north, startLat[piece]!, endLat[piece]!);
  }
  if (!(west >= -180 && east <= 180 && south > -86 && north < 86)) throw new Error("a piece of street lies outside the map of the world");
  const x = mercatorX((west + east) / 2), y = mercatorY((south + north) / 2);
  const ends = new Float32Array(4 * count);
  for (let piece = 0; piece < count; piece++) {
    ends[4 * piece] = mercatorX(startLon[piece]!) - x;
    ends[4 * piece + 1] = mercatorY(startLat[piece]!) - y;
    ends[4 * piece + 2] = mercatorX(endLon[piece]!) - x;
    ends[4 * piece + 3] = mercatorY(endLat[piece]!) - y;
  }
  return { count, origin: [x, y], ends, metresPerUnit: EQUATOR_M * Math.cos(((south + north) / 2) * RADIANS) };
}

/** The map's matrix with the origin folded in, in 64 bits: it takes positions relative to the origin. Column by column, as WebGL has it. */
export function matrixAt(matrix: ArrayLike<number>, [x, y]: readonly [number, number]): Float32Array {
  const moved = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) moved[12 + row] = matrix[row]! * x + matrix[4 + row]! * y + matrix[12 + row]!;
  return moved;
}

/** The band of a walking time. NOT_REACHED, NOT_CONNECTED and Infinity are beyond every limit. The painter's shader says the same. */
export function bandOf(seconds: number, limit: number): Band {
  if (!isKnown(seconds) || seconds > limit) return "beyond";
  if (3 * seconds <= limit) return "near";
  return 3 * seconds <= 2 * limit ? "middle" : "far";
}

/**
 * Seconds at a share (0–1) of a piece from those at its ends: whichever end is quicker to walk to, as two walks that meet on the piece
 * have it. With a pace of 0 time is interpolated between the ends, and a piece with one end known is not known. The shader says the same.
 */
export function secondsAlong(from: number, to: number, metres: number, share: number, secondsPerMetre: number): number {
  const both = isKnown(from) && isKnown(to);
  if (!both && secondsPerMetre === 0) return Infinity;
  const pace = both ? Math.max(secondsPerMetre, Math.abs(to - from) / Math.max(metres, SHORTEST_M)) : secondsPerMetre;
  return Math.min(isKnown(from) ? from + pace * share * metres : Infinity, isKnown(to) ? to + pace * (1 - share) * metres : Infinity);
}

/** A piece of no length has no pace. */
export const SHORTEST_M = 0.01;

function isKnown(seconds: number): boolean {
  return seconds < NOT_CONNECTED;
}

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
  const wanted = DASH_WIDTHS * streetWidth(zoom) * metresPerPixel * (secondsPerMetre || USUAL_SECONDS_PER_METRE);
  return Math.max(SHORTEST_DASH_SECONDS, 2 ** Math.round(Math.log2(wanted)));
}

const DASH_WIDTHS = 4.5;
const USUAL_SECONDS_PER_METRE = 0.75;
/** Times are whole seconds: shorter dashes would show the rounding. */
const SHORTEST_DASH_SECONDS = 4;
