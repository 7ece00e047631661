import { expect, test } from "vitest";
import { applyEdits } from "../../../src/domain/network/edits";
import { NO_STRETCHES } from "../../../src/domain/network/arrived-stretches";
import { IN_PARTS, NO_WALK } from "../../../src/domain/network/street-answers";
import { pieceBounds } from "../../../src/domain/network/street-pieces";
import { boundTimes, streetTimes } from "../../../src/domain/network/street-times";
import { drawWorld, METRE_A_SECOND, placeOf, type Walked } from "../../support/drawn-world";
import { buildWalkTimes } from "../../../src/domain/network/walk-times";
import { randomWorld } from "./random-world";

function walksOf(walked: Walked, letters: readonly (string | [number, number])[], builtLines: number) {
  const { lines } = walked.times.network;
  const bounds = pieceBounds({ ...lines, lineCount: builtLines, shapeStart: lines.shapeStart.subarray(0, builtLines + 1) });
  return streetTimes(walked.search(letters), bounds, boundTimes(walked.times, bounds), NO_STRETCHES);
}

test("walks of pieces: their two ends, and the whole of them over each; a closed street has none", () => {
  const world = drawWorld({ picture: "A---------B---------C" });
  const { walks, parts } = walksOf(world.walk(), ["A"], 2);
  expect([...walks]).toEqual([0, 1000, 1000, 1000, 1000, 2000, 1000, 1000]);
  expect(parts.piece).toHaveLength(0);
  const { network } = applyEdits(world.network, world.index, [{ kind: "close", at: placeOf(15, 0) }]);
  expect([...walksOf(world.walkOn(network), ["A"], 2).walks]).toEqual([0, 1000, 1000, 1000, NO_WALK, NO_WALK, NO_WALK, NO_WALK]);
});

test("a piece with a door on it is given in parts", () => {
  const world = drawWorld({ picture: "A---------B" });
  const { walks, parts } = walksOf(world.walk(), [placeOf(4, 0)], 1);
  expect([...walks]).toEqual([IN_PARTS, IN_PARTS, IN_PARTS, IN_PARTS]);
  expect([...parts.piece]).toEqual([0, 0]);
  expect([...parts.startShare, ...parts.endShare].map((share) => Number(share.toFixed(3)))).toEqual([0, 0.4, 0.4, 1]);
  expect([...parts.walks]).toEqual([400, 0, 400, 400, 0, 600, 600, 600]);
});

test("a street that may be walked in one direction only is walked over one of its ends", () => {
  const world = drawWorld({ picture: "A---------B", ways: { AB: { "oneway:foot": "yes" } } });
  expect([...walksOf(world.walk(), ["B"], 1).walks]).toEqual([1000, 0, NO_WALK, 1000]);
  expect([...walksOf(world.walk(), ["A"], 1).walks]).toEqual([0, NO_WALK, NO_WALK, 1000]);
});

test("pieces: the points of a line on the level; on slopes no walk along one is more than half a metre from even", () => {
  const plane = drawWorld({ picture: "A------------------------------B", options: { metresAt: () => 900 } });
  expect([...pieceBounds(plane.network.lines).offset]).toEqual([0, 3100]);
  let cut = 0,
    whole = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const { network } = randomWorld(seed),
      { lines } = network;
    const { lineStart, offset } = pieceBounds(lines);
    if (lines.heights === null) {
      expect(offset).toBe(lines.shapeOffset);
      continue;
    }
    const walked = buildWalkTimes(network, { ...METRE_A_SECOND, stairsFactor: 1 });
    let most = 0;
    for (let line = 0; line < lines.lineCount; line++) {
      const own = offset.subarray(lineStart[line], lineStart[line + 1]);
      const points = lines.shapeOffset.subarray(lines.shapeStart[line], lines.shapeStart[line + 1]);
      expect(points.every((point) => own.includes(point))).toBe(true);
      whole += points.length;
      cut += own.length - points.length;
      for (let at = 1; at < own.length; at++)
        for (const way of [walked.forwards, walked.backwards])
          for (const share of [0.25, 0.5, 0.75]) {
            const [from, to] = [own[at - 1]!, own[at]!];
            const middle = Math.round(from + share * (to - from)),
              even = way(line, from) + ((way(line, to) - way(line, from)) * (middle - from)) / Math.max(1, to - from);
            most = Math.max(most, Math.abs(way(line, middle) - even));
          }
    }
    // A decimetre takes a decisecond here; times are rounded.
    expect(most, `world ${seed}`).toBeLessThan(5 + 1.5);
  }
  expect(cut).toBeGreaterThan(whole / 4);
});
