import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { buildPack, type Pack } from "../../../src/data/pack/build-pack";
import type { CityFiles, GivenFile } from "../../../src/data/pack/city-files";

const REFERENCE = fileURLToPath(new URL("../../../../shared/reference/", import.meta.url));
const given = (path: string): GivenFile => ({ name: basename(path), bytes: new Uint8Array(readFileSync(`${REFERENCE}${path}`)) });
const build = (osm: string, city: Partial<CityFiles>): Promise<Pack> =>
  buildPack(bytesSource(given(osm).bytes), {
    name: "t",
    file: osm,
    city: { facilities: [], population: null, dem: null, boundary: null, ...city },
  });
const there = (...paths: string[]): boolean => {
  const missing = paths.filter((path) => !existsSync(`${REFERENCE}${path}`));
  if (missing.length > 0) console.log(`skipped: ../shared/reference lacks ${missing.join(", ")}`);
  return missing.length === 0;
};

const ALMATY = [
  "almaty/streets-2024-10.osm.pbf",
  "almaty/schools-2025.geojson",
  "almaty/population-cells-500m.geojson",
  "almaty/population-100m.tif",
  "almaty/city-outline-2024.geojson",
] as const;
const PORTO_ALEGRE = ["porto-alegre/poa_osm.pbf", "porto-alegre/poa_hexgrid.csv", "porto-alegre/poa_points_of_interest.csv"] as const;

describe.skipIf(!there(...ALMATY))("Almaty", () => {
  const [streets, schools, cells, raster, outline] = ALMATY;
  test("schools and modelled cells: every school, and the residents of the city as published", async () => {
    const { manifest } = await build(streets, {
      facilities: [{ ...given(schools), service: "school", countedBy: null }],
      population: { ...given(cells), column: null },
    });
    expect(manifest.counts.facilities!["school"]).toBe(392);
    expect(Math.abs(manifest.counts.residents! - 2_351_424)).toBeLessThanOrEqual(1);
  });

  test("the raster: its persons in cells of whole residents; the boundary leaves out those beyond", async () => {
    const whole = (await build(streets, { population: { ...given(raster), column: null } })).manifest.counts;
    expect(Math.abs(whole.residents! - 2_289_652)).toBeLessThan(10);
    const cut = (await build(streets, { population: { ...given(raster), column: null }, boundary: given(outline) })).manifest.counts;
    expect(cut.residents!).toBeLessThan(whole.residents!);
    expect(cut.residents!).toBeGreaterThan(0.9 * whole.residents!);
    expect(cut.kilometres).toBeLessThanOrEqual(whole.kilometres);
  });
});

describe.skipIf(!there(ALMATY[0]))("heights of Almaty", () => {
  test("on a plane that rises by 5 %, every street of the pack begins and ends as high as the ground does there", async () => {
    const ground = (lon: number, lat: number): number => 700 + (lon - 76.5) * 4_000 + (43.5 - lat) * 2_000;
    const { lines } = await buildPack(bytesSource(given(ALMATY[0]).bytes), { name: "t", file: "streets", metresAt: ground });
    let wrong = 0;
    for (let line = 0; line < lines.lineCount; line++) {
      for (const [height, point] of [
        [lines.heightStart![line]!, lines.shapeStart[line]!],
        [lines.heightStart![line + 1]! - 1, lines.shapeStart[line + 1]! - 1],
      ] as const) {
        const stored = lines.heights![height]! / 10 - 500,
          real = ground(lines.shape[2 * point]! / 1e7, lines.shape[2 * point + 1]! / 1e7);
        if (Math.abs(stored - real) > 0.1) wrong++;
      }
    }
    expect(lines.lineCount).toBeGreaterThan(50_000);
    expect(wrong).toBe(0);
  });
});

describe.skipIf(!there(...PORTO_ALEGRE))("Porto Alegre", () => {
  const [streets, grid, points] = PORTO_ALEGRE;
  test("the hexagon grid gives residents, and the hexagons that count schools or health care give facilities", async () => {
    const rows = readFileSync(`${REFERENCE}${grid}`, "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => row.split(",").map(Number));
    const { counts } = (
      await build(streets, {
        facilities: [
          { ...given(grid), service: "school", countedBy: "schools" },
          { ...given(grid), service: "health", countedBy: "healthcare" },
        ],
        population: { ...given(grid), column: null },
      })
    ).manifest;
    // The extract itself gives some of the other services.
    expect(counts.facilities).toMatchObject({
      school: rows.filter((row) => row[4]! > 0).length,
      health: rows.filter((row) => row[6]! > 0).length,
    });
    expect(counts.residents).toBe(rows.reduce((sum, row) => sum + row[3]!, 0));
  });

  test("points of interest: a table without services is refused, and taken with one", async () => {
    await expect(build(streets, { facilities: [{ ...given(points), service: null, countedBy: null }] })).rejects.toThrow(
      'there is no column "service"',
    );
    expect(
      (await build(streets, { facilities: [{ ...given(points), service: "culture", countedBy: null }] })).manifest.counts.facilities,
    ).toMatchObject({ culture: 15 });
  });
});

const FULL = "almaty/full-osm-2012-03.osm.pbf";
describe.skipIf(!there(FULL))("a full extract", () => {
  test("gives its facilities: 69 schools and 63 parks are tagged, one each of them twice", async () => {
    const { facilities } = (await build(FULL, {})).manifest.counts;
    expect(facilities).toMatchObject({ school: 68, park: 62 });
  });
});
