import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Dataset } from "../domain/dataset";
import { isOpen, type Facility } from "../domain/facility";
import { arrivedStretches, NO_STRETCHES } from "../domain/network/arrived-stretches";
import { buildNetwork } from "../domain/network/network";
import { findRoute } from "../domain/network/route";
import { search } from "../domain/network/search";
import { cellsArrived, isArrived } from "../domain/network/seeds";
import { buildSnapIndex } from "../domain/network/snap-index";
import { seedsOfYear } from "../domain/network/street-surface";
import { arriveFirst, severalNearest } from "../domain/network/several-nearest";
import { createSnapper, snapPoints } from "../domain/network/snapped-points";
import { timesOfPoints } from "../domain/network/value-at";
import { walkSettings } from "../domain/network/walk-settings";
import { buildWalkTimes } from "../domain/network/walk-times";
import { serverTimes } from "../engine/server-surface";
import { createValhalla } from "../engine/valhalla";
import { postThrough, type ValhallaConfig } from "../engine/valhalla-server";
import { countedCity } from "./counted-city";
import { loadCity } from "./load-city";
import { loadPack } from "./pack-files";
import { routeText } from "./route-output";
import { reachText, streetsOf } from "./reach-output";
import { readRequest, type ReachRequest } from "./reach-request";
import { send } from "./send";

const DATA = fileURLToPath(new URL("../../public/data", import.meta.url));

export async function reachCommand(args: string[]): Promise<void> {
  const request = readRequest(args, DATA);
  if (request.streets.kind === "server") return serverReach(request, request.streets.config);
  const [pack, programme] = await Promise.all([loadPack(request.streets.pack), loadCity(request.data)]);
  const { lines, manifest } = pack,
    city = countedCity(programme, pack, request.from === null);
  const network = buildNetwork(lines);
  const times = buildWalkTimes(network, walkSettings(request.who, { winter: request.winter }));
  const index = buildSnapIndex(lines),
    snapper = createSnapper(index, times);
  const facilities = facilitiesOf(city, request.service, request.year);
  const found = search(times, seedsOfYear(facilities, request.year, snapper));
  const { cells } = city;
  const [lon, lat] = request.from === null ? [cells.lon, cells.lat] : [[request.from[0]], [request.from[1]]];
  const points = snapPoints(snapper, lon, lat);
  const nearest = request.nearest === 1 ? null : severalNearest(times, found.seeds, points, request.nearest);
  const { streets: source, pack: name } = streetsOf(manifest),
    streets = { name, source, notes: manifest.warnings };
  const arrived = arrivedStretches(
    facilities.map(({ access }) => access),
    index,
  );
  const connected = new Set(found.seeds.map(({ facility }) => facility));
  const context = { request, streets, city, facilities, connected, found, arrived, nearest };
  if (nearest)
    facilities.forEach(({ access }, number) => {
      const inside = request.from === null ? cellsArrived(access, cells) : isArrived(access, lon[0]!, lat[0]!) ? [0] : [];
      for (const point of inside) arriveFirst(nearest, point, number);
    });
  let text: string;
  if (request.from === null) {
    const reached = timesOfPoints(found, points);
    facilities.forEach(({ access }, number) => {
      for (const cell of cellsArrived(access, cells)) {
        if (reached.seconds[cell] === 0) continue;
        reached.seconds[cell] = 0;
        reached.facility[cell] = number;
      }
    });
    text = reachText(context, reached);
  } else {
    const inside = facilities.findIndex(({ access }) => isArrived(access, lon[0]!, lat[0]!));
    text = routeText(context, lines, points, findRoute(found, points, 0, lon[0]!, lat[0]!), inside === -1 ? null : inside);
  }
  await write(request, text);
}

/** The same figures and cells from a Valhalla server: its streets, its rules, its date (docs/scaling.md). Throws WalkServerFault. */
async function serverReach(request: ReachRequest, config: ValhallaConfig): Promise<void> {
  const city = await loadCity(request.data),
    facilities = facilitiesOf(city, request.service, request.year);
  const server = createValhalla(postThrough(send, config), config);
  let last = 0;
  const reached = await serverTimes(server, facilities, city.cells, request.who, request.minutes, (share) => {
    if (share < last + PROGRESS_STEP && share < 1) return;
    last = share;
    process.stderr.write(`  ${Math.round(share * 100)} %\n`);
  });
  const streets = {
    name: config.url,
    source: `the streets of the server ${config.url}; it states neither their source nor their date`,
    notes: [
      "Times are the server's; the steps to the nearest street are not in them. Facilities farther than the limit in a straight line were not asked about: who has none nearer counts as without a walk.",
    ],
  };
  await write(
    request,
    reachText({ request, streets, city, facilities, connected: null, found: null, arrived: NO_STRETCHES, nearest: null }, reached),
  );
}

const PROGRESS_STEP = 0.1;

async function write({ out }: ReachRequest, text: string): Promise<void> {
  if (out === "-") process.stdout.write(text);
  else await writeFile(out, text);
}

/** Facilities whose place is known; those known to a microdistrict only are left out, and the figures say how many there are. */
function facilitiesOf(city: Dataset, service: string, year: number): Facility[] {
  return city.facilities.filter((facility) => facility.service === service && facility.certain && isOpen(facility, year));
}
