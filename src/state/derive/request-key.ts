import { questionMetres, type Question } from "../../domain/question";

/** What the access surface depends on: the minutes slider, the year and the walker do not change it. */
export function surfaceKey(question: Question): string {
  return `surface ${question.service}`;
}

export function areaKey(question: Question): string {
  return `area ${question.service} ${questionMetres(question).toFixed(1)} ${question.year}`;
}
