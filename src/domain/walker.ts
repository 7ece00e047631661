export const WALKERS = ["adult", "older", "pram", "fast", "wheelchair"] as const;
export type Walker = (typeof WALKERS)[number];

/** Who walks, and on what: everything that the speed on level ground depends on. */
export type WhoWalks = { readonly walker: Walker; /** On ice and packed snow. */ readonly winter: boolean };

/** Metres a minute on level, dry ground: 4.8, 3.2, 3.6, 5.6 and, as in Valhalla, 4 km/h. */
export const WALKER_METRES_PER_MINUTE: Readonly<Record<Walker, number>> = {
  adult: 80,
  older: 160 / 3,
  pram: 60,
  fast: 280 / 3,
  wheelchair: 200 / 3,
};

/** How many times as long a walk takes on ice and packed snow: a setting of ours, not a measurement. */
export const WINTER_SLOWER: Readonly<Record<Walker, number>> = { adult: 1.15, older: 1.4, pram: 1.3, fast: 1.15, wheelchair: 1.5 };

/** On level ground. */
export function metresPerMinute({ walker, winter }: WhoWalks): number {
  return WALKER_METRES_PER_MINUTE[walker] / (winter ? WINTER_SLOWER[walker] : 1);
}
