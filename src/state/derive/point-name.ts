import { bearing, distanceM } from "../../domain/geodesy";
import type { Localized } from "../../domain/language";
import type { NamingKind, PointName } from "../../domain/places/found-place";
import type { Gazetteer, Spot } from "../../domain/places/gazetteer";
import type { LonLat } from "../../domain/places/line-crossings";
import { addressName, crossingName } from "../../domain/places/short-name";

/** Somebody at a house's door, on a crossing, at a place: no further than this. */
const AT_HOUSE_M = 25,
  AT_CROSSING_M = 70,
  AT_SPOT_M = 80;
/** Further than this nobody would name the point after it. */
const NEAR_CROSSING_M = 300,
  NEAR_SPOT_M = { metro: 500, station: 400, landmark: 400 } as const;

type Namer = { readonly spot: Spot; readonly kind: Exclude<NamingKind, "crossing">; readonly metres: number };

/**
 * The name of a point: a house, a crossing or a place that it is at; else the nearest one with the way from it; else the area around; null
 * where nothing is near. The same point and gazetteer always give the same name.
 */
export function pointName(gazetteer: Gazetteer, at: LonLat): PointName | null {
  const house = nearestHouse(gazetteer, at);
  if (house !== null) return { kind: "at", place: "address", name: house };
  const crossing = gazetteer.crossingsNear(at, NEAR_CROSSING_M)[0] ?? null;
  const nameOfCrossing = (): Localized => crossingName(gazetteer.streets[crossing!.a]!.name, gazetteer.streets[crossing!.b]!.name);
  if (crossing !== null && crossing.metres <= AT_CROSSING_M) return { kind: "at", place: "crossing", name: nameOfCrossing() };
  const spots = gazetteer.spots
    .flatMap((spot): Namer[] => {
      const kind = spot.kind === "metro" || spot.kind === "station" || spot.kind === "landmark" ? spot.kind : null,
        metres = distanceM(...spot.at, ...at);
      return kind === null || metres > NEAR_SPOT_M[kind] ? [] : [{ spot, kind, metres }];
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

function nearestHouse({ streets, houses }: Gazetteer, at: LonLat): Localized | null {
  let best: Localized | null = null,
    least = AT_HOUSE_M;
  streets.forEach(({ name }, street) => {
    for (const house of houses(street)) {
      // A step of a thousandth of a degree is further than any house that counts.
      if (Math.abs(house.at[0] - at[0]) > 0.001 || Math.abs(house.at[1] - at[1]) > 0.001) continue;
      const metres = distanceM(...house.at, ...at);
      if (metres > least || (metres === least && best !== null)) continue;
      least = metres;
      best = addressName(name, house.number);
    }
  });
  return best;
}

const eighth = (from: LonLat, to: LonLat): number => Math.round(bearing(...from, ...to) / 45) % 8;
