import { describe, expect, test } from "vitest";
import { sumCosts } from "../../src/domain/money";
import { sumsByLocation, zoneMoney } from "../../src/state/derive/zone-money";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const zone = (id: string) => [...dataset.districts, ...dataset.polycentres].find((one) => one.id === id)!;
const sums = (id: string) => {
  const { alone, shared } = zoneMoney(dataset, zone(id));
  return { alone: alone.map((one) => one.id as string), shared: shared.map((one) => one.id as string), total: sumCosts(alone).total };
};

describe("the money of a zone", () => {
  test("a sum that several districts share is nobody's own: Nauryzbay and Auezov have the same 25 bn", () => {
    const nauryzbay = sums("nauryzbay"),
      auezov = sums("auezov");
    const same = nauryzbay.shared.filter((id) => auezov.shared.includes(id));
    expect(same.map((id) => dataset.projects.find((project) => project.id === id)!.cost!.total)).toContain(25);
    for (const id of same) expect([...nauryzbay.alone, ...auezov.alone]).not.toContain(id);
  });

  test("West alone is named for 410 bn of its Industrial Zone; what names all five polycentres is shared (1644 to 1652)", () => {
    const west = sums("west");
    expect(west.total).toBe(410);
    expect(west.shared).toEqual(expect.arrayContaining(["fire-depots-15", "youth-community-centres-16"]));
  });

  test.each([
    // Hospital No. 7: 20 bn, no district (3473).
    ["nauryzbay", 20, [["hospital-7-admission", 20]]],
    // Two cluster hospitals of 54 and 55 bn (3474) and hospital No. 4 of 5 (3436, 3473) are named for Medeu; the museum of 48 (1956), the palace of 2.4
    // and the zoo of 2.7 (3919) only lie there.
    [
      "medeu",
      54 + 55 + 5 + 48 + 2.4 + 2.7,
      [
        ["museum-of-arts", 48],
        ["palace-republic-modernisation", 2.4],
        ["zoo-new-objects", 2.7],
      ],
    ],
    // The ministry's hospital of 42 (3440, 3475) is named; the central hospital of 40 (3472), the circus of 11.8 (3919) and the stadium of 50 (4192) are not.
    [
      "bostandyk",
      42 + 40 + 11.8 + 50,
      [
        ["hospital-cgkb-new-building", 40],
        ["circus-overhaul", 11.8],
        ["central-stadium-renewal-4-6", 50],
      ],
    ],
    // 410 bn are named for the Industrial Zone in West (1646).
    ["west", 410, []],
  ] as const)("%s: of its %d bn only what its place puts there is marked", (id, total, placed) => {
    const { alone } = zoneMoney(dataset, zone(id));
    expect(sumCosts(alone).total).toBeCloseTo(total, 6);
    const located = sumsByLocation(alone, zone(id)).map((one): [string, number] => [one.id, one.cost!.total!]);
    expect(new Map(located)).toEqual(new Map(placed as readonly [string, number][]));
    for (const [one] of placed) expect(dataset.projects.find((project) => project.id === one)!.districts).toEqual([]);
  });

  test("no sum stands in both lists, and what is alone in a district is alone in no other", () => {
    const alone = dataset.districts.flatMap(({ id }) => sums(id).alone);
    expect(new Set(alone).size).toBe(alone.length);
    for (const { id } of [...dataset.districts, ...dataset.polycentres])
      expect(sums(id).alone.filter((one) => sums(id).shared.includes(one))).toEqual([]);
  });

  test("what lies in several districts, or leaves the one in which it lies, is no district's own", () => {
    const one = dataset.projects.find(({ id }) => id === "lrt-almaty-arena-halyk-arena")!,
      priced = { ...one, cost: { total: 7, to2025: null, from2026To2030: null } },
      world = { ...dataset, projects: dataset.projects.map((project) => (project === one ? priced : project)) };
    for (const district of dataset.districts) {
      const { alone, shared } = zoneMoney(world, district);
      expect(alone).not.toContain(priced);
      // Tole bi Street runs through Auezov, Almaly and Medeu.
      expect(shared.includes(priced)).toBe(["auezov", "almaly", "medeu"].includes(district.id));
      for (const { districts, locatedIn } of alone)
        if (districts.length === 0) expect(locatedIn.districts).toEqual([{ zone: district.id, share: 1 }]);
    }
  });
});
