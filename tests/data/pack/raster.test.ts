import { describe, expect, test } from "vitest";
import { issueSentence } from "../../../src/data/issue";
import { boxAround } from "../../../src/data/pack/area-around";
import { metresAtOf } from "../../../src/data/pack/elevation";
import type { Bounds } from "../../../src/domain/bounds";
import { readRaster, type Raster } from "../../../src/data/pack/read-raster";
import { residentsOfRaster } from "../../../src/data/pack/residents";
import { seededRandom } from "../../domain/network/random-world";
import { drawRaster, type DrawnRaster } from "./draw-raster";

const CITY: Bounds = [76.9, 43.2, 77, 43.3];
const read = async (drawn: DrawnRaster, bounds = CITY, margin = 0): Promise<Raster> => {
  const parsed = await readRaster({ name: "r.tif", bytes: drawRaster(drawn) }, bounds, margin);
  if (!parsed.ok) throw new Error(parsed.issues.map(issueSentence).join("\n"));
  return parsed.value;
};
const faultOf = async (bytes: Uint8Array, bounds = CITY): Promise<string> => {
  const parsed = await readRaster({ name: "r.tif", bytes }, bounds, 0);
  return parsed.ok ? "none" : issueSentence(parsed.issues[0]!);
};
const codeOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  const parsed = await readRaster({ name: "r.tif", bytes }, CITY, 0);
  return parsed.ok ? "none" : parsed.issues[0]!.code;
};
const plane = (size: number): number[][] =>
  Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => 800 + 10 * column + 5 * row));

describe("a raster is read where the city lies", () => {
  test("the window, its place and its gaps", async () => {
    const raster = await read({ rows: plane(30), west: 76.8, north: 43.4, none: "800" }, [76.906, 43.256, 76.924, 43.264]);
    expect([raster.width, raster.height]).toEqual([3, 2]);
    expect(raster.firstLon).toBeCloseTo(76.905);
    expect(raster.values[0]).toBe(800 + 10 * 10 + 5 * 13);
    expect((await read({ rows: plane(3), none: "800" })).values[0]).toBeNaN();
  });

  test("a raster whose pixels are points lies half a pixel further north-west", async () => {
    const [area, points] = [await read({ rows: plane(4) }), await read({ rows: plane(4), pixelIsPoint: true })];
    expect([area.firstLon - points.firstLon, area.firstLat - points.firstLat].map((shift) => Number(shift.toFixed(6)))).toEqual([
      0.005, -0.005,
    ]);
  });

  test.each([
    [
      "a projected one",
      drawRaster({ rows: plane(3), epsg: 32643, projected: true }),
      "r.tif · crs · the raster is in EPSG:32643: convert it to EPSG:4326 (gdalwarp -t_srs EPSG:4326)",
      "not-degrees",
    ],
    ["another datum", drawRaster({ rows: plane(3), epsg: 4284 }), "EPSG:4284", "not-degrees"],
    ["another city", drawRaster({ rows: plane(3), west: 10, north: 50 }), "does not cover the city at 76.90, 43.20", "elsewhere"],
    ["no raster", new TextEncoder().encode("II*\0nonsense"), "not a GeoTIFF that can be read", "damaged-raster"],
    ["one cut off", drawRaster({ rows: plane(20) }).slice(0, -900), "cut off", "damaged-raster"],
    ["nothing", new Uint8Array(0), "not a GeoTIFF", "damaged-raster"],
  ])("refuses %s", async (_, bytes, reason, code) => {
    expect(await faultOf(bytes)).toContain(reason);
    expect(await codeOf(bytes)).toBe(code);
  });

  test("[fuzz] 300 changed rasters: values or an issue, never an error", async () => {
    const random = seededRandom(5),
      whole = drawRaster({ rows: plane(8) });
    for (let turn = 0; turn < 300; turn++) {
      const bytes = whole.slice(0, turn % 4 === 0 ? Math.floor(random() * whole.length) : undefined);
      // The first 300 bytes hold the tags; a fault in the values themselves is no fault of the file.
      bytes[Math.floor(random() * Math.min(300, bytes.length))] = Math.floor(random() * 256);
      expect(await faultOf(bytes), `turn ${turn}`).toMatch(/^none$|^r\.tif · /);
    }
  });
});

describe("heights", () => {
  test("a plane stays a plane between the middles of pixels", async () => {
    const metresAt = metresAtOf(await read({ rows: plane(10) }));
    expect(metresAt(76.925, 43.275)).toBeCloseTo(800 + 20 + 10, 2);
    expect(metresAt(76.93, 43.275)).toBeCloseTo(800 + 25 + 10, 2);
    expect(metresAt(76.9275, 43.2725)).toBeCloseTo(800 + 22.5 + 11.25, 2);
  });

  test("noise of one pixel is smoothed, a gap of one pixel filled, a wide gap and the outside unknown", async () => {
    const rows = plane(10).map((row) => row.map(() => 700));
    rows[2]![2] = 716;
    rows[6]![6] = -32_768;
    const metresAt = metresAtOf(await read({ rows }));
    expect(metresAt(76.925, 43.275)).toBeCloseTo(704, 2);
    expect(metresAt(76.965, 43.235)).toBe(700);
    expect([metresAt(76.8, 43.25), metresAt(77.2, 43.25), metresAt(76.95, 44)]).toEqual([null, null, null]);
    expect(metresAtOf(await read({ rows: plane(5).map((row) => row.map(() => -9999)) }))(76.92, 43.28)).toBeNull();
  });
});

test("residents of a raster: fractions are carried on, so that nobody is lost; gaps and negative values are empty", async () => {
  const raster = await read({
    rows: [
      [0.25, 0.25, 0.25, 0.25],
      [-5, 0, 3.5, 3.5],
      [-99_999, 10.2, 0.8, 0],
    ],
    none: "-99999",
  });
  const parsed = residentsOfRaster("r.tif", raster, boxAround(CITY, 0));
  const cells = parsed.ok ? parsed.value.cells : null;
  expect(cells!.residents.reduce((sum, count) => sum + count, 0)).toBe(19);
  expect(cells!.count).toBeLessThanOrEqual(6);
  expect(Array.from(cells!.residents)).not.toContain(0);
  const crowd = residentsOfRaster("r.tif", { ...raster, values: new Float32Array(12).fill(70_000) }, boxAround(CITY, 0));
  expect(crowd.ok ? "" : crowd.issues[0]!.reason).toContain("too coarse");
});
