import type { AccessSurface } from "../domain/coverage/access-surface";
import { isOpen } from "../domain/facility";
import { applyEdits, type StreetEdit } from "../domain/network/edits";
import { editsText } from "../domain/network/edits-text";
import { buildNetwork, type Network } from "../domain/network/network";
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
  surface(service: Service, walker: Walker, edits: readonly StreetEdit[]): { readonly surface: AccessSurface; readonly unjoined: readonly number[] };
  /** Streets as built: an opened path is drawn as what it is, an edit. */
  pieces(): StreetPieces;
  streets(service: Service, walker: Walker, year: number, edits: readonly StreetEdit[]): StreetTimes;
  route(service: Service, walker: Walker, year: number, edits: readonly StreetEdit[], lon: number, lat: number): RouteAnswer;
};

type Walking = { readonly times: WalkTimes; readonly snapper: Snapper; readonly cells: SnappedPoints };

/** A network, as built or edited, and what was made for each walker on it. */
type Walkable = { readonly key: string; readonly network: Network; readonly unjoined: readonly number[]; readonly walkers: Map<Walker, Walking> };

/** Answers along the streets of one pack. What depends on the walker only is made once a walker; of edited networks the last is kept. */
export function createStreetEngine(lines: StreetLines, data: EngineData): StreetEngine {
  const index = buildSnapIndex(lines);
  const built: Walkable = { key: "", network: buildNetwork(lines), unjoined: [], walkers: new Map() };
  let edited = built;
  const walkable = (edits: readonly StreetEdit[]): Walkable => {
    const key = editsText(edits);
    if (key === built.key) return built;
    if (key !== edited.key) {
      const { network, faults } = applyEdits(built.network, index, edits);
      edited = { key, network, unjoined: faults.map(({ edit }) => edit), walkers: new Map() };
    }
    return edited;
  };
  const walking = (walker: Walker, edits: readonly StreetEdit[]): Walking => {
    const { network, walkers } = walkable(edits);
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
  const searchOf = (service: Service, walker: Walker, year: number, edits: readonly StreetEdit[]): Search => {
    const { times, snapper } = walking(walker, edits);
    return search(times, seedsOfYear(openOf(service, year), year, snapper));
  };
  let ends: SnappedPoints | null = null;
  return {
    surface(service, walker, edits) {
      const { times, snapper, cells } = walking(walker, edits);
      return { surface: streetSurface(facilitiesOf(service), data.cells, cells, snapper, times), unjoined: walkable(edits).unjoined };
    },
    pieces: () => streetPieces(lines),
    streets(service, walker, year, edits) {
      ends ??= pieceEnds(lines);
      const { seconds } = timesOfPoints(searchOf(service, walker, year, edits), ends);
      return { from: seconds.slice(0, ends.count / 2), to: seconds.slice(ends.count / 2) };
    },
    route(service, walker, year, edits, lon, lat) {
      const open = openOf(service, year);
      const inside = open.find(({ access }) => isArrived(access, lon, lat));
      if (inside) return { connected: true, projectId: inside.projectId, route: { coordinates: [[lon, lat]], metres: 0, seconds: 0, toStreetM: 0, climbM: null, stairsM: 0, crossings: 0, crossingSeconds: 0 } };
      const { snapper } = walking(walker, edits);
      const points = snapPoints(snapper, [lon], [lat]);
      if (!isConnected(points, 0)) return { connected: false, route: null, projectId: null };
      const found = findRoute(searchOf(service, walker, year, edits), points, 0, lon, lat);
      if (found === null) return { connected: true, route: null, projectId: null };
      const { coordinates, metres, seconds, toStreetM, climbM, stairsM, crossings, crossingSeconds, seed } = found;
      return { connected: true, projectId: open[seed.facility]?.projectId ?? null, route: { coordinates, metres, seconds, toStreetM, climbM, stairsM, crossings, crossingSeconds } };
    },
  };
}
