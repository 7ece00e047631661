/** The step between millions, billions and trillions. */
const UNIT = 1000;
/** Parts that add up to their whole within this share of it leave no doubt about any of them. */
const EXACT = 0.05;
/** Parts may exceed their whole by so much together: the programme rounds, and counts some things otherwise. */
const LEEWAY = 0.1;

/** What does not fit among a whole and its parts: the number of the part, null for the whole itself, and why. */
export type SumMisfit = { readonly part: number | null; readonly reason: string };

/**
 * The one figure, if any, that was written in another unit than the others or cannot be beside them. Where the parts would add up with one
 * of them a thousand times less or more, it is that one; where all of them would, it is the whole.
 */
export function misfitOf(whole: number, parts: readonly number[], name: string): SumMisfit | null {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum > whole * (1 + LEEWAY) || parts.some((part) => part > whole)) return excess(whole, parts, sum, name);
  if (adds(sum * UNIT, whole)) {
    return parts.length === 1
      ? { part: 0, reason: `${bn(sum)} is a ${times(whole, sum)}th of the ${figure(whole)} of ${name}: is one of the two in another unit?` }
      : {
          part: null,
          reason: `${bn(whole)} is ${times(whole, sum)} times the ${figure(sum)} of its parts together: is it written in millions, or are they in trillions?`,
        };
  }
  const part = adds(sum, whole) ? null : mended(whole, parts, sum, UNIT);
  return part === null
    ? null
    : {
        part,
        reason: `with a thousand times ${bn(parts[part]!)} the parts would add up to the ${figure(whole)} of ${name}: is it written in trillions?`,
      };
}

/** Parts that exceed their whole, one of them or all together. */
function excess(whole: number, parts: readonly number[], sum: number, name: string): SumMisfit {
  const together = `${bn(whole)} is less than the ${figure(sum)} of its parts together:`;
  const dearer = parts.flatMap((one, index) => (one > whole ? [index] : []));
  if (dearer.length > 1 && adds(sum / UNIT, whole))
    return { part: null, reason: `${together} is it written in trillions, or are they in millions?` };
  const part = mended(whole, parts, sum, 1 / UNIT);
  if (part === null && dearer.length !== 1) return { part: null, reason: `${together} one of them is wrong, or is no part of it.` };
  const at = part ?? dearer[0]!,
    value = parts[at]!;
  if (value <= whole)
    return {
      part: at,
      reason: `with ${bn(value)} the parts make ${figure(sum)}, more than the ${figure(whole)} of ${name}: is it written in millions?`,
    };
  return value >= whole * 10
    ? { part: at, reason: `${bn(value)} is ${times(value, whole)} times the ${figure(whole)} of ${name}: is it written in millions?` }
    : { part: at, reason: `${bn(value)} is more than the ${figure(whole)} of ${name}: one of the two is wrong.` };
}

/** The part that makes all of them add up best once it is so many times larger; null where none does. */
function mended(whole: number, parts: readonly number[], sum: number, factor: number): number | null {
  const off = parts.map((part) => Math.abs(sum - part + part * factor - whole));
  const best = off.indexOf(Math.min(...off));
  return off[best]! <= whole * EXACT ? best : null;
}

function adds(sum: number, whole: number): boolean {
  return Math.abs(sum - whole) <= whole * EXACT;
}

function times(large: number, small: number): number {
  return Math.round(large / small);
}

function figure(value: number): string {
  return `${Number(value.toPrecision(6))} bn`;
}

function bn(value: number): string {
  return `${figure(value)} tenge`;
}
