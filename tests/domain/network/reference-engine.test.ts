import type { Position } from "geojson";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { buildPack } from "../../../src/data/pack/build-pack";
import { NOT_REACHED } from "../../../src/domain/network/dial";
import { buildNetwork } from "../../../src/domain/network/network";
import { search } from "../../../src/domain/network/search";
import { seedsOf } from "../../../src/domain/network/seeds";
import { buildSnapIndex } from "../../../src/domain/network/snap-index";
import { createSnapper, snapPoints } from "../../../src/domain/network/snapped-points";
import { bestOfPoint, timesOfPoints } from "../../../src/domain/network/value-at";
import { walkSettings } from "../../../src/domain/network/walk-settings";
import { buildWalkTimes } from "../../../src/domain/network/walk-times";
import { findScipy, scipyTimes } from "../../support/scipy";
import { naiveGraph, type Place } from "./naive-oracle";
import { seededRandom } from "./random-world";

const REFERENCE = new URL("../../../../shared/reference/almaty/", import.meta.url);
const POINTS = 10_000;

/**
 * Costs are written down by the naive oracle, line by line and without the engine's arrays, and searched by scipy: neither the weights nor
 * the search nor the reading of a point's time are the engine's own. Both add whole deciseconds, so the times must be equal, not close.
 */
test(
  "Almaty: the engine equals scipy's Dijkstra on arcs written down by the naive oracle, at every junction and 10,000 points, both ways",
  () => almaty(),
  300_000,
);

async function almaty(): Promise<void> {
  const python = findScipy();
  if (!existsSync(REFERENCE) || python === null) {
    console.log(
      `skipped: ${python === null ? "there is no Python with scipy (Debian: python3-scipy)" : "../shared/reference is not there"}`,
    );
    return;
  }
  const { lines } = await buildPack(bytesSource(readFileSync(new URL("streets-2024-10.osm.pbf", REFERENCE))), {
    name: "almaty",
    file: "streets",
  });
  const schools = JSON.parse(readFileSync(new URL("schools-2025.geojson", REFERENCE), "utf8")) as {
    features: { geometry: { coordinates: Position } }[];
  };
  const network = buildNetwork(lines),
    index = buildSnapIndex(lines);
  const random = seededRandom(202_611);
  const lon = Array.from({ length: POINTS }, () => 76.75 + random() * 0.35),
    lat = Array.from({ length: POINTS }, () => 43.12 + random() * 0.28);
  for (const settings of [walkSettings("adult"), walkSettings("older", { winter: true }), walkSettings("wheelchair")]) {
    const times = buildWalkTimes(network, settings),
      snapper = createSnapper(index, times);
    const seeds = schools.features.flatMap(({ geometry }, number) =>
      seedsOf({ kind: "points", points: [geometry.coordinates] }, number, snapper),
    );
    const points = snapPoints(snapper, lon, lat);
    const places = Array.from(points.line, (line, at): Place => ({ line, offset: points.offset[at]!, decimetres: points.decimetres[at]! }));
    const graph = naiveGraph(network, settings, new Set(), places, seeds);
    // In the order of the oracle's own product: halves are rounded by the last bit.
    const straight = (decimetres: number): number => Math.round(decimetres * (60 / settings.metresPerMinute));
    const doors = graph.nodeCount;
    for (const direction of ["to", "from"] as const) {
      const found = search(times, seeds, { direction });
      // From one node behind all doors; people who walk to the schools are found by following every arc backwards.
      const arcs = graph.arcs.map(([from, to, cost]): [number, number, number] =>
        direction === "to" ? [to, from, cost] : [from, to, cost],
      );
      const { times: reference } = scipyTimes(
        python,
        graph.nodeCount + 1,
        [...arcs, ...seeds.map(({ decimetres }, at): [number, number, number] => [doors, graph.goals[at]!, straight(decimetres)])],
        [doors],
        1,
      );
      const differences = Array.from(found.nodeDs, (ds, node) =>
        apart(ds === NOT_REACHED ? Infinity : ds, reference[graph.junctions[node]!]!),
      );
      const seconds = timesOfPoints(found, points).seconds;
      places.forEach(({ line, decimetres }, point) => {
        const expected = line === -1 ? Infinity : reference[graph.places[point]!]! + straight(decimetres);
        differences.push(apart(bestOfPoint(found, points, point)?.totalDs ?? Infinity, expected));
        if (expected < Infinity) differences.push(apart(seconds[point]!, Math.ceil(expected / 10)));
      });
      differences.sort((a, b) => a - b);
      console.log(
        `${settings.metresPerMinute.toFixed(1)} m a minute, ${direction}: ${differences.length} times compared, largest difference ${differences.at(-1)! / 10} s, median ${differences[differences.length >> 1]! / 10} s`,
      );
      expect(reference.filter((ds) => ds < Infinity).length).toBeGreaterThan(40_000);
      expect(differences.at(-1)).toBe(0);
    }
  }
}

/** Two times that are both infinite are equal. */
function apart(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b);
}
