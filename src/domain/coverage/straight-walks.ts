import type { Access } from "../facility";
import type { Destination } from "../destination";
import { distanceM } from "../geodesy";
import { walkMinutes } from "../limit";
import { LONGEST_WALK_SECONDS, type PointWalks, type WalkTo } from "../walk-to";
import type { WhoWalks } from "../walker";
import { straightDistance } from "./straight-distance";

const SECONDS_A_MINUTE = 60;
/** Guards against 0.1 + 0.2: a walk of exactly 5 minutes must not become 301 seconds. */
const ROUNDING = 1e-6;

/** Walks from a point in a straight line, made longer by the detour factor. Exact to the geometry of the destinations; O(destinations). */
export function straightWalks(destinations: readonly Destination[], lon: number, lat: number, who: WhoWalks, detour: number): PointWalks {
  const seconds = (metres: number): number => Math.ceil(walkMinutes(metres, who, detour) * SECONDS_A_MINUTE - ROUNDING);
  const walkTo = ({ access, extent }: Destination): WalkTo | null => {
    const { metres: exact, at } = straightDistance(access, lon, lat);
    const metres = toDecimetre(exact);
    const near = seconds(metres);
    if (near > LONGEST_WALK_SECONDS) return null;
    return {
      seconds: near,
      backSeconds: null,
      farthestSeconds: extent ? seconds(toDecimetre(farthestMetres(access, lon, lat))) : null,
      metres: metres * detour,
      straightM: metres,
      at,
      climbM: null,
      stairsM: null,
      crossings: null,
    };
  };
  return { connected: true, toStreetM: null, walks: destinations.map(walkTo) };
}

/** Surfaces hold whole decimetres: a point and a hexagon at the same place must get the same answer. */
function toDecimetre(metres: number): number {
  return Math.round(metres * 10) / 10;
}

/** Straight metres to the farthest corner of an outline: no place within it is farther. */
function farthestMetres(access: Access, lon: number, lat: number): number {
  return access.kind === "outline" ? Math.max(...access.polygons.flat(2).map((corner) => distanceM(lon, lat, corner[0]!, corner[1]!))) : 0;
}
