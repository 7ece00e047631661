import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { Category } from "../../src/domain/category";
import { builtData, GEODATA } from "../support/built-data";

/** Categories whose objects somebody may walk to for a service that can be asked about. */
const OF_SERVICES: ReadonlySet<Category> = new Set<Category>([
  "metro",
  "brt",
  "lrt",
  "park",
  "green-zone",
  "embankment",
  "clinic",
  "hospital",
  "school",
  "kindergarten",
  "culture",
  "library",
  "sport",
]);

describe("what the programme promises of a service", () => {
  const { dataset } = builtData();
  const counted = new Set<string>(dataset.facilities.map(({ projectId }) => projectId)),
    named = new Set<string>(dataset.unplaced.map(({ projectId }) => projectId));
  const rows = parse<{ object: string; why: string }>(readFileSync(join(GEODATA, "no-walk.csv")), { columns: true });
  const without = new Map(rows.map(({ object, why }) => [object, why]));

  test("[8] is counted, named as counted nowhere, or listed with the reason why it changes nobody's walk", () => {
    const planned = dataset.projects.filter(({ type, category }) => type === "project" && OF_SERVICES.has(category));
    expect(planned.filter(({ id }) => !counted.has(id) && !named.has(id) && !without.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("no object is in two of the lists, and every reason is about a planned object", () => {
    expect(without.size).toBe(rows.length);
    const ids = new Set<string>(dataset.projects.filter(({ type }) => type === "project").map(({ id }) => id));
    expect(rows.filter(({ object, why }) => !ids.has(object) || why === "" || counted.has(object) || named.has(object))).toEqual([]);
    expect([...named].filter((id) => counted.has(id))).toEqual([]);
  });
});
