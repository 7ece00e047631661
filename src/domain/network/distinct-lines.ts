import type { StreetLines } from "./street-lines";

/** Leaves out every line that repeats an earlier one: same ends, same class, same flags, same points (in either order, if both ways are walked). Parallel lines of another shape stay. */
export function pickDistinct(lines: StreetLines): StreetLines {
  const byEnds = new Map<number, number[]>();
  const kept: number[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const a = lines.lineNodes[2 * line]!,
      b = lines.lineNodes[2 * line + 1]!;
    // A loop of one point leads nowhere.
    if (a === b && lines.lineDecimetres[line] === 0) continue;
    const ends = Math.min(a, b) * lines.nodeCount + Math.max(a, b);
    const others = byEnds.get(ends);
    if (others?.some((other) => repeats(lines, line, other))) continue;
    if (others) others.push(line);
    else byEnds.set(ends, [line]);
    kept.push(line);
  }
  return kept.length === lines.lineCount ? lines : pickLines(lines, kept);
}

function repeats(lines: StreetLines, a: number, b: number): boolean {
  const startA = lines.shapeStart[a]!,
    startB = lines.shapeStart[b]!;
  const count = lines.shapeStart[a + 1]! - startA;
  if (lines.shapeStart[b + 1]! - startB !== count || lines.lineClass[a] !== lines.lineClass[b] || lines.lineFlags[a] !== lines.lineFlags[b])
    return false;
  const same = (turned: boolean): boolean => {
    for (let at = 0; at < count; at++) {
      const i = 2 * (startA + at),
        j = 2 * (turned ? startB + count - 1 - at : startB + at);
      if (lines.shape[i] !== lines.shape[j] || lines.shape[i + 1] !== lines.shape[j + 1]) return false;
    }
    return true;
  };
  const oneWay = (lines.lineFlags[a]! & 3) !== 0;
  return same(false) || (!oneWay && same(true));
}

/** The chosen lines in the order given; nodes keep their numbers. */
export function pickLines(lines: StreetLines, chosen: readonly number[]): StreetLines {
  const shapeStart = new Uint32Array(chosen.length + 1);
  chosen.forEach((line, at) => {
    shapeStart[at + 1] = shapeStart[at]! + lines.shapeStart[line + 1]! - lines.shapeStart[line]!;
  });
  const shape = new Int32Array(2 * shapeStart[chosen.length]!),
    shapeOffset = new Uint16Array(shapeStart[chosen.length]!);
  chosen.forEach((line, at) => {
    const from = lines.shapeStart[line]!,
      to = lines.shapeStart[line + 1]!;
    shape.set(lines.shape.subarray(2 * from, 2 * to), 2 * shapeStart[at]!);
    shapeOffset.set(lines.shapeOffset.subarray(from, to), shapeStart[at]);
  });
  return {
    ...lines,
    ...pickHeights(lines, chosen),
    lineCount: chosen.length,
    shapeStart,
    shape,
    shapeOffset,
    lineNodes: Uint32Array.from(chosen.flatMap((line) => [lines.lineNodes[2 * line]!, lines.lineNodes[2 * line + 1]!])),
    lineDecimetres: Uint16Array.from(chosen, (line) => lines.lineDecimetres[line]!),
    lineClass: Uint8Array.from(chosen, (line) => lines.lineClass[line]!),
    lineFlags: Uint8Array.from(chosen, (line) => lines.lineFlags[line]!),
    lineName: Uint32Array.from(chosen, (line) => lines.lineName[line]!),
    lineWay: Float64Array.from(chosen, (line) => lines.lineWay[line]!),
  };
}

function pickHeights({ heightStart, heights }: StreetLines, chosen: readonly number[]): Pick<StreetLines, "heightStart" | "heights"> {
  if (heightStart === null || heights === null) return { heightStart, heights };
  const start = new Uint32Array(chosen.length + 1);
  chosen.forEach((line, at) => {
    start[at + 1] = start[at]! + heightStart[line + 1]! - heightStart[line]!;
  });
  const picked = new Uint16Array(start[chosen.length]!);
  chosen.forEach((line, at) => picked.set(heights.subarray(heightStart[line], heightStart[line + 1]), start[at]));
  return { heightStart: start, heights: picked };
}
