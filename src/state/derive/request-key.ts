import { editsText } from "../../domain/network/edits-text";
import { questionMetres, type Question } from "../../domain/question";

/** What the access surface depends on: minutes, year and place do not change it; along streets the walker and edits of the streets do. */
export function surfaceKey({ service, method, walker, edits }: Question): string {
  return method === "radius" ? `surface ${service}` : `surface ${service} along streets, ${walker}${changed(edits)}`;
}

/** What the painted streets depend on. */
export function streetsKey({ service, walker, year, edits }: Question): string {
  return `streets ${service} ${walker} ${year}${changed(edits)}`;
}

export function routeKey({ service, walker, year, where, edits }: Question): string {
  return `route ${service} ${walker} ${year} ${where.kind === "point" ? `${where.lon} ${where.lat}` : ""}${changed(edits)}`;
}

export function areaKey(question: Question): string {
  return `area ${question.service} ${questionMetres(question).toFixed(1)} ${question.year}`;
}

const CHANGED = ", changed ";
const changed = (edits: Question["edits"]): string => (edits.length === 0 ? "" : CHANGED + editsText(edits));

/** Whether a key is of a question with edits: there are as many of those as anybody cares to try. */
export function isOfEdits(key: string): boolean {
  return key.includes(CHANGED);
}
