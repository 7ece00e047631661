import { describe, expect, test } from "vitest";
import { straightMetres, walkMinutes } from "../../src/domain/limit";
import { WALKERS } from "../../src/domain/walker";

const ADULT = { walker: "adult", winter: false } as const;

describe("how far", () => {
  test("15 minutes of an adult are 1,200 m on foot: 4.8 km/h, a quarter of an hour", () => {
    expect(straightMetres({ kind: "minutes", minutes: 15 }, ADULT, 1)).toBeCloseTo(1200, 9);
  });

  test("the detour shortens the straight line that a walk covers: 1,200 m of streets at 1.3 are 923 m", () => {
    expect(straightMetres({ kind: "minutes", minutes: 15 }, ADULT, 1.3)).toBeCloseTo(923.08, 2);
  });

  test("the city's goals are straight radii: neither walker nor detour changes them", () => {
    for (const walker of WALKERS) expect(straightMetres({ kind: "metres", metres: 500 }, { walker, winter: false }, 1.5)).toBe(500);
  });

  test("[5] every walker walks a different distance in the same time", () => {
    const reached = WALKERS.map((walker) => Math.round(straightMetres({ kind: "minutes", minutes: 15 }, { walker, winter: false }, 1)));
    expect(Object.fromEntries(WALKERS.map((walker, index) => [walker, reached[index]]))).toEqual({
      adult: 1200,
      older: 800,
      pram: 900,
      fast: 1400,
      wheelchair: 1000,
    });
  });

  test("[5] winter slows every walker: an older adult's 800 m in a quarter of an hour become 571", () => {
    for (const walker of WALKERS)
      expect(straightMetres({ kind: "minutes", minutes: 15 }, { walker, winter: true }, 1)).toBeLessThan(
        straightMetres({ kind: "minutes", minutes: 15 }, { walker, winter: false }, 1),
      );
    expect(straightMetres({ kind: "minutes", minutes: 15 }, { walker: "older", winter: true }, 1)).toBeCloseTo(571.43, 2);
  });

  test("minutes and metres are each other's inverse", () => {
    for (const walker of WALKERS)
      expect(
        walkMinutes(straightMetres({ kind: "minutes", minutes: 11 }, { walker, winter: false }, 1.3), { walker, winter: false }, 1.3),
      ).toBeCloseTo(11, 9);
  });
});
