import { describe, expect, test } from "vitest";
import { GROUPS } from "../../src/domain/category";
import { NO_FILTER } from "../../src/domain/filter";
import { BASE_YEAR, LAST_YEAR } from "../../src/domain/years";
import { featuresOf } from "../../src/map/object-features";
import { drawnAreas } from "../../src/state/derive/drawn-areas";
import { groupOf } from "../../src/state/derive/objects";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const drawing = { groups: new Set(GROUPS), filter: NO_FILTER, year: LAST_YEAR, selected: null };

describe("the legend explains dashed outlines while there are some on the map", () => {
  test.each(GROUPS.flatMap((group) => [[group, BASE_YEAR] as const, [group, 2025] as const, [group, LAST_YEAR] as const]))(
    "of %s in %s: those that the map draws as areas",
    (group, year) => {
      const drawn = dataset.projects.filter(
        (project) =>
          groupOf(project) === group &&
          featuresOf(project).some(({ properties }) => properties!.kind === "area" && (properties!.due as number) <= year),
      );
      expect(drawnAreas(dataset, { ...drawing, groups: new Set([group]), year })).toEqual(
        (["existing", "project"] as const).filter((type) => drawn.some((project) => project.type === type)),
      );
    },
  );

  test("a filter decides instead of the groups, and an object that was chosen is always drawn", () => {
    const none = { ...drawing, groups: new Set<never>() };
    expect(drawnAreas(dataset, none)).toEqual([]);
    expect(drawnAreas(dataset, { ...none, filter: { placement: ["area"] } })).toEqual(["existing", "project"]);
    expect(drawnAreas(dataset, { ...drawing, filter: { placement: ["unsited"] } })).toEqual([]);
    const area = dataset.projects.find(({ type, placement }) => type === "project" && placement.kind === "area")!;
    expect(drawnAreas(dataset, { ...none, selected: area.id })).toEqual(["project"]);
  });
});
