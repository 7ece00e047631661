import { describe, expect, test } from "vitest";
import { areaM2 } from "../../src/domain/coverage/covered-area";
import { intersect, unite } from "../../src/domain/coverage/polygon-set";
import { isInside } from "../../src/domain/geodesy";
import type { Zone } from "../../src/domain/zone";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const hectares = (zone: Zone): number => areaM2(zone.outline) / 10_000;
const holds = (zone: Zone, lon: number, lat: number): boolean =>
  (zone.outline.type === "Polygon" ? [zone.outline.coordinates] : zone.outline.coordinates).some((polygon) => isInside(lon, lat, polygon));

/** Hectares as published, and residents of 2022 as printed in figure 22 of the programme. */
const DISTRICTS: Readonly<Record<string, readonly [areaHa: number, residents: number]>> = {
  medeu: [27_358, 226_948],
  alatau: [10_555, 318_000],
  bostandyk: [9_862, 368_048],
  turksib: [7_547, 247_000],
  nauryzbay: [6_981, 171_249],
  zhetysu: [3_942, 174_582],
  auezov: [2_367, 311_817],
  almaly: [1_818, 225_298],
};

describe("districts", () => {
  test("there are eight, each within 3 % of its published area", () => {
    expect(dataset.districts.map(({ id }) => id as string).sort()).toEqual(Object.keys(DISTRICTS).sort());
    for (const zone of dataset.districts) expect(Math.abs(hectares(zone) / DISTRICTS[zone.id]![0] - 1), zone.id).toBeLessThan(0.03);
  });

  test("neighbours neither gap nor overlap: the sum of the areas is the area of the union", () => {
    const sum = dataset.districts.reduce((total, zone) => total + areaM2(zone.outline), 0);
    const city = unite(dataset.districts.map(({ outline }) => outline));
    expect(Math.abs(areaM2(city) / sum - 1)).toBeLessThan(1e-6);
    // One outline and Medeu's exclave; a gap between neighbours would be a hole.
    expect(city!.coordinates.length).toBe(2);
    expect(city!.coordinates.every((polygon) => polygon.length === 1)).toBe(true);
  });
});

describe("polycentres", () => {
  test("the five add up to 9,000 ha within 5 %, do not overlap, and the south-west is the smallest", () => {
    expect(dataset.polycentres.map(({ id }) => id as string).sort()).toEqual([
      "east-gate",
      "historic-centre",
      "north",
      "south-west",
      "west",
    ]);
    const areas = new Map(dataset.polycentres.map((zone) => [zone.id as string, hectares(zone)]));
    expect(Math.abs([...areas.values()].reduce((a, b) => a + b, 0) / 9000 - 1)).toBeLessThan(0.05);
    expect([...areas].sort((a, b) => a[1] - b[1])[0]![0]).toBe("south-west");
    for (const a of dataset.polycentres)
      for (const b of dataset.polycentres)
        if (a !== b) expect(areaM2(intersect(a.outline, b.outline)), `${a.id} and ${b.id}`).toBeLessThan(1);
  });

  test("each contains the places that the text puts in it", () => {
    const polycentre = (id: string): Zone => dataset.polycentres.find((zone) => zone.id === id)!;
    // Looked up apart from the outlines: the stop at Almaty-1 market, Baum grove in the city's GIS, the airport terminal, Panfilov park.
    expect(holds(polycentre("north"), 76.9561, 43.3333)).toBe(true);
    expect(holds(polycentre("north"), 76.9496, 43.3062)).toBe(true);
    expect(holds(polycentre("east-gate"), 77.011, 43.347)).toBe(true);
    expect(holds(polycentre("historic-centre"), 76.9537, 43.2589)).toBe(true);
  });

  test("each says in three languages what it was drawn from", () => {
    for (const { id, note } of dataset.polycentres) expect(Object.values(note ?? {}).filter((text) => text.length > 40).length, id).toBe(3);
  });
});

describe("residents", () => {
  test("[3] every district's hexagons sum exactly to its published figure", () => {
    const { cells } = dataset;
    dataset.districts.forEach((zone, index) => {
      let people = 0;
      for (let cell = 0; cell < cells.count; cell++) if (cells.district[cell] === index) people += cells.residents[cell]!;
      expect(people, zone.id).toBe(DISTRICTS[zone.id]![1]);
    });
  });

  test("nobody lives in Sayran lake, in Baum grove or at the runway", () => {
    const { cells } = dataset;
    for (const [lon, lat] of [
      [76.8647, 43.2383],
      [76.9496, 43.3062],
      [77.035, 43.352],
    ] as const) {
      const near = Array.from({ length: cells.count }, (_, cell) =>
        Math.hypot((cells.lon[cell]! - lon) * 81, (cells.lat[cell]! - lat) * 111),
      ).filter((kilometres) => kilometres < 0.07);
      expect(near.length, `${lon}, ${lat}`).toBe(0);
    }
  });
});
