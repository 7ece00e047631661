import type { Geometry, Position } from "geojson";

/** A straight piece, in the smallest steps that coordinates of geodata/ have, so that all sums are whole numbers. */
type Side = { readonly ax: number; readonly ay: number; readonly bx: number; readonly by: number };

const STEPS_PER_DEGREE = 10_000;

/** Where the boundary of a polygon meets itself; null where it does not, and for everything that is no polygon. */
export function selfCrossing(geometry: Geometry): Position | null {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
  for (const ring of rings) {
    const crossing = crossingOf(sidesOf(ring), true);
    if (crossing) return crossing;
  }
  return null;
}

/** Where a line meets itself, other than with its end at its beginning; null where it does not. */
export function lineCrossing(line: readonly Position[]): Position | null {
  const first = line[0],
    last = line.at(-1);
  return crossingOf(sidesOf(line), first?.[0] === last?.[0] && first?.[1] === last?.[1]);
}

/** Where two lines meet, other than end to end; null where they do not. */
export function meeting(a: readonly Position[], b: readonly Position[]): Position | null {
  const ends = new Set([a[0], a.at(-1)].map(String)),
    shared = [b[0], b.at(-1)].filter((end) => ends.has(String(end)));
  for (const one of sidesOf(a))
    for (const other of sidesOf(b)) {
      const at = meetingOf(one, other);
      if (at && (!shared.some((end) => isAt(end!, at)) || runOver(one, other))) return at;
    }
  return null;
}

function sidesOf(line: readonly Position[]): Side[] {
  const points = line.map(([lon, lat]) => [Math.round(lon! * STEPS_PER_DEGREE), Math.round(lat! * STEPS_PER_DEGREE)] as const);
  return points
    .slice(1)
    .map(([bx, by], index): Side => ({ ax: points[index]![0], ay: points[index]![1], bx, by }))
    .filter(({ ax, ay, bx, by }) => ax !== bx || ay !== by);
}

/** Neighbours may share their common corner and no more; all others nothing. */
function crossingOf(sides: readonly Side[], closed: boolean): Position | null {
  for (const [index, side] of sides.entries())
    for (let later = index + 1; later < sides.length; later++) {
      const other = sides[later]!,
        neighbours = later === index + 1 || (closed && index === 0 && later === sides.length - 1);
      const at = meetingOf(side, other);
      if (at && (!neighbours || runOver(side, other))) return at;
    }
  return null;
}

/** Twice the area of a corner: positive where c lies to the left of the way from a to b. */
function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** A point that both sides have, in degrees. */
function meetingOf(p: Side, q: Side): Position | null {
  if (Math.max(p.ax, p.bx) < Math.min(q.ax, q.bx) || Math.max(q.ax, q.bx) < Math.min(p.ax, p.bx)) return null;
  if (Math.max(p.ay, p.by) < Math.min(q.ay, q.by) || Math.max(q.ay, q.by) < Math.min(p.ay, p.by)) return null;
  const a = turn(p.ax, p.ay, p.bx, p.by, q.ax, q.ay),
    b = turn(p.ax, p.ay, p.bx, p.by, q.bx, q.by),
    c = turn(q.ax, q.ay, q.bx, q.by, p.ax, p.ay),
    d = turn(q.ax, q.ay, q.bx, q.by, p.bx, p.by);
  if (a * b > 0 || c * d > 0) return null;
  if (a === b) {
    // On one line: their boxes meet, so one of them has an end of the other.
    const [x, y] = (
      [
        [q.ax, q.ay],
        [q.bx, q.by],
        [p.ax, p.ay],
      ] as const
    ).find(([x, y]) => isWithin(p, x, y) && isWithin(q, x, y))!;
    return degrees(x, y);
  }
  const along = a / (a - b);
  return degrees(q.ax + along * (q.bx - q.ax), q.ay + along * (q.by - q.ay));
}

/** Whether two sides have more than a point in common. */
function runOver(p: Side, q: Side): boolean {
  if (turn(p.ax, p.ay, p.bx, p.by, q.ax, q.ay) !== 0 || turn(p.ax, p.ay, p.bx, p.by, q.bx, q.by) !== 0) return false;
  const overlap = (a1: number, a2: number, b1: number, b2: number): number =>
    Math.min(Math.max(a1, a2), Math.max(b1, b2)) - Math.max(Math.min(a1, a2), Math.min(b1, b2));
  return Math.max(overlap(p.ax, p.bx, q.ax, q.bx), overlap(p.ay, p.by, q.ay, q.by)) > 0;
}

function isWithin({ ax, ay, bx, by }: Side, x: number, y: number): boolean {
  return x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
}

function degrees(x: number, y: number): Position {
  return [Math.round(x) / STEPS_PER_DEGREE, Math.round(y) / STEPS_PER_DEGREE];
}

function isAt(end: Position, [lon, lat]: Position): boolean {
  return Math.abs(end[0]! - lon!) < 0.5 / STEPS_PER_DEGREE && Math.abs(end[1]! - lat!) < 0.5 / STEPS_PER_DEGREE;
}
