/** The Almaty extract and schools that figures are compared on; QADAM_OSM names another extract. */
import type { FeatureCollection, Point } from "geojson";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bytesSource } from "../../src/data/osm/byte-source";
import { buildPack, type Pack } from "../../src/data/pack/build-pack";
import type { Facility } from "../../src/domain/facility";
import type { ProjectId } from "../../src/domain/project";

export const REFERENCE = fileURLToPath(new URL("../../../shared/reference/", import.meta.url));
export const ALMATY_EXTRACT = process.env.QADAM_OSM ?? `${REFERENCE}almaty/streets-2024-10.osm.pbf`;
const SCHOOLS = `${REFERENCE}almaty/schools-2025.geojson`;

let built: Promise<Pack> | null = null;

/** The pack, built once a run; null, after a line that says so, where the extract or the schools are not there. */
export async function almatyPack(title: string): Promise<Pack | null> {
  const missing = [ALMATY_EXTRACT, SCHOOLS].find((path) => !existsSync(path));
  if (missing !== undefined) {
    console.log(`\n${title}: skipped, ${missing} is not there`);
    return null;
  }
  return (built ??= buildPack(bytesSource(new Uint8Array(readFileSync(ALMATY_EXTRACT))), { name: "bench", file: "bench" }));
}

/** The 392 schools of the city's rating of 2025, as facilities that are open in every year. */
export function almatySchools(): Facility[] {
  const { features } = JSON.parse(readFileSync(SCHOOLS, "utf8")) as FeatureCollection<Point>;
  return features.map(({ geometry }, number) => ({
    projectId: `school-${number}` as ProjectId,
    service: "school",
    opens: null,
    closes: null,
    certain: true,
    access: { kind: "points", points: [geometry.coordinates] },
  }));
}
