import type { PointCard } from "../state/derive/point-card";
import type { ZoneAnswer } from "../state/derive/zone-answer";
import type { State } from "../state/store";
import { zoneSentence } from "./answer-words";
import { pointSentence } from "./point/point-words";

/** What was worked out for the question: of zones or of a point. */
export type WorkedOut = { readonly zones: ZoneAnswer | null; readonly card: PointCard | null };

/** The sentence of the answer; null while it is being worked out. */
export function answerSentence(state: Pick<State, "dataset" | "question" | "answers" | "view">, { zones, card }: WorkedOut): string | null {
  const { language } = state.view;
  if (state.question.where.kind === "point") return card === null ? null : pointSentence(card, state, language);
  return zones === null ? null : zoneSentence(zones, state, language);
}
