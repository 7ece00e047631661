import { describe, expect, test } from "vitest";
import { sumCosts } from "../../src/domain/money";
import { otherwiseCounted } from "../../src/state/derive/otherwise-counted";
import { FUNDINGS } from "../../src/domain/project";
import { moneyByFunding, moneyByGoal, moneyOf } from "../../src/state/derive/programme-money";
import { siftedObjects } from "../../src/state/derive/sifted";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const listed = (goal: string): number => moneyOf(dataset, siftedObjects(dataset, { goal: [goal] }).projects).total;

describe("two totals for one goal", () => {
  test("goal 4: the list adds the museum of arts, printed under 2.3; the page the sixteen youth centres, listed under 1.1", () => {
    const other = otherwiseCounted(dataset, { goal: ["4"] })!;
    expect(other.onlyHere.map(({ id }) => id)).toEqual(["museum-of-arts"]);
    expect(other.onlyThere.map(({ id }) => id)).toEqual(["youth-community-centres-16"]);
    expect(other.total).toBeCloseTo(moneyByGoal(dataset).get(4)!.total, 6);
  });

  test("what is named explains the difference of every goal to the last tenge", () => {
    for (const { id } of dataset.goals) {
      const other = otherwiseCounted(dataset, { goal: [String(id)] });
      const difference = other === null ? 0 : sumCosts(other.onlyThere).total - sumCosts(other.onlyHere).total;
      expect(listed(String(id)) + difference).toBeCloseTo(moneyByGoal(dataset).get(id)?.total ?? 0, 6);
    }
  });

  test("paid by several: the list counts 1.2 whole, the page puts 20 + 26 + 32 under the budget and 3 + 32 under firms (1175 to 1181, 4353)", () => {
    const other = otherwiseCounted(dataset, { funding: ["mixed"] })!;
    expect(other.onlyThere).toEqual([]);
    expect(other.onlyHere.map(({ id, cost }) => [id, cost!.total])).toEqual(
      expect.arrayContaining([
        ["cng-depots-2", 20],
        ["trolleybus-200", 26],
        ["cng-stations-3-private", 3],
        ["fleet-investment-private", 32],
        ["fleet-investment-state", 32],
      ]),
    );
    expect(other.onlyHere).toHaveLength(5);
  });

  test("what is named explains the difference of every payer, and of two together", () => {
    const page = moneyByFunding(dataset);
    for (const funding of [...FUNDINGS.map((one) => [one]), ["state", "mixed"] as const]) {
      const other = otherwiseCounted(dataset, { funding });
      const difference = other === null ? 0 : sumCosts(other.onlyThere).total - sumCosts(other.onlyHere).total;
      expect(moneyOf(dataset, siftedObjects(dataset, { funding }).projects).total + difference).toBeCloseTo(
        funding.reduce((sum, one) => sum + (page.get(one)?.total ?? 0), 0),
        6,
      );
    }
    expect(otherwiseCounted(dataset, { funding: ["state"] })).toBeNull();
  });

  test("where both come to the same, or the filter asks for more than goals, nothing is said", () => {
    expect(otherwiseCounted(dataset, { goal: ["6"] })).toBeNull();
    expect(otherwiseCounted(dataset, { goal: ["4"], district: ["medeu"] })).toBeNull();
    expect(otherwiseCounted(dataset, { district: ["medeu"] })).toBeNull();
  });
});
