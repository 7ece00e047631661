export const WALKERS = ["adult", "older", "pram", "fast"] as const;
export type Walker = (typeof WALKERS)[number];

/** Metres a minute on level ground: 4.8, 3.2, 3.6 and 5.6 km/h. */
export const WALKER_METRES_PER_MINUTE: Readonly<Record<Walker, number>> = { adult: 80, older: 160 / 3, pram: 60, fast: 280 / 3 };
