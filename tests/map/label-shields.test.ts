import { expect, test } from "vitest";
import { labelShields } from "../../src/map/label-shields";

const shields = (size: { width: number; height: number }, controls: { left: number; top: number; right: number; bottom: number }[]) =>
  labelShields(size, controls, (x, y) => [x, y]).features.map(({ geometry, properties }) => [
    ...(geometry as GeoJSON.Point).coordinates,
    (properties as { anchor: string }).anchor,
  ]);

test("squares of 40 pixels stand outside along all four sides, without a gap", () => {
  // 100 pixels take three squares, whose middles are 20, 50 and 80; 80 take two, at 20 and 60.
  expect(shields({ width: 100, height: 80 }, [])).toEqual([
    [20, 1, "bottom"],
    [20, 79, "top"],
    [50, 1, "bottom"],
    [50, 79, "top"],
    [80, 1, "bottom"],
    [80, 79, "top"],
    [1, 20, "right"],
    [99, 20, "left"],
    [1, 60, "right"],
    [99, 60, "left"],
  ]);
});

test("squares cover a control, and one stands on what is smaller than it", () => {
  expect(
    shields({ width: 40, height: 40 }, [
      { left: 10, top: 10, right: 110, bottom: 50 },
      { left: 0, top: 0, right: 20, bottom: 10 },
    ]).filter(([, , anchor]) => anchor === "center"),
  ).toEqual([
    [30, 30, "center"],
    [60, 30, "center"],
    [90, 30, "center"],
    [10, 5, "center"],
  ]);
});
