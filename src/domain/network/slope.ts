/** Steeper than this is taken for an error of the elevation model. */
const STEEPEST = 0.4;

/** Heights are stored as decimetres above this many metres, so that all land fits 16 bits. */
export const LOWEST_METRES = -500;

/** Distance between height samples along a line in metres; R5 takes 10, models of 30 m resolution hold no more than this. */
export const HEIGHT_STEP_METRES = 20;

/**
 * How many times as long a step takes at a slope (rise ÷ run; negative downhill) as on the level: Tobler 1993, v = 6 · exp(−3.5 · |s + 0.05|)
 * km/h, normalised to 1 on the level. 5 % up takes 1.19, 5 % down 0.84: the ratio is 1.42.
 */
export function toblerFactor(slope: number): number {
  const limited = Math.max(-STEEPEST, Math.min(STEEPEST, slope));
  return Math.exp(3.5 * (Math.abs(limited + 0.05) - 0.05));
}

/**
 * Heights at equal steps along a line, as stored. The inner ones are smoothed by their neighbours (1 2 1), because the noise of an
 * elevation model invents climbs. A bridge or a tunnel keeps only its ends: the model knows the ground, not the deck.
 * Null where the model has a gap.
 */
export function sampleHeights(
  lengthM: number,
  straight: boolean,
  pointAt: (share: number) => readonly [lon: number, lat: number],
  metresAt: (lon: number, lat: number) => number | null,
): Uint16Array | null {
  const steps = straight ? 1 : Math.max(1, Math.ceil(lengthM / HEIGHT_STEP_METRES));
  const raw: number[] = [];
  for (let step = 0; step <= steps; step++) {
    const height = metresAt(...pointAt(step / steps));
    if (height === null || !Number.isFinite(height)) return null;
    raw.push(height);
  }
  return Uint16Array.from(raw, (height, step) => {
    const smooth = step === 0 || step === steps ? height : (raw[step - 1]! + 2 * height + raw[step + 1]!) / 4;
    return Math.max(0, Math.min(65_535, Math.round((smooth - LOWEST_METRES) * 10)));
  });
}

/**
 * Whether a stretch of a line from one height sample to another is steeper than `steepest` (rise ÷ run) for certain; heights in decimetres,
 * `step` decimetres apart. Samples are whole decimetres, and so are offsets along a line: a line of 0.7 m on which they differ by 1 may as
 * well be level. Two roundings of half a decimetre make a rise at most 1 greater and a run 1 less, so the rise is judged less `doubt`
 * decimetres (1; 2 where heights were rounded twice) and the run with one more: ground within the limit is never barred.
 * The price is that short ramps are believed: one of slope s is barred for certain from about 0.22 m ÷ (s − limit) on, against 1 : 12 that
 * is 13 m at 10 %, 6 m at 12 %, 2 m at 20 %. Stretches of several samples are judged too: on a long ramp of 10 % no single step is sure.
 */
export function hasSteeperStretch(heights: ArrayLike<number>, step: number, steepest: number, doubt: number): boolean {
  for (let from = 0; from < heights.length; from++)
    for (let to = from + 1; to < heights.length; to++) {
      const rise = Math.abs(heights[to]! - heights[from]!) - doubt,
        run = (to - from) * step + 1;
      if (rise > steepest * run) return true;
    }
  return false;
}
