import type { Position } from "geojson";
import { expect, test } from "vitest";
import { NO_ZONE } from "../../src/domain/cells";
import type { Access, Facility } from "../../src/domain/facility";
import { MAX_METRES, MAX_MINUTES } from "../../src/domain/limit";
import { applyEdits, type StreetEdit } from "../../src/domain/network/edits";
import { search } from "../../src/domain/network/search";
import { findSnap } from "../../src/domain/network/snap-index";
import { createSnapper } from "../../src/domain/network/snapped-points";
import { IN_PARTS } from "../../src/domain/network/street-answers";
import { seedsOfYear } from "../../src/domain/network/street-surface";
import { searchFromPoint } from "../../src/domain/network/street-walks";
import { walkSettings } from "../../src/domain/network/walk-settings";
import { buildWalkTimes } from "../../src/domain/network/walk-times";
import type { ProjectId } from "../../src/domain/project";
import { metresPerMinute, WALKERS } from "../../src/domain/walker";
import type { EngineData, PaintOf } from "../../src/engine/protocol";
import { createStreetEngine } from "../../src/engine/street-engine";
import { randomWorld, type RandomWorld } from "../domain/network/random-world";
import { drawWorld, placeOf, STEP_METRES } from "../support/drawn-world";
import { metresOff, paintedStreets, walkedAt } from "../support/painted-streets";

const ADULT = { walker: "adult", winter: false } as const;
const PARKS: PaintOf = { kind: "service", service: "park", year: 2025 };
/** Seconds of an adult along a metre on the level. */
const ADULT_PACE = 0.75;

function park(access: Access): Facility {
  return { projectId: "park" as ProjectId, service: "park", opens: null, closes: null, certain: true, access };
}

function dataOf(facilities: readonly Facility[]): EngineData {
  return {
    facilities,
    cells: {
      count: 0,
      lon: new Float64Array(0),
      lat: new Float64Array(0),
      residents: new Uint16Array(0),
      district: new Uint8Array(0).fill(NO_ZONE),
      polycentre: new Uint8Array(0),
    },
    districts: [],
    polycentres: [],
    inhabited: { type: "MultiPolygon", coordinates: [] },
    destinations: [],
  };
}

/** An outline between columns and rows of a drawing. */
function block(west: number, north: number, east: number, south: number): Access {
  const ring = [placeOf(west, north), placeOf(east, north), placeOf(east, south), placeOf(west, south), placeOf(west, north)];
  return { kind: "outline", polygons: [[ring]] };
}

type Ask = { readonly edits?: readonly StreetEdit[]; readonly of?: PaintOf; readonly metresAt?: (lon: number, lat: number) => number };

/** Seconds painted at metres from the west along the top street of a drawing, for walks to a park. */
function paintedAlong(
  picture: string,
  access: Access,
  metres: readonly number[],
  { edits = [], of = PARKS, metresAt }: Ask = {},
): number[] {
  const { built, index } = drawWorld({ picture, ...(metresAt ? { options: { metresAt } } : {}) });
  const engine = createStreetEngine(built.lines, dataOf([park(access)]));
  const painted = paintedStreets(built.lines, engine.pieces(), engine.streets(of, { who: ADULT, edits }));
  const all = new Uint8Array(built.lines.lineCount).fill(1);
  return metres.map((metre) => {
    const { line, offset } = findSnap(index, all, ...placeOf(metre / STEP_METRES, 0))!;
    return painted(line, offset).seconds;
  });
}

/** What so many metres on the level take, to the tenth of a second or so. */
function level(metres: readonly number[]): number[] {
  return metres.map((metre) => expect.closeTo(metre * ADULT_PACE, 0) as number);
}

test("[6] a street is painted from the door in its middle, not from its ends", () => {
  const door: Access = { kind: "points", points: [placeOf(10, 0)] };
  expect(paintedAlong("A--------------------B", door, [0, 40, 99, 100, 101, 160, 210])).toEqual(level([100, 60, 1, 0, 1, 60, 110]));
  const [lon, lat] = placeOf(10, 0);
  expect(paintedAlong("A--------------------B", door, [40, 100, 160], { of: { kind: "point", lon, lat } })).toEqual(level([60, 0, 60]));
});

test("[6] a street is painted from where an opened path joins it", () => {
  const picture = `
A--------------------B
                     |
C--------------------D`;
  const atC: Access = { kind: "points", points: [placeOf(0, 2)] };
  const path: StreetEdit = { kind: "open", path: [placeOf(10, 2), placeOf(10, 0)] };
  expect(paintedAlong(picture, atC, [1, 50, 100, 200])).toEqual(level([439, 390, 340, 240]));
  expect(paintedAlong(picture, atC, [1, 50, 100, 200], { edits: [path] })).toEqual(level([219, 170, 120, 220]));
});

test("[6] inside a park's outline every place of a street has arrived; the walk begins at its edge", () => {
  const street = "A--------------------B";
  // From 60 m to 140 m. Entrances lie every 25 m along the outline, those nearest to the street where it crosses.
  const painted = paintedAlong(street, block(6, -3, 14, 3), [61, 80, 100, 120, 139]);
  expect(painted).toEqual([0, 0, 0, 0, 0]);
  const [outside, far] = paintedAlong(street, block(6, -3, 14, 3), [59, 0]);
  expect(far! - outside!).toBeCloseTo(59 * ADULT_PACE, 0);
  expect(outside!).toBeLessThan(60);
});

test("[6] a street that lies within an outline from end to end has no bump in its middle", () => {
  expect(paintedAlong("A--------------------B", block(-3, -3, 25, 3), [0, 50, 105, 200])).toEqual([0, 0, 0, 0]);
});

test("[6] uphill and downhill are painted at their own pace, also where the slope changes between two ends", () => {
  const street = "A------------------------------B";
  const [lon, lat] = placeOf(0, 0),
    metresEast = (at: number): number => (STEP_METRES * (at - lon)) / (placeOf(1, 0)[0] - lon);
  const atA: Access = { kind: "points", points: [[lon, lat]] },
    fromA: PaintOf = { kind: "point", lon, lat };
  // Tobler: 3 % up takes 1.111 times as long, 3 % down 0.900.
  const climbing = (at: number): number => 900 + 0.03 * metresEast(at);
  expect(paintedAlong(street, atA, [200], { metresAt: climbing })).toEqual(level([200 * 0.9]));
  expect(paintedAlong(street, atA, [200], { metresAt: climbing, of: fromA })).toEqual(level([200 * 1.111]));
  // Level for 160 m, then 3 % up: whoever comes from the east walks down and then on the level.
  const bent = (at: number): number => 900 + 0.03 * Math.max(0, metresEast(at) - 160);
  const [before, after] = paintedAlong(street, atA, [150, 300], { metresAt: bent });
  expect(Math.abs(before! - 150 * ADULT_PACE)).toBeLessThan(1);
  expect(Math.abs(after! - (160 + 140 * 0.9) * ADULT_PACE)).toBeLessThan(1);
});

test("no walk and walks that 16 bits do not hold are beyond every limit that can be asked for", () => {
  const longest = WALKERS.flatMap((walker) =>
    [false, true].map((winter) => Math.max(MAX_MINUTES, MAX_METRES / metresPerMinute({ walker, winter }))),
  );
  expect(Math.max(...longest) * 600).toBeLessThan(IN_PARTS);
});

const WORLDS = 400,
  PLACES = 60,
  LONGEST_SECONDS = 6_500;
/** Two roundings to deciseconds; with slopes half a metre more, evened out. */
const ROUNDED_SECONDS = 0.15,
  EVENED_METRES = 0.5;

type Asked = {
  readonly of: PaintOf;
  readonly who: { readonly walker: (typeof WALKERS)[number]; readonly winter: boolean };
  readonly edits: StreetEdit[];
};

function asked({ random, somewhere }: RandomWorld): Asked {
  const [lon, lat] = somewhere();
  const open = (): StreetEdit => ({ kind: "open", path: [somewhere(), somewhere()], steps: random() < 0.2 });
  return {
    of: random() < 0.3 ? { kind: "point", lon, lat } : PARKS,
    who: { walker: WALKERS[Math.floor(random() * WALKERS.length)]!, winter: random() < 0.3 },
    edits: random() < 0.4 ? [open(), open(), { kind: "close", at: somewhere() }] : [],
  };
}

function facilities({ random, somewhere }: RandomWorld): Facility[] {
  const outline = (): Access => {
    const ring: Position[] = Array.from({ length: 3 + Math.floor(random() * 3) }, somewhere);
    return { kind: "outline", polygons: [[[...ring, ring[0]!]]] };
  };
  const doors = Array.from({ length: Math.floor(random() * 4) }, () => park({ kind: "points", points: [somewhere()] }));
  return random() < 0.5 ? doors : [...doors, park(outline()), park(outline())];
}

test(`[6] at every place of a street the paint says what the walk from there takes, on ${WORLDS} random worlds`, () => {
  let compared = 0,
    arrived = 0,
    inParts = 0,
    sloped = 0,
    none = 0;
  for (let seed = 1; seed <= WORLDS; seed++) {
    const world = randomWorld(seed);
    const { lines } = world.network;
    if (lines.lineCount === 0) continue;
    const parks = facilities(world),
      { of, who, edits } = asked(world);
    const engine = createStreetEngine(lines, dataOf(parks));
    const times = engine.streets(of, { who, edits });
    const painted = paintedStreets(lines, engine.pieces(), times);
    const { network } = edits.length > 0 ? applyEdits(world.network, world.index, edits) : world;
    const walk = buildWalkTimes(network, walkSettings(who.walker, who)),
      snapper = createSnapper(world.index, walk);
    const found =
      of.kind === "point" ? searchFromPoint(walk, snapper, of.lon, of.lat, "from") : search(walk, seedsOfYear(parks, 2025, snapper));
    const accesses = of.kind === "point" ? [] : parks.map(({ access }) => access);
    const tolerance = ROUNDED_SECONDS + (lines.heights === null ? 0 : EVENED_METRES * walk.pace * 10);
    inParts += times.parts.piece.length;
    for (let place = 0; place < PLACES; place++) {
      const line = Math.floor(world.random() * lines.lineCount);
      if (lines.lineDecimetres[line] === 0) continue;
      // Between decimetres: bounds lie on whole ones, and on a bound two pieces meet.
      const offset = Math.floor(world.random() * lines.lineDecimetres[line]!) + 0.5;
      const truth = walkedAt(found, accesses, line, offset),
        paint = painted(line, offset);
      const name = `world ${seed}, line ${line} at ${offset} dm`;
      expect(metresOff(lines, paint, line, offset), name).toBeLessThan(0.2);
      if (truth > LONGEST_SECONDS) {
        none++;
        expect(paint.seconds, name).toBeGreaterThan(LONGEST_SECONDS - 1);
      } else expect(Math.abs(paint.seconds - truth), `${name}: painted ${paint.seconds}, walked ${truth}`).toBeLessThan(tolerance);
      compared++;
      if (truth === 0) arrived++;
      if (truth <= LONGEST_SECONDS && lines.heights !== null) sloped++;
    }
  }
  // The worlds must not be so tame that nothing is compared.
  for (const count of [arrived, inParts, sloped, compared - none]) expect(count).toBeGreaterThan(500);
  console.log(`${compared} places of ${WORLDS} worlds, ${none} without a walk, ${arrived} arrived, ${sloped} on slopes; ${inParts} parts`);
});
