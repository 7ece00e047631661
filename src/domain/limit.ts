import { metresPerMinute, type WhoWalks } from "./walker";

/** How far: minutes on foot, or metres as the crow flies (the city's own goals are straight radii). */
export type Limit = { readonly kind: "minutes"; readonly minutes: number } | { readonly kind: "metres"; readonly metres: number };

export const MIN_MINUTES = 1;
export const MAX_MINUTES = 30;
/** The most that a link may ask for. */
export const MAX_METRES = 3000;

/** A walk along streets is about this many times the straight line; a setting, stated with every answer of the method `radius`. */
export const DEFAULT_DETOUR = 1.3;

/** Straight-line metres that a limit allows. Walked metres are this times the detour factor. */
export function straightMetres(limit: Limit, who: WhoWalks, detour: number): number {
  switch (limit.kind) {
    case "minutes":
      return (limit.minutes * metresPerMinute(who)) / detour;
    case "metres":
      return limit.metres;
  }
}

/** Minutes that somebody needs for a straight distance in metres, walked with the detour factor. */
export function walkMinutes(straightM: number, who: WhoWalks, detour: number): number {
  return (straightM * detour) / metresPerMinute(who);
}
