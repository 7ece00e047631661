import type { Localized } from "../language";
import { SPOT_KINDS } from "./gazetteer";

/** What a search for a place may find. */
export const PLACE_KINDS = ["zone", "street", "crossing", "address", ...SPOT_KINDS] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What must be known about a found place: nothing is more exact than it says. */
export type PlaceNote =
  /** The middle of a long street stands for all of it. */
  | { readonly kind: "street-middle" }
  /** Only the middle of an area is known. */
  | { readonly kind: "area-middle" }
  /** The map has no such house: this is the nearest number it has there. */
  | { readonly kind: "nearest-house"; readonly asked: string; readonly known: string }
  /** The map has no numbered house there: this is the middle of the street. */
  | { readonly kind: "no-houses"; readonly asked: string }
  /** The same in a microdistrict: this is its middle. */
  | { readonly kind: "no-houses-in-area"; readonly asked: string }
  /** The device knows its position no better than this. */
  | { readonly kind: "rough-position"; readonly metres: number };

/** Kinds that a point may be named after from some way off. */
export type NamingKind = "crossing" | "metro" | "station" | "landmark";

/** What one would call a point. `direction` is an eighth of the compass from the named place to the point: north is 0, clockwise. */
export type PointName =
  | { readonly kind: "at"; readonly place: NamingKind; readonly name: Localized }
  | { readonly kind: "near"; readonly place: NamingKind; readonly name: Localized; readonly metres: number; readonly direction: number }
  | { readonly kind: "in"; readonly name: Localized };
