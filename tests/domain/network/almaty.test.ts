import type { Position } from "geojson";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeCells } from "../../../src/data/cells-binary";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { buildPack } from "../../../src/data/pack/build-pack";
import { distanceM, isInside } from "../../../src/domain/geodesy";
import { buildNetwork } from "../../../src/domain/network/network";
import { reachedArea } from "../../../src/domain/network/reached-area";
import { reachedPieces } from "../../../src/domain/network/reached-streets";
import { findRoute, type Route } from "../../../src/domain/network/route";
import { search } from "../../../src/domain/network/search";
import { seedsOf } from "../../../src/domain/network/seeds";
import { pointOfLine, TUNNEL } from "../../../src/domain/network/street-lines";
import { buildSnapIndex } from "../../../src/domain/network/snap-index";
import { createSnapper, snapPoints } from "../../../src/domain/network/snapped-points";
import { bestAt, bestOfPoint, timesOfPoints } from "../../../src/domain/network/value-at";
import { walkSettings, type WalkSettings } from "../../../src/domain/network/walk-settings";
import { buildWalkTimes } from "../../../src/domain/network/walk-times";
import { seededRandom } from "./random-world";

const REFERENCE = new URL("../../../../shared/reference/almaty/", import.meta.url);
const CELLS = new URL("../../../public/data/cells.bin", import.meta.url);
const MINUTES = [5, 10, 15, 20];
const SCHOOLS_DRAWN = 25;
/** Deciseconds a decimetre at 80 m a minute. */
const ADULT_PACE = 60 / 80;

test(
  "[6] Almaty: inside N minutes there is a route of at most N minutes, outside there is none; every cell and 1,000 random points",
  () => almaty(),
  300_000,
);

async function almaty(): Promise<void> {
  if (!existsSync(REFERENCE) || !existsSync(CELLS)) {
    console.log("skipped: ../shared/reference or public/data is not there");
    return;
  }
  const population = {
    name: "population-100m.tif",
    bytes: new Uint8Array(readFileSync(new URL("population-100m.tif", REFERENCE))),
    column: null,
  };
  const pack = await buildPack(bytesSource(readFileSync(new URL("streets-2024-10.osm.pbf", REFERENCE))), {
    name: "almaty",
    file: "streets",
    city: { facilities: [], population, dem: null, boundary: null },
  });
  const { lines } = pack,
    own = decodeCells(pack.files.get("cells.bin")!);
  const schools = JSON.parse(readFileSync(new URL("schools-2025.geojson", REFERENCE), "utf8")) as {
    features: { geometry: { coordinates: Position } }[];
  };
  const network = buildNetwork(lines);
  const times = buildWalkTimes(network, walkSettings("adult"));
  const snapper = createSnapper(buildSnapIndex(lines), times);
  const seeds = schools.features.flatMap(({ geometry }, number) =>
    seedsOf({ kind: "points", points: [geometry.coordinates] }, number, snapper),
  );
  const found = search(times, seeds);
  const cells = decodeCells(new Uint8Array(readFileSync(CELLS)));
  const random = seededRandom(43);
  const lon = [...own.lon, ...cells.lon, ...Array.from({ length: 1000 }, () => 76.75 + random() * 0.35)],
    lat = [...own.lat, ...cells.lat, ...Array.from({ length: 1000 }, () => 43.12 + random() * 0.28)];
  const points = snapPoints(snapper, lon, lat);
  const reached = timesOfPoints(found, points);
  const byLine = MINUTES.map((minutes) => {
    const pieces = new Map<number, { from: number; to: number }[]>();
    for (const piece of reachedPieces(found, minutes * 600)) pieces.set(piece.line, [...(pieces.get(piece.line) ?? []), piece]);
    return pieces;
  });
  let exceptions = 0,
    routes = 0;
  for (let point = 0; point < lon.length; point++) {
    const route = findRoute(found, points, point, lon[point]!, lat[point]!);
    if (route) {
      routes++;
      if (!holdsTogether(route)) exceptions++;
    }
    const best = bestOfPoint(found, points, point);
    MINUTES.forEach((minutes, at) => {
      const within = reached.seconds[point]! <= minutes * 60;
      if (within !== (route !== null && route.ds <= minutes * 600)) exceptions++;
      // The drawn streets agree with the point's own place on its street.
      if (best === null) return;
      const offset = points.offset[best.place]!,
        line = points.line[best.place]!;
      const drawn = byLine[at]!.get(line)?.some(({ from, to }) => from <= offset && offset <= to) ?? false;
      if (drawn !== bestAt(found, line, offset)!.ds <= minutes * 600) exceptions++;
    });
  }
  expect(routes).toBeGreaterThan(10_000);
  expect(exceptions).toBe(0);

  // The polygon for show: nobody inside it is told wrongly. Of a part of the schools, because drawing the whole city takes 15 s and more.
  const some = search(
    times,
    seeds.filter(({ facility }) => facility < SCHOOLS_DRAWN),
  );
  const ofSome = timesOfPoints(some, points);
  const area = reachedArea(some, 9000)!;
  const boxes = area.coordinates
    .map((polygon) => ({ polygon, lons: polygon[0]!.map(([x]) => x!), lats: polygon[0]!.map(([, y]) => y!) }))
    .map(({ polygon, lons, lats }) => ({
      polygon,
      west: lons.reduce((a, b) => Math.min(a, b)),
      east: lons.reduce((a, b) => Math.max(a, b)),
      south: lats.reduce((a, b) => Math.min(a, b)),
      north: lats.reduce((a, b) => Math.max(a, b)),
    }));
  let inside = 0,
    wrong = 0;
  for (let point = 0; point < lon.length; point++) {
    const holds = boxes.some(
      ({ polygon, west, east, south, north }) =>
        lon[point]! >= west &&
        lon[point]! <= east &&
        lat[point]! >= south &&
        lat[point]! <= north &&
        isInside(lon[point]!, lat[point]!, polygon),
    );
    if (!holds) continue;
    inside++;
    if (ofSome.seconds[point]! > 900) wrong++;
  }
  expect(inside).toBeGreaterThan(1000);
  expect(wrong).toBe(0);
  // Above the tunnels too, where the place on a street is not the nearest line of the map.
  const overTunnels = Array.from({ length: lines.lineCount }, (_, line) => line)
    .filter((line) => (lines.lineFlags[line]! & TUNNEL) !== 0)
    .map((line) => pointOfLine(lines, line, lines.lineDecimetres[line]! / 2));
  const ofTunnels = timesOfPoints(
    some,
    snapPoints(
      snapper,
      overTunnels.map(([x]) => x),
      overTunnels.map(([, y]) => y),
    ),
  );
  const tunnelsInside = overTunnels.map(([x, y], at) => ({ at, holds: boxes.some(({ polygon }) => isInside(x, y, polygon)) }));
  expect(overTunnels.length).toBeGreaterThan(100);
  expect(tunnelsInside.filter(({ at, holds }) => holds && ofTunnels.seconds[at]! > 900)).toEqual([]);

  // Beside the paths of Imanov square, which the map joins to no street, one walks to Raiymbek Batyr station: 686 m as the crow flies.
  const [square, metro] = [
    [76.93996, 43.26598],
    [76.9447, 43.2711],
  ] as const;
  const toMetro = search(times, seedsOf({ kind: "points", points: [[...metro]] }, 0, snapper));
  const minutes = timesOfPoints(toMetro, snapPoints(snapper, [square[0]], [square[1]])).seconds[0]! / 60;
  expect(minutes).toBeGreaterThan(686 / 80);
  expect(minutes).toBeLessThan((2 * 686) / 80);
  console.log(
    `${own.count} cells of the pack, ${cells.count} of the app, 1000 random points: ${lon.length} points × ${MINUTES.length} limits, ${routes} routes, ${exceptions} exceptions; ${inside} points inside the 15-minute polygon, ${wrong} wrong`,
  );
}

/** The legs of a route begin where the one before ends, and their times and metres add up to what the route says. */
function holdsTogether({ legs, ds, metres, toStreetM, facilityToStreetM, coordinates }: Route): boolean {
  const sum = (of: (leg: Route["legs"][number]) => number): number => legs.reduce((total, leg) => total + of(leg), 0);
  const walked = sum(({ from, to }) => Math.abs(to - from)) / 10 + toStreetM + facilityToStreetM;
  const straight = Math.round(toStreetM * 10 * ADULT_PACE) + Math.round(facilityToStreetM * 10 * ADULT_PACE);
  let drawn = 0;
  for (let at = 1; at < coordinates.length; at++)
    drawn += distanceM(coordinates[at - 1]![0]!, coordinates[at - 1]![1]!, coordinates[at]![0]!, coordinates[at]![1]!);
  // Every piece of street is stored to the decimetre.
  return (
    Math.abs(walked - metres) < 1e-6 &&
    straight + sum(({ walkDs, waitBeforeDs, waitAfterDs }) => walkDs + waitBeforeDs + waitAfterDs) === ds &&
    Math.abs(drawn - metres) <= 0.11 * coordinates.length + 0.3
  );
}

test("[5] Almaty: every walker, winter and waits at crossings change how many residents have a school within 15 minutes, each to the side it must", async () => {
  if (!existsSync(REFERENCE) || !existsSync(CELLS)) {
    console.log("skipped: ../shared/reference or public/data is not there");
    return;
  }
  const { lines } = await buildPack(bytesSource(readFileSync(new URL("streets-2024-10.osm.pbf", REFERENCE))), {
    name: "almaty",
    file: "streets",
  });
  const schools = JSON.parse(readFileSync(new URL("schools-2025.geojson", REFERENCE), "utf8")) as {
    features: { geometry: { coordinates: Position } }[];
  };
  const cells = decodeCells(new Uint8Array(readFileSync(CELLS)));
  const network = buildNetwork(lines),
    index = buildSnapIndex(lines);
  const within = (settings: WalkSettings, count = schools.features.length): number => {
    const times = buildWalkTimes(network, settings),
      snapper = createSnapper(index, times);
    const found = search(
      times,
      schools.features
        .slice(0, count)
        .flatMap(({ geometry }, number) => seedsOf({ kind: "points", points: [geometry.coordinates] }, number, snapper)),
    );
    return timesOfPoints(found, snapPoints(snapper, cells.lon, cells.lat)).seconds.reduce(
      (sum, seconds, cell) => sum + (seconds <= 900 ? cells.residents[cell]! : 0),
      0,
    );
  };
  const fast = within(walkSettings("fast")),
    adult = within(walkSettings("adult")),
    pram = within(walkSettings("pram")),
    older = within(walkSettings("older"));
  expect([adult < fast, pram < adult, older < pram]).toEqual([true, true, true]);
  expect(within(walkSettings("adult", { winter: true }))).toBeLessThan(adult);
  expect(within(walkSettings("adult", { crossings: false }))).toBeGreaterThan(adult);
  expect(within(walkSettings("wheelchair"))).not.toBe(within({ ...walkSettings("wheelchair"), stairsFactor: 2 }));
  // Facility by facility nobody loses, and without any there is nobody.
  const growing = [0, 1, 50, 200, 391, 392].map((count) => within(walkSettings("adult"), count));
  expect(growing).toEqual(growing.toSorted((a, b) => a - b));
  expect(growing[0]).toBe(0);
  expect(growing.at(-1)).toBe(adult);
}, 120_000);
