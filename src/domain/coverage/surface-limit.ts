import { questionMetres, type Question } from "../question";
import { metresPerMinute } from "../walker";
import type { AccessSurface } from "./access-surface";

const SECONDS_A_MINUTE = 60,
  DECIMETRES_A_METRE = 10;
/** Guards against 0.1 + 0.2: a limit of exactly 923.1 m must hold 923.1 m. */
const ROUNDING = 1e-6;

/**
 * The question's limit in the unit of a surface: straight decimetres, or whole seconds of walking. The city's goals in metres, walked along
 * streets, are the seconds that the walker needs for so many metres without a stop.
 */
export function surfaceLimit(question: Question, { unit }: Pick<AccessSurface, "unit">): number {
  if (unit === "decimetres") return Math.floor(questionMetres(question) * DECIMETRES_A_METRE + ROUNDING);
  const { limit } = question;
  return limit.kind === "minutes"
    ? limit.minutes * SECONDS_A_MINUTE
    : Math.floor((limit.metres / metresPerMinute(question)) * SECONDS_A_MINUTE + ROUNDING);
}
