import { expect, test } from "vitest";
import { applyEdits, type StreetEdit } from "../../../src/domain/network/edits";
import { nearestOnLine } from "../../../src/domain/geodesy";
import type { Network } from "../../../src/domain/network/network";
import { reachedPieces } from "../../../src/domain/network/reached-streets";
import { findRoute } from "../../../src/domain/network/route";
import { addSeeds, search, type Search } from "../../../src/domain/network/search";
import { seedsOf, type Seed } from "../../../src/domain/network/seeds";
import { severalNearest } from "../../../src/domain/network/several-nearest";
import { findSnap } from "../../../src/domain/network/snap-index";
import { createSnapper, snapPoints, type SnappedPoints } from "../../../src/domain/network/snapped-points";
import { partOfLine } from "../../../src/domain/network/street-lines";
import { bestAt, bestOfPoint, NOT_CONNECTED, timesOfPoints } from "../../../src/domain/network/value-at";
import { buildWalkTimes } from "../../../src/domain/network/walk-times";
import { naiveTimes, type Place } from "./naive-oracle";
import { randomWorld, type RandomWorld } from "./random-world";

const WORLDS = 500;
const POINTS = 8;

type Scene = {
  readonly world: RandomWorld;
  readonly network: Network;
  readonly seeds: Seed[];
  readonly points: SnappedPoints;
  readonly where: [number, number][];
  readonly naive: number[][];
  readonly naiveBack: number[][];
  readonly to: Search;
  readonly from: Search;
};

/** Facilities (with repeats) and points somewhere; the naive answer there and back. */
function stage(
  world: RandomWorld,
  network: Network,
  closed: ReadonlySet<number>,
  doors: readonly [number, number][],
  where: [number, number][],
): Scene {
  const times = buildWalkTimes(network, world.settings);
  const snapper = createSnapper(world.index, times);
  const seeds = doors.flatMap((door, number) => seedsOf({ kind: "points", points: [door] }, number, snapper));
  const points = snapPoints(
    snapper,
    where.map(([lon]) => lon),
    where.map(([, lat]) => lat),
  );
  const places: Place[] = Array.from(points.line, (line, at) => ({ line, offset: points.offset[at]!, decimetres: points.decimetres[at]! }));
  const there = naiveTimes(network, world.settings, closed, places, seeds),
    back = naiveTimes(network, world.settings, closed, seeds, places);
  // A point with two places takes the better.
  const best = (of: number, seed: number, matrix: (place: number, seed: number) => number): number =>
    Math.min(
      ...Array.from({ length: points.width }, (_, j) =>
        points.line[of * points.width + j] === -1 ? Infinity : matrix(of * points.width + j, seed),
      ),
    );
  const matrix = (at: (place: number, seed: number) => number): number[][] =>
    where.map((_, point) => seeds.map((__, seed) => best(point, seed, at)));
  return {
    world,
    network,
    seeds,
    points,
    where,
    naive: matrix((place, seed) => there[place]![seed]!),
    naiveBack: matrix((place, seed) => back[seed]![place]!),
    to: search(times, seeds),
    from: search(times, seeds, { direction: "from" }),
  };
}

const dsOf = (found: Search, points: SnappedPoints, point: number): number => bestOfPoint(found, points, point)?.totalDs ?? Infinity;

function scenes(seed: number): Scene[] {
  const world = randomWorld(seed);
  const doors = Array.from({ length: Math.floor(world.random() * 5) }, world.somewhere);
  if (doors.length > 1 && world.random() < 0.4) doors.push(doors[0]!);
  const where = Array.from({ length: POINTS }, world.somewhere);
  return [stage(world, world.network, new Set(), doors, where)];
}

test(`the engine equals the naive oracle on ${WORLDS} random worlds, there and back, nearest and second nearest`, () => {
  let reached = 0,
    compared = 0;
  for (let seed = 1; seed <= WORLDS; seed++) {
    for (const { seeds, points, where, naive, naiveBack, to, from } of scenes(seed)) {
      const fast = [timesOfPoints(to, points), timesOfPoints(from, points)] as const;
      const several = severalNearest(to.times, seeds, points, 2);
      where.forEach((_, point) => {
        const expected = Math.min(Infinity, ...naive[point]!),
          back = Math.min(Infinity, ...naiveBack[point]!);
        expect(dsOf(to, points, point), `world ${seed}, point ${point}, to`).toBe(expected);
        expect(dsOf(from, points, point), `world ${seed}, point ${point}, from`).toBe(back);
        [expected, back].forEach((ds, way) => {
          expect(fast[way]!.seconds[point]! >= NOT_CONNECTED ? Infinity : fast[way]!.seconds[point]).toBe(Math.ceil(ds / 10));
          const facility = fast[way]!.facility[point]!;
          if (ds < Infinity)
            expect(
              Math.min(...seeds.map((one, at) => (one.facility === facility ? (way === 0 ? naive : naiveBack)[point]![at]! : Infinity))),
            ).toBe(ds);
        });
        const byFacility = new Map<number, number>();
        seeds.forEach(({ facility }, at) => byFacility.set(facility, Math.min(byFacility.get(facility) ?? Infinity, naive[point]![at]!)));
        const ranked = [...byFacility.values()]
          .filter((ds) => ds < Infinity)
          .sort((a, b) => a - b)
          .map((ds) => Math.ceil(ds / 10));
        expect(Array.from(several.seconds.subarray(2 * point, 2 * point + 2)), `world ${seed}, point ${point}, several`).toEqual([
          ranked[0] ?? 0xffffffff,
          ranked[1] ?? 0xffffffff,
        ]);
        compared += 2;
        if (expected < Infinity) reached++;
      });
    }
  }
  // The worlds must not be so broken that nothing is compared.
  expect(reached).toBeGreaterThan(compared / 8);
  console.log(`${compared} times compared on ${WORLDS} worlds, ${reached} points with a walk`);
});

test(`[6] within N minutes if and only if a route of at most N minutes can be drawn, on ${WORLDS} random worlds`, () => {
  let checked = 0;
  for (let seed = 1; seed <= WORLDS; seed++) {
    for (const { world, network, points, where, to, from } of scenes(seed)) {
      for (const found of [to, from])
        where.forEach(([lon, lat], point) => {
          const ds = dsOf(found, points, point),
            route = findRoute(found, points, point, lon, lat);
          expect(route?.ds ?? Infinity, `world ${seed}, point ${point}`).toBe(ds);
          if (!route) return;
          checked++;
          // The drawn route hangs together and is as long as it says.
          route.legs.forEach((leg, at) => {
            const next = route.legs[at + 1];
            const end = partOfLine(network.lines, leg.line, leg.from, leg.to).at(-1)!;
            if (next) expect(partOfLine(network.lines, next.line, next.from, next.to)[0]).toEqual(end);
          });
          const limit = Math.round(world.random() * 6000);
          const { line, offset } = {
            line: points.line[bestOfPoint(found, points, point)!.place]!,
            offset: points.offset[bestOfPoint(found, points, point)!.place]!,
          };
          const onStreet = bestAt(found, line, offset)!.ds;
          const inPieces = reachedPieces(found, limit).some((piece) => piece.line === line && piece.from <= offset && offset <= piece.to);
          expect(inPieces, `world ${seed}, point ${point}, limit ${limit}`).toBe(onStreet <= limit);
        });
    }
  }
  expect(checked).toBeGreaterThan(1000);
});

test("[1] facilities added to a finished search equal a search from scratch, and never lower access", () => {
  for (let seed = 1; seed <= WORLDS; seed++) {
    for (const { seeds, to, points, where } of scenes(seed)) {
      const half = seeds.filter(({ facility }) => facility % 2 === 0),
        rest = seeds.filter(({ facility }) => facility % 2 === 1);
      const before = search(to.times, half),
        after = addSeeds(before, rest);
      expect(after.nodeDs, `world ${seed}`).toEqual(to.nodeDs);
      where.forEach((_, point) => {
        expect(dsOf(after, points, point)).toBe(dsOf(to, points, point));
        expect(dsOf(after, points, point)).toBeLessThanOrEqual(dsOf(before, points, point));
      });
    }
  }
});

/** Lines of a network that have no edges. */
function closedLines({ lines, lineEdge }: Network): ReadonlySet<number> {
  return new Set(Array.from({ length: lines.lineCount }, (_, line) => line).filter((line) => lineEdge[line] === lineEdge[line + 1]));
}

test(`[1] an opened path never lowers, a closed street never raises access, and both equal the oracle, on ${WORLDS} random worlds`, () => {
  let opened = 0,
    better = 0,
    worse = 0,
    rejoined = 0;
  for (let seed = 1; seed <= WORLDS; seed++) {
    for (const scene of scenes(seed)) {
      const { world, where, points, to } = scene;
      const doors = [...new Map(scene.seeds.map((one) => [one.facility, [one.lon, one.lat] as [number, number]])).values()];
      const open: StreetEdit[] = Array.from({ length: 1 + Math.floor(world.random() * 2) }, () => ({
        kind: "open",
        path: [world.somewhere(), world.somewhere()],
        steps: world.random() < 0.2,
        ...(world.random() < 0.3 ? { crosses: "primary" as const } : {}),
      }));
      const more = applyEdits(world.network, world.index, open);
      const after = stage(world, more.network, new Set(), doors, where);
      where.forEach((_, point) => {
        const now = dsOf(after.to, after.points, point);
        expect(now, `world ${seed}, point ${point}`).toBeLessThanOrEqual(dsOf(to, points, point));
        // The oracle does not know of charges for what a new path crosses.
        if (!open.some((edit) => edit.kind === "open" && edit.crosses))
          expect(now, `world ${seed}, point ${point}, opened`).toBe(Math.min(Infinity, ...after.naive[point]!));
        if (now < dsOf(to, points, point)) better++;
      });
      opened += more.faults.length === 0 ? 1 : 0;

      const at = world.somewhere();
      const less = applyEdits(world.network, world.index, [{ kind: "close", at }]);
      const closed = closedLines(less.network);
      const barred = stage(world, less.network, closed, doors, where);
      where.forEach((_, point) => {
        const now = dsOf(barred.to, barred.points, point);
        expect(now, `world ${seed}, point ${point}, closed`).toBeGreaterThanOrEqual(dsOf(to, points, point));
        expect(now, `world ${seed}, point ${point}, closed`).toBe(Math.min(Infinity, ...barred.naive[point]!));
        if (now > dsOf(to, points, point)) worse++;
      });

      // A path from the very place where the street is closed, beside that closing.
      const mixed = applyEdits(world.network, world.index, [
        { kind: "open", path: [at, world.somewhere()] },
        { kind: "close", at },
      ]);
      const beside = stage(world, mixed.network, closedLines(mixed.network), doors, where);
      where.forEach((_, point) => {
        const now = dsOf(beside.to, beside.points, point);
        expect(now, `world ${seed}, point ${point}, both`).toBeLessThanOrEqual(dsOf(barred.to, barred.points, point));
        expect(now, `world ${seed}, point ${point}, both`).toBe(Math.min(Infinity, ...beside.naive[point]!));
        if (now < dsOf(barred.to, barred.points, point)) rejoined++;
      });
    }
  }
  expect(opened).toBeGreaterThan(50);
  expect(better).toBeGreaterThan(50);
  expect(worse).toBeGreaterThan(50);
  expect(rejoined).toBeGreaterThan(50);
});

test("the nearest street is the one that looking at every street finds", () => {
  for (let seed = 1; seed <= WORLDS; seed++) {
    const world = randomWorld(seed);
    const { lines } = world.network;
    const all = new Uint8Array(lines.lineCount).fill(1);
    for (let turn = 0; turn < 10; turn++) {
      const [lon, lat] = world.somewhere();
      const nearest = Math.min(
        Infinity,
        ...Array.from(
          { length: lines.lineCount },
          (_, line) => nearestOnLine(lon, lat, partOfLine(lines, line, 0, lines.lineDecimetres[line]!)).metres,
        ),
      );
      const snap = findSnap(world.index, all, lon, lat);
      if (nearest < 299.9) expect(Math.abs(snap!.decimetres / 10 - nearest), `world ${seed}`).toBeLessThan(0.16);
      else if (nearest > 300.1) expect(snap).toBeNull();
    }
  }
});
