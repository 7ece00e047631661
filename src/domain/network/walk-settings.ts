import { WALKER_METRES_PER_MINUTE, type Walker } from "../walker";

export const WALK_PROFILES = ["adult", "older", "pram", "fast", "wheelchair"] as const;
export type WalkProfile = (typeof WALK_PROFILES)[number];

export type WalkSettings = {
  /** On the level, on a dry street. */
  readonly metresPerMinute: number;
  /** How many times as long a metre of stairs takes; null: stairs are barred. */
  readonly stairsFactor: number | null;
  /** Whether waiting at crossings is charged. */
  readonly crossings: boolean;
  /** Whether slopes change the speed, where the pack has heights. */
  readonly slopes: boolean;
  /** Streets with a steeper part (rise ÷ run) are barred; null: none is. */
  readonly steepest: number | null;
};

/**
 * Stairs: Fujiyama and Tyler 2010 found walkers about half as fast on stairs as on the level; older people and prams slower still is a
 * setting of ours. Wheelchair: 4 km/h as in Valhalla, ramps up to 1:12 (ISO 21542).
 */
const STAIRS: Readonly<Record<WalkProfile, number | null>> = { adult: 2, older: 3, pram: 4, fast: 1.8, wheelchair: null };
const WHEELCHAIR_METRES_PER_MINUTE = 4000 / 60;
const WHEELCHAIR_STEEPEST = 1 / 12;

/** Ice and packed snow: a setting of ours, not a measurement; stairs suffer twice. */
const WINTER_SLOWER: Readonly<Record<WalkProfile, number>> = { adult: 1.15, older: 1.4, pram: 1.3, fast: 1.15, wheelchair: 1.5 };

export function walkSettings(profile: WalkProfile, options: { readonly winter?: boolean; readonly crossings?: boolean; readonly slopes?: boolean } = {}): WalkSettings {
  const slower = options.winter ? WINTER_SLOWER[profile] : 1;
  const stairs = STAIRS[profile];
  const level = profile === "wheelchair" ? WHEELCHAIR_METRES_PER_MINUTE : WALKER_METRES_PER_MINUTE[profile satisfies Walker];
  return {
    metresPerMinute: level / slower,
    stairsFactor: stairs === null ? null : stairs * slower,
    crossings: options.crossings ?? true,
    slopes: options.slopes ?? true,
    steepest: profile === "wheelchair" ? WHEELCHAIR_STEEPEST : null,
  };
}
