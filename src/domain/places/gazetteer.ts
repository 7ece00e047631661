import type { Geometry } from "geojson";
import type { Localized } from "../language";
import type { LonLat } from "./line-crossings";

/** A named street, or a microdistrict that houses are numbered in or whose streets bear its name. */
export type Street = {
  readonly id: string;
  readonly name: Localized;
  /** Other names of today. */
  readonly also: readonly string[];
  /** Old names; the same in all languages where only one is known. */
  readonly formerly: readonly Localized[];
  readonly kind: "street" | "area" | "microdistrict";
  /** The middle of its longest piece; of its houses where it has no line. */
  readonly middle: LonLat;
  /** Longer and greater streets come first where two match alike. */
  readonly weight: number;
};

export const SPOT_KINDS = ["metro", "station", "landmark", "area", "microdistrict", "water", "object"] as const;
export type SpotKind = (typeof SPOT_KINDS)[number];

/** Kinds of which only a middle is known. */
export const isAreaKind = (kind: string): boolean => kind === "area" || kind === "microdistrict";

/** A named place that is no street: a point, or an area of which only the middle is known. */
export type Spot = {
  readonly id: string;
  readonly name: Localized;
  /** Other names of today. */
  readonly also: readonly string[];
  /** Old names. */
  readonly formerly: readonly Localized[];
  readonly kind: SpotKind;
  readonly at: LonLat;
  /** Its ground, where that is drawn. */
  readonly outline: Geometry | null;
  /** Half the extent of an area, or how far the point may be off, in metres. */
  readonly radiusM: number;
  /** It lies somewhere around: only a middle is known. */
  readonly isSomewhere: boolean;
};

export type House = { readonly number: string; readonly at: LonLat };

/** What names there are and where; streets are asked for by their index. */
export type Gazetteer = {
  readonly streets: readonly Street[];
  readonly spots: readonly Spot[];
  /** Where two streets cross or meet; empty where they do not. */
  readonly crossings: (a: number, b: number) => readonly LonLat[];
  /** Streets that cross one, each with the first place where it does. */
  readonly crossed: (street: number) => readonly { readonly street: number; readonly at: LonLat }[];
  /** Numbered houses of a street, as the map has them. */
  readonly houses: (street: number) => readonly House[];
};

/** Names in every language, by which points are called. */
export type NamingGazetteer = Gazetteer & {
  /** Crossings no further from a place than some metres, the nearest first. */
  readonly crossingsNear: (at: LonLat, metres: number) => readonly NearCrossing[];
};

export type NearCrossing = { readonly a: number; readonly b: number; readonly at: LonLat; readonly metres: number };
