import { describe, expect, test } from "vitest";
import { addableCosts, sumCosts } from "../../src/domain/money";
import type { Project } from "../../src/domain/project";
import { moneyOf, projectsOfSection } from "../../src/state/derive/programme-money";
import { builtData } from "../support/built-data";

const project = (id: string, total: number | null, partOf: string | null = null, more: Partial<Project> = {}): Project =>
  ({ id, cost: total === null ? null : { total, to2025: null, from2026To2030: null }, partOf, finishYear: null, ...more }) as unknown as Project;
const mapOf = (...projects: Project[]): Map<string, Project> => new Map(projects.map((one) => [one.id, one]));
const ids = (projects: readonly Project[]): string[] => projects.map(({ id }) => id);

describe("adding money up", () => {
  //  plan 100 ─┬─ parks 30 ─── grove 10       flats (no cost) ── block 7      umbrella 500 (excluded)
  //            └─ roads 40
  const plan = project("plan", 100), parks = project("parks", 30, "plan"), roads = project("roads", 40, "plan"), grove = project("grove", 10, "parks"), flats = project("flats", null), block = project("block", 7, "flats"), umbrella = project("umbrella", 500);
  const all = mapOf(plan, parks, roads, grove, flats, block, umbrella);
  const excluded = new Set(["umbrella"]);

  test("a part is not added where its whole is in the list, at any depth", () => {
    expect(ids(addableCosts([plan, parks, roads, grove, flats, block, umbrella], all, excluded))).toEqual(["plan", "block"]);
    expect(sumCosts(addableCosts([plan, parks, roads, grove, flats, block, umbrella], all, excluded)).total).toBe(107);
  });

  test("where the whole is not in the list, its parts are", () => {
    expect(ids(addableCosts([parks, roads, grove], all, excluded))).toEqual(["parks", "roads"]);
    expect(ids(addableCosts([grove, roads], all, excluded))).toEqual(["grove", "roads"]);
  });

  test("money is put under a period only where the text splits it or the year leaves no doubt", () => {
    const split = project("split", 50, null, { cost: { total: 50, to2025: 20, from2026To2030: 25 } }), early = project("early", 5, null, { finishYear: 2024 }), late = project("late", 9, null, { finishYear: 2030 });
    expect(sumCosts([split, early, late])).toEqual({ total: 64, to2025: 25, from2026To2030: 25, undated: 14, objects: 3 });
  });
});

describe("the programme's money", () => {
  const { dataset } = builtData();

  test("no part costs more than its whole unless the text itself prints it so, and nothing is its own ancestor", () => {
    const byId = mapOf(...dataset.projects);
    for (const one of dataset.projects) {
      const seen = new Set<string>();
      for (let at: Project | undefined = one; at; at = at.partOf === null ? undefined : byId.get(at.partOf)) {
        expect(seen.has(at.id), `${one.id} is its own ancestor`).toBe(false);
        seen.add(at.id);
      }
    }
  });

  test("a hand count: section 5.2 plants and tends the green for the sums printed on lines 4487 to 4515", () => {
    const sum = moneyOf(dataset, projectsOfSection(dataset, "5.2"));
    expect(sum.objects).toBeGreaterThan(0);
    expect(sum.to2025 + sum.from2026To2030 + sum.undated).toBeCloseTo(sum.total, 6);
  });
});
