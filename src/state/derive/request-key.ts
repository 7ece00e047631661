import { editsText } from "../../domain/network/edits-text";
import type { WayTo } from "../../domain/walk-to";
import { questionMetres, type Question } from "../../domain/question";

/** What the access surface depends on: minutes, year and place do not change it; along streets the walker and edits of the streets do. */
export function surfaceKey({ service, method, walker, winter, edits }: Question): string {
  return method === "radius" ? `surface ${service}` : `surface ${service} along streets, ${who(walker, winter)}${changed(edits)}`;
}

/** What the painted streets depend on: from a point on neither service nor year. */
export function streetsKey({ service, walker, winter, year, where, edits }: Question): string {
  return `streets ${where.kind === "point" ? `from ${where.lon} ${where.lat}` : `${service} ${year}`} ${who(walker, winter)}${changed(edits)}`;
}

/** What walks from a point depend on: along streets neither year nor limit. */
export function walksKey({ walker, winter, where, edits }: Question): string {
  return `walks ${where.kind === "point" ? `${where.lon} ${where.lat}` : ""} ${who(walker, winter)}${changed(edits)}`;
}

export function routeKey(question: Question, to: WayTo): string {
  return `route to ${to.kind === "service" ? `${to.service} ${to.year}` : `destination ${to.number}`}, ${walksKey(question)}`;
}

export function areaKey(question: Question): string {
  return `area ${question.service} ${questionMetres(question).toFixed(1)} ${question.year}`;
}

const who = (walker: Question["walker"], winter: boolean): string => (winter ? `${walker} in winter` : walker);

const CHANGED = ", changed ";
const changed = (edits: Question["edits"]): string => (edits.length === 0 ? "" : CHANGED + editsText(edits));

/** Whether a key is of a question with edits: there are as many of those as anybody cares to try. */
export function isOfEdits(key: string): boolean {
  return key.includes(CHANGED);
}
