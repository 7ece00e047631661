import { describe, expect, test } from "vitest";
import { isOtherwisePrinted, printedOfGoal, printedOfSection } from "../../src/state/derive/printed-money";
import { moneyBySection } from "../../src/state/derive/programme-money";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const added = moneyBySection(dataset);

describe("the sums that the programme prints, beside those of its measures", () => {
  test("4.6 prints 190, 50 of it to 2025, where its measures make 50 (4190 to 4192)", () => {
    expect(printedOfSection(dataset, "4.6")).toMatchObject({ total: 190, to2025: 50, from2026To2030: 140, sections: ["4.6"] });
    expect(added.get("4.6")!.total).toBe(50);
  });

  test.each(["2.3", "4.3", "4.4", "4.5", "4.6"])("%s is printed otherwise than its measures add up", (section) => {
    expect(isOtherwisePrinted(printedOfSection(dataset, section)!, added.get(section)!)).toBe(true);
  });

  test.each(["1.2", "1.3"])("%s is printed as its measures add up", (section) => {
    expect(isOtherwisePrinted(printedOfSection(dataset, section)!, added.get(section)!)).toBe(false);
  });

  test("a goal has the sums of those of its sections that print one: 4.1 does not", () => {
    const goal = printedOfGoal(dataset, 4)!;
    expect(goal.sections).toEqual(["4.2", "4.3", "4.4", "4.5", "4.6"]);
    expect(goal.total).toBeCloseTo(759.2 + 414 + 50.3 + 131.6 + 190, 6);
    expect(printedOfSection(dataset, "4.1")).toBeNull();
    expect(printedOfGoal(dataset, 6)).toBeNull();
    // 7.1 prints no periods, so its goal has none: 49.3 and 16 are those of 7.3 alone.
    expect(printedOfGoal(dataset, 7)).toMatchObject({ to2025: null, from2026To2030: null, sections: ["7.1", "7.3"] });
  });
});
