import { expect, test } from "vitest";
import type { Access } from "../../../src/domain/facility";
import { arrivedStretches } from "../../../src/domain/network/arrived-stretches";
import { pieceFeature, reachedPieces } from "../../../src/domain/network/reached-streets";
import { drawWorld, placeOf } from "../../support/drawn-world";

const outline = (west: number, north: number, east: number, south: number): Access => ({
  kind: "outline",
  polygons: [[[placeOf(west, north), placeOf(east, north), placeOf(east, south), placeOf(west, south), placeOf(west, north)]]],
});

test("stretches inside outlines: cut where the street crosses, united where outlines overlap, by a hole divided", () => {
  const { index } = drawWorld({ picture: "A----------B----------C" });
  const metres = (accesses: readonly Access[]): number[][][] =>
    [...arrivedStretches(accesses, index)].map(([line, stretches]) => [[line], ...stretches.map(({ from, to }) => [from / 10, to / 10])]);
  // A to B is 110 m.
  expect(metres([outline(3, -2, 8, 2)])).toEqual([[[0], [30, 80]]]);
  expect(metres([outline(8, -2, 13.5, 2)])).toEqual([
    [[0], [80, 110]],
    [[1], [0, 25]],
  ]);
  expect(metres([outline(3, -2, 6, 2), outline(5, -1, 8, 1), outline(9, -1, 10, 1)])).toEqual([[[0], [30, 80], [90, 100]]]);
  const holed: Access = {
    kind: "outline",
    polygons: [[outline(1, -2, 9, 2), outline(3, -1, 5, 1)].flatMap((access) => (access.kind === "outline" ? access.polygons[0]! : []))],
  };
  expect(metres([holed])).toEqual([[[0], [10, 30], [50, 90]]]);
  expect(metres([outline(3, 1, 8, 2), { kind: "points", points: [placeOf(5, 0)] }])).toEqual([]);
});

test("[6] exported streets inside an outline take 0 seconds, those beside it what the walk takes, none twice", () => {
  const world = drawWorld({ picture: "A--------------------B" });
  const walked = world.walk(),
    found = walked.search(["A"]);
  const arrived = arrivedStretches([outline(5, -2, 10, 2)], world.index);
  const pieces = reachedPieces(found, 1500, arrived).sort((a, b) => a.from - b.from);
  expect(pieces.map(({ from, to, fromDs, toDs }) => [from, to, fromDs, toDs])).toEqual([
    [0, 500, 0, 500],
    [500, 1000, 0, 0],
    [1000, 1500, 1000, 1500],
  ]);
  expect(pieceFeature(found, pieces[1]!).properties).toMatchObject({ fromSeconds: 0, toSeconds: 0, metres: 50 });
  // Beyond the limit of the walk as well: whoever is there has arrived.
  expect(reachedPieces(found, 100, arrived).map(({ from, to }) => [from, to])).toEqual([
    [0, 100],
    [500, 1000],
  ]);
});
