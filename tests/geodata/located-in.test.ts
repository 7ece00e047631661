import type { Geometry } from "geojson";
import { describe, expect, test } from "vitest";
import { locatedIn } from "../../geodata/build/located-in";
import { NO_FILTER } from "../../src/domain/filter";
import type { PlaceFeature, PlaceRole } from "../../src/domain/placement";
import { zonesByLocation, zonesOf } from "../../src/domain/project";
import type { Zone } from "../../src/domain/zone";
import { objectsCsv } from "../../src/i18n/objects-csv";
import { zonesWords } from "../../src/i18n/zone-names";
import { siftedObjects } from "../../src/state/derive/sifted";
import { projectsOfZone } from "../../src/state/derive/zone-profile";
import { builtData } from "../support/built-data";
import { at } from "../support/worlds";

//   0 km        1 km        2 km
//    ┌───────────┬───────────┐
//    │   west    │   east    │   1 km high
//    └───────────┴───────────┘
const box = (id: string, from: number, to: number): Zone =>
  ({
    id,
    kind: "district",
    outline: { type: "Polygon", coordinates: [[at(from, 0), at(to, 0), at(to, 1000), at(from, 1000), at(from, 0)]] },
  }) as unknown as Zone;
const DISTRICTS = [box("west", 0, 1000), box("east", 1000, 2000)];

const feature = (role: PlaceRole, geometry: Geometry): PlaceFeature => ({ role, geometry }) as unknown as PlaceFeature;
const districtsOf = (kind: "site" | "line" | "area", ...features: PlaceFeature[]): unknown[] =>
  locatedIn({ kind, features }, DISTRICTS, []).districts.map(({ zone, share }) => [zone, share]);
const point = (east: number): Geometry => ({ type: "Point", coordinates: at(east, 500) });
const line = (from: number, to: number): Geometry => ({ type: "LineString", coordinates: [at(from, 500), at(to, 500)] });

describe("in which district a placed object lies", () => {
  test("a point lies where it is; one outside all districts in none", () => {
    expect(districtsOf("site", feature("site", point(400)))).toEqual([["west", 1]]);
    expect(districtsOf("site", feature("site", point(2400)))).toEqual([]);
  });

  test("a line lies in every district that holds a tenth of it or 500 m, whatever its stops", () => {
    const stop = feature("stop", point(800));
    // 250 m of 1,000 m in the west; half and half; 50 m of 1,000 m in the west.
    expect(districtsOf("line", feature("line", line(750, 1750)), stop)).toEqual([
      ["west", 0.25],
      ["east", 0.75],
    ]);
    expect(districtsOf("line", feature("line", line(500, 1500)))).toEqual([
      ["west", 0.5],
      ["east", 0.5],
    ]);
    expect(districtsOf("line", feature("line", line(950, 1950)), stop)).toEqual([["east", 0.95]]);
    // 550 m of a line that leaves both for 9,450 m are 6 % of it, and 450 m are 5 %.
    expect(districtsOf("line", feature("line", line(1450, 11_450)))).toEqual([["east", 0.06]]);
    expect(districtsOf("line", feature("line", line(1550, 11_550)))).toEqual([]);
  });

  test("a site lies where most of its ground is, whatever its entrances", () => {
    const ground: Geometry = { type: "Polygon", coordinates: [[at(900, 0), at(1400, 0), at(1400, 900), at(900, 900), at(900, 0)]] };
    expect(districtsOf("site", feature("site", ground), feature("entrance", point(950)))).toEqual([["east", 0.8]]);
    expect(districtsOf("site", feature("entrance", point(950)))).toEqual([["west", 1]]);
  });

  test("an area, of which only “somewhere in here” is known, lies in a district if all of it does, be it a circle or several grounds", () => {
    const circle = (east: number, radiusM: number): PlaceFeature => ({ ...feature("area", point(east)), radiusM, accuracyM: 1 });
    expect(districtsOf("area", circle(400, 350))).toEqual([["west", 1]]);
    expect(districtsOf("area", circle(400, 450))).toEqual([]);
    expect(districtsOf("area", circle(900, 150))).toEqual([]);
    expect(districtsOf("area", circle(400, 100), circle(700, 100))).toEqual([["west", 1]]);
    expect(districtsOf("area", circle(400, 100), circle(1500, 100))).toEqual([]);
    const ground = (from: number, to: number): Geometry => ({
      type: "Polygon",
      coordinates: [[at(from, 100), at(to, 100), at(to, 900), at(from, 900), at(from, 100)]],
    });
    expect(districtsOf("area", feature("area", ground(1100, 1900)))).toEqual([["east", 1]]);
    expect(districtsOf("area", feature("area", ground(990, 1900)))).toEqual([]);
  });
});

describe("the programme's own objects", () => {
  const { dataset } = builtData();
  const empty = dataset.projects.filter(
    ({ type, districts, placement }) =>
      type === "project" && districts.length === 0 && (placement.kind === "site" || placement.kind === "line"),
  );

  test("of 53 planned sites and lines for which the text names no district all lie in one or several, save an interchange beyond the city's edge", () => {
    expect(empty.length).toBe(53);
    expect(empty.filter((project) => zonesOf(project, "district").length === 0).map(({ id }) => id)).toEqual(["interchange-buktyrma"]);
  });

  test("the light rail line lies in the three districts that Tole bi Street crosses between Yassaui Street and the Eastern bypass", () => {
    const line = dataset.projects.find(({ id }) => id === "lrt-almaty-arena-halyk-arena")!;
    expect(zonesByLocation(line, "district").toSorted()).toEqual(["almaly", "auezov", "medeu"]);
    expect(line.locatedIn.districts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
  });

  test("pages and filters count what lies in the district beside what the text puts there", () => {
    for (const zone of dataset.districts) {
      const own = projectsOfZone(dataset, zone),
        sifted = siftedObjects(dataset, { ...NO_FILTER, district: [zone.id] });
      expect(sifted.projects).toEqual(own);
      expect(sifted.counts.get("district")!.get(zone.id)).toBe(own.length);
      expect(own.some((project) => zonesByLocation(project, "district").includes(zone.id))).toBe(true);
    }
  });

  test("what is known by location only says so in every language, and in a column of its own in the table", () => {
    const project = empty.find(({ id }) => id === "ped-masanchi")!;
    expect(zonesWords(dataset, project, "district", "en")).toBe(
      "Almaly (by location, not by the text), Bostandyk (by location, not by the text)",
    );
    expect(zonesWords(dataset, project, "district", "ru")).toMatch(/^Алмалинский \(по расположению, а не по тексту\), /);
    expect(zonesWords(dataset, project, "district", "kk")).toMatch(/^Алмалы \(мәтін бойынша емес, орналасуы бойынша\), /);
    expect(objectsCsv([project], dataset, "en", null).split("\r\n")[0] ?? "").toContain("District, by location, not by the text");
  });
});
