import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { lineCrossing, meeting, selfCrossing } from "../../geodata/build/ring-crossing";
import { seededRandom } from "../domain/network/random-world";

/** Steps of a ten-thousandth of a degree from a corner of the city. */
const at = (x: number, y: number): Position => [Number((76.9 + x / 10_000).toFixed(4)), Number((43.2 + y / 10_000).toFixed(4))];
const crossing = (corners: readonly (readonly [number, number])[]): Position | null =>
  selfCrossing({ type: "Polygon", coordinates: [[...corners, corners[0]!].map(([x, y]) => at(x, y))] });

const pair = (text: string): [number, number] => text.split(",").map(Number) as [number, number];

describe("a ring", () => {
  test.each([
    ["a square", "0,0 10,0 10,10 0,10", null],
    ["with a corner in the middle of a side", "0,0 5,0 10,0 10,10", null],
    ["with a position twice in a row", "0,0 10,0 10,0 10,10", null],
    ["an hourglass", "0,0 10,10 10,0 0,10", "5,5"],
    ["that touches its own side", "0,0 10,0 10,10 5,0 0,10", "5,0"],
    ["that touches its own corner", "0,0 10,0 5,5 10,10 0,10 5,5", "5,5"],
    ["that runs out and back on one line", "0,0 10,0 10,10 10,15 10,10 0,10", "10,10"],
    ["that folds back at its beginning", "0,0 10,0 10,10 20,0", "0,0"],
  ])("%s", (_, corners, where) => {
    expect(crossing(corners.split(" ").map(pair))).toEqual(where && at(...pair(where)));
  });

  test("200 stars seen from their middle never cross themselves; with two far corners exchanged they do", () => {
    const random = seededRandom(5);
    for (let turn = 0; turn < 200; turn++) {
      const corners = 8 + Math.floor(random() * 40);
      const star = Array.from({ length: corners }, (__, corner): [number, number] => {
        const angle = (2 * Math.PI * corner) / corners,
          reach = 3000 + random() * 5000;
        return [Math.round(reach * Math.cos(angle)), Math.round(reach * Math.sin(angle))];
      });
      expect(crossing(star)).toBeNull();
      const far = Math.floor(corners / 2);
      expect(crossing(star.with(0, star[far]!).with(far, star[0]!))).not.toBeNull();
    }
  });

  test("a hole and a second polygon are looked at too", () => {
    const square = [at(0, 0), at(90, 0), at(90, 90), at(0, 90), at(0, 0)],
      hourglass = [at(10, 10), at(20, 20), at(20, 10), at(10, 20), at(10, 10)];
    expect(selfCrossing({ type: "Polygon", coordinates: [square, hourglass] })).toEqual(at(15, 15));
    expect(selfCrossing({ type: "MultiPolygon", coordinates: [[square], [hourglass]] })).toEqual(at(15, 15));
  });
});

describe("a line", () => {
  test("may end where it begins, and meets itself nowhere else", () => {
    expect(lineCrossing([at(0, 0), at(9, 0), at(9, 9), at(0, 0)])).toBeNull();
    expect(lineCrossing([at(0, 0), at(9, 0), at(9, 9), at(5, 0)])).toEqual(at(5, 0));
  });

  test("meets another end to end, not in passing", () => {
    const line = [at(0, 0), at(10, 0), at(20, 0)];
    expect(meeting(line, [at(20, 0), at(30, 9)])).toBeNull();
    expect(meeting(line, [at(0, 0), at(5, 9), at(20, 0)])).toBeNull();
    expect(meeting(line, [at(5, 5), at(30, 5)])).toBeNull();
    expect(meeting(line, [at(10, 0), at(10, 9)])).toEqual(at(10, 0));
    expect(meeting(line, [at(15, -5), at(15, 5)])).toEqual(at(15, 0));
    // From a common end along the same ground.
    expect(meeting(line, [at(0, 0), at(5, 0), at(5, 9)])).not.toBeNull();
  });
});
