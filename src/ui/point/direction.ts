import type { Messages } from "../../i18n/messages";

const DEGREES_A_DIRECTION = 45;

/** The word for a bearing in degrees from north, clockwise. */
export function directionOf({ object: { direction } }: Pick<Messages, "object">, bearing: number): string {
  return direction[Math.round(bearing / DEGREES_A_DIRECTION) % direction.length]!;
}
