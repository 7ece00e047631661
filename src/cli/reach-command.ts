import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Dataset } from "../domain/dataset";
import { isOpen, type Facility } from "../domain/facility";
import { buildNetwork } from "../domain/network/network";
import { findRoute } from "../domain/network/route";
import { search } from "../domain/network/search";
import { isArrived } from "../domain/network/seeds";
import { buildSnapIndex } from "../domain/network/snap-index";
import { seedsOfYear } from "../domain/network/street-surface";
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
  const context = { request, manifest, city, facilities, found };
  let text: string;
  if (request.from === null) {
    const { cells } = city;
    const reached = timesOfPoints(found, snapPoints(snapper, cells.lon, cells.lat));
    facilities.forEach(({ access }, number) => {
      for (let cell = 0; access.kind === "outline" && cell < cells.count; cell++) {
        if (reached.seconds[cell] === 0 || !isArrived(access, cells.lon[cell]!, cells.lat[cell]!)) continue;
        reached.seconds[cell] = 0;
        reached.facility[cell] = number;
      }
    });
    text = reachText(context, reached);
  } else {
    const [lon, lat] = request.from;
    const points = snapPoints(snapper, [lon], [lat]);
    const inside = facilities.findIndex(({ access }) => isArrived(access, lon, lat));
    text = routeText(context, points, findRoute(found, points, 0, lon, lat), inside === -1 ? null : inside);
  }
  if (request.out === "-") process.stdout.write(text);
  else await writeFile(request.out, text);
}

/** Facilities whose place is known; those known to a microdistrict only are left out, and the figures say how many there are. */
function facilitiesOf(city: Dataset, service: string, year: number): Facility[] {
  return city.facilities.filter((facility) => facility.service === service && facility.certain && isOpen(facility, year));
}
