import { describe, expect, test } from "vitest";
import { addableCosts, dividedByPayer, sumCosts } from "../../src/domain/money";
import type { Project } from "../../src/domain/project";
import { costsOfSection, moneyByFunding, moneyByGoal, moneyBySection, moneyOf, paidSums } from "../../src/state/derive/programme-money";
import { builtData } from "../support/built-data";

const project = (id: string, total: number | null, partOf: string | null = null, more: Partial<Project> = {}): Project =>
  ({
    id,
    cost: total === null ? null : { total, to2025: null, from2026To2030: null },
    partOf,
    finishYear: null,
    ...more,
  }) as unknown as Project;
const mapOf = (...projects: Project[]): Map<string, Project> => new Map(projects.map((one) => [one.id, one]));
const ids = (projects: readonly Project[]): string[] => projects.map(({ id }) => id);

describe("adding money up", () => {
  //  plan 100 ─┬─ parks 30 ─── grove 10       flats (no cost) ── block 7      umbrella 500 (excluded)
  //            └─ roads 40
  const plan = project("plan", 100),
    parks = project("parks", 30, "plan"),
    roads = project("roads", 40, "plan"),
    grove = project("grove", 10, "parks"),
    flats = project("flats", null),
    block = project("block", 7, "flats"),
    umbrella = project("umbrella", 500);
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
    const split = project("split", 50, null, { cost: { total: 50, to2025: 20, from2026To2030: 25 } }),
      early = project("early", 5, null, { finishYear: 2024 }),
      late = project("late", 9, null, { finishYear: 2030 });
    expect(sumCosts([split, early, late])).toEqual({ total: 64, to2025: 25, from2026To2030: 25, undated: 14, objects: 3 });
  });
});

describe("money by who pays it", () => {
  const divided = (addable: Project[], ...all: Project[]): [string, string | null, number][] =>
    dividedByPayer(addable, mapOf(...all), new Set(["yearly"])).map(({ id, funding, cost }) => [id, funding, cost!.total!]);

  test("a part of another payer stands beside its whole, at any depth; a part without a payer stays in it", () => {
    //  plan 100 (mixed) ─┬─ buses 64 (mixed) ─┬─ city 32 (state)      yearly 5 (state, excluded)
    //                    │                    └─ firms 30 (private)
    //                    └─ works 20 (no payer) ── pumps 8 (state)
    const plan = project("plan", 100, null, { funding: "mixed" }),
      buses = project("buses", 64, "plan", { funding: "mixed" }),
      city = project("city", 32, "buses", { funding: "state" }),
      firms = project("firms", 30, "buses", { funding: "private" }),
      works = project("works", 20, "plan", { funding: null }),
      pumps = project("pumps", 8, "works", { funding: "state" }),
      yearly = project("yearly", 5, "plan", { funding: "state" });
    expect(divided([plan], plan, buses, city, firms, works, pumps, yearly)).toEqual([
      ["plan", "mixed", 100 - 32 - 30 - 8],
      ["city", "state", 32],
      ["firms", "private", 30],
      ["pumps", "state", 8],
    ]);
  });

  test("a whole that its parts use up is gone, one that they exceed is left as it is: nothing goes below zero", () => {
    const fleet = project("fleet", 64, null, { funding: "mixed" }),
      city = project("city", 32, "fleet", { funding: "state" }),
      firms = project("firms", 32, "fleet", { funding: "private" }),
      more = project("more", 1, "fleet", { funding: "state" });
    expect(divided([fleet], fleet, city, firms)).toEqual([
      ["city", "state", 32],
      ["firms", "private", 32],
    ]);
    expect(divided([fleet], fleet, city, firms, more)).toEqual([["fleet", "mixed", 64]]);
  });

  test("a part under no period leaves both periods of its whole only what is left for certain", () => {
    const cost = (total: number, to2025: number | null, from2026To2030: number | null) => ({ cost: { total, to2025, from2026To2030 } });
    const plan = project("plan", 100, null, { funding: "mixed", ...cost(100, 40, 60) }),
      dated = project("dated", 10, "plan", { funding: "state", ...cost(10, 10, null) }),
      loose = project("loose", 5, "plan", { funding: "private" });
    const [left] = dividedByPayer([plan], mapOf(plan, dated, loose), new Set());
    expect(sumCosts([left!])).toEqual({ total: 85, to2025: 25, from2026To2030: 55, undated: 5, objects: 1 });
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

  test("[10] a hand count: 5.2 needs 31 bn for the green (15.3 of it for seven parks) and 50 for water to 2025, then 20 and 10 (lines 4495 and 4497)", () => {
    expect(moneyOf(dataset, costsOfSection(dataset, "5.2"))).toMatchObject({
      total: 31 + 50 + 20 + 10,
      to2025: 31 + 50,
      from2026To2030: 20 + 10,
      undated: 0,
    });
  });

  test("[10] a hand count: 3.1 needs 120 bn for hubs, 6 for entry roads, 75 for suburban routes (lines 2255 to 2259)", () => {
    expect(moneyOf(dataset, costsOfSection(dataset, "3.1"))).toMatchObject({
      total: 120 + 6 + 75,
      to2025: 2 + 30,
      from2026To2030: 4 + 45,
      undated: 120,
    });
  });

  test("[10] a hand count: 2.3 needs 100 + 24 for the airport and cable cars, 150 for ski resorts, 48 + 80 + 16 for culture, 500 for hotels, 15 and 25 for marketing (lines 1956 to 1960 and 2010 to 2020)", () => {
    expect(moneyOf(dataset, costsOfSection(dataset, "2.3"))).toMatchObject({
      total: 100 + 24 + 150 + 48 + 80 + 16 + 500 + 15 + 25,
      to2025: 100 + 150 + 48 + 80 + 16 + 15,
      from2026To2030: 25,
      undated: 24 + 500,
    });
  });

  test("[10] a hand count: 5.1 prints 324.1 + 20 + 64 + 26 (lines 4349 to 4353), of which the buses and trolleybuses are in 1.2 too: 344.1 in the whole", () => {
    expect(moneyOf(dataset, costsOfSection(dataset, "5.1")).total).toBeCloseTo(324.1 + 20 + 64 + 26, 6);
    expect(moneyBySection(dataset).get("5.1")!.total).toBeCloseTo(324.1 + 20, 6);
  });

  test("[10] a hand count: 7.3 needs 3 + 3 + 34 + 8 + 1.3 + 3 bn to 2025 and 16 to 2030 (lines 5165 to 5179), wherever its objects are listed", () => {
    const sum = moneyOf(dataset, costsOfSection(dataset, "7.3"));
    expect(sum.total).toBeCloseTo(68.3, 6);
    expect(sum.to2025).toBeCloseTo(52.3, 6);
    expect(sum.from2026To2030).toBe(16);
  });

  test("[10] a hand count: goal 1 is the 1,100 bn of section 1.2 and the 962.3 of section 1.3; goals, sections and payers add up to the same", () => {
    const byGoal = moneyByGoal(dataset);
    expect(byGoal.get(1)!.total).toBeCloseTo(1100 + 962.3, 6);
    const whole = moneyOf(dataset, dataset.projects).total;
    for (const sums of [byGoal, moneyBySection(dataset), moneyByFunding(dataset)])
      expect([...sums.values()].reduce((total, sum) => total + sum.total, 0)).toBeCloseTo(whole, 6);
  });

  test("a hand count: 1.2 needs 1,100 bn; 32 + 3 of them are private, 32 + 26 + 20 public, the rest names no one payer (1173 to 1181, 4353)", () => {
    const plan = paidSums(dataset, costsOfSection(dataset, "1.2"));
    const paidBy = (funding: string): number => sumCosts(plan.filter((one) => one.funding === funding)).total;
    expect([paidBy("private"), paidBy("state"), paidBy("mixed")]).toEqual([32 + 3, 32 + 26 + 20, 1100 - 35 - 78]);
  });

  test("a hand count: of the 962.3 bn of 1.3 the city's budget pays 35 + 75 for heat and 132 + 175 for power (1394, 1400, 1404)", () => {
    const networks = paidSums(dataset, costsOfSection(dataset, "1.3"));
    const rest = networks.filter(({ id }) => id === "utilities-investment-total");
    expect(sumCosts(networks.filter(({ funding }) => funding === "state"))).toMatchObject({ total: 417, to2025: 167, from2026To2030: 250 });
    expect(sumCosts(rest).total).toBeCloseTo(962.3 - 417, 6);
    expect(sumCosts(rest).to2025).toBeCloseTo(295.3 - 167, 6);
    expect(sumCosts(rest).from2026To2030).toBeCloseTo(667 - 250, 6);
  });

  test("a hand count: of the 29 bn for colleges the budget pays 14 for two colleges and 1.92 for two hostels (3271, 3285, 3287)", () => {
    const colleges = paidSums(
      dataset,
      dataset.projects.filter(({ id }) => id === "edu-college-budget-2025"),
    );
    expect(colleges.map(({ funding, cost }) => [funding, Number(cost!.total!.toFixed(6))])).toEqual([
      [null, 29 - 14 - 1.92],
      ["state", 1.92],
      ["state", 14],
    ]);
  });

  test("the city's budget on the page is what the list of its objects adds up to", () => {
    const listed = dataset.projects.filter(({ funding }) => funding === "state");
    expect(moneyByFunding(dataset).get("state")!.total).toBeCloseTo(moneyOf(dataset, listed).total, 6);
  });

  test("a cost is counted under the section that prints it: hotels under tourism, CHP-2 under clean air", () => {
    const of = (section: string): string[] => ids(costsOfSection(dataset, section));
    expect(of("2.3")).toContain("hotel-rooms-x3");
    expect(of("1.1")).not.toContain("hotel-rooms-x3");
    expect(of("5.1")).toContain("tpp-2-gas");
  });
});
