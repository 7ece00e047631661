import type { RouteAnswer } from "../../domain/network/street-answers";
import type { State } from "../store";
import { wayOf } from "./way-to";
import { routeKey } from "./request-key";

/** The way on foot from the point asked about, along streets; null until it is known, or where the question is another. */
export function pointWalk({
  dataset,
  question,
  answers,
  view,
}: Pick<State, "dataset" | "question" | "answers" | "view">): RouteAnswer | null {
  return question.method === "streets" && question.where.kind === "point"
    ? (answers.routes.get(routeKey(question, wayOf(dataset, question, view))) ?? null)
    : null;
}
