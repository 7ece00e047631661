import type { ParsedPoints, ParsedWay } from "../../domain/network/build-lines";
import type { Area } from "./area-around";

/**
 * The streets within an area. A piece that leaves it is kept to its first point outside, so that nothing within is cut short; a way that
 * leaves and comes back becomes two ways of the same id.
 */
export function cutStreets(
  ways: readonly ParsedWay[],
  points: ParsedPoints,
  area: Area,
): { readonly ways: readonly ParsedWay[]; readonly points: ParsedPoints } {
  const within = Uint8Array.from(points.lon, (lon, at) => (area.has(lon / 1e7, points.lat[at]! / 1e7) ? 1 : 0));
  const place = new Int32Array(points.lon.length).fill(-1);
  const kept: number[] = [];
  const placeOf = (point: number): number => {
    if (point < 0) return -1;
    if (place[point] === -1) place[point] = kept.push(point) - 1;
    return place[point]!;
  };
  const cut: ParsedWay[] = [];
  for (const way of ways) {
    const is = (at: number): boolean => within[way.points[at] ?? -1] === 1;
    for (let from = 0; from < way.points.length; from++) {
      if (!is(from)) continue;
      let to = from;
      // One point outside between two within is the end of one piece and the start of the other: keep the way whole.
      while (to + 1 < way.points.length && (is(to + 1) || is(to + 2))) to++;
      cut.push({
        ...way,
        points: Int32Array.from({ length: Math.min(way.points.length - 1, to + 1) - Math.max(0, from - 1) + 1 }, (_, step) =>
          placeOf(way.points[Math.max(0, from - 1) + step]!),
        ),
      });
      from = to;
    }
  }
  return {
    ways: cut,
    points: {
      lon: Int32Array.from(kept, (point) => points.lon[point]!),
      lat: Int32Array.from(kept, (point) => points.lat[point]!),
      shut: Uint8Array.from(kept, (point) => points.shut[point]!),
    },
  };
}
