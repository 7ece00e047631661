import { toblerFactor } from "./slope";
import { STEPS_RANK } from "./street-class";
import type { StreetLines } from "./street-lines";

/** Level-equivalent decimetres from a line's start to every height sample, walked forwards and walked back. */
export type SlopedLengths = { readonly forwards: Float64Array; readonly backwards: Float64Array };

/** Null where the lines have no heights. */
export function slopedLengths({ heights, heightStart, lineCount, lineDecimetres }: StreetLines): SlopedLengths | null {
  if (heights === null || heightStart === null) return null;
  const forwards = new Float64Array(heights.length),
    backwards = new Float64Array(heights.length);
  for (let line = 0; line < lineCount; line++) {
    const first = heightStart[line]!,
      last = heightStart[line + 1]! - 1;
    const step = lineDecimetres[line]! / Math.max(1, last - first);
    for (let at = first; at < last; at++) {
      const slope = step === 0 ? 0 : (heights[at + 1]! - heights[at]!) / step;
      forwards[at + 1] = forwards[at]! + step * toblerFactor(slope);
      backwards[at + 1] = backwards[at]! + step * toblerFactor(-slope);
    }
  }
  return { forwards, backwards };
}

/** Whether slopes change the walk along a line. Stairs have a factor of their own, which knows that they climb. */
export function isSloped({ lineClass, lineDecimetres }: StreetLines, line: number): boolean {
  return lineClass[line] !== STEPS_RANK && lineDecimetres[line]! > 0;
}

/** Level-equivalent decimetres from a sloped line's start to an offset, straight between samples. */
export function slopedLengthAt({ heightStart, lineDecimetres }: StreetLines, sums: Float64Array, line: number, offset: number): number {
  const first = heightStart![line]!,
    steps = heightStart![line + 1]! - 1 - first;
  const place = (offset * steps) / lineDecimetres[line]!;
  const before = Math.min(steps - 1, Math.floor(place));
  return sums[first + before]! + (place - before) * (sums[first + before + 1]! - sums[first + before]!);
}
