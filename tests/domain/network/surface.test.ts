import { expect, test } from "vitest";
import type { Cells } from "../../../src/domain/cells";
import type { Facility } from "../../../src/domain/facility";
import { NOT_REACHED } from "../../../src/domain/network/dial";
import { findComponents } from "../../../src/domain/network/components";
import { orderLines } from "../../../src/domain/network/order-lines";
import { search } from "../../../src/domain/network/search";
import { seedsOf } from "../../../src/domain/network/seeds";
import { createSnapper, snapPoints } from "../../../src/domain/network/snapped-points";
import type { StreetLines } from "../../../src/domain/network/street-lines";
import { streetSurface } from "../../../src/domain/network/street-surface";
import { NOT_CONNECTED, timesOfPoints } from "../../../src/domain/network/value-at";
import { buildWalkTimes } from "../../../src/domain/network/walk-times";
import { YEARS } from "../../../src/domain/years";
import type { ProjectId } from "../../../src/domain/project";
import { drawWorld, placeOf } from "../../support/drawn-world";
import { randomWorld } from "./random-world";

const cellsAt = (places: readonly [number, number][]): Cells => ({
  count: places.length,
  lon: Float64Array.from(places, ([lon]) => lon),
  lat: Float64Array.from(places, ([, lat]) => lat),
  residents: new Uint16Array(places.length),
  district: new Uint8Array(places.length),
  polycentre: new Uint8Array(places.length),
});
const facility = (access: Facility["access"], opens: number | null, closes: number | null = null, certain = true): Facility => ({
  projectId: "p" as ProjectId,
  service: "park",
  opens,
  closes,
  certain,
  access,
});

test("seconds of every cell and year: what opens is added, what closes goes, what is uncertain is only possible, an outline holds those who have arrived", () => {
  const world = drawWorld({ picture: "A---------B---------C---------D" });
  const { times, snapper } = world.walk();
  const places = [placeOf(0, 0), placeOf(30, 0), placeOf(20, 1), placeOf(10, 60)];
  const at = (letter: string): Facility["access"] => ({ kind: "points", points: [world.at(letter)] });
  const around: Facility["access"] = {
    kind: "outline",
    polygons: [[[placeOf(19, 3), placeOf(21, 3), placeOf(21, 0.5), placeOf(19, 0.5), placeOf(19, 3)]]],
  };
  const surface = streetSurface(
    [facility(at("A"), null, 2026), facility(at("B"), 2024), facility(around, 2028), facility(at("D"), 2025, null, false)],
    cellsAt(places),
    snapPoints(
      snapper,
      places.map(([lon]) => lon),
      places.map(([, lat]) => lat),
    ),
    snapper,
    times,
  );
  const year = (of: number): number[][] => [Array.from(surface.sure[of - 2022]!), Array.from(surface.possible[of - 2022]!)];
  expect(year(2022)).toEqual([
    [0, 300, 210, NOT_CONNECTED],
    [0, 300, 210, NOT_CONNECTED],
  ]);
  expect(year(2024)[0]).toEqual([0, 200, 110, NOT_CONNECTED]);
  expect(year(2025)).toEqual([
    [0, 200, 110, NOT_CONNECTED],
    [0, 0, 110, NOT_CONNECTED],
  ]);
  expect(year(2026)[0]!.slice(0, 2)).toEqual([100, 200]);
  expect(year(2028)[0]![2]).toBe(0);
  expect(streetSurface([], cellsAt(places), snapPoints(snapper, [placeOf(0, 0)[0]], [placeOf(0, 0)[1]]), snapper, times).sure[0]![0]).toBe(
    NOT_REACHED,
  );
});

test("on 500 random worlds every year's surface, built year upon year, equals a search from scratch of the facilities open in it", () => {
  let changed = 0;
  for (let seed = 1; seed <= 500; seed++) {
    const world = randomWorld(seed),
      { random } = world;
    const times = buildWalkTimes(world.network, world.settings),
      snapper = createSnapper(world.index, times);
    const facilities = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
      facility(
        { kind: "points", points: [world.somewhere()] },
        random() < 0.4 ? null : 2022 + Math.floor(random() * 9),
        random() < 0.3 ? 2023 + Math.floor(random() * 8) : null,
        random() < 0.7,
      ),
    );
    const places = Array.from({ length: 6 }, world.somewhere),
      cells = cellsAt(places),
      snapped = snapPoints(snapper, cells.lon, cells.lat);
    const surface = streetSurface(facilities, cells, snapped, snapper, times);
    YEARS.forEach((year, at) => {
      for (const [kind, counts] of [
        ["sure", ({ certain }: Facility) => certain],
        ["possible", () => true],
      ] as const) {
        const open = facilities.filter((one) => counts(one) && (one.opens ?? 0) <= year && (one.closes ?? 9999) > year);
        const scratch = timesOfPoints(
          search(
            times,
            open.flatMap(({ access }, number) => seedsOf(access, number, snapper)),
          ),
          snapped,
        ).seconds;
        expect(surface[kind][at], `world ${seed}, ${year}, ${kind}`).toEqual(scratch);
        if (at > 0 && surface[kind][at] !== surface[kind][at - 1]) changed++;
      }
    });
  }
  expect(changed).toBeGreaterThan(1000);
});

test("lines put in order along the curve are the same lines with the same heights, joined in the same way", () => {
  let withHeights = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const { lines } = randomWorld(seed).network;
    const ordered = orderLines(lines);
    if (lines.heights !== null) withHeights++;
    const described = (of: StreetLines): string[] =>
      Array.from({ length: of.lineCount }, (_, line) =>
        [
          of.lineWay[line],
          of.lineClass[line],
          of.lineFlags[line],
          of.lineDecimetres[line],
          of.nodeRoad[of.lineNodes[2 * line]!],
          ...of.shape.slice(2 * of.shapeStart[line]!, 2 * of.shapeStart[line + 1]!),
          "heights",
          ...(of.heights?.slice(of.heightStart![line], of.heightStart![line + 1]) ?? []),
        ].join(" "),
      ).sort();
    expect(described(ordered)).toEqual(described(lines));
    // Which line ends share a node, told by the number of ends at each node and by the parts that hang together.
    const degrees = (of: StreetLines): number[] =>
      Array.from(new Uint8Array(of.nodeCount).map((__, node) => of.lineNodes.filter((end) => end === node).length)).sort((a, b) => a - b);
    expect(degrees(ordered)).toEqual(degrees(lines));
    expect(findComponents(ordered).decimetres).toEqual(findComponents(lines).decimetres);
    expect(orderLines(ordered)).toEqual(ordered);
  }
  expect(withHeights).toBeGreaterThan(50);
});
