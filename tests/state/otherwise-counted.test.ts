import { describe, expect, test } from "vitest";
import { sumCosts } from "../../src/domain/money";
import { otherwiseCounted } from "../../src/state/derive/otherwise-counted";
import { moneyByGoal, moneyOf } from "../../src/state/derive/programme-money";
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

  test("where both come to the same, or the filter asks for more than goals, nothing is said", () => {
    expect(otherwiseCounted(dataset, { goal: ["6"] })).toBeNull();
    expect(otherwiseCounted(dataset, { goal: ["4"], district: ["medeu"] })).toBeNull();
    expect(otherwiseCounted(dataset, { district: ["medeu"] })).toBeNull();
  });
});
