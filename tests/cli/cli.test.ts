import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { csvOf } from "../../src/cli/csv";
import { writePbf, type DrawnNode, type DrawnWay } from "../data/osm/write-pbf";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "qadam-cli-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** A made-up grid of streets over the city, so that the command can be tested without a real extract. */
function gridExtract(west = 76.8, south = 43.17): Uint8Array {
  const nodes: DrawnNode[] = [],
    ways: DrawnWay[] = [];
  const size = 60;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      nodes.push({ id: 1 + row * size + column, lon: west + column * 0.004, lat: south + row * 0.003 });
  for (let at = 0; at < size; at++) {
    ways.push({
      id: 1 + at,
      refs: Array.from({ length: size }, (_, column) => 1 + at * size + column),
      tags: { highway: "residential", name: at === 3 ? "=1+1" : `Row ${at}` },
    });
    ways.push({ id: 1000 + at, refs: Array.from({ length: size }, (_, row) => 1 + row * size + at), tags: { highway: "footway" } });
  }
  return writePbf({ nodes, ways, timestamp: 1_730_332_800 });
}

const qadam = (...args: string[]): { code: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "bin/qadam.mjs"), ...args], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return { code: status, out: stdout, err: stderr };
};
const ready = existsSync(join(ROOT, "public/data/cells.bin"));

describe("qadam", () => {
  const extract = join(directory, "grid.osm.pbf"),
    pack = join(directory, "grid");
  const reach = (...args: string[]) => qadam("reach", "--pack", pack, "--service", "park", "--minutes", "15", "--year", "2025", ...args);

  test("pack builds a pack, replaces an older one, and leaves nothing beside it", () => {
    writeFileSync(extract, gridExtract());
    expect(qadam("pack", "--osm", extract, "--out", pack)).toMatchObject({ code: 0 });
    expect(qadam("pack", "--osm", extract, "--out", pack).code).toBe(0);
    expect(execFileSync("ls", ["-A", directory], { encoding: "utf8" }).trim().split("\n").sort()).toEqual(["grid", "grid.osm.pbf"]);
    expect(JSON.parse(readFileSync(join(pack, "manifest.json"), "utf8"))).toMatchObject({ format: "qadam-pack", name: "grid" });
  });

  test("nothing of anybody's is replaced by a pack: a folder with other files, or a file, is refused before the extract is read", () => {
    const folder = join(directory, "mine"),
      file = join(directory, "note.txt");
    mkdirSync(folder);
    writeFileSync(join(folder, "thesis.txt"), "years of work");
    writeFileSync(file, "a note");
    const refused = qadam("pack", "--osm", extract, "--out", folder);
    expect([refused.code, refused.err]).toEqual([
      1,
      `qadam: ${folder} holds other files than a pack, and they would be lost: choose a new folder, or the folder of an earlier pack (--out)\n`,
    ]);
    expect(qadam("pack", "--osm", extract, "--out", file)).toMatchObject({
      code: 1,
      err: expect.stringContaining("note.txt is a file") as string,
    });
    expect(readFileSync(join(folder, "thesis.txt"), "utf8")).toBe("years of work");
    expect(readFileSync(file, "utf8")).toBe("a note");
    // Also beside a manifest: the folder of a pack holds nothing else.
    writeFileSync(join(pack, "thesis.txt"), "more");
    expect(qadam("pack", "--osm", extract, "--out", pack).code).toBe(1);
    rmSync(join(pack, "thesis.txt"));
    rmSync(folder, { recursive: true });
    rmSync(file);
    const empty = join(directory, "empty");
    mkdirSync(empty);
    expect(qadam("pack", "--osm", extract, "--out", empty).code).toBe(0);
    rmSync(empty, { recursive: true });
  });

  test("a faulty extract is refused with a sentence, and the pack before it stays", () => {
    const broken = join(directory, "broken.osm.pbf"),
      before = readFileSync(join(pack, "network.bin"));
    writeFileSync(broken, gridExtract().slice(0, -50));
    const { code, err } = qadam("pack", "--osm", broken, "--out", pack);
    expect([code, err]).toEqual([1, expect.stringMatching(/cut off.*\(byte \d+\)/)]);
    expect(readFileSync(join(pack, "network.bin"))).toEqual(before);
    rmSync(broken);
  });

  test("reach: figures, cells and streets tell the same of the same question", () => {
    if (!ready) {
      console.log("skipped: public/data is not built (npm run data)");
      return;
    }
    const figures = JSON.parse(reach("--format", "json", "--out", "-").out) as {
      zones: { zone: string; residents: number; within: number; beyond: number; noWalk: number; notConnected: number }[];
    };
    const city = figures.zones[0]!;
    expect(city.within + city.beyond + city.noWalk + city.notConnected).toBe(city.residents);
    expect(city.within).toBeGreaterThan(0);
    const districts = figures.zones.slice(1, 9).reduce((sum, zone) => sum + zone.within, 0);
    expect(districts).toBe(city.within);
    const [header, ...rows] = reach("--format", "csv", "--out", "-").out.trim().split("\r\n");
    expect(header).toBe("lon,lat,residents,district,polycentre,seconds,state,facility");
    const within = rows
      .map((row) => row.split(","))
      .filter((row) => row[6] === "within")
      .reduce((sum, row) => sum + Number(row[2]), 0);
    expect(within).toBe(city.within);
    const streets = JSON.parse(reach("--format", "geojson", "--out", "-").out) as { features: { properties: Record<string, unknown> }[] };
    expect(
      Math.max(...streets.features.flatMap(({ properties }) => [properties["fromSeconds"] as number, properties["toSeconds"] as number])),
    ).toBeLessThanOrEqual(900);
    expect(streets.features[0]!.properties).toMatchObject({
      service: "park",
      minutes: 15,
      streets: expect.stringContaining("ODbL") as string,
    });
  });

  test("a fault in a column of a small file is told before the extract is read, and files that are not there by their names", () => {
    const table = join(directory, "clinics.csv"),
      broken = join(directory, "cut.osm.pbf");
    writeFileSync(table, "lon,lat\n76.9,43.2\n");
    writeFileSync(broken, gridExtract().slice(0, 2000));
    const fault = (...args: string[]): string => qadam("pack", ...args, "--out", join(directory, "none")).err.trim();
    expect(fault("--osm", broken, "--facilities", table)).toMatch(/^qadam: clinics\.csv · service · there is no column "service"/);
    expect(fault("--osm", join(directory, "nowhere.osm.pbf"))).toMatch(/nowhere\.osm\.pbf: there is no such file or folder$/);
    expect(fault("--osm", directory)).toMatch(/ · is a folder: give a file$/);
    expect(fault("--osm", extract, "--data-date", "2024-02-30")).toMatch(/^qadam: --data-date is a date like 2024-10-31/);
    expect(
      qadam("reach", "--pack", join(directory, "none"), "--service", "park", "--minutes", "15", "--year", "2025", "--out", "-"),
    ).toMatchObject({
      code: 1,
      err: expect.stringContaining("holds no manifest.json: build a pack there first") as string,
    });
    rmSync(table);
    rmSync(broken);
  });

  test("reach counts the places and residents of the pack with the programme's, as the app does; of another city's pack its own alone", () => {
    if (!ready) return;
    const table = join(directory, "schools.csv"),
      homes = join(directory, "homes.csv"),
      own = join(directory, "own"),
      ask = (pack: string, ...args: string[]) =>
        JSON.parse(
          qadam(
            "reach",
            "--pack",
            pack,
            "--service",
            "school",
            "--minutes",
            "5",
            "--year",
            "2025",
            "--format",
            "json",
            "--out",
            "-",
            ...args,
          ).out,
        ) as {
          facilities: number;
          facilitiesFrom: string[];
          residentsFrom: string | null;
          seconds: number;
          zones: { zone: string; residents: number; within: number }[];
        };
    // One school, 30 people at its door, 70 three kilometres away, and 5 far outside every district.
    writeFileSync(table, "lon,lat\n76.92,43.248\n");
    writeFileSync(homes, "lon,lat,residents\n76.92,43.248,30\n76.92,43.221,70\n76.8,43.17,5\n");
    expect(qadam("pack", "--osm", extract, "--facilities", `school=${table}`, "--population", homes, "--out", own).code).toBe(0);
    const here = ask(own);
    expect(here).toMatchObject({ facilitiesFrom: ["schools.csv"], residentsFrom: "homes.csv", facilities: 1 });
    expect(here.zones[0]).toMatchObject({ zone: "city", within: 30 });
    expect(ask(pack)).toMatchObject({ facilitiesFrom: [], residentsFrom: "model", facilities: 0 });

    // The same streets under another sky: west of Greenwich and south of the equator.
    const far = join(directory, "far.osm.pbf"),
      away = join(directory, "away");
    writeFileSync(far, gridExtract(-51.2, -30.1));
    writeFileSync(table, "lon,lat\n-51.08,-30.022\n");
    writeFileSync(homes, "lon,lat,residents\n-51.08,-30.022,30\n-51.08,-30.049,70\n");
    expect(qadam("pack", "--osm", far, "--facilities", `school=${table}`, "--population", homes, "--out", away).code).toBe(0);
    expect(ask(away).zones).toEqual([expect.objectContaining({ zone: "city", residents: 100, within: 30 })]);
    expect(ask(away, "--from", "-51.08,-30.022").seconds).toBe(0);
    expect(qadam("pack", "--osm", far, "--out", away).code).toBe(0);
    expect(qadam("reach", "--pack", away, "--service", "school", "--minutes", "5", "--year", "2025", "--out", "-").err).toContain(
      "the pack lies outside the city of the programme and holds no residents of its own",
    );
    for (const made of [table, homes, far]) rmSync(made);
    for (const made of [own, away]) rmSync(made, { recursive: true });
  });

  test("reach --from: one walk as figures, as a way and as legs", () => {
    if (!ready) return;
    const figures = JSON.parse(reach("--from", "76.93,43.25", "--format", "json", "--out", "-").out) as Record<string, unknown>;
    const way = JSON.parse(reach("--from", "76.93,43.25", "--format", "geojson", "--out", "-").out) as {
      features: [{ properties: Record<string, unknown>; geometry: { coordinates: number[][] } }];
    };
    expect(way.features[0].properties["seconds"]).toBe(figures["seconds"]);
    expect(way.features[0].geometry.coordinates[0]).toEqual([76.93, 43.25]);
    expect(reach("--from", "76.93,43.25", "--format", "csv", "--out", "-").out).toMatch(
      /^street,class,metres,seconds,crossing_seconds\r\n/,
    );
    expect(JSON.parse(reach("--from", "70,40", "--format", "json", "--out", "-").out)).toMatchObject({
      state: "not-connected",
      seconds: null,
    });
  });

  test("reach --nearest: the second and third are other facilities, no nearer than the one before; residents with at least two are fewer", () => {
    if (!ready) return;
    const { nearest, seconds } = JSON.parse(reach("--from", "76.93,43.25", "--nearest", "3", "--format", "json", "--out", "-").out) as {
      seconds: number;
      nearest: { facility: string; seconds: number }[];
    };
    expect(nearest.map((one) => one.seconds)).toEqual(nearest.map((one) => one.seconds).toSorted((a, b) => a - b));
    expect([nearest[0]!.seconds, new Set(nearest.map(({ facility }) => facility)).size]).toEqual([seconds, 3]);
    const { zones } = JSON.parse(reach("--nearest", "2", "--format", "json", "--out", "-").out) as {
      zones: { within: number; withinOfSeveral: number[] }[];
    };
    expect(zones[0]!.withinOfSeveral[0]).toBe(zones[0]!.within);
    expect(zones[0]!.withinOfSeveral[1]).toBeLessThan(zones[0]!.within);
    const [header, ...rows] = reach("--nearest", "2", "--format", "csv", "--out", "-")
      .out.trim()
      .split("\r\n")
      .map((row) => row.split(","));
    expect(header!.slice(-3)).toEqual(["facility", "seconds_2", "facility_2"]);
    expect(rows.every((row) => row[8] === "" || (Number(row[8]) >= Number(row[5]) && row[9] !== row[7]))).toBe(true);
    expect(reach("--nearest", "2", "--format", "geojson", "--out", "-")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--nearest is told as json") as string,
    });
  });

  test("area: the ground within a walk of a place, cut by what the file of barriers holds", () => {
    const area = (...args: string[]) => qadam("area", "--pack", pack, "--from", "76.9,43.2", "--minutes", "15", "--out", "-", ...args);
    type Area = {
      format: string;
      features: [
        { properties: { state: string; cutBy: string[] }; geometry: { type: string; coordinates: [number, number][][][] } | null },
      ];
    };
    const whole = JSON.parse(area().out) as Area;
    expect(whole).toMatchObject({
      format: "qadam-area",
      features: [
        { properties: { state: "connected", minutes: 15, who: "adult", stripMetres: 25, cutBy: [] }, geometry: { type: "MultiPolygon" } },
      ],
    });
    // 15 minutes at 80 m a minute are 1,200 m: no ground lies further away.
    const furthest = Math.max(
      ...whole.features[0]
        .geometry!.coordinates.flat(2)
        .map(([lon, lat]) => Math.hypot((lon - 76.9) * 111_195 * Math.cos((43.2 * Math.PI) / 180), (lat - 43.2) * 111_195)),
    );
    expect(furthest).toBeGreaterThan(800);
    expect(furthest).toBeLessThan(1200);
    const barriers = join(directory, "water.geojson");
    writeFileSync(
      barriers,
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: { waterway: "river" },
            geometry: {
              type: "LineString",
              coordinates: [
                [76.8, 43.2007],
                [77, 43.2007],
              ],
            },
          },
        ],
      }),
    );
    const cut = JSON.parse(area("--barriers", barriers).out) as Area;
    expect(cut.features[0].properties.cutBy).toEqual(["water.geojson"]);
    expect(cut.features[0].geometry!.coordinates.length).toBeGreaterThan(whole.features[0].geometry!.coordinates.length);
    writeFileSync(
      barriers,
      JSON.stringify({
        type: "Feature",
        properties: { railway: "subway" },
        geometry: {
          type: "LineString",
          coordinates: [
            [76.8, 43.2],
            [77, 43.2],
          ],
        },
      }),
    );
    expect(area("--barriers", barriers)).toMatchObject({
      code: 1,
      err: expect.stringContaining("holds no water and no railway") as string,
    });
    rmSync(barriers);
    expect(JSON.parse(qadam("area", "--pack", pack, "--from", "70,40", "--minutes", "15", "--out", "-").out)).toMatchObject({
      features: [{ geometry: null, properties: { state: "not-connected" } }],
    });
    expect(area("--minutes", "500").code).toBe(2);
  });

  test("a command line that cannot be understood says what is missing", () => {
    expect(qadam()).toMatchObject({ code: 2, err: expect.stringContaining("which command?") as string });
    expect(qadam("reach", "--pack", pack, "--out", "-", "--service", "zoo", "--minutes", "15", "--year", "2025").err).toContain(
      "--service is one of transit, park",
    );
    expect(qadam("pack", "--osm").code).toBe(2);
    expect(
      qadam("reach", "--pack", join(directory, "nowhere"), "--out", "-", "--service", "park", "--minutes", "15", "--year", "2025").code,
    ).toBe(1);
    expect(qadam("help").out).toContain("qadam reach");
  });
});

test("CSV: texts that a spreadsheet would run are guarded, numbers are left alone", () => {
  expect(
    csvOf(
      ["a", "b"],
      [
        ["=1+1", -5],
        ['+"x",\n', null],
        ["-a", 1.5],
        ["@b", 0],
        ["plain", 2],
      ],
    ),
  ).toBe('a,b\r\n\'=1+1,-5\r\n"\'+""x"",\n",\r\n\'-a,1.5\r\n\'@b,0\r\nplain,2\r\n');
});
