/** What a street is for somebody on foot, from the quietest to the widest: the order decides who has to cross whom. */
export const STREET_CLASSES = [
  "path",
  "steps",
  "pedestrian",
  "track",
  "service",
  "residential",
  "tertiary",
  "secondary",
  "primary",
  "trunk",
] as const;
export type StreetClass = (typeof STREET_CLASSES)[number];

/** Place of a class in the order, as stored in `StreetLines.lineClass`. */
export function classRank(streetClass: StreetClass): number {
  return STREET_CLASSES.indexOf(streetClass);
}

export const STEPS_RANK = classRank("steps");

/**
 * Seconds lost by crossing a street once. Secondary and wider: mean wait of a pedestrian at signals, 0.5 · (C − g)² / C (Highway Capacity
 * Manual 2000, eq. 18-5), with cycle C and walk time g of 90/35, 100/30 and 120/30 s. Tertiary and residential streets are crossed in
 * gaps: settings of ours. Conveyal charges 41.5 s at every intersection, whatever its streets. Ways without through traffic cost nothing:
 * a path opened as part of a scenario must not slow anybody down (rule 1).
 */
export const CROSSING_SECONDS: Readonly<Record<StreetClass, number>> = {
  path: 0,
  steps: 0,
  pedestrian: 0,
  track: 0,
  service: 0,
  residential: 2,
  tertiary: 8,
  secondary: 17,
  primary: 24,
  trunk: 34,
};

/** CROSSING_SECONDS by rank, halved, in deciseconds: the two ends of a walk across a junction pay a half each. */
const HALF_CROSSING_DS: readonly number[] = STREET_CLASSES.map((streetClass) => CROSSING_SECONDS[streetClass] * 5);

/** Whether a street of a class has through traffic, so that crossing it costs time. */
export function hasThroughTraffic(rank: number): boolean {
  return HALF_CROSSING_DS[rank]! > 0;
}

/**
 * The streets at a junction by rank: the widest, how many street ends are of that class, and the widest of the others; `trafficEnds` counts
 * the ends of streets with through traffic.
 */
export type Junction = { readonly top: number; readonly topEnds: number; readonly second: number; readonly trafficEnds: number };

/**
 * Deciseconds charged where a street of class `own` meets a junction: half a crossing of the widest street that is not its own. Somebody
 * who goes straight over a wide street pays both halves; one who turns into it pays one, because half of the time the goal is on the near
 * side; one who walks along it pays for the streets that join. Two ends of the widest class are one street passing, three or more are several.
 *
 * A street that is crossed comes from somewhere and goes on: with fewer than two other ends of streets with through traffic nothing is
 * crossed and nothing charged. A street goes on under another class, or ends at ways that cost nothing; a footway that starts where the
 * class changes pays half of the wider part, because it turns into a street that passes.
 */
export function junctionWaitDs(own: number, { top, topEnds, second, trafficEnds }: Junction): number {
  const otherEnds = trafficEnds - (hasThroughTraffic(own) ? 1 : 0);
  if (otherEnds < 2) return 0;
  return HALF_CROSSING_DS[own < top || topEnds >= 3 ? top : second]!;
}
