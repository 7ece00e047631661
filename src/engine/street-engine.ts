import type { AccessSurface } from "../domain/coverage/access-surface";
import { isOpen } from "../domain/facility";
import { arrivedStretches } from "../domain/network/arrived-stretches";
import { applyEdits, type StreetEdit } from "../domain/network/edits";
import { editsText } from "../domain/network/edits-text";
import { buildNetwork, type Network } from "../domain/network/network";
import { findRoute, type Route } from "../domain/network/route";
import { search, type Search } from "../domain/network/search";
import { isArrived } from "../domain/network/seeds";
import { buildSnapIndex } from "../domain/network/snap-index";
import { createSnapper, snapPoints, type SnappedPoints, type Snapper } from "../domain/network/snapped-points";
import type { RouteAnswer, StreetTimes } from "../domain/network/street-answers";
import type { StreetLines } from "../domain/network/street-lines";
import { pieceBounds, streetPieces, type StreetPieces } from "../domain/network/street-pieces";
import { seedsOfYear, streetSurface } from "../domain/network/street-surface";
import { boundTimes, streetTimes, type BoundTimes } from "../domain/network/street-times";
import { destinationEnds, routeToDestination, searchFromPoint, streetWalks, type DestinationEnds } from "../domain/network/street-walks";
import { isConnected } from "../domain/network/value-at";
import { walkSettings } from "../domain/network/walk-settings";
import { buildWalkTimes, type WalkTimes } from "../domain/network/walk-times";
import type { ProjectId } from "../domain/project";
import type { Service } from "../domain/service";
import type { PointWalks, WayTo } from "../domain/walk-to";
import type { WhoWalks } from "../domain/walker";
import type { EngineData, PaintOf } from "./protocol";

/** Who walks, on the streets as built or changed. */
export type OnFoot = { readonly who: WhoWalks; readonly edits: readonly StreetEdit[] };

export type StreetEngine = {
  surface(service: Service, onFoot: OnFoot): { readonly surface: AccessSurface; readonly unjoined: readonly number[] };
  /** Streets as built: an opened path is drawn as what it is, an edit. What `streets` gives is in their order. */
  pieces(): StreetPieces;
  streets(of: PaintOf, onFoot: OnFoot): StreetTimes;
  route(to: WayTo, lon: number, lat: number, onFoot: OnFoot): RouteAnswer;
  walks(lon: number, lat: number, onFoot: OnFoot): PointWalks;
};

type Walking = {
  readonly times: WalkTimes;
  readonly snapper: Snapper;
  readonly cells: () => SnappedPoints;
  readonly ends: () => DestinationEnds;
  readonly along: () => BoundTimes;
};

/** A network, as built or edited, and what was made for each kind of walker on it. */
type Walkable = {
  readonly key: string;
  readonly network: Network;
  readonly unjoined: readonly number[];
  readonly walkers: Map<string, Walking>;
};

/** Answers along the streets of one pack. What depends on the walker only is made once a walker; of edited networks the last is kept. */
export function createStreetEngine(lines: StreetLines, data: EngineData): StreetEngine {
  const index = buildSnapIndex(lines);
  const built: Walkable = { key: "", network: buildNetwork(lines), unjoined: [], walkers: new Map() };
  const bounds = once(() => pieceBounds(lines));
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
  const walking = ({ who, edits }: OnFoot): Walking => {
    const { network, walkers } = walkable(edits),
      key = `${who.walker} ${who.winter}`;
    const known = walkers.get(key);
    if (known) return known;
    const times = buildWalkTimes(network, walkSettings(who.walker, who)),
      snapper = createSnapper(index, times);
    const made = {
      times,
      snapper,
      cells: once(() => snapPoints(snapper, data.cells.lon, data.cells.lat)),
      ends: once(() => destinationEnds(data.destinations, snapper)),
      along: once(() => boundTimes(times, bounds())),
    };
    walkers.set(key, made);
    return made;
  };
  const facilitiesOf = (service: Service) => data.facilities.filter((facility) => facility.service === service);
  /** Facilities whose place is known and that are open in the year. */
  const openOf = (service: Service, year: number) => facilitiesOf(service).filter((facility) => facility.certain && isOpen(facility, year));
  const searchOf = (service: Service, year: number, { times, snapper }: Walking): Search =>
    search(times, seedsOfYear(openOf(service, year), year, snapper));
  return {
    surface(service, onFoot) {
      const { times, snapper, cells } = walking(onFoot);
      return {
        surface: streetSurface(facilitiesOf(service), data.cells, cells(), snapper, times),
        unjoined: walkable(onFoot.edits).unjoined,
      };
    },
    pieces: () => streetPieces(lines, bounds()),
    streets(of, onFoot) {
      const own = walking(onFoot);
      const open = of.kind === "service" ? openOf(of.service, of.year) : [];
      const found =
        of.kind === "service" ? searchOf(of.service, of.year, own) : searchFromPoint(own.times, own.snapper, of.lon, of.lat, "from");
      const arrived = arrivedStretches(
        open.map(({ access }) => access),
        index,
      );
      return streetTimes(found, bounds(), own.along(), arrived);
    },
    route(to, lon, lat, onFoot) {
      const own = walking(onFoot);
      if (to.kind === "destination") {
        const { projectId, access } = data.destinations[to.number] ?? {};
        if (projectId === undefined || access === undefined) throw new Error(`there is no destination ${to.number}`);
        if (isArrived(access, lon, lat)) return arrived(projectId, lon, lat);
        const there = searchFromPoint(own.times, own.snapper, lon, lat, "from");
        return routeAnswer(routeToDestination(there, own.ends(), to.number), there.seeds.length > 0, () => projectId, "from");
      }
      const open = openOf(to.service, to.year);
      const inside = open.find(({ access }) => isArrived(access, lon, lat));
      if (inside) return arrived(inside.projectId, lon, lat);
      const points = snapPoints(own.snapper, [lon], [lat]);
      const connected = isConnected(points, 0);
      return routeAnswer(
        connected ? findRoute(searchOf(to.service, to.year, own), points, 0, lon, lat) : null,
        connected,
        ({ seed }) => open[seed.facility]?.projectId ?? null,
        "to",
      );
    },
    walks(lon, lat, onFoot) {
      const { times, snapper, ends } = walking(onFoot);
      return streetWalks(times, snapper, data.destinations, ends(), lon, lat);
    },
  };
}

/** The way as the page needs it; the walk to the street is the one at the point asked about, whichever way the search ran. */
function routeAnswer(
  found: Route | null,
  connected: boolean,
  projectOf: (found: Route) => ProjectId | null,
  direction: "to" | "from",
): RouteAnswer {
  if (found === null) return { connected, route: null, projectId: null };
  const { coordinates, metres, seconds, toStreetM, facilityToStreetM, climbM, stairsM, crossings, crossingSeconds } = found;
  return {
    connected: true,
    projectId: projectOf(found),
    route: {
      coordinates,
      metres,
      seconds,
      toStreetM: direction === "to" ? toStreetM : facilityToStreetM,
      climbM,
      stairsM,
      crossings,
      crossingSeconds,
    },
  };
}

function arrived(projectId: ProjectId, lon: number, lat: number): RouteAnswer {
  return {
    connected: true,
    projectId,
    route: { coordinates: [[lon, lat]], metres: 0, seconds: 0, toStreetM: 0, climbM: null, stairsM: 0, crossings: 0, crossingSeconds: 0 },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
