import type { Localized } from "../domain/language";
import type { PackPlaces } from "../domain/places/table-gazetteer";
import { distanceM } from "../domain/geodesy";
import type { Where } from "../domain/question";
import type { PlaceHit, PlaceNote } from "./derive/place-search";
import type { Store } from "./store";

/** A place somebody started from, as it is kept on the device. */
export type RecentPlace = { readonly name: Localized; readonly lon: number; readonly lat: number };

/** The place chosen by name, with what must be known about it. */
export type ChosenPlace = RecentPlace & { readonly note: PlaceNote | null };

export type Places = {
  /** Somebody searches: the names of the pack are worth fetching. */
  readonly wanted: boolean;
  /** Names of the pack; null until they are there, or where there are none. */
  readonly pack: PackPlaces | null;
  /** What is wrong with the pack's names. */
  readonly problem: string | null;
  readonly recent: readonly RecentPlace[];
  readonly chosen: ChosenPlace | null;
};

export const NO_PLACES: Places = { wanted: false, pack: null, problem: null, recent: [], chosen: null };

const MOST_RECENT = 5;
/** The address rounds a point to about a metre. */
const SAME_POINT_M = 3;
const DECIMALS = 1e5;

export const setPlaces = (store: Store, change: Partial<Places>): void => store.setState(({ places }) => ({ places: { ...places, ...change } }));

/** Asks the question about a place that a search found. A district or polycentre is asked about as a whole, everything else as a point. */
export function choosePlace(store: Store, hit: Pick<PlaceHit, "name" | "at" | "zone" | "note">): void {
  if (hit.zone !== null) {
    store.ask({ where: { kind: hit.zone.kind, id: hit.zone.id } });
    return;
  }
  const [lon, lat] = hit.at.map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS) as [number, number];
  const { recent } = store.getState().places;
  setPlaces(store, { chosen: { name: hit.name, lon, lat, note: hit.note }, recent: [{ name: hit.name, lon, lat }, ...recent.filter((place) => !isSamePoint(place, { lon, lat }))].slice(0, MOST_RECENT) });
  store.ask({ where: { kind: "point", lon, lat } });
}

/** The place chosen by name, as long as the question is about it. */
export function chosenFor(where: Where, { chosen }: Places): ChosenPlace | null {
  return where.kind === "point" && chosen !== null && isSamePoint(chosen, where) ? chosen : null;
}

type Point = { readonly lon: number; readonly lat: number };

function isSamePoint(one: Point, other: Point): boolean {
  return distanceM(one.lon, one.lat, other.lon, other.lat) < SAME_POINT_M;
}
