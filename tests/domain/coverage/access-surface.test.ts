import { describe, expect, test } from "vitest";
import type { Cells } from "../../../src/domain/cells";
import { accessSurface, BEYOND, indexCells, SEARCH_METRES } from "../../../src/domain/coverage/access-surface";
import { countResidents, shareWithin } from "../../../src/domain/coverage/count-residents";
import { straightDistance } from "../../../src/domain/coverage/straight-distance";
import type { Facility } from "../../../src/domain/facility";
import { YEARS } from "../../../src/domain/years";
import { at, cellsOf, facilityAt, random } from "../../support/worlds";

const ZONES = { districts: 2, polycentres: 1 };
const surfaceOf = (facilities: readonly Facility[], cells: Cells) => accessSurface(facilities, cells, indexCells(cells));

/** Great-circle metres by the haversine, another formula than the one under test. */
function haversine([aLon, aLat]: readonly number[], [bLon, bLat]: readonly number[]): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((bLat! - aLat!) * rad) / 2) ** 2 + Math.cos(aLat! * rad) * Math.cos(bLat! * rad) * Math.sin(((bLon! - aLon!) * rad) / 2) ** 2;
  return 2 * 6371008.8 * Math.asin(Math.sqrt(h));
}

function seededWorld(seed: number): { cells: Cells; facilities: Facility[] } {
  const next = random(seed);
  const houses = Array.from({ length: 60 }, () => ({
    east: next() * 9000,
    north: next() * 9000,
    residents: Math.floor(next() * 400),
    district: next() < 0.5 ? 0 : 1,
    ...(next() < 0.3 ? { polycentre: 0 } : {}),
  }));
  const facilities = Array.from({ length: 1 + Math.floor(next() * 12) }, () =>
    facilityAt(next() * 9000, next() * 9000, { opens: next() < 0.5 ? null : 2022 + Math.floor(next() * 9), certain: next() < 0.8 }),
  );
  return { cells: cellsOf(houses), facilities };
}

describe("distance to the nearest facility", () => {
  test("equals brute force with the haversine on 200 seeded worlds, in every year", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { cells, facilities } = seededWorld(seed);
      const { sure, possible } = surfaceOf(facilities, cells);
      YEARS.forEach((year, index) => {
        for (let cell = 0; cell < cells.count; cell++) {
          const here = [cells.lon[cell]!, cells.lat[cell]!];
          for (const [surface, counts] of [
            [sure, (facility: Facility) => facility.certain],
            [possible, () => true],
          ] as const) {
            const distances = facilities
              .filter((facility) => counts(facility) && (facility.opens === null || facility.opens <= year))
              .map(({ access }) => (access.kind === "points" ? haversine(here, access.points[0]!) : Infinity));
            const nearest = Math.min(...distances);
            const found = surface[index]![cell]!;
            if (nearest > SEARCH_METRES + 0.1) expect(found).toBe(BEYOND);
            else if (nearest < SEARCH_METRES - 0.1) expect(Math.abs(found / 10 - nearest)).toBeLessThan(0.06);
          }
        }
      });
    }
  });

  test("lines, outlines and points that open and close in any year, looked at one by one, give the same on 60 seeded worlds", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const next = random(seed),
        anywhere = (): number => next() * 9000;
      const cells = cellsOf(Array.from({ length: 60 }, () => ({ east: anywhere(), north: anywhere(), residents: 1 })));
      const facilities = Array.from({ length: 14 }, (_, nth) => {
        const [east, north, wide, high] = [anywhere(), anywhere(), 50 + next() * 1500, 50 + next() * 900];
        const box = [at(east, north), at(east + wide, north), at(east + wide, north + high), at(east, north + high), at(east, north)];
        const access = (
          [
            { kind: "outline", polygons: [[box]] },
            { kind: "line", lines: [box.slice(0, 3), [at(anywhere(), anywhere()), at(anywhere(), anywhere())]] },
            { kind: "points", points: box.slice(0, 2) },
          ] as const
        )[nth % 3]!;
        const opens = next() < 0.4 ? null : 2022 + Math.floor(next() * 9);
        return facilityAt(0, 0, { opens, closes: next() < 0.3 ? (opens ?? 2022) + 2 : null, certain: next() < 0.7, access });
      });
      const { sure, possible } = surfaceOf(facilities, cells);
      for (const [surface, counts] of [
        [sure, ({ certain }: Facility) => certain],
        [possible, () => true],
      ] as const)
        YEARS.forEach((year, y) => {
          for (let cell = 0; cell < cells.count; cell++) {
            const open = facilities.filter(
              (facility) => counts(facility) && (facility.opens ?? 0) <= year && (facility.closes ?? 9999) > year,
            );
            const nearest = Math.min(...open.map(({ access }) => straightDistance(access, cells.lon[cell]!, cells.lat[cell]!).metres));
            expect(surface[y]![cell]).toBe(nearest > SEARCH_METRES ? BEYOND : Math.round(nearest * 10));
          }
        });
    }
  });

  test("[4] a facility just outside the city's edge counts: only distance decides", () => {
    const cells = cellsOf([{ east: 0, north: 0, residents: 10 }]);
    expect(surfaceOf([facilityAt(-400, 0)], cells).sure[0]![0]).toBe(4000);
  });

  test("a line is met at its nearest point, an outline at its edge, and inside it the walk is over", () => {
    const cells = cellsOf([
      { east: 500, north: 300, residents: 1 },
      { east: 1000, north: 100, residents: 1 },
    ]);
    const line = facilityAt(0, 0, { access: { kind: "line", lines: [[at(0, 0), at(2000, 0)]] } });
    expect(surfaceOf([line], cells).sure[0]![0]).toBe(3000);
    const outline = facilityAt(0, 0, {
      access: { kind: "outline", polygons: [[[at(800, 0), at(1200, 0), at(1200, 200), at(800, 200), at(800, 0)]]] },
    });
    const surface = surfaceOf([outline], cells).sure[0]!;
    expect(surface[1]).toBe(0);
    expect(surface[0]).toBeCloseTo(Math.hypot(300, 100) * 10, -1);
  });
});

describe("residents within reach", () => {
  //      0 m      300 m     900 m      facility at 0; district 0: first two, district 1: the third, nobody in the fourth
  const houses = [
    { east: 0, north: 0, residents: 100 },
    { east: 300, north: 0, residents: 50 },
    { east: 900, north: 0, residents: 30, district: 1 },
  ];

  test("[10] counts by hand: 150 of 180 live within 500 m, all of district 0 and nobody of district 1", () => {
    const cells = cellsOf(houses);
    const { city, districts } = countResidents(surfaceOf([facilityAt(0, 0)], cells), cells, ZONES, 5000, 2025);
    expect(city).toEqual({
      residents: 180,
      within: { sure: 150, possible: 150 },
      beyond: { sure: 30, possible: 30 },
      gained: { sure: 0, possible: 0 },
    });
    expect(districts.map(({ within }) => within.sure)).toEqual([150, 0]);
  });

  test("[2] no facilities give 0 %, a zone without residents has no share", () => {
    const cells = cellsOf(houses);
    const { city, polycentres } = countResidents(surfaceOf([], cells), cells, ZONES, 5000, 2030);
    expect(shareWithin(city)).toEqual({ sure: 0, possible: 0 });
    expect(shareWithin(polycentres[0]!)).toBeNull();
  });

  test("[12] a planned facility counts from its year, and what it gains is counted since 2022", () => {
    const cells = cellsOf(houses);
    const surface = surfaceOf([facilityAt(0, 0), facilityAt(900, 0, { opens: 2026 })], cells);
    const gainedIn = (year: number): number => countResidents(surface, cells, ZONES, 1000, year).city.gained.sure;
    expect([2022, 2025, 2026, 2030].map(gainedIn)).toEqual([0, 0, 30, 30]);
  });

  test("[11] what is known to a microdistrict only widens the range and never moves its lower end", () => {
    const cells = cellsOf(houses);
    const { city } = countResidents(surfaceOf([facilityAt(0, 0), facilityAt(900, 0, { certain: false })], cells), cells, ZONES, 1000, 2025);
    expect(city.within).toEqual({ sure: 100, possible: 130 });
    expect(city.beyond).toEqual({ sure: 50, possible: 80 });
  });

  test("[3] within + beyond = residents, and districts sum to the city, on 100 seeded worlds", () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { cells, facilities } = seededWorld(seed);
      const { city, districts } = countResidents(surfaceOf(facilities, cells), cells, ZONES, 7000, 2027);
      for (const zone of [city, ...districts]) {
        expect(zone.within.sure + zone.beyond.possible).toBe(zone.residents);
        expect(zone.within.possible + zone.beyond.sure).toBe(zone.residents);
        expect(zone.within.sure).toBeLessThanOrEqual(zone.within.possible);
      }
      expect(districts[0]!.within.sure + districts[1]!.within.sure).toBe(city.within.sure);
      expect(districts[0]!.residents + districts[1]!.residents).toBe(city.residents);
    }
  });

  test("[1] a facility more never takes anyone's access away, one less never gives any", () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { cells, facilities } = seededWorld(seed);
      const whole = surfaceOf(facilities, cells),
        less = surfaceOf(facilities.slice(1), cells);
      YEARS.forEach((_, year) => {
        for (let cell = 0; cell < cells.count; cell++) expect(whole.sure[year]![cell]!).toBeLessThanOrEqual(less.sure[year]![cell]!);
      });
    }
  });
});
