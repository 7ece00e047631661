import type { Network } from "./network";
import { hasSteeperStretch } from "./slope";
import { isSloped, slopedLengthAt, slopedLengths } from "./sloped-lengths";
import { STEPS_RANK } from "./street-class";
import { NOT_BACKWARDS, NOT_FORWARDS } from "./street-lines";
import type { WalkSettings } from "./walk-settings";

/** An entry that cannot be walked. */
export const BARRED = 65_535;

const SLOWEST_METRES_PER_MINUTE = 20;

/**
 * A network with the times of one kind of walker, in whole deciseconds. Along a line time is a rounded running sum from its start, so the
 * parts of a line add up to the whole however it is cut: opening a path in the middle of a street changes nobody's time by rounding.
 */
export type WalkTimes = {
  readonly network: Network;
  readonly settings: WalkSettings;
  /** Deciseconds a decimetre on the level. */
  readonly pace: number;
  /** By entry: from its node to the node at the other end, and from there to its node; BARRED where that is not allowed. */
  readonly entryOut: Uint16Array;
  readonly entryIn: Uint16Array;
  /** The longest time of an entry that is not barred. */
  readonly longest: number;
  /** By line: sum of NOT_FORWARDS and NOT_BACKWARDS for this walker. */
  readonly barred: Uint8Array;
  /** Charges at the ends of a line: zeros where crossings are not charged. */
  readonly waitStart: Uint16Array;
  readonly waitEnd: Uint16Array;
  /** Deciseconds from the line's start to an offset walking forwards, and from the offset to the start walking backwards. Never falling. */
  readonly forwards: (line: number, offset: number) => number;
  readonly backwards: (line: number, offset: number) => number;
};

export function buildWalkTimes(network: Network, settings: WalkSettings): WalkTimes {
  const { lines } = network;
  if (!(settings.metresPerMinute >= SLOWEST_METRES_PER_MINUTE))
    throw new Error(`a walker must do at least ${SLOWEST_METRES_PER_MINUTE} m a minute, not ${settings.metresPerMinute}`);
  const pace = 60 / settings.metresPerMinute;
  const { forwards, backwards } = alongLines(network, settings, pace);
  const barred = Uint8Array.from({ length: lines.lineCount }, (_, line) => {
    const stairs = lines.lineClass[line] === STEPS_RANK && settings.stairsFactor === null;
    const steep = settings.steepest !== null && isTooSteep(network, line, settings.steepest);
    return stairs || steep ? NOT_FORWARDS + NOT_BACKWARDS : lines.lineFlags[line]! & (NOT_FORWARDS | NOT_BACKWARDS);
  });
  const none = settings.crossings ? null : new Uint16Array(lines.lineCount);
  const waitStart = none ?? network.waitStart,
    waitEnd = none ?? network.waitEnd;
  const entries = network.entryCode.length;
  const entryOut = new Uint16Array(entries),
    entryIn = new Uint16Array(entries);
  let longest = 0;
  for (let entry = 0; entry < entries; entry++) {
    const code = network.entryCode[entry]!,
      edge = code >> 1,
      line = network.edgeLine[edge]!;
    const from = network.edgeStart[edge]!,
      to = network.edgeEnd[edge]!;
    const waits = (from === 0 ? waitStart[line]! : 0) + (to === lines.lineDecimetres[line] ? waitEnd[line]! : 0);
    const there = (barred[line]! & NOT_FORWARDS) !== 0 ? BARRED : waits + forwards(line, to) - forwards(line, from);
    const back = (barred[line]! & NOT_BACKWARDS) !== 0 ? BARRED : waits + backwards(line, to) - backwards(line, from);
    entryOut[entry] = (code & 1) === 0 ? there : back;
    entryIn[entry] = (code & 1) === 0 ? back : there;
    if (there !== BARRED && there > longest) longest = there;
    if (back !== BARRED && back > longest) longest = back;
  }
  if (longest > BARRED) throw new Error(`a line takes ${longest} deciseconds, more than 16 bits hold`);
  return { network, settings, pace, entryOut, entryIn, longest, barred, waitStart, waitEnd, forwards, backwards };
}

function alongLines(network: Network, settings: WalkSettings, pace: number): Pick<WalkTimes, "forwards" | "backwards"> {
  const { lines } = network;
  const stairs = pace * (settings.stairsFactor ?? 1);
  const level = (line: number, offset: number): number => Math.round(offset * (lines.lineClass[line] === STEPS_RANK ? stairs : pace));
  const sums = settings.slopes ? slopedLengths(lines) : null;
  if (sums === null) return { forwards: level, backwards: level };
  const sloped =
    (lengths: Float64Array) =>
    (line: number, offset: number): number =>
      isSloped(lines, line) ? Math.round(pace * slopedLengthAt(lines, lengths, line, offset)) : level(line, offset);
  return { forwards: sloped(sums.forwards), backwards: sloped(sums.backwards) };
}

/** Heights of an opened path are read between samples of the streets that it joins and rounded once more. */
function isTooSteep({ lines, builtLines }: Network, line: number, steepest: number): boolean {
  const { heights, heightStart, lineDecimetres } = lines;
  if (heights === null || heightStart === null) return false;
  const samples = heights.subarray(heightStart[line], heightStart[line + 1]);
  return hasSteeperStretch(samples, lineDecimetres[line]! / (samples.length - 1), steepest, line < builtLines ? 1 : 2);
}

/** Deciseconds between two offsets of one line in the direction of the walk, without charges at its ends; Infinity where it is barred. */
export function timeAlong(times: WalkTimes, line: number, from: number, to: number): number {
  if (to >= from)
    return (times.barred[line]! & NOT_FORWARDS) !== 0 && to > from ? Infinity : times.forwards(line, to) - times.forwards(line, from);
  return (times.barred[line]! & NOT_BACKWARDS) !== 0 ? Infinity : times.backwards(line, from) - times.backwards(line, to);
}
