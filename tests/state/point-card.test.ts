import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { bytesSource } from "../../src/data/osm/byte-source";
import { buildPack } from "../../src/data/pack/build-pack";
import { accessSurface, BEYOND, indexCells, type AccessSurface } from "../../src/domain/coverage/access-surface";
import { straightWalks } from "../../src/domain/coverage/straight-walks";
import { surfaceLimit } from "../../src/domain/coverage/surface-limit";
import { NO_ZONE, type Cells } from "../../src/domain/cells";
import { isOpen } from "../../src/domain/facility";
import { NOT_REACHED } from "../../src/domain/network/dial";
import { NOT_CONNECTED } from "../../src/domain/network/value-at";
import { FIRST_QUESTION, type Question } from "../../src/domain/question";
import { LONGEST_WALK_SECONDS, type PointWalks, type WalkTo } from "../../src/domain/walk-to";
import { YEARS } from "../../src/domain/years";
import { engineDataOf } from "../../src/engine/engine-data";
import { createStreetEngine, type StreetEngine } from "../../src/engine/street-engine";
import { askableServices } from "../../src/state/derive/objects";
import { pointCard, type Nearest } from "../../src/state/derive/point-card";
import { destinations } from "../../src/state/derive/way-to";
import { isWithin } from "../../src/state/derive/within-limit";
import { seededRandom } from "../domain/network/random-world";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const EXTRACT = new URL("../../../shared/reference/almaty/streets-2024-10.osm.pbf", import.meta.url);
const POINTS = 200;

/** Points all over the city and beyond its edge, as cells, so that the engine's own surfaces can be read at them. */
const random = seededRandom(2025);
const cells: Cells = {
  count: POINTS,
  lon: Float64Array.from({ length: POINTS }, () => 76.74 + random() * 0.34),
  lat: Float64Array.from({ length: POINTS }, () => 43.12 + random() * 0.28),
  residents: new Uint16Array(POINTS).fill(1),
  district: new Uint8Array(POINTS),
  polycentre: new Uint8Array(POINTS).fill(NO_ZONE),
};
const questions = (change: Partial<Question>): Question[] =>
  [2022, 2025, 2030].flatMap((year) =>
    Array.from(cells.lon, (lon, point): Question => ({
      ...FIRST_QUESTION,
      ...change,
      year,
      where: { kind: "point", lon, lat: cells.lat[point]! },
    })),
  );

/** What the card says of a service at a point: the smaller of today and later. */
const nearest = (row: { readonly today: Nearest | null; readonly later: Nearest | null }): Nearest | null =>
  [row.today, row.later].filter((one) => one !== null).sort((a, b) => a.walk.seconds - b.walk.seconds)[0] ?? null;

/** The walk to the nearest facility, or to the middle of its microdistrict where no more is known: what residents are counted by. */
function middleWalk(service: Question["service"], year: number, { walks }: PointWalks): { readonly walk: WalkTo } | null {
  const open = dataset.facilities.flatMap((facility, number) => {
    const walk = walks[number];
    return facility.service === service && isOpen(facility, year) && walk ? [{ walk }] : [];
  });
  return open.sort((a, b) => a.walk.seconds - b.walk.seconds)[0] ?? null;
}

function compare(
  surfaceOf: (service: Parameters<typeof engineSurface>[0]) => AccessSurface,
  walksOf: (question: Question) => PointWalks,
  change: Partial<Question>,
  farthest: number,
): number {
  let compared = 0;
  const wrong: string[] = [];
  const surfaces = new Map(askableServices(dataset).map((service) => [service, surfaceOf(service)]));
  questions(change).forEach((question, number) => {
    const walks = walksOf(question),
      card = pointCard(dataset, question, walks)!,
      point = number % POINTS;
    for (const row of card.services) {
      const surface = surfaces.get(row.service),
        at = YEARS.indexOf(question.year);
      if (!surface) continue;
      for (const [part, said] of [
        ["possible", middleWalk(row.service, question.year, walks)],
        ["sure", nearest(row.sure)],
      ] as const) {
        const engine = surface[part][at]![point]!,
          limit = surfaceLimit(question, surface);
        const value = said === null ? null : surface.unit === "seconds" ? said.walk.seconds : Math.round(said.walk.straightM * 10);
        const where = `${row.service} ${part} ${question.year} at ${cells.lon[point]}, ${cells.lat[point]}`;
        const found = engine >= NOT_CONNECTED || engine === BEYOND || engine === NOT_REACHED || engine > farthest ? null : engine;
        if (
          (value === null || value > farthest ? null : value) !== found ||
          (said !== null && isWithin(question, said.walk)) !== engine <= limit
        )
          wrong.push(`${where}: the card says ${value}, the engine ${found}`);
        compared++;
      }
      // What residents are perhaps counted for is perhaps near on the card too: ground begins no farther than its middle.
      const possible = surface.possible[at]![point]!;
      const near = nearest(row);
      if (possible <= surfaceLimit(question, surface) && !(near !== null && isWithin(question, near.walk)))
        wrong.push(`${row.service} ${question.year} at ${cells.lon[point]}, ${cells.lat[point]}: perhaps near, the card says not`);
    }
  });
  expect(wrong).toEqual([]);
  return compared;
}

/** Walks depend on neither year nor limit. */
function onceAPoint(walks: (question: Question, lon: number, lat: number) => PointWalks): (question: Question) => PointWalks {
  const known = new Map<string, PointWalks>();
  return (question) => {
    const { lon, lat } = question.where as { lon: number; lat: number },
      key = `${lon} ${lat} ${question.walker} ${question.winter} ${question.detour}`;
    const walked = known.get(key) ?? walks(question, lon, lat);
    known.set(key, walked);
    return walked;
  };
}

function engineSurface(service: Question["service"]): AccessSurface {
  return accessSurface(
    dataset.facilities.filter((facility) => facility.service === service),
    cells,
    indexCells(cells),
  );
}

describe("the card of a point says what the engine says", () => {
  test("[10] in a straight line, at 200 random points, every service, three years, several limits and walkers", () => {
    const walksOf = onceAPoint((question, lon, lat) => straightWalks(destinations(dataset), lon, lat, question, question.detour));
    // Surfaces look 3 km far.
    for (const change of [
      {},
      { walker: "older", winter: true, limit: { kind: "minutes", minutes: 22 } },
      { limit: { kind: "metres", metres: 1000 }, detour: 1.5 },
    ] satisfies Partial<Question>[])
      expect(compare(engineSurface, walksOf, { method: "radius", ...change }, 30_000)).toBe(
        POINTS * 3 * 2 * askableServices(dataset).length,
      );
  });

  describe("along the streets of Almaty", () => {
    let engine: StreetEngine | null = null;
    beforeAll(async () => {
      if (!existsSync(EXTRACT)) return;
      const { lines } = await buildPack(bytesSource(new Uint8Array(readFileSync(EXTRACT))), { name: "almaty", file: "streets" });
      engine = createStreetEngine(lines, { ...engineDataOf(dataset), cells });
    });

    test.each([
      ["adult", false],
      ["wheelchair", true],
    ] as const)("[10] %s, winter %s: walks from a point equal the search from all facilities", (walker, winter) => {
      if (engine === null) {
        console.log("skipped: ../shared/reference is not there");
        return;
      }
      const onFoot = { who: { walker, winter }, edits: [] },
        own = engine;
      const walksOf = onceAPoint((_, lon, lat) => own.walks(lon, lat, onFoot));
      const change = { method: "streets", walker, winter } as const;
      expect(compare((service) => own.surface(service, onFoot).surface, walksOf, change, LONGEST_WALK_SECONDS)).toBe(
        POINTS * 3 * 2 * askableServices(dataset).length,
      );
    });

    test("[6] the way shown to a destination takes the seconds and metres that its row says", () => {
      if (engine === null) {
        console.log("skipped: ../shared/reference is not there");
        return;
      }
      const onFoot = { who: { walker: "adult", winter: false } as const, edits: [] };
      let shown = 0;
      for (let point = 0; point < POINTS; point += 10) {
        const { walks } = engine.walks(cells.lon[point]!, cells.lat[point]!, onFoot);
        walks.forEach((walk, number) => {
          if (walk === null || number % 4 !== 0) return;
          const { route } = engine!.route({ kind: "destination", number }, cells.lon[point]!, cells.lat[point]!, onFoot);
          expect([route!.seconds, route!.metres]).toEqual([walk.seconds, walk.metres]);
          shown++;
        });
      }
      expect(shown).toBeGreaterThan(200);
    });
  });
});

describe("the city's goal", () => {
  const goalAt = (lon: number, lat: number, year: number) => {
    const question: Question = { ...FIRST_QUESTION, year, where: { kind: "point", lon, lat } };
    return pointCard(dataset, question, straightWalks(destinations(dataset), lon, lat, question, 1.3))!.services.find(
      ({ service }) => service === "health",
    )!.goal!;
  };

  test("[11] is perhaps met where the ground of a polyclinic begins within it: in Shugyla, where No. 36 stands somewhere around", () => {
    expect(goalAt(76.7905, 43.2129, 2022)).toEqual({ metres: 1000, today: "perhaps", byYear: "perhaps" });
  });

  test("[11] is perhaps met by 2025 only where the clinic of Kemel is to come", () => {
    expect(goalAt(76.9435, 43.37, 2022)).toMatchObject({ today: "missed", byYear: "missed" });
    expect(goalAt(76.9435, 43.37, 2025)).toMatchObject({ today: "missed", byYear: "perhaps" });
  });

  test("is met where a hospital of known place stands within 1 km, missed where none of any kind does", () => {
    const hospital = dataset.facilities.find(({ projectId }) => projectId === "city-hospital-7")!;
    const [lon, lat] = hospital.access.kind === "points" ? hospital.access.points[0]! : [0, 0];
    // 0.008 degrees of latitude are 890 m.
    expect(goalAt(lon!, lat! - 0.008, 2022)).toMatchObject({ today: "met", byYear: "met" });
    expect(goalAt(77.05, 43.1, 2030)).toMatchObject({ today: "missed", byYear: "missed" });
  });
});
