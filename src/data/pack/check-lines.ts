import { STREET_CLASSES } from "../../domain/network/street-class";
import { DEGREE, MAX_LINE_DECIMETRES, type StreetLines } from "../../domain/network/street-lines";

/** What of the promises of StreetLines does not hold, or null. A file with good checksums may still have been written by a faulty program. */
export function checkLines(lines: StreetLines): string | null {
  const { lineCount, nodeCount } = lines;
  const lengths: readonly (readonly [string, number, number])[] = [
    ["lineNodes", lines.lineNodes.length, 2 * lineCount],
    ["lineDecimetres", lines.lineDecimetres.length, lineCount],
    ["lineClass", lines.lineClass.length, lineCount],
    ["lineFlags", lines.lineFlags.length, lineCount],
    ["lineName", lines.lineName.length, lineCount],
    ["lineWay", lines.lineWay.length, lineCount],
    ["shapeStart", lines.shapeStart.length, lineCount + 1],
    ["shape", lines.shape.length, 2 * lines.shapeOffset.length],
    ["nodeRoad", lines.nodeRoad.length, nodeCount],
    ["heightStart", lines.heightStart?.length ?? lineCount + 1, lineCount + 1],
  ];
  const wrong = lengths.find(([, length, expected]) => length !== expected);
  if (wrong) return `${wrong[0]} has ${wrong[1]} entries instead of ${wrong[2]}`;
  if (lines.shapeStart[0] !== 0 || lines.shapeStart[lineCount] !== lines.shapeOffset.length) return "the shapes do not fill their array";
  if (lines.heightStart && lines.heights && (lines.heightStart[0] !== 0 || lines.heightStart[lineCount] !== lines.heights.length))
    return "the heights do not fill their array";
  for (let end = 0; end < 2 * lineCount; end++)
    if (lines.lineNodes[end]! >= nodeCount) return `line ${end >> 1} ends at a node that does not exist`;
  for (let node = 0; node < nodeCount; node++)
    if (lines.nodeRoad[node]! >= STREET_CLASSES.length) return `node ${node} meets a road of an unknown class`;
  for (let line = 0; line < lineCount; line++) {
    const from = lines.shapeStart[line]!,
      to = lines.shapeStart[line + 1]!;
    if (to - from < 2 || to > lines.shapeOffset.length) return `line ${line} has fewer than two points`;
    if (lines.heightStart && lines.heightStart[line + 1]! - lines.heightStart[line]! < 2) return `line ${line} has fewer than two heights`;
    if (lines.lineClass[line]! >= STREET_CLASSES.length) return `line ${line} has an unknown class`;
    if (lines.lineName[line]! >= lines.names.length) return `line ${line} has a name that does not exist`;
    if (lines.lineDecimetres[line]! > MAX_LINE_DECIMETRES + 1) return `line ${line} is too long`;
    if (lines.shapeOffset[from] !== 0 || lines.shapeOffset[to - 1] !== lines.lineDecimetres[line])
      return `line ${line} is not as long as its shape`;
    for (let at = from + 1; at < to; at++)
      if (lines.shapeOffset[at]! < lines.shapeOffset[at - 1]!) return `the shape of line ${line} runs backwards`;
    if (isLongerThanItSays(lines, from, to)) return `the points of line ${line} lie further apart than its length`;
  }
  for (let at = 0; at < lines.shape.length; at += 2)
    if (Math.abs(lines.shape[at]!) > 180e7 || Math.abs(lines.shape[at + 1]!) > 90e7) return "a point lies outside the world";
  return null;
}

/** Degrees stored of a decimetre of latitude, and what rounding of points and offsets may add to it. */
const STEPS_PER_DECIMETRE = DEGREE / 1_111_950;
const SPARE_DECIMETRES = 20;

/** A street drawn across the world in a few metres would fill every square of the index of places. */
function isLongerThanItSays({ shape, shapeOffset }: StreetLines, from: number, to: number): boolean {
  const stretch = Math.cos((shape[2 * from + 1]! / DEGREE) * (Math.PI / 180));
  for (let at = from + 1; at < to; at++) {
    const x = (shape[2 * at]! - shape[2 * at - 2]!) * stretch,
      y = shape[2 * at + 1]! - shape[2 * at - 1]!;
    const most = (1.01 * (shapeOffset[at]! - shapeOffset[at - 1]!) + SPARE_DECIMETRES) * STEPS_PER_DECIMETRE;
    if (x * x + y * y > most * most) return true;
  }
  return false;
}
