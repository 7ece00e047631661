import type { MultiPolygon, Polygon, Position } from "geojson";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { buildPack } from "../../../src/data/pack/build-pack";
import { isInside } from "../../../src/domain/geodesy";
import { applyEdits, type StreetEdit } from "../../../src/domain/network/edits";
import { readEdits } from "../../../src/domain/network/edits-text";
import { NOT_REACHED } from "../../../src/domain/network/dial";
import { reachedArea } from "../../../src/domain/network/reached-area";
import { pieceFeature, reachedPieces } from "../../../src/domain/network/reached-streets";
import { findRoute } from "../../../src/domain/network/route";
import { buildNetwork } from "../../../src/domain/network/network";
import { buildSnapIndex } from "../../../src/domain/network/snap-index";
import { bestOfPoint } from "../../../src/domain/network/value-at";
import { drawWorld, METRE_A_SECOND, placeOf } from "../../support/drawn-world";

const EXTRACT = new URL("../../../../shared/reference/almaty/streets-2024-10.osm.pbf", import.meta.url);

/** Two banks joined by a bridge far in the east. */
const BANKS = drawWorld({
  picture: `
A--------------------B
                     |
                     |
                     |
C--------------------D`,
});

test("a footbridge opened in the middle of two streets shortens the walk, and the streets keep their times", () => {
  const before = BANKS.walk();
  expect(before.seconds(before.search(["A"]), "BCD")).toEqual([210, 460, 250]);
  const { network, faults } = applyEdits(BANKS.network, BANKS.index, [
    { kind: "open", path: [placeOf(3, 0), placeOf(3, 4)], name: "New bridge" },
  ]);
  const after = BANKS.walkOn(network);
  expect(faults).toEqual([]);
  expect(after.seconds(after.search(["A"]), "BCD")).toEqual([210, 30 + 40 + 30, 250]);
  const route = findRoute(after.search(["A"]), after.snap(["C"]), 0, ...BANKS.at("C"))!;
  expect([route.metres, route.seconds]).toEqual([100, 100]);
  const streets = reachedPieces(after.search(["A"]), 10_000).map((piece) => pieceFeature(after.search(["A"]), piece));
  expect(streets.some(({ properties }) => properties!["name"] === "New bridge")).toBe(true);
  expect(streets.reduce((sum, { properties }) => sum + (properties!["metres"] as number), 0)).toBeCloseTo(210 + 40 + 210 + 40, 6);
});

test("a crossing on the level pays for the street that it crosses", () => {
  const { network } = applyEdits(BANKS.network, BANKS.index, [{ kind: "open", path: [placeOf(3, 0), placeOf(3, 4)], crosses: "primary" }]);
  const after = BANKS.walkOn(network, { ...METRE_A_SECOND, crossings: true });
  // 24 s for the avenue in the middle of the path; it is paid by those too who step onto the path at its end.
  expect(after.seconds(after.search(["A"]), "C")).toEqual([100 + 24]);
});

test("two paths from the same place of a street, one of them longer than a line may be", () => {
  const far = placeOf(3, 130);
  const { network } = applyEdits(BANKS.network, BANKS.index, [
    { kind: "open", path: [placeOf(3, 0), placeOf(3, 4)] },
    { kind: "open", path: [placeOf(3, 4), far, placeOf(4, 130), placeOf(4, 4)] },
  ]);
  const after = BANKS.walkOn(network);
  const found = after.search(["A"]);
  const onPath = findRoute(found, after.snap([far]), 0, ...far)!;
  expect(onPath.seconds).toBe(30 + 1300);
});

test("the bridge closed: the other bank has no walk, and a closed street is nobody's shortcut", () => {
  const { network } = applyEdits(BANKS.network, BANKS.index, [{ kind: "close", at: placeOf(21, 2) }]);
  const after = BANKS.walkOn(network);
  expect(after.seconds(after.search(["A"]), "B")).toEqual([210]);
  const found = after.search(["A"]);
  expect(bestOfPoint(found, after.snap([placeOf(10, 4)]), 0)).toBeNull();
  expect(after.seconds(found, "C")).toEqual([NOT_REACHED]);
});

test("an edit that joins nothing is reported and changes nothing", () => {
  const { network, faults } = applyEdits(BANKS.network, BANKS.index, [
    { kind: "open", path: [placeOf(500, 0), placeOf(3, 4)] },
    { kind: "close", at: placeOf(0, 500) },
    { kind: "open", path: [] },
    { kind: "open", path: [placeOf(3, 0), placeOf(3, 0)] },
  ]);
  expect(faults.map(({ code }) => code)).toEqual(["no-street-near", "no-street-near", "no-street-near", "path-too-short"]);
  expect(network.edgeCount).toBe(BANKS.network.edgeCount);
});

describe("a path that begins on a street which the same scenario closes", () => {
  const close = (column: number, row: number, step?: number): StreetEdit => ({ kind: "close", at: placeOf(column, row, step) });
  const open = (row: number, other: number, step?: number): StreetEdit => ({
    kind: "open",
    path: [placeOf(10, row, step), placeOf(10, other, step)],
  });

  test("is joined to the next open one, in whatever order the two are named", () => {
    const world = drawWorld({
      picture: `
N--------------------M
|
|
A--------------------B
|
C--------------------D`,
    });
    const edits = [close(12, 3), open(3, 0)];
    for (const scenario of [edits, edits.toReversed()]) {
      const { network, faults } = applyEdits(world.network, world.index, scenario);
      expect(faults).toEqual([]);
      const after = world.walkOn(network);
      // From the middle of C – D over what was A – B to the middle of N – M: 20 m to the path's beginning and 30 m along it.
      expect(bestOfPoint(after.search([placeOf(10, 0)]), after.snap([placeOf(10, 5)]), 0)!.totalDs).toBe(500);
    }
  });

  test("is reported like one far from every street where no street within 300 m stays open", () => {
    const world = drawWorld({
      picture: `
A--------------------B
                     |
                     |
                     |
C--------------------D`,
      step: 100,
    });
    // A long street is kept in pieces of up to 500 m: all within 300 m of its middle are closed.
    const closings = [6, 10, 14].map((column) => close(column, 0, 100)),
      path = open(0, 4, 100);
    const shut = applyEdits(world.network, world.index, closings).network;
    for (const scenario of [
      [...closings, path],
      [path, ...closings],
    ]) {
      const { network, faults } = applyEdits(world.network, world.index, scenario);
      expect(faults).toEqual([{ edit: scenario.indexOf(path), code: "no-street-near" }]);
      expect([network.edgeCount, network.nodeCount]).toEqual([shut.edgeCount, shut.nodeCount]);
    }
  });

  test("Almaty: a path from the street closed at the same place is part of the network at both ends", async () => {
    if (!existsSync(EXTRACT)) {
      console.log("skipped: ../shared/reference is not there");
      return;
    }
    const { lines } = await buildPack(bytesSource(readFileSync(EXTRACT)), { name: "almaty", file: "streets" });
    const { edits } = readEdits("close:76.92,43.24;open:76.92,43.24:76.925,43.24", () => true);
    const { network, faults } = applyEdits(buildNetwork(lines), buildSnapIndex(lines), edits);
    expect(faults).toEqual([]);
    const path = network.edgeLine.indexOf(network.builtLines);
    expect(network.edgeLine.lastIndexOf(network.builtLines)).toBe(path);
    for (const node of [network.edgeFrom[path]!, network.edgeTo[path]!])
      expect(network.nodeEntry[node + 1]! - network.nodeEntry[node]!).toBeGreaterThan(1);
  });
});

const inArea = (area: MultiPolygon | null, [lon, lat]: Position): boolean =>
  (area?.coordinates ?? []).some((polygon) => isInside(lon!, lat!, polygon));

test("the area does not jump a river: water is cut out, and ground beyond it without a reached street goes", () => {
  const wide = drawWorld({
    picture: "A--------------------B\n                     |\n\n\n\n\n\nC--------------------D".replaceAll(
      "\n\n",
      "\n                     |\n                     |\n",
    ),
  });
  const world = wide.walk();
  const found = world.search(["A"]);
  const river: Polygon = {
    type: "Polygon",
    coordinates: [[placeOf(-10, 1.2), placeOf(60, 1.2), placeOf(60, 2.2), placeOf(-10, 2.2), placeOf(-10, 1.2)]],
  };
  const dry = reachedArea(found, 1200),
    wet = reachedArea(found, 1200, [river]);
  const northBank = placeOf(4, 0.5),
    water = placeOf(4, 1.6),
    southBank = placeOf(4, 2.4);
  expect([northBank, water, southBank].map((place) => inArea(dry, place))).toEqual([true, true, true]);
  expect([northBank, water, southBank].map((place) => inArea(wet, place))).toEqual([true, false, false]);
  expect(reachedArea(found, 0)).toBeNull();
});

test("the area is cut by rivers and railways drawn as lines, also where two barriers lie on each other; a bridge stays on both banks", () => {
  const wide = drawWorld({
    picture: `
A--------------------B
                     |
C--------------------D`,
  });
  const found = wide.walk().search(["A"]);
  const canal = { type: "LineString" as const, coordinates: [placeOf(-10, 1), placeOf(60, 1)], halfMetres: 4 };
  const lake: Polygon = {
    type: "Polygon",
    coordinates: [[placeOf(-10, 0.7), placeOf(60, 0.7), placeOf(60, 1.3), placeOf(-10, 1.3), placeOf(-10, 0.7)]],
  };
  const bank = placeOf(10, 0.4),
    water = placeOf(10, 1),
    other = placeOf(10, 1.6),
    onBridge = placeOf(21, 1);
  for (const barriers of [[canal], [lake], [canal, lake], [lake, lake]]) {
    const area = reachedArea(found, 6000, barriers);
    expect(
      [bank, water, other, onBridge].map((place) => inArea(area, place)),
      JSON.stringify(barriers.map(({ type }) => type)),
    ).toEqual([true, false, true, false]);
  }
  expect(inArea(reachedArea(found, 6000), water)).toBe(true);
  // Not yet over the bridge: the far bank, nearer than the strip is wide, is not painted across the water.
  expect(inArea(reachedArea(found, 1200, [canal]), other)).toBe(false);
});

test("[6] nobody is in the area above a tunnel: the walk there begins on the next street", () => {
  const world = drawWorld({
    picture:
      "A--------------------B\n|                    |\n|                    |\n|                    |\n|                    |\nC--------------------D",
    ways: { AB: { tunnel: "yes", highway: "footway" } },
  }).walk();
  const found = world.search(["A"]),
    above = placeOf(10, 0),
    entrance = placeOf(0, 0.5);
  const area = reachedArea(found, 1300);
  // Through the tunnel it would be 100 s; on foot 50 m to the street below, 100 m along it and 50 m up to A.
  expect(bestOfPoint(found, world.snap([above]), 0)!.totalDs).toBe(2000);
  expect([inArea(area, above), inArea(area, entrance)]).toEqual([false, true]);
});

test("[6] whoever sets out beside a street stands in the own area, and every place on the walk to the street has a walk within the limit", () => {
  const world = drawWorld({ picture: "A--------------------B" }).walk();
  for (const rows of [3, 8, 20]) {
    const start = placeOf(10, rows),
      found = world.search([start], { direction: "from" }),
      ownWalk = { from: start, to: placeOf(10, 0), decimetres: rows * 100 };
    // There and back over the street is 2 × rows × 10 s.
    const [enough, less] = [rows * 200 + 100, rows * 200 - 50];
    expect(inArea(reachedArea(found, enough), start)).toBe(false);
    expect(inArea(reachedArea(found, enough, [], ownWalk), start), `${rows}`).toBe(true);
    expect(inArea(reachedArea(found, less, [], ownWalk), start), `${rows}`).toBe(false);
    for (const limit of [enough, less, rows * 150])
      for (let row = 0.1; row <= rows; row += 0.23) {
        const place = placeOf(10, row);
        if (inArea(reachedArea(found, limit, [], ownWalk), place))
          expect(bestOfPoint(found, world.snap([place]), 0)!.totalDs, `${rows} ${row} ${limit}`).toBeLessThanOrEqual(limit);
      }
  }
});

test("[6] every point of the area has a walk within the limit, even where an unreached street is nearer", () => {
  const world = BANKS.walk();
  const found = world.search(["A"]);
  for (const limit of [600, 1500, 2300, 2500, 3000]) {
    const area = reachedArea(found, limit);
    for (let column = -3; column < 26; column += 0.37)
      for (let row = -3; row < 8; row += 0.31) {
        const place = placeOf(column, row);
        if (!inArea(area, place)) continue;
        expect(bestOfPoint(found, world.snap([place]), 0)!.totalDs, `limit ${limit}, ${column}, ${row}`).toBeLessThanOrEqual(limit);
      }
  }
});
