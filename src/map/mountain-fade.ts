import type { FeatureCollection, Position } from "geojson";
import { positionsIn } from "../domain/positions";
import type { Zone } from "../domain/zone";
import { boundsOfPositions, type Bounds } from "../domain/bounds";
import { NOTHING } from "./layer";

/** One step hides less than a shade more than the last: no edge is seen between them. */
const STEPS = 24,
  DIRECTIONS = 72,
  /** A degree of longitude is this much of a degree of latitude, at 43°. */
  LON_TO_LAT = 0.73,
  /** Where the mountains end within the city's own bounds, so that there is a band at all. */
  LEAST_BAND = 0.02,
  /** The outermost ring reaches beyond what it hides. */
  MARGIN = 0.05;

type Corner = { readonly x: number; readonly y: number; readonly at: Position };

/**
 * The mountains are drawn as far as the city's surroundings and end in a straight cut. Rings around the city, each with the `opacity` at
 * which the colour of the ground hides them: none around the city, all where they end.
 */
export function mountainFade(mountains: FeatureCollection | undefined, city: readonly Zone[]): FeatureCollection {
  const drawn = mountains?.features.flatMap(({ geometry }) => positionsIn(geometry)) ?? [];
  if (drawn.length === 0 || city.length === 0) return NOTHING;
  const borders = city.flatMap(({ outline }) => positionsIn(outline)),
    corners = farthestCorners(borders),
    end = boundsOfPositions(drawn);
  const band = boundsOfPositions(borders).map((side, index) => Math.max(LEAST_BAND, index < 2 ? side - end[index]! : end[index]! - side));
  const rings = Array.from({ length: STEPS + 1 }, (_, step) => pushed(corners, band, step / STEPS));
  const beyond = boxRing(boundsOfPositions([...drawn, ...rings.at(-1)!]));
  return {
    type: "FeatureCollection",
    features: rings.map((ring, step) => ({
      type: "Feature",
      properties: { opacity: smooth(step / STEPS) },
      geometry: { type: "Polygon", coordinates: [rings[step + 1] ?? beyond, ring.toReversed()] },
    })),
  };
}

/** The corner of the convex outline that is farthest in each direction. */
function farthestCorners(positions: readonly Position[]): Corner[] {
  return Array.from({ length: DIRECTIONS }, (_, step) => {
    const angle = (step / DIRECTIONS) * 2 * Math.PI,
      [x, y] = [Math.cos(angle), Math.sin(angle)];
    const along = ([lon, lat]: Position): number => lon! * LON_TO_LAT * x + lat! * y;
    return { x, y, at: positions.reduce((farthest, position) => (along(position) > along(farthest) ? position : farthest)) };
  });
}

/** The outline pushed outwards by a share of the band; it is the rounder the farther out. */
function pushed(corners: readonly Corner[], [toWest, toSouth, toEast, toNorth]: readonly number[], share: number): Position[] {
  const ring = corners.map(({ x, y, at }): Position => [
    at[0]! + share * x * (x < 0 ? toWest! : toEast!),
    at[1]! + share * y * (y < 0 ? toSouth! : toNorth!),
  ]);
  return [...ring, ring[0]!];
}

function boxRing([west, south, east, north]: Bounds): Position[] {
  const [left, bottom, right, top] = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
    [left, bottom],
  ];
}

/** Starts and ends without a bend that one would see. */
function smooth(share: number): number {
  return share * share * (3 - 2 * share);
}
