/** What somebody walks to. The order is the order of every list of services. */
export const SERVICES = ["transit", "park", "health", "school", "kindergarten", "culture", "sport", "shop"] as const;
export type Service = (typeof SERVICES)[number];

/** Services whose facilities of 2022 are not all in the data, because neither the programme nor an open source names them all: figures are lower bounds. */
export const INCOMPLETE_TODAY: ReadonlySet<Service> = new Set<Service>([
  "park",
  "health",
  "culture",
  "sport",
  "school",
  "kindergarten",
  "shop",
]);

/**
 * The city's own goals for 2040, in metres as the crow flies (norms of this kind are read as straight radii).
 * Source: the general plan as quoted by the press from the akimat: kindergartens 300 m from home, schools 500 m, medical care 1 km.
 */
export const CITY_GOAL_METRES: Readonly<Partial<Record<Service, number>>> = { kindergarten: 300, school: 500, health: 1000 };
