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
