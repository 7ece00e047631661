import { describe, expect, test } from "vitest";
import { timesOf } from "../../src/domain/indicator";
import { builtData } from "../support/built-data";

const { dataset, indicators } = builtData();
const indicator = (id: string) => indicators.find((one) => one.id === id)!;
const times = (id: string) => timesOf(indicator(id)).map(({ from, to, value }) => [from, to, value]);

describe("what time a value is for", () => {
  test("an amount of a period is for the years since the one before it", () => {
    // 42 thousand houses to 2025, "the remaining 40 thousand" to 2030 (4329).
    expect(times("target-agglomeration-houses-gasified")).toEqual([
      [null, 2025, 42_000],
      [2026, 2030, 40_000],
    ]);
  });

  test("an amount of a year, and a level, is for its own year", () => {
    // 500 people in 2023, a hundred more every year, 1,200 in 2030 (2653); place 50 in the ranking for 2030 (5223).
    expect(times("inc-early-help-staff-training")).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((n) => [2023 + n, 2023 + n, 500 + n * 100]));
    expect(times("kpi-smart-city-rank").at(-1)).toEqual([2030, 2030, 50]);
  });

  test.each([
    ["health-capex-2030", 222, 192, "line 3468"],
    ["culture-budget-2030", 73.6, 38, "line 3917"],
    ["sport-budget-2030", 35, 140, "lines 4190 and 4192"],
    ["youth-budget-2025", 18.3, 32, "lines 3709 and 3723"],
    ["target-resources-3-1", 36, 164, "line 2253"],
    ["target-new-trees-2025-2030", 1_158_380, 1_300_000, "line 4393"],
    ["target-new-park-territories-count", 8, 13, "line 4501"],
  ])("%s: %d to 2025 and %d after it, which the text adds up or calls further (%s)", (id, first, second) => {
    expect(indicator(id)).toMatchObject({ per: "period", better: null });
    expect(times(id)).toEqual([
      [null, 2025, first],
      [2026, 2030, second],
    ]);
  });

  test("what grows by what is added is a level: 12 thousand places in dormitories, 20 thousand more, 32 in all (3697 and 3733)", () => {
    const places = (id: string): number => dataset.projects.find((one) => one.id === id)!.capacity!.value;
    expect([places("dormitories-2025"), places("dormitories-2030")]).toEqual([12_000, 20_000]);
    expect(indicator("kpi-dormitory-places")).toMatchObject({ per: null, better: "up" });
    expect(times("kpi-dormitory-places")).toEqual([
      [2025, 2025, 12_000],
      [2030, 2030, 12_000 + 20_000],
    ]);
  });

  test("the same way: 9,150 rental flats and 15,250 more (3733), 65 of 180 thousand jobs (850)", () => {
    expect(indicator("kpi-rental-housing").values.at(-1)!.value).toBe(9_150 + 15_250);
    expect(indicator("jobs-polycentres").values.map(({ value }) => value)).toEqual([65, 180]);
  });
});
