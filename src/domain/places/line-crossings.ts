import { segmentCrossing } from "../segment-crossing";
import type { Position } from "geojson";
import { distanceM, nearestOnLine } from "../geodesy";

export type LonLat = readonly [lon: number, lat: number];

/** Hand-drawn streets are right to 15–45 m: an end this near to another street meets it. */
export const MEET_M = 60;
/** Meetings nearer to each other than this are one crossing. */
export const SAME_CROSSING_M = 250;

type Meeting = { readonly at: LonLat; readonly isCrossing: boolean };

/**
 * Where two streets, each in one or several pieces, cross or meet. Real crossings come before ends that merely come near: where both are
 * found at one place the crossing stands. In the order of the first street.
 */
export function lineCrossings(a: readonly (readonly Position[])[], b: readonly (readonly Position[])[], meetM = MEET_M): readonly LonLat[] {
  const found: Meeting[] = [];
  for (const one of a)
    for (const other of b) {
      if (!boxesTouch(one, other)) continue;
      for (let i = 1; i < one.length; i++)
        for (let j = 1; j < other.length; j++) {
          const at = segmentCrossing(one[i - 1]!, one[i]!, other[j - 1]!, other[j]!);
          if (at !== null) found.push({ at, isCrossing: true });
        }
      for (const [line, far] of [
        [one, other],
        [other, one],
      ] as const)
        for (const end of [line[0]!, line.at(-1)!]) {
          const { metres, at } = nearestOnLine(end[0]!, end[1]!, far);
          if (metres <= meetM) found.push({ at: [(end[0]! + at[0]!) / 2, (end[1]! + at[1]!) / 2], isCrossing: false });
        }
    }
  const groups: Meeting[][] = [];
  for (const meeting of [...found.filter(({ isCrossing }) => isCrossing), ...found.filter(({ isCrossing }) => !isCrossing)]) {
    const group = groups.find((known) => distanceM(...known[0]!.at, ...meeting.at) <= SAME_CROSSING_M);
    if (group === undefined) groups.push([meeting]);
    else if (meeting.isCrossing === group[0]!.isCrossing) group.push(meeting);
  }
  return groups.map((group) => [mean(group.map(({ at }) => at[0])), mean(group.map(({ at }) => at[1]))]);
}

/** The point halfway along the longest piece. */
export function middleOfLines(lines: readonly (readonly Position[])[]): LonLat {
  const lengths = lines.map((line) =>
    line.reduce((sum, point, at) => sum + (at === 0 ? 0 : distanceM(line[at - 1]![0]!, line[at - 1]![1]!, point[0]!, point[1]!)), 0),
  );
  const longest = lines[lengths.indexOf(Math.max(...lengths))]!;
  let left = Math.max(...lengths) / 2;
  for (let at = 1; at < longest.length; at++) {
    const [from, to] = [longest[at - 1]!, longest[at]!];
    const step = distanceM(from[0]!, from[1]!, to[0]!, to[1]!);
    if (step >= left && step > 0) return [from[0]! + ((to[0]! - from[0]!) * left) / step, from[1]! + ((to[1]! - from[1]!) * left) / step];
    left -= step;
  }
  return [longest[0]![0]!, longest[0]![1]!];
}

/** About 100 m around a street within which another may meet it. */
const MARGIN_DEGREES = 0.0012;

function boxesTouch(a: readonly Position[], b: readonly Position[]): boolean {
  return [0, 1].every((axis) => {
    const low = (line: readonly Position[]): number => Math.min(...line.map((point) => point[axis]!));
    const high = (line: readonly Position[]): number => Math.max(...line.map((point) => point[axis]!));
    return low(a) <= high(b) + MARGIN_DEGREES && low(b) <= high(a) + MARGIN_DEGREES;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
