import type { Position } from "geojson";

/** Where two segments cross; null where they do not, or run along each other. Degrees are a plane at this size. */
export function segmentCrossing(p: Position, q: Position, r: Position, s: Position): readonly [lon: number, lat: number] | null {
  const [ux, uy, vx, vy] = [q[0]! - p[0]!, q[1]! - p[1]!, s[0]! - r[0]!, s[1]! - r[1]!];
  const area = ux * vy - uy * vx;
  if (area === 0) return null;
  const wx = r[0]! - p[0]!,
    wy = r[1]! - p[1]!;
  const t = (wx * vy - wy * vx) / area,
    u = (wx * uy - wy * ux) / area;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [p[0]! + t * ux, p[1]! + t * uy] : null;
}
