import { describe, expect, test } from "vitest";
import { FACETS, isFiltered, NO_FILTER, sift, toggleValue, valuesOf, type Filter } from "../../src/domain/filter";
import { builtData } from "../support/built-data";
import { random } from "../support/worlds";

const { dataset } = builtData();

describe("filters", () => {
  test("without values everything passes", () => {
    expect(sift(dataset.projects, NO_FILTER, dataset).projects.length).toBe(dataset.projects.length);
    expect(isFiltered(NO_FILTER)).toBe(false);
  });

  test("on 60 random filters the objects and every count equal a plain recount", () => {
    const next = random(11);
    for (let round = 0; round < 60; round++) {
      let filter: Filter = NO_FILTER;
      for (const facet of FACETS) {
        if (next() < 0.65) continue;
        const values = [...new Set(dataset.projects.flatMap((project) => valuesOf(project, facet, dataset)))];
        for (let pick = 0; pick < 1 + Math.floor(next() * 3); pick++)
          filter = toggleValue(filter, facet, values[Math.floor(next() * values.length)]!);
      }
      const { projects, counts } = sift(dataset.projects, filter, dataset);
      const passes = (but: string | null) =>
        dataset.projects.filter((project) =>
          FACETS.every(
            (facet) =>
              facet === but ||
              (filter[facet]?.length ?? 0) === 0 ||
              valuesOf(project, facet, dataset).some((value) => filter[facet]!.includes(value)),
          ),
        );
      expect(projects).toEqual(passes(null));
      for (const facet of FACETS) {
        const open = passes(facet);
        for (const [value, count] of counts.get(facet)!)
          expect(count, `${facet} ${value}`).toBe(open.filter((project) => valuesOf(project, facet, dataset).includes(value)).length);
      }
    }
  });

  test("who pays: counts add up to all objects, since what the programme does not say is a value too", () => {
    const unstated = dataset.projects.filter(({ funding }) => funding === null);
    const counts = sift(dataset.projects, NO_FILTER, dataset).counts.get("funding")!;
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(dataset.projects.length);
    expect(counts.get("not-stated")).toBe(unstated.length);
    expect(sift(dataset.projects, { funding: ["not-stated"] }, dataset).projects).toEqual(unstated);
    // The text has no word about who pays for the bus rapid transit of Raiymbek avenue (line 1117).
    expect(unstated.some(({ id }) => id === "brt-raiymbek")).toBe(true);
  });

  test("a value switched twice is as it was", () => {
    const once = toggleValue(NO_FILTER, "category", "park");
    expect(once).toEqual({ category: ["park"] });
    expect(toggleValue(once, "category", "park")).toEqual({});
  });
});
