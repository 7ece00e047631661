/** The walking engine in Node on the Almaty extract, beside Turf and one plain pass over memory in the same run. */
import { buffer } from "@turf/buffer";
import { featureCollection, point } from "@turf/helpers";
import { union } from "@turf/union";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { decodeNetwork } from "../../src/data/pack/network-binary";
import type { Facility } from "../../src/domain/facility";
import { buildNetwork } from "../../src/domain/network/network";
import { reachedArea } from "../../src/domain/network/reached-area";
import { reachedPieces } from "../../src/domain/network/reached-streets";
import { addSeeds, search } from "../../src/domain/network/search";
import { buildSnapIndex } from "../../src/domain/network/snap-index";
import { createSnapper, snapPoints } from "../../src/domain/network/snapped-points";
import { seedsOfYear } from "../../src/domain/network/street-surface";
import type { StreetLines } from "../../src/domain/network/street-lines";
import { timesOfPoints } from "../../src/domain/network/value-at";
import { walkSettings } from "../../src/domain/network/walk-settings";
import { buildWalkTimes } from "../../src/domain/network/walk-times";
import { BASE_YEAR } from "../../src/domain/years";
import { engineDataOf } from "../../src/engine/engine-data";
import { createStreetEngine } from "../../src/engine/street-engine";
import { builtData } from "../support/built-data";
import { ALMATY_EXTRACT, almatyPack, almatySchools } from "./almaty";
import { median, middle, printRows, type Row } from "./measure";

const RUNS = 15;
const ADULT = { who: { walker: "adult", winter: false }, edits: [] } as const;
const BUILDS = 7,
  ASKED = 7;
const QUARTER_HOUR_DS = 9000;
/** Metres that a straight line of 15 minutes at 4.8 km/h and detour factor 1.3 covers. */
const QUARTER_HOUR_M = 1200 / 1.3;

export async function benchStreets(): Promise<void> {
  const pack = await almatyPack("Streets");
  if (pack === null) return;
  const { manifest, files } = pack;
  const network = files.get("network.bin")!;
  const lines = decodeNetwork(network);
  printRows(
    `Streets, building: ${manifest.counts.kilometres.toLocaleString("en")} km, ${lines.lineCount.toLocaleString("en")} lines; medians of ${BUILDS}`,
    [...buildRows(), { what: "network.bin, gzip", value: gzipSync(network, { level: 9 }).length / 1e6, unit: "MB", aim: 3 }],
  );
  printRows(
    `Streets, searching in Node: ${builtData().dataset.cells.count.toLocaleString("en")} cells; medians of ${RUNS}`,
    await searchRows(network, lines),
  );
  printRows(`Streets, the app's questions in Node; medians of ${ASKED}`, await engineRows(lines));
}

function buildRows(): Row[] {
  const bin = fileURLToPath(new URL("../../node_modules/.bin/tsx", import.meta.url)),
    program = fileURLToPath(new URL("measure-build.ts", import.meta.url));
  const runs = Array.from(
    { length: BUILDS },
    () => JSON.parse(spawnSync(bin, [program, ALMATY_EXTRACT], { encoding: "utf8" }).stdout) as { ms: number; peakMB: number },
  );
  return [
    { what: "extract → pack, each in a fresh process", value: middle(runs.map(({ ms }) => ms)) / 1000, unit: "s", aim: 20 },
    { what: "its peak memory, Node included", value: middle(runs.map(({ peakMB }) => peakMB)), unit: "MB", aim: 1000 },
  ];
}

async function searchRows(file: Uint8Array, lines: StreetLines): Promise<Row[]> {
  const { cells } = builtData().dataset;
  const network = buildNetwork(lines),
    index = buildSnapIndex(lines),
    times = buildWalkTimes(network, walkSettings("adult"));
  const snapper = createSnapper(index, times),
    schools = almatySchools();
  const seeds = seedsOfYear(schools, BASE_YEAR, snapper),
    points = snapPoints(snapper, cells.lon, cells.lat);
  const one = seeds.slice(0, 1),
    area = search(times, one, { limitDs: QUARTER_HOUR_DS });
  // Ten schools of a later year: the last of the list stand for them.
  const most = search(times, seeds.slice(0, -10));
  const pass = await median(RUNS, () => network.entryNode.reduce((sum, node, at) => sum + node + times.entryIn[at]!, 0));
  const everywhere = await median(RUNS, () => search(times, seeds));
  const union = await median(3, () => bufferUnion(schools));
  return [
    {
      what: "load: read and check, graph, times of a walker, snap index",
      value: await median(RUNS, () => {
        const read = decodeNetwork(file);
        return [buildWalkTimes(buildNetwork(read), walkSettings("adult")), buildSnapIndex(read)];
      }),
      unit: "ms",
      aim: 150,
    },
    {
      what: "one 15-minute isochrone: search",
      value: await median(99, () => search(times, one, { limitDs: QUARTER_HOUR_DS })),
      unit: "ms",
      aim: 1,
    },
    {
      what: "one 15-minute isochrone: search and reached streets",
      value: await median(99, () => reachedPieces(search(times, one, { limitDs: QUARTER_HOUR_DS }), QUARTER_HOUR_DS)),
      unit: "ms",
    },
    { what: "its area for show", value: await median(RUNS, () => reachedArea(area, QUARTER_HOUR_DS)), unit: "ms" },
    {
      what: `all ${schools.length} schools → every node`,
      value: everywhere,
      unit: "ms",
      aim: 5,
      note: `${(everywhere / pass).toFixed(1)} times one pass over the edges (${pass.toFixed(2)} ms)`,
    },
    {
      what: `all ${schools.length} schools → every node and every cell`,
      value: await median(RUNS, () => timesOfPoints(search(times, seeds), points)),
      unit: "ms",
      aim: 5,
    },
    { what: "ten schools added to a finished search", value: await median(RUNS, () => addSeeds(most, seeds.slice(-10))), unit: "ms" },
    {
      what: `baseline: Turf, ${schools.length} circles of ${QUARTER_HOUR_M.toFixed(0)} m, buffer and union`,
      value: union,
      unit: "ms",
      note: `${(union / everywhere).toFixed(0)} times the search; no residents counted yet; median of 3`,
    },
  ];
}

async function engineRows(lines: StreetLines): Promise<Row[]> {
  const data = engineDataOf(builtData().dataset);
  const engine = createStreetEngine(lines, data);
  return [
    {
      what: "engine made ready: graph, index, one walker, cells on streets",
      value: await median(ASKED, () => createStreetEngine(lines, data).surface("transit", ADULT)),
      unit: "ms",
    },
    {
      what: "all parks → every cell, nine years, sure and possible",
      value: await median(ASKED, () => engine.surface("park", ADULT)),
      unit: "ms",
      aim: 1000,
    },
    {
      what: "walks of every street piece, for painting",
      value: await median(ASKED, () => engine.streets({ kind: "service", service: "park", year: 2025 }, ADULT)),
      unit: "ms",
    },
    {
      what: "the way from a point to the nearest park, search included",
      value: await median(ASKED, () => engine.route({ kind: "service", service: "park", year: 2025 }, 76.9, 43.24, ADULT)),
      unit: "ms",
      aim: 30,
    },
    {
      what: "walks from a point to every destination and back, routes included",
      value: await median(ASKED, () => engine.walks(76.9, 43.24, ADULT)),
      unit: "ms",
      aim: 100,
    },
  ];
}

/** What a map without a network does: a circle around every facility, melted into one outline. */
function bufferUnion(facilities: readonly Facility[]): Feature<Polygon | MultiPolygon> | null {
  const circles = facilities
    .flatMap(({ access }) => (access.kind === "points" ? access.points : []))
    .map((place) => buffer(point(place), QUARTER_HOUR_M, { units: "meters", steps: 16 })!);
  return union(featureCollection(circles));
}
