import type { MultiPolygon } from "geojson";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Manifest } from "../data/pack/manifest";
import { buildNetwork } from "../domain/network/network";
import { reachedArea, STRIP_METRES } from "../domain/network/reached-area";
import { search } from "../domain/network/search";
import { seedsOf } from "../domain/network/seeds";
import { buildSnapIndex } from "../domain/network/snap-index";
import { createSnapper } from "../domain/network/snapped-points";
import { walkSettings } from "../domain/network/walk-settings";
import { buildWalkTimes } from "../domain/network/walk-times";
import { readAreaRequest, type AreaRequest } from "./area-request";
import { readBarriers } from "./barriers";
import { loadPack } from "./pack-files";
import { OUTPUT_VERSION, streetsOf } from "./reach-output";

/** The ground within a walk of one place, for show: strips along the streets reached from it, cut by water and railways. */
export async function areaCommand(args: string[]): Promise<void> {
  const request = readAreaRequest(args);
  const barriers = (await Promise.all(request.barriers.map(readBarriers))).flat();
  const { lines, manifest } = await loadPack(request.pack);
  const times = buildWalkTimes(buildNetwork(lines), walkSettings(request.who, { winter: request.winter }));
  const snapper = createSnapper(buildSnapIndex(lines), times),
    seeds = seedsOf({ kind: "points", points: [[...request.from]] }, 0, snapper),
    [street] = snapper.find(...request.from);
  const limitDs = Math.floor(request.minutes * 600);
  const ownWalk = street ? { from: [...request.from], to: [street.lon, street.lat], decimetres: street.decimetres } : null;
  const area = reachedArea(search(times, seeds, { direction: "from", limitDs }), limitDs, barriers, ownWalk);
  if (barriers.length === 0) console.error("note: without --barriers the area is cut by no water and no railway; it is for show");
  const text = areaText(request, manifest, area, seeds.length > 0);
  if (request.out === "-") process.stdout.write(text);
  else await writeFile(request.out, text);
}

function areaText(request: AreaRequest, manifest: Manifest, area: MultiPolygon | null, connected: boolean): string {
  const properties = {
    from: request.from,
    minutes: request.minutes,
    who: request.who,
    winter: request.winter,
    method: "streets",
    ...streetsOf(manifest),
    state: connected ? "connected" : "not-connected",
    stripMetres: STRIP_METRES,
    cutBy: request.barriers.map((path) => basename(path)),
  };
  return `${JSON.stringify({ type: "FeatureCollection", format: "qadam-area", version: OUTPUT_VERSION, features: [{ type: "Feature", properties, geometry: area }] })}\n`;
}
