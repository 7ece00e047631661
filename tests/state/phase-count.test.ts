import { describe, expect, test } from "vitest";
import { phaseCount } from "../../src/state/derive/phase-count";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const counted = (id: string, year: number) => {
  const phase = phaseCount(
    dataset,
    dataset.projects.find((one) => one.id === id)!,
    year,
  );
  return phase === null ? null : [phase.due, phase.all];
};

describe("how many are due by a year, as the text prints it", () => {
  test("points that take recyclables in: 37 in 2022 (2348), up to 60, 80 and 100 (2460), 120 in the end (2410)", () => {
    const due = [2022, 2023, 2024, 2025, 2029, 2030].map((year) => counted("waste-reception-points-100", year));
    expect(due).toEqual([37, 60, 80, 100, 100, 120].map((count) => [count, 120]));
  });

  test("the same points as the indicator has them", () => {
    const { values } = builtData().indicators.find(({ id }) => id === "target-reception-points")!;
    for (const { year, value } of values) expect(counted("waste-reception-points-100", year)).toEqual([value, 120]);
  });

  test("points that collect them: 500 a year, 1,500 at the end of 2025 (2410)", () => {
    const due = [2022, 2023, 2024, 2025, 2030].map((year) => counted("waste-collection-points-1500", year));
    expect(due).toEqual([0, 500, 1000, 1500, 1500].map((count) => [count, 1500]));
  });

  test("plots for building waste: two by 2025, three by 2030 (2412)", () => {
    expect([2024, 2025, 2029, 2030].map((year) => counted("waste-construction-plots", year))).toEqual(
      [0, 2, 2, 3].map((count) => [count, 3]),
    );
  });

  test("kindergarten places, counted as places: 15 thousand by 2025 and 5 thousand more by 2030 (3043)", () => {
    const id = "edu-kindergarten-state-order-growth";
    expect([2024, 2025, 2029, 2030].map((year) => counted(id, year))).toEqual([0, 15_000, 15_000, 20_000].map((count) => [count, 20_000]));
    expect(
      phaseCount(
        dataset,
        dataset.projects.find((one) => one.id === id)!,
        2025,
      )!.of,
    ).toBe("capacity");
  });

  test("schools with places are counted as schools: 9, 5, 4 and 5 make 23 (2920)", () => {
    expect([2022, 2023, 2024, 2025].map((year) => counted("edu-schools-23-budget", year))).toEqual(
      [9, 14, 18, 23].map((count) => [count, 23]),
    );
    expect(
      phaseCount(
        dataset,
        dataset.projects.find(({ id }) => id === "edu-schools-23-budget")!,
        2025,
      )!.of,
    ).toBe("count");
  });

  test("creative hubs: three by the end of 2025, brought to seven by 2030 (1732)", () => {
    expect([2024, 2025, 2030].map((year) => counted("creative-hubs-2030", year))).toEqual([0, 3, 7].map((count) => [count, 7]));
  });

  test("no years add up to more than the record's own number, save 84 thousand trees that the text prints otherwise (4437 and 4485)", () => {
    const more = dataset.projects.filter((one) => {
      const phase = phaseCount(dataset, one, 2030);
      return phase !== null && phase.all > (one.count ?? one.capacity!.value);
    });
    expect(more.map(({ id }) => id)).toEqual(["dangerous-trees-felling-5-years"]);
  });
});
