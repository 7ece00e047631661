import { straightDistance } from "../coverage/straight-distance";
import type { Destination } from "../destination";
import { LONGEST_WALK_SECONDS, type PointWalks, type WalkTo } from "../walk-to";
import { NOT_REACHED } from "./dial";
import { findRoute, type Route } from "./route";
import { search, type Direction, type Search } from "./search";
import { entrancesOf, isArrived, seedsOf } from "./seeds";
import { snapPoints, type SnappedPoints, type Snapper } from "./snapped-points";
import { timesOfPoints } from "./value-at";
import type { WalkTimes } from "./walk-times";

/** Entrances of every destination on the streets of one kind of walker: those of destination i are first[i] up to first[i + 1]. */
export type DestinationEnds = {
  readonly first: Uint32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly points: SnappedPoints;
};

const DECISECONDS_A_SECOND = 10;

export function destinationEnds(destinations: readonly Destination[], snapper: Snapper): DestinationEnds {
  const entrances = destinations.map(({ access }) => entrancesOf(access));
  const first = new Uint32Array(destinations.length + 1);
  entrances.forEach((list, at) => (first[at + 1] = first[at]! + list.length));
  const all = entrances.flat();
  const lon = Float64Array.from(all, (position) => position[0]!),
    lat = Float64Array.from(all, (position) => position[1]!);
  return { first, lon, lat, points: snapPoints(snapper, lon, lat) };
}

/** A search that sets out from a point, or leads back to it. */
export function searchFromPoint(times: WalkTimes, snapper: Snapper, lon: number, lat: number, direction: Direction): Search {
  return search(times, seedsOf({ kind: "points", points: [[lon, lat]] }, 0, snapper), {
    direction,
    limitDs: LONGEST_WALK_SECONDS * DECISECONDS_A_SECOND,
  });
}

/** Walks along the streets from a point to every destination and back: two searches for all of them. Equal to a search from each destination. */
export function streetWalks(
  times: WalkTimes,
  snapper: Snapper,
  destinations: readonly Destination[],
  ends: DestinationEnds,
  lon: number,
  lat: number,
): PointWalks {
  const there = searchFromPoint(times, snapper, lon, lat, "from"),
    back = searchFromPoint(times, snapper, lon, lat, "to");
  if (there.seeds.length === 0) return { connected: false, toStreetM: null, walks: destinations.map(() => null) };
  const thereSeconds = timesOfPoints(there, ends.points).seconds,
    backSeconds = timesOfPoints(back, ends.points).seconds;
  const walkTo = ({ access, extent }: Destination, number: number): WalkTo | null => {
    const { metres: straightM } = straightDistance(access, lon, lat);
    const arrived = isArrived(access, lon, lat);
    const nearest = nearestEnd(ends, thereSeconds, number);
    const farthestSeconds = extent ? farthest(ends, thereSeconds, number) : null;
    if (arrived)
      return { seconds: 0, backSeconds: 0, farthestSeconds, metres: 0, straightM, at: [lon, lat], climbM: null, stairsM: 0, crossings: 0 };
    if (nearest === -1) return null;
    const { metres, climbM, stairsM, crossings, seconds } = routeToEnd(there, ends, nearest);
    const home = nearestEnd(ends, backSeconds, number);
    return {
      seconds,
      backSeconds: home === -1 ? null : backSeconds[home]!,
      farthestSeconds,
      metres,
      straightM,
      at: [ends.lon[nearest]!, ends.lat[nearest]!],
      climbM,
      stairsM,
      crossings,
    };
  };
  return { connected: true, toStreetM: Math.min(...there.seeds.map(({ decimetres }) => decimetres)) / 10, walks: destinations.map(walkTo) };
}

/** The way along the streets from the point of a search to a destination; null where it has none within the search. */
export function routeToDestination(there: Search, ends: DestinationEnds, number: number): Route | null {
  const nearest = nearestEnd(ends, timesOfPoints(there, ends.points).seconds, number);
  return nearest === -1 ? null : routeToEnd(there, ends, nearest);
}

function routeToEnd(there: Search, ends: DestinationEnds, end: number): Route {
  const route = findRoute(there, ends.points, end, ends.lon[end]!, ends.lat[end]!);
  if (route === null) throw new Error("an entrance that was reached has no way to it");
  return route;
}

/** The entrance with the shortest walk; −1 where none is reached. */
function nearestEnd({ first }: DestinationEnds, seconds: Uint32Array, number: number): number {
  let best = -1;
  for (let end = first[number]!; end < first[number + 1]!; end++)
    if (isReached(seconds[end]!) && (best === -1 || seconds[end]! < seconds[best]!)) best = end;
  return best;
}

/** Seconds to the farthest place of an outline; "unknown" where one of them is not reached: then nobody can say how far it may be. */
function farthest({ first }: DestinationEnds, seconds: Uint32Array, number: number): number | "unknown" {
  let most = 0;
  for (let end = first[number]!; end < first[number + 1]!; end++) {
    if (!isReached(seconds[end]!)) return "unknown";
    most = Math.max(most, seconds[end]!);
  }
  return most;
}

/** NOT_CONNECTED and NOT_REACHED are the two largest values. */
function isReached(seconds: number): boolean {
  return seconds < NOT_REACHED - 1;
}
