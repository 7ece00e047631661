import type { Localized } from "../domain/language";
import type { PlaceKind, PlaceNote } from "../domain/places/found-place";
import type { PackPlaces } from "../domain/places/table-gazetteer";
import { distanceM } from "../domain/geodesy";
import type { Where } from "../domain/question";
import type { PlaceHit } from "./derive/place-hit";
import type { Store } from "./store";

/** A place somebody started from, as it is kept on the device. */
export type RecentPlace = {
  readonly name: Localized;
  readonly lon: number;
  readonly lat: number;
  /** What it is; null where that was not kept. */
  readonly kind: PlaceKind | null;
};

/** The place the visitor chose other than on the map, with what must be known about it; without a name where the device told it. */
export type ChosenPlace = {
  readonly name: Localized | null;
  readonly lon: number;
  readonly lat: number;
  readonly kind: PlaceKind | null;
  readonly note: PlaceNote | null;
};

export type Places = {
  /** Somebody searches: the names of the pack are worth fetching. */
  readonly wanted: boolean;
  /** Names of the pack; null until they are there, or where there are none. */
  readonly pack: PackPlaces | null;
  /** What is wrong with the pack's names. */
  readonly problem: string | null;
  readonly recent: readonly RecentPlace[];
  readonly chosen: ChosenPlace | null;
  /** Where the device last said that it is; in this page's memory alone. */
  readonly own: ChosenPlace | null;
};

export const NO_PLACES: Places = { wanted: false, pack: null, problem: null, recent: [], chosen: null, own: null };

/** What an address says instead of the device's own position, which no address holds. */
export const HERE = "here";
const MOST_RECENT = 5;
/** The address rounds a point to about a metre. */
const SAME_POINT_M = 3;
const DECIMALS = 1e5;
/** A position less exact than a minute's walk is said to be so. */
const ROUGH_M = 80;

export const setPlaces = (store: Store, change: Partial<Places>): void =>
  store.setState(({ places }) => ({ places: { ...places, ...change } }));

/** Asks the question about a place that a search found. A district or polycentre is asked about as a whole, everything else as a point. */
export function choosePlace(store: Store, hit: Pick<PlaceHit, "name" | "at" | "zone" | "note"> & Pick<RecentPlace, "kind">): void {
  if (hit.zone !== null) {
    store.ask({ where: { kind: hit.zone.kind, id: hit.zone.id } });
    return;
  }
  const [lon, lat] = rounded(...hit.at);
  const { recent } = store.getState().places,
    { name, kind, note } = hit;
  setPlaces(store, {
    chosen: { name, lon, lat, kind, note },
    recent: [{ name, lon, lat, kind }, ...recent.filter((place) => !isSamePoint(place, { lon, lat }))].slice(0, MOST_RECENT),
  });
  store.ask({ where: { kind: "point", lon, lat } });
}

/** Asks about where the device is. Only this page's memory holds it: it stands in no address, is kept nowhere and sent nowhere. */
export function choosePosition(store: Store, at: readonly [lon: number, lat: number], accuracyM: number): void {
  const [lon, lat] = rounded(...at);
  const own: ChosenPlace = {
    name: null,
    lon,
    lat,
    kind: null,
    note: accuracyM > ROUGH_M ? { kind: "rough-position", metres: accuracyM } : null,
  };
  setPlaces(store, { chosen: own, own });
  store.ask({ where: { kind: "point", lon, lat } });
}

function rounded(lon: number, lat: number): [lon: number, lat: number] {
  return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];
}

/** The chosen place, as long as the question is about it. */
export function chosenFor(where: Where, { chosen }: Places): ChosenPlace | null {
  return where.kind === "point" && chosen !== null && isSamePoint(chosen, where) ? chosen : null;
}

/** Whether the question is about where the device is. */
export function isOwnPosition(where: Where, { own }: Pick<Places, "own">): boolean {
  return where.kind === "point" && own !== null && isSamePoint(own, where);
}

type Point = { readonly lon: number; readonly lat: number };

function isSamePoint(one: Point, other: Point): boolean {
  return distanceM(one.lon, one.lat, other.lon, other.lat) < SAME_POINT_M;
}
