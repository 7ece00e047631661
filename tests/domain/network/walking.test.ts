import { expect, test } from "vitest";
import { NOT_REACHED } from "../../../src/domain/network/dial";
import { NOT_CONNECTED } from "../../../src/domain/network/value-at";
import { addSeeds } from "../../../src/domain/network/search";
import { findRoute } from "../../../src/domain/network/route";
import { reachedPieces } from "../../../src/domain/network/reached-streets";
import { arriveFirst, severalNearest } from "../../../src/domain/network/several-nearest";
import { walkSettings } from "../../../src/domain/network/walk-settings";
import { WALKERS } from "../../../src/domain/walker";
import { drawWorld, METRE_A_SECOND, placeOf } from "../../support/drawn-world";

const LADDER = `
A----B----C----D
|         |
E----F----G`;

test("seconds along streets are counted in the drawing: 5 characters are 50 m are 50 s", () => {
  const world = drawWorld({ picture: LADDER }).walk();
  expect(world.seconds(world.search(["A"]), "ABCDEFG")).toEqual([0, 50, 100, 150, 20, 70, 120]);
  expect(world.seconds(world.search(["B", "G"]), "ABCDEFG")).toEqual([50, 0, 20, 70, 70, 50, 0]);
});

test("[2] no facilities: nothing is reached and nothing fails", () => {
  const world = drawWorld({ picture: LADDER }).walk();
  expect(world.seconds(world.search([]), "AG")).toEqual([NOT_REACHED, NOT_REACHED]);
  expect(reachedPieces(world.search([]), 9000)).toEqual([]);
});

test("no streets at all: nothing is connected and nothing fails", () => {
  const world = drawWorld({ picture: "A    B" }).walk();
  expect(world.seconds(world.search(["A"]), "AB")).toEqual([NOT_CONNECTED, NOT_CONNECTED]);
});

test("[7] the walk to the street is charged at both ends, and beyond 300 m there is none", () => {
  const world = drawWorld({ picture: "A--------------------B" }).walk();
  const found = world.search([placeOf(10, 4)]);
  const at = (column: number, row: number): number => {
    const route = findRoute(found, world.snap([placeOf(column, row)]), 0, ...placeOf(column, row));
    return route?.seconds ?? -1;
  };
  expect(at(5, 3)).toBe(30 + 50 + 40);
  expect(at(5, 29)).toBe(290 + 50 + 40);
  expect(at(5, 31)).toBe(-1);
});

test("start and goal on the same street need no detour over its ends, and several facilities on one street all count", () => {
  const world = drawWorld({ picture: "A--------------------B" }).walk();
  const found = world.search([placeOf(5, 0), placeOf(18, 0), placeOf(18, 0)]);
  expect(
    [0, 4, 5, 7, 11, 12, 16, 18, 21].map((column) => findRoute(found, world.snap([placeOf(column, 0)]), 0, ...placeOf(column, 0))!.seconds),
  ).toEqual([50, 10, 0, 20, 60, 60, 20, 0, 30]);
  expect(findRoute(found, world.snap([placeOf(4, 0)]), 0, ...placeOf(4, 0))!.metres).toBe(10);
});

test("an island is not connected to the rest, and says so by having no walk", () => {
  const settlement = drawWorld({ picture: "A----B\n\n\n\n\nC----D", step: 6000 }).walk();
  expect(settlement.seconds(settlement.search(["A"]), "BCD")).toEqual([30_000, NOT_REACHED, NOT_REACHED]);
  // 1.5 km of streets are no settlement: whoever lives there, further than 300 m from all others, is not connected.
  const yard = drawWorld({ picture: "A----------B\n\n\n\n\nC----D", step: 300 }).walk();
  expect(yard.seconds(yard.search(["A"]), "BCD")).toEqual([3300, NOT_CONNECTED, NOT_CONNECTED]);
});

test("a fragment that the map forgot to join is nobody's street: its neighbours walk to the next one", () => {
  const world = drawWorld({ picture: "A--------------------B\n\nC----D" }).walk();
  expect(world.seconds(world.search(["A"]), "CD")).toEqual([20, 20 + 50]);
});

test("nobody is led through the ground into a tunnel: the walk begins on the next street, and the tunnel is walked from its ends", () => {
  const world = drawWorld({
    picture: "A--------------------B\n|                    |\nC--------------------D",
    ways: { AB: { tunnel: "yes", highway: "footway" } },
  }).walk();
  const found = world.search(["D"]);
  const above = findRoute(found, world.snap([placeOf(10, 0)]), 0, ...placeOf(10, 0))!;
  expect([above.toStreetM, above.seconds]).toEqual([20, 20 + 110]);
  expect(world.seconds(world.search(["A"]), "B")).toEqual([210]);
});

test("[6] whoever sets out is within the area of the first minute: the own place lies among the streets reached", () => {
  const world = drawWorld({ picture: "A--------------------B", step: 10 }).walk();
  for (const column of [0, 3.3, 10, 20.9]) {
    const pieces = reachedPieces(world.search([placeOf(column, 0.4)], { direction: "from" }), 100);
    expect(
      pieces.some(({ from, to }) => from <= Math.round(column * 100) + 1 && to >= Math.round(column * 100) - 1),
      `${column}`,
    ).toBe(true);
  }
});

test("one-way for feet: there is not back, and who walks to the facility is not who comes from it", () => {
  const world = drawWorld({ picture: "A----B\n|    |\nC----D", ways: { AB: { "oneway:foot": "yes" } } }).walk();
  expect(world.seconds(world.search(["A"]), "B")).toEqual([90]);
  expect(world.seconds(world.search(["B"]), "A")).toEqual([50]);
  expect(world.seconds(world.search(["A"], { direction: "from" }), "B")).toEqual([50]);
});

test("stairs take twice as long, three times for older people, and are barred to wheelchairs", () => {
  const drawing = drawWorld({ picture: "A----B\n|    |\nC----D", ways: { AB: { highway: "steps" } } });
  const seconds = (factor: number | null): number => {
    const world = drawing.walk({ ...METRE_A_SECOND, stairsFactor: factor });
    return world.seconds(world.search(["A"]), "B")[0]!;
  };
  expect([seconds(1), seconds(1.5), seconds(3), seconds(null)]).toEqual([50, 75, 90, 90]);
});

test("[5] crossing a wide street costs its wait, walking along it does not", () => {
  const drawing = drawWorld({
    picture: `
     N
     |
W----X----E
     |
     S`,
    ways: { WX: { highway: "primary" }, XE: { highway: "primary" } },
  });
  const world = drawing.walk({ ...METRE_A_SECOND, crossings: true });
  // 20 m + 20 m and 24 s; along the avenue 2 s for the side street that joins.
  expect(world.seconds(world.search(["N"]), "S")).toEqual([40 + 24]);
  expect(world.seconds(world.search(["W"]), "E")).toEqual([100 + 2]);
  // Turning into the avenue: half a crossing of it, and half of the side street.
  expect(world.seconds(world.search(["N"]), "E")).toEqual([70 + 13]);
  const route = findRoute(world.search(["N"]), world.snap(["S"]), 0, ...drawing.at("S"))!;
  expect([route.crossings, route.crossingSeconds]).toEqual([1, 24]);
});

test("a footpath that crosses a road on which nobody may walk still waits for it", () => {
  const drawing = drawWorld({
    picture: "     N\n     |\nW----X----E\n     |\n     S",
    ways: {
      WX: { highway: "trunk", sidewalk: "no" },
      XE: { highway: "trunk", sidewalk: "no" },
      NX: { highway: "footway" },
      XS: { highway: "footway" },
    },
  });
  const world = drawing.walk({ ...METRE_A_SECOND, crossings: true });
  expect(world.seconds(world.search(["N"]), "S")).toEqual([40 + 34]);
  expect(drawing.built.refused.get("sidewalk")).toBe(2);
});

test("a shut gate separates the ways that meet at it", () => {
  const world = drawWorld({ picture: "A----B----C\n|         |\nD---------E", shut: "B" }).walk();
  expect(world.seconds(world.search([placeOf(3, 0)]), "C")).toEqual([30 + 20 + 100 + 20]);
});

test("[5] slopes: up takes longer than down, and a route knows its climb", () => {
  const drawing = drawWorld({
    picture: "A--------------------B",
    options: { metresAt: (lon) => 800 + (lon - placeOf(0, 0)[0]) * 81_000 * 0.05 },
  });
  const world = drawing.walk();
  const up = findRoute(world.search(["B"]), world.snap(["A"]), 0, ...drawing.at("A"))!,
    down = findRoute(world.search(["A"]), world.snap(["B"]), 0, ...drawing.at("B"))!;
  expect(up.ds / down.ds).toBeCloseTo(1.42, 1);
  expect(up.seconds).toBeGreaterThan(210);
  expect(up.climbM).toBeCloseTo(10.5, 0);
  expect([up.descentM, down.climbM]).toEqual([0, 0]);
  const level = drawing.walk({ ...METRE_A_SECOND, slopes: false });
  expect(level.seconds(level.search(["B"]), "A")).toEqual([210]);
  expect(findRoute(world.search(["A"], { direction: "from" }), world.snap(["B"]), 0, ...drawing.at("B"))!.ds).toBe(up.ds);
});

test("a wheelchair is barred from a ramp steeper than 1:12", () => {
  const drawing = drawWorld({ picture: "A----B\n|    |\nC----D", options: { metresAt: (_, lat) => (lat > placeOf(0, 1)[1] ? 800 : 797) } });
  const world = drawing.walk(walkSettings("wheelchair"));
  expect(world.seconds(world.search(["A"]), "C")).toEqual([NOT_REACHED]);
});

test("[5] every walker, winter and crossings give another answer", () => {
  const drawing = drawWorld({ picture: "A----B----C\n     |\n     D", ways: { BC: { highway: "steps" } } });
  const all = [
    ...WALKERS.flatMap((profile) => [walkSettings(profile), walkSettings(profile, { winter: true })]),
    walkSettings("adult", { crossings: false }),
  ];
  const seconds = all.map((settings) => {
    const world = drawing.walk(settings);
    return world.search(["A"]).nodeDs.join(" ");
  });
  expect(new Set(seconds).size).toBe(all.length);
});

test("second and third nearest are different facilities", () => {
  const world = drawWorld({ picture: "A---------B---------C---------D" }).walk();
  const several = severalNearest(world.times, world.seeds(["A", "C", placeOf(5, 0), "D"]), world.snap(["B", "D"]), 3);
  expect(Array.from(several.seconds)).toEqual([50, 100, 100, 0, 100, 250]);
  expect(Array.from(several.facility)).toEqual([2, 0, 1, 3, 1, 2]);
  expect(Array.from(severalNearest(world.times, world.seeds(["A"]), world.snap(["B"]), 2).facility)).toEqual([0, -1]);
});

test("whoever is inside a facility's outline has arrived there: it comes first, and the others follow in their order", () => {
  const row = (seconds: number[], facility: number[]) => ({
    ranks: 3,
    seconds: Uint32Array.from(seconds),
    facility: Int32Array.from(facility),
  });
  const arrived = (nearest: ReturnType<typeof row>, point: number, facility: number): number[][] => {
    arriveFirst(nearest, point, facility);
    return [Array.from(nearest.facility), Array.from(nearest.seconds)];
  };
  const two = (): ReturnType<typeof row> => row([10, 20, 30, 40, 50, 60], [7, 8, 9, 8, 7, 6]);
  expect(arrived(two(), 0, 8)).toEqual([
    [8, 7, 9, 8, 7, 6],
    [0, 10, 30, 40, 50, 60],
  ]);
  expect(arrived(two(), 0, 7)).toEqual([
    [7, 8, 9, 8, 7, 6],
    [0, 20, 30, 40, 50, 60],
  ]);
  expect(arrived(two(), 1, 5)).toEqual([
    [7, 8, 9, 5, 8, 7],
    [10, 20, 30, 0, 40, 50],
  ]);
  expect(arrived(row([0, 0, 5], [1, 2, 3]), 0, 2)).toEqual([
    [1, 2, 3],
    [0, 0, 5],
  ]);
  expect(arrived(row([0, 4, NOT_REACHED], [1, 2, -1]), 0, 2)).toEqual([
    [2, 1, -1],
    [0, 0, NOT_REACHED],
  ]);
});

test("[1] another minute never takes a street away, and a search that stops at a limit finds what one without does", () => {
  const world = drawWorld({ picture: LADDER, ways: { BC: { "oneway:foot": "yes" }, EF: { highway: "steps" } } }).walk();
  const found = world.search(["A", placeOf(7, 2)]);
  const reachedDecimetres = (limit: number): number => reachedPieces(found, limit).reduce((sum, { from, to }) => sum + to - from, 0);
  for (let limit = 0; limit < 1500; limit += 50) {
    expect(reachedDecimetres(limit + 50)).toBeGreaterThanOrEqual(reachedDecimetres(limit));
    const stopped = world.search(["A", placeOf(7, 2)], { limitDs: limit });
    expect(Array.from(stopped.nodeDs)).toEqual(Array.from(found.nodeDs, (ds) => (ds <= limit ? ds : NOT_REACHED)));
  }
});

test("a facility added later is as if it had been there from the start", () => {
  const world = drawWorld({ picture: LADDER }).walk();
  const later = world.seeds(["A", "G"]).filter(({ facility }) => facility === 1);
  expect(addSeeds(world.search(["A"]), later).nodeDs).toEqual(world.search(["A", "G"]).nodeDs);
});

test("streets are cut exactly where the limit ends, from both sides", () => {
  const world = drawWorld({ picture: "A--------------------B" }).walk();
  const found = world.search([placeOf(0, 0), placeOf(21, 0)]);
  expect(reachedPieces(found, 300).map(({ from, to, fromDs, toDs }) => [from, to, fromDs, toDs])).toEqual([
    [0, 300, 0, 300],
    [1800, 2100, 300, 0],
  ]);
  expect(reachedPieces(found, 5000).map(({ from, to }) => [from, to])).toEqual([
    [0, 1050],
    [1050, 2100],
  ]);
});
