import { surfaceLimit } from "../../domain/coverage/surface-limit";
import type { Question } from "../../domain/question";
import type { WalkTo } from "../../domain/walk-to";

const SECONDS_A_MINUTE = 60;

/** Whether a walk keeps within the question's limit: the same rule as that by which residents are counted. */
export function isWithin(question: Question, { seconds, straightM }: WalkTo): boolean {
  const { limit, method } = question;
  if (limit.kind === "metres" && method === "radius") return straightM <= limit.metres;
  return seconds <= (limit.kind === "minutes" ? limit.minutes * SECONDS_A_MINUTE : surfaceLimit(question, { unit: "seconds" }));
}
