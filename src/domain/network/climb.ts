import type { StreetLines } from "./street-lines";

/** Metres climbed and descended along stretches of lines, in the order they are walked; null without heights. */
export function metresUpAndDown(
  lines: StreetLines,
  stretches: readonly { readonly line: number; readonly from: number; readonly to: number }[],
): { readonly climbM: number; readonly descentM: number } | null {
  if (lines.heights === null || lines.heightStart === null) return null;
  let climb = 0,
    descent = 0;
  for (const { line, from, to } of stretches) {
    const heights = heightsAlong(lines, line, from, to);
    for (let at = 1; at < heights.length; at++) {
      const rise = heights[at]! - heights[at - 1]!;
      if (rise > 0) climb += rise;
      else descent -= rise;
    }
  }
  return { climbM: climb / 10, descentM: descent / 10 };
}

/** Heights in decimetres at the two offsets and at every sample between them, in walking order. */
function heightsAlong(lines: StreetLines, line: number, from: number, to: number): number[] {
  const first = lines.heightStart![line]!,
    steps = lines.heightStart![line + 1]! - 1 - first,
    length = Math.max(1, lines.lineDecimetres[line]!);
  const low = Math.min(from, to),
    high = Math.max(from, to);
  const out = [heightAt(lines, line, low)];
  for (let step = 1; step < steps; step++) {
    const offset = (step * length) / steps;
    if (offset > low && offset < high) out.push(lines.heights![first + step]!);
  }
  out.push(heightAt(lines, line, high));
  return from <= to ? out : out.toReversed();
}

/** Stored height (decimetres above the lowest) at an offset, straight between samples. Only for lines with heights. */
export function heightAt(lines: StreetLines, line: number, offset: number): number {
  const first = lines.heightStart![line]!,
    steps = lines.heightStart![line + 1]! - 1 - first,
    length = lines.lineDecimetres[line]!;
  const place = length === 0 ? 0 : (offset * steps) / length;
  const before = Math.min(steps - 1, Math.floor(place));
  const low = lines.heights![first + before]!,
    high = lines.heights![first + before + 1]!;
  return low + (place - before) * (high - low);
}
