import { describe, expect, test } from "vitest";
import { degreesFor } from "../../src/domain/geodesy";
import { placeOfPoint } from "../../src/domain/point-place";
import type { Dataset } from "../../src/domain/dataset";
import type { Zone } from "../../src/domain/zone";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const place = (lon: number, lat: number) => placeOfPoint(dataset, lon, lat);

describe("where a point lies", () => {
  // Districts as the boundaries of OpenStreetMap of 2026 have them, looked up point by point; the ground is common knowledge.
  test.each([
    ["Aksai microdistricts", 76.834, 43.236, "auezov", "inhabited"],
    ["Orbita", 76.881, 43.199, "bostandyk", "inhabited"],
    ["Shugyla", 76.7905, 43.2129, "nauryzbay", "inhabited"],
    ["Shanyrak", 76.8568, 43.2957, "alatau", "inhabited"],
    ["Ainabulak", 76.9143, 43.3226, "zhetysu", "inhabited"],
    ["station Almaty-2", 76.9393, 43.2737, "zhetysu", "inhabited"],
    ["Lake Sayran", 76.864, 43.245, "auezov", "water"],
    ["Big Almaty Lake", 76.985, 43.051, "bostandyk", "water"],
    ["Kok-Zhailau", 76.98, 43.134, "medeu", "mountains"],
    ["Medeu rink", 77.0594, 43.1571, "medeu", "mountains"],
    ["the airport's runway", 77.02, 43.348, "turksib", "open"],
    ["Botanical Garden", 76.9187, 43.219, "bostandyk", "open"],
  ])("%s", (_name, lon, lat, district, ground) => {
    const { district: found, nearestDistrict, ground: stands } = place(lon, lat);
    expect([found?.id, nearestDistrict.zone.id, nearestDistrict.metres, stands]).toEqual([district, district, 0, ground]);
  });

  test("outside the programme's area the nearest district and the way to it are told", () => {
    const kaskelen = place(76.631, 43.2024);
    expect(kaskelen.district).toBeNull();
    expect(kaskelen.nearestDistrict.zone.id).toBe("nauryzbay");
    // The haversine to the nearest vertex of OpenStreetMap's boundary of 2026 is 11,513 m; the outline is generalised.
    expect(Math.abs(kaskelen.nearestDistrict.metres - 11_513)).toBeLessThan(100);
    // The same for Astana: 954.6 km to Alatau district.
    const astana = place(71.43, 51.13);
    expect(astana.district).toBeNull();
    expect(Math.abs(astana.nearestDistrict.metres / 1000 - 954.6)).toBeLessThan(10);
  });
});

describe("on the border of a drawn world", () => {
  const square = (id: string, west: number, east: number): Zone =>
    ({
      id,
      kind: "district",
      name: { kk: id, ru: id, en: id },
      outline: {
        type: "Polygon",
        coordinates: [
          [
            [west, 43],
            [east, 43],
            [east, 43.1],
            [west, 43.1],
            [west, 43],
          ],
        ],
      },
      areaHa: 1,
      residents: 1,
      source: "s",
      note: null,
    }) as unknown as Zone;
  const drawn: Pick<Dataset, "districts" | "inhabited" | "context"> = {
    districts: [square("west", 76.8, 76.9), square("east", 76.9, 77)],
    inhabited: { type: "MultiPolygon", coordinates: [] },
    context: new Map(),
  };

  test("a point on a border between two districts lies in one of them, and so does one on the outer edge", () => {
    for (const [lon, lat] of [
      [76.9, 43.05],
      [76.8, 43.05],
      [77, 43.02],
      [76.85, 43.1],
      [76.8, 43],
    ] as const) {
      const { district, nearestDistrict } = placeOfPoint(drawn, lon, lat);
      expect(district).not.toBeNull();
      expect(nearestDistrict).toEqual({ zone: district, metres: 0 });
    }
  });

  test("a step beyond the edge is outside, that step away", () => {
    const { district, nearestDistrict } = placeOfPoint(drawn, 77 + degreesFor(250, 43.05).lon, 43.05);
    expect(district).toBeNull();
    expect(nearestDistrict.zone.id).toBe("east");
    expect(nearestDistrict.metres).toBeCloseTo(250, 0);
  });

  test("on the other side of the earth the metres are those of the great circle", () => {
    // From 0, 0 to the corner at 76.8, 43: acos(cos 43° · cos 76.8°) · 6,371,008.8 m. From the pole: 90° − 43.1°, and 90° + 43°.
    expect(placeOfPoint(drawn, 0, 0).nearestDistrict.metres).toBeCloseTo(8_938_556, 0);
    expect(placeOfPoint(drawn, 0, 0).nearestDistrict.zone.id).toBe("west");
    expect(placeOfPoint(drawn, 120, 90).nearestDistrict.metres).toBeCloseTo(5_215_049, 0);
    expect(placeOfPoint(drawn, -180, -90).nearestDistrict.metres).toBeCloseTo(14_788_946, 0);
  });
});
