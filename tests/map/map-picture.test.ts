import { describe, expect, test } from "vitest";
import { metresPerPixel, roundLength } from "../../src/map/scale";

describe("the scale bar of a picture", () => {
  test("a pixel at zoom 10 in Almaty is 55.7 m: 40,075,017 m × cos 43.25° ÷ (512 × 1,024)", () => {
    expect(metresPerPixel(10, 43.25)).toBeCloseTo(55.67, 1);
    expect(metresPerPixel(11, 43.25)).toBeCloseTo(metresPerPixel(10, 43.25) / 2, 6);
  });

  test.each([
    [7236, 5000],
    [5000, 5000],
    [4999, 2000],
    [1999, 1000],
    [130, 100],
    [99, 50],
  ])("of at most %s m is %s m long", (limit, length) => {
    expect(roundLength(limit)).toBe(length);
  });
});
