import type { AccessSurface } from "../domain/coverage/access-surface";
import { isOpen } from "../domain/facility";
import { buildNetwork } from "../domain/network/network";
import { findRoute } from "../domain/network/route";
import { search, type Search } from "../domain/network/search";
import { isArrived } from "../domain/network/seeds";
import { buildSnapIndex } from "../domain/network/snap-index";
import { createSnapper, snapPoints, type SnappedPoints, type Snapper } from "../domain/network/snapped-points";
import type { StreetLines } from "../domain/network/street-lines";
import { pieceEnds, streetPieces, type StreetPieces } from "../domain/network/street-pieces";
import { seedsOfYear, streetSurface } from "../domain/network/street-surface";
import { isConnected, timesOfPoints } from "../domain/network/value-at";
import { walkSettings } from "../domain/network/walk-settings";
import { buildWalkTimes, type WalkTimes } from "../domain/network/walk-times";
import type { Service } from "../domain/service";
import type { Walker } from "../domain/walker";
import type { RouteAnswer, StreetTimes } from "../domain/network/street-answers";
import type { EngineData } from "./protocol";

export type StreetEngine = {
  surface(service: Service, walker: Walker): AccessSurface;
  pieces(): StreetPieces;
  streets(service: Service, walker: Walker, year: number): StreetTimes;
  route(service: Service, walker: Walker, year: number, lon: number, lat: number): RouteAnswer;
};

type Walking = { readonly times: WalkTimes; readonly snapper: Snapper; readonly cells: SnappedPoints };

/** Answers along the streets of one pack. What depends on the walker only is made once a walker. */
export function createStreetEngine(lines: StreetLines, data: EngineData): StreetEngine {
  const network = buildNetwork(lines), index = buildSnapIndex(lines);
  const walkers = new Map<Walker, Walking>();
  const walking = (walker: Walker): Walking => {
    const known = walkers.get(walker);
    if (known) return known;
    const times = buildWalkTimes(network, walkSettings(walker)), snapper = createSnapper(index, times);
    const made = { times, snapper, cells: snapPoints(snapper, data.cells.lon, data.cells.lat) };
    walkers.set(walker, made);
    return made;
  };
  const facilitiesOf = (service: Service) => data.facilities.filter((facility) => facility.service === service);
  /** Facilities whose place is known and that are open in the year. */
  const openOf = (service: Service, year: number) => facilitiesOf(service).filter((facility) => facility.certain && isOpen(facility, year));
  const searchOf = (service: Service, walker: Walker, year: number): Search => {
    const { times, snapper } = walking(walker);
    return search(times, seedsOfYear(openOf(service, year), year, snapper));
  };
  let ends: SnappedPoints | null = null;
  return {
    surface(service, walker) {
      const { times, snapper, cells } = walking(walker);
      return streetSurface(facilitiesOf(service), data.cells, cells, snapper, times);
    },
    pieces: () => streetPieces(lines),
    streets(service, walker, year) {
      ends ??= pieceEnds(lines);
      const { seconds } = timesOfPoints(searchOf(service, walker, year), ends);
      return { from: seconds.slice(0, ends.count / 2), to: seconds.slice(ends.count / 2) };
    },
    route(service, walker, year, lon, lat) {
      const open = openOf(service, year);
      const inside = open.find(({ access }) => isArrived(access, lon, lat));
      if (inside) return { connected: true, projectId: inside.projectId, route: { coordinates: [[lon, lat]], metres: 0, seconds: 0, toStreetM: 0, climbM: null, stairsM: 0, crossings: 0, crossingSeconds: 0 } };
      const { snapper } = walking(walker);
      const points = snapPoints(snapper, [lon], [lat]);
      if (!isConnected(points, 0)) return { connected: false, route: null, projectId: null };
      const found = findRoute(searchOf(service, walker, year), points, 0, lon, lat);
      if (found === null) return { connected: true, route: null, projectId: null };
      const { coordinates, metres, seconds, toStreetM, climbM, stairsM, crossings, crossingSeconds, seed } = found;
      return { connected: true, projectId: open[seed.facility]?.projectId ?? null, route: { coordinates, metres, seconds, toStreetM, climbM, stairsM, crossings, crossingSeconds } };
    },
  };
}
