import type { RouteAnswer } from "../../domain/network/street-answers";
import type { State } from "../store";
import { routeKey } from "./request-key";

/** The way on foot from the point asked about, along streets; null until it is known, or where the question is another. */
export function pointWalk({ question, answers }: Pick<State, "question" | "answers">): RouteAnswer | null {
  return question.method === "streets" && question.where.kind === "point" ? (answers.routes.get(routeKey(question)) ?? null) : null;
}
