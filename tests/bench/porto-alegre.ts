/** Porto Alegre's public hexagon grid (published with r5r): shares that others can compute from the same files. */
import { existsSync, readFileSync } from "node:fs";
import { bytesSource } from "../../src/data/osm/byte-source";
import { buildPack } from "../../src/data/pack/build-pack";
import { readPack } from "../../src/data/pack/read-pack";
import type { Cells } from "../../src/domain/cells";
import type { Facility } from "../../src/domain/facility";
import { buildNetwork } from "../../src/domain/network/network";
import { search } from "../../src/domain/network/search";
import { buildSnapIndex, SNAP_METRES } from "../../src/domain/network/snap-index";
import { createSnapper, snapPoints } from "../../src/domain/network/snapped-points";
import { seedsOfYear } from "../../src/domain/network/street-surface";
import { NOT_CONNECTED, timesOfPoints, type PointTimes } from "../../src/domain/network/value-at";
import { walkSettings, type WalkSettings } from "../../src/domain/network/walk-settings";
import { buildWalkTimes } from "../../src/domain/network/walk-times";
import { BASE_YEAR } from "../../src/domain/years";
import { REFERENCE } from "./almaty";

const FOLDER = `${REFERENCE}porto-alegre/`;
const MINUTES = 15;

export async function benchPortoAlegre(): Promise<void> {
  const title = "Porto Alegre";
  if (!existsSync(`${FOLDER}poa_osm.pbf`)) {
    console.log(`\n${title}: skipped, ${FOLDER} is not there`);
    return;
  }
  const grid = { name: "poa_hexgrid.csv", bytes: new Uint8Array(readFileSync(`${FOLDER}poa_hexgrid.csv`)) };
  const { files } = await buildPack(bytesSource(new Uint8Array(readFileSync(`${FOLDER}poa_osm.pbf`))), {
    name: "porto-alegre",
    file: "poa_osm.pbf",
    city: {
      population: { ...grid, column: "population" },
      dem: null,
      boundary: null,
      facilities: [
        { ...grid, service: "school", countedBy: "schools" },
        { ...grid, service: "health", countedBy: "healthcare" },
      ],
    },
  });
  const pack = await readPack((name) => Promise.resolve(files.get(name)!));
  const cells = pack.cells!,
    facilities = pack.facilities!;
  const network = buildNetwork(pack.lines),
    index = buildSnapIndex(pack.lines);
  const share = (settings: WalkSettings, service: string): { readonly percent: string; readonly unconnected: number } => {
    const times = buildWalkTimes(network, settings),
      snapper = createSnapper(index, times);
    const seeds = seedsOfYear(
      facilities.filter((facility: Facility) => facility.service === service),
      BASE_YEAR,
      snapper,
    );
    return shareWithin(cells, timesOfPoints(search(times, seeds), snapPoints(snapper, cells.lon, cells.lat)));
  };
  console.log(
    `\n${title}: residents within ${MINUTES} minutes' walk, of ${cells.residents.reduce((sum, residents) => sum + residents, 0).toLocaleString("en")} in ${cells.count.toLocaleString("en")} hexagons`,
  );
  console.log(
    `  speed, waits at crossings                                school   health care   (${["school", "health"].map((service) => facilities.filter((facility) => facility.service === service).length).join(" and ")} hexagons with one)`,
  );
  for (const [kilometres, crossings] of [
    [4.8, false],
    [4.8, true],
    [3.6, false],
    [3.6, true],
  ] as const) {
    const settings: WalkSettings = { ...walkSettings("adult", { crossings }), metresPerMinute: (kilometres * 1000) / 60 };
    console.log(
      `  ${`${kilometres} km/h, ${crossings ? "charged by the class of the street crossed" : "none"}`.padEnd(56)} ${share(settings, "school").percent.padStart(6)}   ${share(settings, "health").percent.padStart(11)}   ${share(settings, "school").unconnected} residents not connected`,
    );
  }
  console.log(
    `  Parameters: poa_osm.pbf (OpenStreetMap, 2020) and poa_hexgrid.csv, column population; a facility stands at the centre of every hexagon`,
  );
  console.log(
    `  whose column schools or healthcare is above 0, residents at the centre of theirs; centres are joined to the nearest point on a street within`,
  );
  console.log(
    `  ${SNAP_METRES} m (beyond: not connected), that straight walk charged at both ends; walked to the facility; stairs take twice as long; no slopes; within`,
  );
  console.log(`  means at most ${MINUTES * 60} s. 3.6 km/h is the default speed of r5r, 4.8 km/h that of Qadam's adult.`);
}

function shareWithin(cells: Cells, { seconds }: PointTimes): { readonly percent: string; readonly unconnected: number } {
  let all = 0,
    within = 0,
    unconnected = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    const residents = cells.residents[cell]!;
    all += residents;
    if (seconds[cell]! <= MINUTES * 60) within += residents;
    if (seconds[cell] === NOT_CONNECTED) unconnected += residents;
  }
  return { percent: `${((100 * within) / all).toFixed(1)} %`, unconnected };
}
