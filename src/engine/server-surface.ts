import type { Position } from "geojson";
import type { Cells } from "../domain/cells";
import type { Facility } from "../domain/facility";
import { degreesFor, distanceM } from "../domain/geodesy";
import { NOT_REACHED } from "../domain/network/dial";
import { entrancesOf, isArrived } from "../domain/network/seeds";
import type { PointTimes } from "../domain/network/value-at";
import { NOT_CONNECTED } from "../domain/network/value-at";
import { metresPerMinute, type Walker } from "../domain/walker";
import type { WalkServer } from "./valhalla";

/** Side of the squares whose points are asked about together, in metres. */
const SQUARE_M = 1_000;
/** Of points taken along outlines and streets every 25 m, every fourth is asked about: times to them are exact to 50 m of walking. */
const EVERY = 4;

type Door = { readonly at: Position; readonly facility: number };

/**
 * Walking seconds from points to their nearest facility by a server's matrix, and which it is: what the street engine gives, from the same
 * facilities. Only facilities within `minutes` of straight walking are asked about, because no walk is shorter than its straight line; a
 * point with none is NOT_REACHED. Points inside an outline have arrived. Rejects with WalkServerFault.
 */
export async function serverTimes(
  server: WalkServer,
  facilities: readonly Facility[],
  points: Pick<Cells, "count" | "lon" | "lat">,
  walker: Walker,
  minutes: number,
  progress?: (share: number) => void,
): Promise<PointTimes> {
  const seconds = new Uint32Array(points.count).fill(NOT_REACHED),
    nearest = new Int32Array(points.count).fill(-1);
  const doors = facilities.flatMap(({ access }, facility): Door[] =>
    entrancesOf(access)
      .filter((_, at) => access.kind === "points" || at % EVERY === 0)
      .map((at) => ({ at, facility })),
  );
  const reachM = minutes * metresPerMinute({ walker, winter: false });
  const squares = [...squaresOf(points).values()];
  for (const [done, square] of squares.entries()) {
    const sources = square.map((point): Position => [points.lon[point]!, points.lat[point]!]);
    const near = doors.filter(({ at }) => sources.some(([lon, lat]) => distanceM(lon!, lat!, at[0]!, at[1]!) <= reachM));
    const matrix =
      near.length === 0
        ? null
        : await server.matrix(
            sources,
            near.map(({ at }) => at),
            walker,
          );
    if (matrix !== null)
      square.forEach((point, row) => {
        for (let door = 0; door < near.length; door++) {
          const time = matrix.seconds[row * near.length + door]!;
          // NOT_CONNECTED says of the point what no other door can make better.
          if (time === NOT_CONNECTED) seconds[point] = NOT_CONNECTED;
          else if (time < seconds[point]!) [seconds[point], nearest[point]] = [time, near[door]!.facility];
        }
      });
    progress?.((done + 1) / squares.length);
  }
  facilities.forEach(({ access }, facility) => {
    for (let point = 0; access.kind === "outline" && point < points.count; point++)
      if (isArrived(access, points.lon[point]!, points.lat[point]!)) [seconds[point], nearest[point]] = [0, facility];
  });
  return { seconds, facility: nearest };
}

function squaresOf({ count, lon, lat }: Pick<Cells, "count" | "lon" | "lat">): ReadonlyMap<string, number[]> {
  const squares = new Map<string, number[]>(),
    side = degreesFor(SQUARE_M, count > 0 ? lat[0]! : 0);
  for (let point = 0; point < count; point++) {
    const key = `${Math.floor(lon[point]! / side.lon)} ${Math.floor(lat[point]! / side.lat)}`;
    squares.set(key, [...(squares.get(key) ?? []), point]);
  }
  return squares;
}
