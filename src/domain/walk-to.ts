import type { Position } from "geojson";
import type { Service } from "./service";

/** One walk from a point to a destination. Seconds are whole and rounded up. */
export type WalkTo = {
  readonly seconds: number;
  /** The walk home; null where there is nothing that could make it differ (method `radius`). */
  readonly backSeconds: number | null;
  /**
   * To the farthest place of a destination of which only an area is known: what is true lies between. "unknown" where part of the area is
   * beyond the search; null where the place is known.
   */
  readonly farthestSeconds: number | "unknown" | null;
  readonly metres: number;
  /** Metres as the crow flies to the nearest place of the destination: what the city's goals are set in. */
  readonly straightM: number;
  /** Where the walk ends. */
  readonly at: Position;
  /** Null where heights, or the way itself, are not known. */
  readonly climbM: number | null;
  readonly stairsM: number | null;
  readonly crossings: number | null;
};

/** Walks from one point to every destination, in their order; null where none is within the search. */
export type PointWalks = {
  /** False where no street lies within reach of the point (method `streets`). */
  readonly connected: boolean;
  /** The straight walk from the point to its street; null with method `radius`. */
  readonly toStreetM: number | null;
  readonly walks: readonly (WalkTo | null)[];
};

/** Where a way leads: to what is nearest of a service in a year, or to one destination by its number. */
export type WayTo =
  | { readonly kind: "service"; readonly service: Service; readonly year: number }
  | { readonly kind: "destination"; readonly number: number };

/** The longest walk that is looked for, in seconds: two hours. */
export const LONGEST_WALK_SECONDS = 7200;
