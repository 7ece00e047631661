import { questionMetres, type Question } from "../../domain/question";

/** What the access surface depends on: minutes, year and place do not change it; along streets the walker does. */
export function surfaceKey({ service, method, walker }: Question): string {
  return method === "radius" ? `surface ${service}` : `surface ${service} along streets, ${walker}`;
}

/** What the painted streets depend on. */
export function streetsKey({ service, walker, year }: Question): string {
  return `streets ${service} ${walker} ${year}`;
}

export function routeKey({ service, walker, year, where }: Question): string {
  return `route ${service} ${walker} ${year} ${where.kind === "point" ? `${where.lon} ${where.lat}` : ""}`;
}

export function areaKey(question: Question): string {
  return `area ${question.service} ${questionMetres(question).toFixed(1)} ${question.year}`;
}
