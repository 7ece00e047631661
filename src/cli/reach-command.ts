import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Dataset } from "../domain/dataset";
import { isOpen, type Facility } from "../domain/facility";
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
import { loadCity } from "./load-city";
import { loadPack } from "./pack-files";
import { routeText } from "./route-output";
import { reachText } from "./reach-output";
import { readRequest } from "./reach-request";

const DATA = fileURLToPath(new URL("../../public/data", import.meta.url));

export async function reachCommand(args: string[]): Promise<void> {
  const request = readRequest(args, DATA);
  const [{ lines, manifest }, city] = await Promise.all([loadPack(request.pack), loadCity(request.data)]);
  const network = buildNetwork(lines);
  const times = buildWalkTimes(network, walkSettings(request.who, { winter: request.winter }));
  const snapper = createSnapper(buildSnapIndex(lines), times);
  const facilities = facilitiesOf(city, request.service, request.year);
  const found = search(times, seedsOfYear(facilities, request.year, snapper));
  const { cells } = city;
  const [lon, lat] = request.from === null ? [cells.lon, cells.lat] : [[request.from[0]], [request.from[1]]];
  const points = snapPoints(snapper, lon, lat);
  const nearest = request.nearest === 1 ? null : severalNearest(times, found.seeds, points, request.nearest);
  const context = { request, manifest, city, facilities, found, nearest };
  if (nearest) facilities.forEach(({ access }, number) => {
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
    text = routeText(context, points, findRoute(found, points, 0, lon[0]!, lat[0]!), inside === -1 ? null : inside);
  }
  if (request.out === "-") process.stdout.write(text);
  else await writeFile(request.out, text);
}

/** Facilities whose place is known; those known to a microdistrict only are left out, and the figures say how many there are. */
function facilitiesOf(city: Dataset, service: string, year: number): Facility[] {
  return city.facilities.filter((facility) => facility.service === service && facility.certain && isOpen(facility, year));
}
