import { describe, expect, test } from "vitest";
import { NO_ZONE } from "../../src/domain/cells";
import { isAdded, overlay, withAddition, type CityAddition, type NamedFacility } from "../../src/domain/city-addition";
import { countResidents } from "../../src/domain/coverage/count-residents";
import { accessSurface, indexCells } from "../../src/domain/coverage/access-surface";
import type { Dataset } from "../../src/domain/dataset";
import type { Localized } from "../../src/domain/language";
import type { ProjectId } from "../../src/domain/project";
import { SERVICES, type Service } from "../../src/domain/service";
import type { Zone, ZoneId, ZoneKind } from "../../src/domain/zone";
import { facilityName } from "../../src/state/derive/facility-name";
import { isLowerBound } from "../../src/state/derive/lower-bound";
import { askableServices } from "../../src/state/derive/objects";
import { at, cellsOf, facilityAt } from "../support/worlds";

const words = (text: string): Localized => ({ kk: text, ru: text, en: text });
const UNNAMED = Object.fromEntries(SERVICES.map((service) => [service, words(`no name ${service}`)])) as Record<Service, Localized>;
const zone = (id: string, kind: ZoneKind, west: number, south: number, east: number, north: number): Zone => ({
  id: id as ZoneId,
  kind,
  name: words(id),
  outline: { type: "Polygon", coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]] },
  areaHa: 100,
  residents: kind === "district" ? 500 : null,
  source: "",
  note: null,
});
const named = (service: Service, east: number, name: string | null = null): NamedFacility => ({
  ...facilityAt(east, 0, { service, projectId: `${service}-${east}` as ProjectId }),
  name: name === null ? null : words(name),
});
const addition = (facilities: readonly NamedFacility[], more: Partial<CityAddition> = {}): CityAddition => ({
  facilities,
  sources: new Map(facilities.map(({ service }) => [service, [{ kind: "osm", title: "OpenStreetMap", dataDate: "2024-10-31" }]])),
  cells: null,
  residentsFrom: null,
  ...more,
});

/** Two districts side by side, 1000 m each, a polycentre across their border, one planned park. */
const PROGRAMME = {
  districts: [zone("west", "district", 0, -500, 1000, 500), zone("east", "district", 1000, -500, 2000, 500)],
  polycentres: [zone("middle", "polycentre", 800, -500, 1200, 500)],
  facilities: [facilityAt(100, 0, { opens: 2025 })],
  cells: cellsOf([{ east: 50, north: 0, residents: 1000 }]),
  projects: [],
  added: null,
} as unknown as Dataset;

describe("what a pack adds to the programme", () => {
  test("its places stand beside the programme's, which stay as they are; services become askable", () => {
    const merged = withAddition(PROGRAMME, addition([named("school", 300, "5"), named("park", 400)]), UNNAMED);
    expect(merged.facilities[0]).toBe(PROGRAMME.facilities[0]);
    expect(merged.facilities.map((facility) => [facility.service, isAdded(facility)])).toEqual([
      ["park", false],
      ["school", true],
      ["park", true],
    ]);
    expect([askableServices(PROGRAMME), askableServices(merged)]).toEqual([["park"], ["park", "school"]]);
    expect(merged.facilities.slice(1).map((facility) => facilityName(merged, facility, "kk"))).toEqual(["5", "no name park"]);
    expect(merged.cells).toBe(PROGRAMME.cells);
    expect([merged.added!.count.get("school"), merged.added!.count.get("shop")]).toEqual([1, undefined]);
  });

  test("[1] nobody gets farther from anything, in any year", () => {
    const cells = cellsOf([0, 200, 500, 1500].map((east) => ({ east, north: 0, residents: 10 }))),
      index = indexCells(cells);
    const before = accessSurface(PROGRAMME.facilities, cells, index),
      merged = withAddition(PROGRAMME, addition([named("park", 1400)]), UNNAMED);
    const after = accessSurface(merged.facilities, cells, index);
    after.sure.forEach((year, at) => year.forEach((distance, cell) => expect(distance).toBeLessThanOrEqual(before.sure[at]![cell]!)));
  });

  test("nothing added: the very same dataset", () => expect(withAddition(PROGRAMME, null, UNNAMED)).toBe(PROGRAMME));

  test("places of OpenStreetMap are a lower bound, those of a given file are as complete as the file", () => {
    const osm = withAddition(PROGRAMME, addition([named("school", 1)]), UNNAMED);
    const file = withAddition(
      PROGRAMME,
      addition([named("school", 1)], { sources: new Map([["school", [{ kind: "file", title: "f.csv", dataDate: null }]]]) }),
      UNNAMED,
    );
    expect([osm, file].map((dataset) => isLowerBound(dataset, "school"))).toEqual([true, false]);
    expect(isLowerBound(file, "park")).toBe(true);
  });
});

describe("residents of a pack", () => {
  const cells = cellsOf([
    { east: 100, north: 0, residents: 11, district: NO_ZONE },
    { east: 900, north: 0, residents: 22, district: NO_ZONE },
    { east: 1100, north: 0, residents: 33, district: NO_ZONE },
    // 200 m beyond the eastern edge: a gap; 400 m beyond it: outside.
    { east: 2200, north: 0, residents: 44, district: NO_ZONE },
    { east: 2400, north: 0, residents: 55, district: NO_ZONE },
  ]);
  const merged = withAddition(PROGRAMME, addition([], { cells, residentsFrom: { kind: "file", title: "p.csv", dataDate: null } }), UNNAMED);

  test("belong to the district and polycentre they lie in, or to the nearest across a gap; the others are left out and counted", () => {
    expect([Array.from(merged.cells.residents), Array.from(merged.cells.district), Array.from(merged.cells.polycentre)]).toEqual([
      [11, 22, 33, 44],
      [0, 0, 1, 1],
      [NO_ZONE, 0, 0, NO_ZONE],
    ]);
    expect(merged.added!.leftOut).toBe(55);
    expect(merged.districts.map(({ residents }) => residents)).toEqual([33, 77]);
  });

  test("[3] the districts' residents sum to the city's, and within + beyond to both", () => {
    const surface = accessSurface([facilityAt(100, 0)], merged.cells, indexCells(merged.cells));
    const { city, districts } = countResidents(surface, merged.cells, { districts: 2, polycentres: 1 }, 9_000, 2022);
    expect(city.residents).toBe(110);
    expect(districts.reduce((sum, { residents }) => sum + residents, 0)).toBe(110);
    for (const { residents, within, beyond } of [city, ...districts]) expect(within.sure + beyond.possible).toBe(residents);
  });
});

describe("the visitor's own over the pack beside the app", () => {
  const lower = addition([named("school", 1), named("park", 2)], {
    cells: cellsOf([{ east: 0, north: 0, residents: 1 }]),
    residentsFrom: { kind: "file", title: "lower", dataDate: null },
  });
  test("of the same service the upper one's places alone, of the others both; residents of whichever has them, the upper first", () => {
    const both = overlay(lower, addition([named("park", 3), named("shop", 4)]))!;
    expect(both.facilities.map(({ projectId }) => projectId)).toEqual(["school-1", "park-3", "shop-4"]);
    expect(both.residentsFrom!.title).toBe("lower");
    expect(
      overlay(lower, addition([], { cells: lower.cells, residentsFrom: { kind: "file", title: "upper", dataDate: null } }))!.residentsFrom!
        .title,
    ).toBe("upper");
    expect([overlay(null, null), overlay(lower, null), overlay(null, lower)]).toEqual([null, lower, lower]);
  });
});
