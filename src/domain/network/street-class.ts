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

/** The streets at a junction by rank: the widest, how many street ends are of that class, and the widest of the others. */
export type Junction = { readonly top: number; readonly topEnds: number; readonly second: number };

/**
 * Deciseconds charged where a street of class `own` meets a junction: half a crossing of the widest street that is not its own. Somebody
 * who goes straight over a wide street pays both halves; one who turns into it pays one, because half of the time the goal is on the near
 * side; one who walks along it pays for the streets that join. Two ends of the widest class are one street passing, three or more are several.
 */
export function junctionWaitDs(own: number, junction: Junction): number {
  const crossed = own < junction.top || junction.topEnds >= 3 ? junction.top : junction.second;
  return HALF_CROSSING_DS[crossed]!;
}
