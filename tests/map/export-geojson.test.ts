import type { FeatureCollection, Geometry, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { rewound, signedArea } from "../../src/domain/ring-direction";
import { objectsGeojson } from "../../src/map/export-geojson";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const { features } = JSON.parse(objectsGeojson(dataset.projects, dataset, null)) as FeatureCollection;
const polygonsOf = (geometry: Geometry): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];

describe("objects as GeoJSON", () => {
  test("outer rings run counter-clockwise, holes clockwise, as RFC 7946 demands", () => {
    const polygons = features.flatMap(({ geometry }) => polygonsOf(geometry));
    expect(polygons.length).toBeGreaterThan(5);
    for (const [outer, ...holes] of polygons) {
      expect(signedArea(outer!)).toBeGreaterThan(0);
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
    }
  });

  test("a ring that runs the wrong way is turned with its hole, one that runs right is kept", () => {
    const clockwise = [
        [0, 0],
        [0, 2],
        [2, 2],
        [2, 0],
        [0, 0],
      ],
      hole = [
        [0.5, 0.5],
        [1, 0.5],
        [1, 1],
        [0.5, 0.5],
      ];
    const turned = rewound({ type: "Polygon", coordinates: [clockwise, hole] });
    expect(turned).toEqual({ type: "Polygon", coordinates: [clockwise.toReversed(), hole.toReversed()] });
    expect(rewound(turned)).toEqual(turned);
  });

  test("every feature says what it costs, what became of it, in which district it is, and where the text says so", () => {
    const of = (id: string) => features.find(({ properties }) => properties?.id === id)!.properties!;
    expect(of("circus-overhaul")).toMatchObject({
      cost_bn_kzt: 11.8,
      status_now: "delayed",
      status_date: "2025-12-08",
      districts: "",
      districts_by_location: "bostandyk",
    });
    for (const { properties } of features) expect(properties!.section === "other" || properties!.lines !== "").toBe(true);
  });
});
