import type { StreetPieces } from "../../src/domain/network/street-pieces";
import { describe, expect, test } from "vitest";
import { EARTH_RADIUS_M } from "../../src/domain/geodesy";
import { IN_PARTS, NO_WALK, type StreetTimes } from "../../src/domain/network/street-answers";
import { PALETTES } from "../../src/map/palette";
import { STREET_COLOURS } from "../../src/map/street-colours";
import { createStreetPaint, STREET_PAINT_ID } from "../../src/map/street-paint";
import {
  bandOf,
  BLOCK,
  dashSeconds,
  matrixAt,
  mercatorX,
  mercatorY,
  nearestByBlock,
  packParts,
  packPieces,
  runsInView,
  secondsAlong,
  streetWidth,
} from "../../src/map/street-pieces";
import { seededRandom } from "../domain/network/random-world";

const CITY = { west: 76.6, south: 43.0, east: 77.3, north: 43.5 };

function geometry(pieces: readonly (readonly [number, number, number, number])[]): StreetPieces {
  const column = (at: 0 | 1 | 2 | 3): Float64Array => Float64Array.from(pieces, (piece) => piece[at]);
  return { count: pieces.length, startLon: column(0), startLat: column(1), endLon: column(2), endLat: column(3) };
}

function cityPieces(count: number): [number, number, number, number][] {
  const random = seededRandom(7);
  const corners: [number, number, number, number][] = [
    [CITY.west, CITY.south, CITY.east, CITY.north],
    [CITY.west, CITY.north, CITY.east, CITY.south],
  ];
  return corners.concat(
    Array.from({ length: count - corners.length }, () => {
      const lon = CITY.west + random() * (CITY.east - CITY.west),
        lat = CITY.south + random() * (CITY.north - CITY.south);
      return [lon, lat, lon + random() * 1e-3, lat + random() * 1e-3];
    }),
  );
}

describe("packing pieces for the graphics card", () => {
  test("mercator: the corners and the middle of the map of the world", () => {
    expect(mercatorX(-180)).toBe(0);
    expect(mercatorX(180)).toBe(1);
    expect(mercatorY(0)).toBeCloseTo(0.5, 15);
    expect(mercatorY(85.0511287798066)).toBeCloseTo(0, 12);
    expect(mercatorY(-43.25)).toBeCloseTo(1 - mercatorY(43.25), 15);
  });

  test("every place in the city is kept to better than 5 cm, in fact 1 cm", () => {
    const pieces = cityPieces(5000);
    const { origin, ends, metresPerUnit } = packPieces(geometry(pieces));
    let worst = 0;
    pieces.forEach(([startLon, startLat, endLon, endLat], piece) => {
      [mercatorX(startLon), mercatorY(startLat), mercatorX(endLon), mercatorY(endLat)].forEach((exact, at) => {
        worst = Math.max(worst, Math.abs(origin[at % 2]! + ends[4 * piece + at]! - exact) * metresPerUnit);
      });
    });
    expect(worst).toBeLessThan(0.01);
    // Without the origin 32 bits would not do.
    expect(Math.abs(Math.fround(mercatorX(76.945_123_4)) - mercatorX(76.945_123_4)) * metresPerUnit).toBeGreaterThan(0.05);
  });

  test("a unit has as many metres as the parallel in the middle", () => {
    const { metresPerUnit } = packPieces(geometry([[76, 59, 77, 61]]));
    expect(metresPerUnit).toBeCloseTo(Math.PI * EARTH_RADIUS_M, 0);
  });

  test("the origin is folded into the matrix in 64 bits: a place lands where the map would put it, to a hundredth of a pixel", () => {
    // Mercator to pixels at zoom 17.5, the view's corner in the middle of the city; a perspective row as MapLibre has it.
    const scale = 512 * 2 ** 17.5,
      corner = [mercatorX(76.945), mercatorY(43.25)] as const;
    const matrix = [scale, 0, 0, 0, 0, scale, 0, 0, 0, 0, 1, 0, -corner[0] * scale, -corner[1] * scale, 0, 900];
    const pieces = cityPieces(10).concat([[76.9451, 43.2501, 76.9465, 43.2492]]);
    const packed = packPieces(geometry(pieces));
    const moved = matrixAt(matrix, packed.origin);
    const at = 4 * (pieces.length - 1);
    const x = Math.fround(moved[0]! * packed.ends[at]! + moved[12]!),
      y = Math.fround(moved[5]! * packed.ends[at + 1]! + moved[13]!);
    expect(Math.abs(x - (mercatorX(76.9451) - corner[0]) * scale)).toBeLessThan(0.02);
    expect(Math.abs(y - (mercatorY(43.2501) - corner[1]) * scale)).toBeLessThan(0.02);
    expect(moved[15]).toBe(900);
  });

  test("no pieces, lists of different lengths, places outside the world", () => {
    expect(packPieces(geometry([])).ends).toHaveLength(0);
    expect(() => packPieces({ ...geometry([[76, 43, 77, 43]]), endLat: new Float64Array(2) })).toThrow(/2 coordinates for 1/);
    expect(() => packPieces(geometry([[76, 90, 77, 43]]))).toThrow(/outside/);
    expect(() => packPieces(geometry([[NaN, 43, 77, 43]]))).toThrow(/outside/);
  });

  test("blocks out of view are left out; neighbouring blocks are drawn at once", () => {
    // Three blocks side by side, each 1° wide, the last one with a single piece.
    const packed = packPieces(
      geometry(
        Array.from(
          { length: 2 * BLOCK + 1 },
          (_, piece) => [76 + Math.floor(piece / BLOCK), 43, 76.9 + Math.floor(piece / BLOCK), 43.1] as const,
        ),
      ),
    );
    const looking = (west: number, east: number): number[] => {
      const scale = 2 / (mercatorX(east) - mercatorX(west)),
        middle = mercatorX((west + east) / 2);
      return [...matrixAt([scale, 0, 0, 0, 0, -scale, 0, 0, 0, 0, 1, 0, -middle * scale, mercatorY(43.05) * scale, 0, 1], packed.origin)];
    };
    const all = (): boolean => true;
    expect(runsInView(packed, looking(75, 79), 0, all)).toEqual([{ first: 0, count: 2 * BLOCK + 1 }]);
    expect(runsInView(packed, looking(76.2, 76.5), 0, all)).toEqual([{ first: 0, count: BLOCK }]);
    expect(runsInView(packed, looking(78.1, 78.2), 0, all)).toEqual([{ first: 2 * BLOCK, count: 1 }]);
    expect(runsInView(packed, looking(76.92, 76.98), 0, all)).toEqual([]);
    expect(runsInView(packed, looking(76.92, 76.98), 1, all)).toEqual([{ first: 0, count: 2 * BLOCK }]);
    expect(runsInView(packed, looking(75, 79), 0, (block) => block !== 1)).toEqual([
      { first: 0, count: BLOCK },
      { first: 2 * BLOCK, count: 1 },
    ]);
  });

  test("the least time of a block; a block without walks has none", () => {
    const walks = new Uint16Array(4 * (BLOCK + 2)).fill(NO_WALK);
    walks.set([500, 400, 0, 0], 4 * 3);
    walks.fill(IN_PARTS, 4 * 9, 4 * 10);
    expect([...nearestByBlock(walks)]).toEqual([400, NO_WALK]);
    expect(nearestByBlock(new Uint16Array(0))).toHaveLength(0);
  });

  test("parts of pieces lie on them, from share to share", () => {
    const whole = packPieces(geometry([...cityPieces(2), [76.9, 43.2, 76.91, 43.24]]));
    const parts = packParts(whole, {
      piece: Uint32Array.of(2, 2),
      startShare: Float32Array.of(0, 0.25),
      endShare: Float32Array.of(0.25, 1),
      walks: new Uint16Array(8),
    });
    expect(parts.count).toBe(2);
    expect(parts.origin).toBe(whole.origin);
    const [startX, startY, endX, endY] = whole.ends.slice(8) as unknown as [number, number, number, number];
    const quarter = [startX + 0.25 * (endX - startX), startY + 0.25 * (endY - startY)];
    [startX, startY, ...quarter, ...quarter, endX, endY].forEach((expected, at) =>
      expect(Math.abs(parts.ends[at]! - expected) * whole.metresPerUnit).toBeLessThan(0.01),
    );
    expect(parts.boxes).toHaveLength(4);
  });
});

describe("bands", () => {
  test("thirds of the limit, each with its upper bound", () => {
    expect([0, 300, 301, 600, 601, 900, 901].map((seconds) => bandOf(seconds, 900))).toEqual([
      "near",
      "near",
      "middle",
      "middle",
      "far",
      "far",
      "beyond",
    ]);
    expect([0, 1].map((seconds) => bandOf(seconds, 0))).toEqual(["near", "beyond"]);
  });

  test("no walk is beyond every limit", () => {
    for (const limit of [0, 900, NO_WALK, Infinity]) expect(bandOf(Infinity, limit)).toBe("beyond");
  });

  test("along a piece: over the quicker end, each at its own pace, and not at all", () => {
    const along = (...walks: [start: number, end: number, overStart: number, overEnd: number]): number[] =>
      [0, 0.5, 1].map((share) => secondsAlong(Uint16Array.from([9, 9, 9, 9, ...walks]), 1, share));
    expect(along(1000, 1600, 600, 600)).toEqual([100, 130, 160]);
    // Two walks meet: the piece takes 75 s, both ends are 100 s away.
    expect(along(1000, 1000, 750, 750)).toEqual([100, 137.5, 100]);
    // Uphill over the start, downhill over the end.
    expect(along(1000, 1000, 1200, 500)).toEqual([100, 125, 100]);
    expect(along(1000, NO_WALK, 750, 750)).toEqual([100, 137.5, 175]);
    expect(along(NO_WALK, 1000, 750, 750)).toEqual([175, 137.5, 100]);
    // One-way: nobody walks over the start but who stands on it.
    expect(along(1000, 1000, NO_WALK, 500)).toEqual([100, 125, 100]);
    expect(along(1000, 1000, NO_WALK, NO_WALK)).toEqual([100, Infinity, 100]);
    expect(along(NO_WALK, NO_WALK, 750, 750)).toEqual([Infinity, Infinity, Infinity]);
    expect(along(50, 60, 0, 0)).toEqual([5, 5, 5]);
  });

  test("widths and dashes grow with the zoom as they should", () => {
    expect([8, 11, 13, 16, 18].map(streetWidth)).toEqual([1.5, 1.5, 2.5, 4, 4]);
    const city = packPieces(geometry([[76.7, 43.1, 77.1, 43.4]])).metresPerUnit;
    for (let zoom = 9; zoom < 17; zoom += 0.25) {
      const seconds = dashSeconds(zoom, city, 0.75),
        pixels = seconds / 0.75 / (city / (512 * 2 ** zoom));
      expect(Number.isInteger(Math.log2(seconds))).toBe(true);
      expect(seconds).toBeGreaterThanOrEqual(dashSeconds(zoom + 0.25, city, 0.75));
      expect(pixels / streetWidth(zoom)).toBeGreaterThan(3);
      expect(pixels / streetWidth(zoom)).toBeLessThan(7);
    }
  });
});

describe("the layer", () => {
  const values = (count: number): StreetTimes => ({
    walks: new Uint16Array(4 * count),
    parts: { piece: Uint32Array.of(0), startShare: Float32Array.of(0), endShare: Float32Array.of(1), walks: new Uint16Array(4) },
  });

  test("takes everything before it is on a map, and refuses what does not fit", () => {
    const layer = createStreetPaint(STREET_COLOURS.light);
    expect(layer).toMatchObject({ id: STREET_PAINT_ID, type: "custom" });
    layer.setGeometry(geometry(cityPieces(3)));
    layer.setValues(values(3), 0.75);
    layer.setLimit(900);
    layer.setColours(STREET_COLOURS.dark);
    expect(() => layer.setValues(values(2), 0.75)).toThrow(/8 numbers for the walks of 3/);
    expect(() => layer.setColours({ ...STREET_COLOURS.dark, far: "blue" })).toThrow(/blue/);
    layer.setGeometry(null);
    expect(() => layer.setValues(values(3), 0.75)).toThrow(/of 0/);
  });

  test.each(["light", "dark"] as const)(
    "%s: the nearer, the stronger; the bands 3 to 1 against the ground, what is beyond weaker",
    (theme) => {
      const { near, middle, far, beyond } = STREET_COLOURS[theme];
      const against = [near, middle, far, beyond].map((colour) => contrast(colour, PALETTES[theme].ground));
      expect(against).toEqual(against.toSorted((a, b) => b - a));
      expect(against[2]).toBeGreaterThan(3);
      expect(against[3]).toBeLessThan(2);
      for (const [one, next] of [
        [near, middle],
        [middle, far],
      ] as const)
        expect(contrast(one, next)).toBeGreaterThan(1.5);
    },
  );
});

function contrast(one: string, other: string): number {
  const [dark, light] = [one, other]
    .map((colour) => {
      const [r, g, b] = [1, 3, 5]
        .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    })
    .sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}
