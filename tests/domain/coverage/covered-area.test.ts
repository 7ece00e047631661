import { describe, expect, test } from "vitest";
import { areaM2, coveredArea } from "../../../src/domain/coverage/covered-area";
import { intersect, subtract, unite } from "../../../src/domain/coverage/polygon-set";
import { EARTH_RADIUS_M, isInside } from "../../../src/domain/geodesy";
import type { MultiPolygon, Polygon } from "geojson";
import { at, facilityAt, random } from "../../support/worlds";

const square = (east: number, north: number, side: number): Polygon => ({
  type: "Polygon",
  coordinates: [[at(east, north), at(east + side, north), at(east + side, north + side), at(east, north + side), at(east, north)]],
});
/** Area of the spherical cap of a radius: what a circle of that radius covers on a ball. */
const capArea = (radius: number): number => 2 * Math.PI * EARTH_RADIUS_M ** 2 * (1 - Math.cos(radius / EARTH_RADIUS_M));
const contains = (area: MultiPolygon | null, lon: number, lat: number): boolean =>
  area?.coordinates.some((polygon) => isInside(lon, lat, polygon)) ?? false;

describe("covered ground", () => {
  test("a circle has the area of the spherical cap within 0.5 %", () => {
    for (const radius of [300, 923, 2000]) {
      const { already } = coveredArea([facilityAt(0, 0)], radius, 2025);
      expect(Math.abs(areaM2(already) / capArea(radius) - 1)).toBeLessThan(0.005);
    }
  });

  test("a strip along a straight street has the area of a rectangle and two half circles within 0.5 %", () => {
    const street = facilityAt(0, 0, { access: { kind: "line", lines: [[at(0, 0), at(2000, 0)]] } });
    const { already } = coveredArea([street], 400, 2025);
    expect(Math.abs(areaM2(already) / (2000 * 800 + Math.PI * 400 ** 2) - 1)).toBeLessThan(0.005);
  });

  test("two circles that overlap are counted once: area by the lens formula within 0.5 %", () => {
    const radius = 500,
      apart = 600;
    const lens = 2 * radius ** 2 * Math.acos(apart / (2 * radius)) - (apart / 2) * Math.sqrt(4 * radius ** 2 - apart ** 2);
    const { already } = coveredArea([facilityAt(0, 0), facilityAt(apart, 0)], radius, 2025);
    expect(Math.abs(areaM2(already) / (2 * Math.PI * radius ** 2 - lens) - 1)).toBeLessThan(0.005);
  });

  test("what the plan gains is what it adds, not what was covered before; the parts do not overlap", () => {
    const facilities = [facilityAt(0, 0), facilityAt(600, 0, { opens: 2025 }), facilityAt(0, 700, { opens: 2024, certain: false })];
    const before = coveredArea(facilities, 500, 2022),
      after = coveredArea(facilities, 500, 2025);
    expect(before.gained).toBeNull();
    expect(areaM2(after.already)).toBeCloseTo(areaM2(before.already), 3);
    for (const [a, b] of [
      [after.already, after.gained],
      [after.already, after.possible],
      [after.gained, after.possible],
    ] as const)
      expect(areaM2(intersect(a, b))).toBeLessThan(1);
  });

  test("no facilities cover nothing", () => {
    expect(coveredArea([], 900, 2025)).toEqual({ already: null, gained: null, possible: null });
  });
});

describe("sets of polygons", () => {
  test("union, intersection and difference of two squares have the areas that a hand works out", () => {
    const a = square(0, 0, 1000),
      b = square(500, 0, 1000);
    expect(areaM2(unite([a, b])) / 1.5e6).toBeCloseTo(1, 2);
    expect(areaM2(intersect(a, b)) / 0.5e6).toBeCloseTo(1, 2);
    expect(areaM2(subtract(a, b)) / 0.5e6).toBeCloseTo(1, 2);
  });

  test("a hole stays a hole, and an island in it is no part of it", () => {
    const ring = subtract(square(0, 0, 1000), square(200, 200, 600));
    const withIsland = unite([ring, square(400, 400, 100)]);
    expect(areaM2(withIsland) / (1e6 - 36e4 + 1e4)).toBeCloseTo(1, 2);
    expect(contains(withIsland, ...at(450, 450))).toBe(true);
    expect(contains(withIsland, ...at(300, 300))).toBe(false);
  });

  test("membership of 2,000 random points follows the set operations on seeded discs", () => {
    const next = random(7);
    const discs = Array.from(
      { length: 8 },
      () => coveredArea([facilityAt(next() * 3000, next() * 3000)], 300 + next() * 600, 2025).already,
    );
    const [a, b] = [unite(discs.slice(0, 4)), unite(discs.slice(4))];
    const both = intersect(a, b),
      rest = subtract(a, b);
    for (let index = 0; index < 2000; index++) {
      const [lon, lat] = at(next() * 4000 - 500, next() * 4000 - 500);
      expect(contains(both, lon, lat)).toBe(contains(a, lon, lat) && contains(b, lon, lat));
      expect(contains(rest, lon, lat)).toBe(contains(a, lon, lat) && !contains(b, lon, lat));
    }
  });
});
