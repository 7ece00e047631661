import { bearing, distanceM, isInside } from "../../domain/geodesy";
import type { Localized } from "../../domain/language";
import type { NamingKind, PointName } from "../../domain/places/found-place";
import type { NamingGazetteer, Spot } from "../../domain/places/gazetteer";
import type { LonLat } from "../../domain/places/line-crossings";
import { crossingName } from "../../domain/places/short-name";

/** Somebody on a crossing, at a place: no further than this. */
const AT_CROSSING_M = 70,
  AT_SPOT_M = 80;
/** Further than this nobody would name the point after it. */
const NEAR_CROSSING_M = 300,
  NEAR_SPOT_M = { metro: 500, station: 400, landmark: 400 } as const;
/** A place known no better than this has no metres and no direction from it. */
const MOST_OFF_M = 150;

type Namer = { readonly spot: Spot; readonly kind: Exclude<NamingKind, "crossing">; readonly metres: number };

/**
 * The name of a point: the park or lake that it lies in; a crossing or a place that it is at; else the nearest one with the way from it;
 * else the area around; null where nothing is near. The same point and gazetteer always give the same name.
 */
export function pointName(gazetteer: NamingGazetteer, at: LonLat): PointName | null {
  const ground = gazetteer.spots.find(({ outline }) => outline?.type === "Polygon" && isInside(...at, outline.coordinates));
  if (ground !== undefined) return { kind: "in", name: ground.name };
  const crossing = gazetteer.crossingsNear(at, NEAR_CROSSING_M)[0] ?? null;
  const nameOfCrossing = (): Localized => crossingName(gazetteer.streets[crossing!.a]!.name, gazetteer.streets[crossing!.b]!.name);
  if (crossing !== null && crossing.metres <= AT_CROSSING_M) return { kind: "at", place: "crossing", name: nameOfCrossing() };
  const spots = gazetteer.spots
    .flatMap((spot): Namer[] => {
      const kind = spot.kind === "metro" || spot.kind === "station" || spot.kind === "landmark" ? spot.kind : null,
        metres = distanceM(...spot.at, ...at);
      return kind === null || spot.radiusM > MOST_OFF_M || metres > NEAR_SPOT_M[kind] ? [] : [{ spot, kind, metres }];
    })
    .sort((a, b) => a.metres - b.metres || (a.spot.id < b.spot.id ? -1 : 1));
  const spot = spots[0] ?? null;
  if (spot !== null && spot.metres <= AT_SPOT_M) return { kind: "at", place: spot.kind, name: spot.spot.name };
  if (crossing !== null && (spot === null || crossing.metres <= spot.metres))
    return { kind: "near", place: "crossing", name: nameOfCrossing(), metres: crossing.metres, direction: eighth(crossing.at, at) };
  if (spot !== null)
    return { kind: "near", place: spot.kind, name: spot.spot.name, metres: spot.metres, direction: eighth(spot.spot.at, at) };
  const around = gazetteer.spots
    .filter(({ kind, radiusM, at: middle }) => (kind === "area" || kind === "landmark") && distanceM(...middle, ...at) <= radiusM)
    .sort((a, b) => distanceM(...a.at, ...at) - distanceM(...b.at, ...at))[0];
  return around === undefined ? null : { kind: "in", name: around.name };
}

const eighth = (from: LonLat, to: LonLat): number => Math.round(bearing(...from, ...to) / 45) % 8;
