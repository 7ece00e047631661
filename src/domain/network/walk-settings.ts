import { metresPerMinute, WINTER_SLOWER, type Walker } from "../walker";

export type WalkSettings = {
  /** On the level, on a dry street. */
  readonly metresPerMinute: number;
  /** How many times as long a metre of stairs takes; null: stairs are barred. */
  readonly stairsFactor: number | null;
  /** Whether waiting at crossings is charged. */
  readonly crossings: boolean;
  /** Whether slopes change the speed, where the pack has heights. */
  readonly slopes: boolean;
  /** Streets with a part that is steeper (rise ÷ run) for certain are barred (see hasSteeperStretch); null: none is. */
  readonly steepest: number | null;
};

/**
 * Stairs: Fujiyama and Tyler 2010 found walkers about half as fast on stairs as on the level; older people and prams slower still is a
 * setting of ours. Wheelchair: ramps up to 1:12 (ISO 21542).
 */
const STAIRS: Readonly<Record<Walker, number | null>> = { adult: 2, older: 3, pram: 4, fast: 1.8, wheelchair: null };
const WHEELCHAIR_STEEPEST = 1 / 12;

/** In winter stairs suffer twice: the walk is slower, and stairs are slower still. */
export function walkSettings(
  walker: Walker,
  options: { readonly winter?: boolean; readonly crossings?: boolean; readonly slopes?: boolean } = {},
): WalkSettings {
  const winter = options.winter ?? false;
  const stairs = STAIRS[walker];
  return {
    metresPerMinute: metresPerMinute({ walker, winter }),
    stairsFactor: stairs === null ? null : stairs * (winter ? WINTER_SLOWER[walker] : 1),
    crossings: options.crossings ?? true,
    slopes: options.slopes ?? true,
    steepest: walker === "wheelchair" ? WHEELCHAIR_STEEPEST : null,
  };
}
