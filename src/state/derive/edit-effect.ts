import type { Range } from "../../domain/coverage/count-residents";
import type { State } from "../store";
import { zoneAnswer } from "./zone-answer";

/** Residents of the asked zone whom the edits bring within the limit (below zero: take out of it); null without edits or until both answers are there. */
export function editEffect({ dataset, question, answers }: Pick<State, "dataset" | "question" | "answers">): Range | null {
  if (question.method !== "streets" || question.edits.length === 0) return null;
  const after = zoneAnswer({ dataset, question, answers }),
    before = zoneAnswer({ dataset, question: { ...question, edits: [] }, answers });
  if (after === null || before === null) return null;
  return {
    sure: after.asked.reach.within.sure - before.asked.reach.within.sure,
    possible: after.asked.reach.within.possible - before.asked.reach.within.possible,
  };
}
