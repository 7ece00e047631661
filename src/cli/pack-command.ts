import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { LoadProblems } from "../data/issue";
import { buildPack, type Pack } from "../data/pack/build-pack";
import { MOST_BYTES, type CityFiles, type GivenFile } from "../data/pack/city-files";
import { download, type Downloaded } from "./download";
import { checkPackPlace, openSource, writePack } from "./pack-files";
import { readPackRequest, type PackRequest } from "./pack-request";

const PROGRESS_STEP = 0.1;
const ZONES = fileURLToPath(new URL("../../public/data/zones.json", import.meta.url));

export async function packCommand(args: string[]): Promise<void> {
  const request = readPackRequest(args, process.env);
  const began = performance.now();
  await checkPackPlace(request.out);
  // The small files first: a fault in them is told before a country is fetched.
  const city = await cityFiles(request);
  let fetched: Downloaded | null = null;
  try {
    if (request.osm.kind === "download") {
      process.stderr.write(`fetching ${request.osm.url}\n`);
      fetched = await download(request.osm.url, shown());
    }
    const path = fetched?.path ?? (request.osm.kind === "file" ? request.osm.path : "");
    const file = request.osm.kind === "file" ? basename(path) : basename(new URL(request.osm.url).pathname);
    const source = await openSource(path);
    let pack: Pack;
    try {
      pack = await buildPack(source, {
        name: request.name,
        file,
        dataDate: request.dataDate,
        today: new Date().toISOString().slice(0, 10),
        progress: shown(),
        city,
      });
    } finally {
      await source.close();
    }
    await writePack(pack, request.out);
    report(pack, request.out, (performance.now() - began) / 1000);
  } finally {
    await fetched?.remove();
  }
}

function report({ manifest: { counts, warnings } }: Pack, out: string, seconds: number): void {
  process.stderr.write(
    `${out}: ${counts.kilometres} km of streets in ${counts.lines} lines, ${Math.round(counts.largestComponentShare * 1000) / 10} % hang together (${seconds.toFixed(1)} s)\n`,
  );
  if (counts.namedStreets !== undefined)
    process.stderr.write(`  names: ${counts.namedStreets} streets, ${counts.houses ?? 0} numbered houses\n`);
  if (counts.facilities)
    process.stderr.write(
      `  facilities: ${Object.entries(counts.facilities)
        .map(([service, count]) => `${count} ${service}`)
        .join(", ")}\n`,
    );
  if (counts.residents !== undefined) process.stderr.write(`  residents: ${counts.residents} in ${counts.cells} cells\n`);
  for (const warning of warnings) process.stderr.write(`  note: ${warning}\n`);
}

async function cityFiles(request: PackRequest): Promise<CityFiles> {
  const facilities = await Promise.all(
    request.facilities.map(async ({ path, service, countedBy }) => ({ ...(await given(path)), service, countedBy })),
  );
  const population = request.population ? { ...(await given(request.population.path)), column: request.population.column } : null;
  const boundary = request.boundary ? await given(request.boundary) : request.osm.kind === "download" ? await districts() : null;
  return { facilities, population, dem: request.dem ? await given(request.dem) : null, boundary };
}

async function given(path: string): Promise<GivenFile> {
  const name = basename(path),
    about = await stat(path),
    { size } = about;
  if (about.isDirectory()) throw new LoadProblems([{ file: path, object: "", field: "", reason: "is a folder: give a file" }]);
  if (size > MOST_BYTES)
    throw new LoadProblems([
      { file: name, object: "", field: "", reason: `the file has ${Math.round(size / 1e6)} MB, more than fits: cut the city out first` },
    ]);
  return { name, bytes: new Uint8Array(await readFile(path)) };
}

/** The city's own districts, as `npm run data` wrote them: what a pack of the country's extract is cut to where no boundary is given. */
async function districts(): Promise<GivenFile> {
  const name = join("public", "data", "zones.json");
  try {
    const zones = JSON.parse(await readFile(ZONES, "utf8")) as { districts: { outline: unknown }[] };
    const features = zones.districts.map(({ outline }) => ({ type: "Feature", properties: {}, geometry: outline }));
    return { name, bytes: new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features })) };
  } catch {
    throw new LoadProblems([
      { file: name, object: "", field: "", reason: "cannot be read: build the data first (npm run data), or give --boundary FILE" },
    ]);
  }
}

function shown(): (share: number) => void {
  let last = 0;
  return (share) => {
    if (share < last + PROGRESS_STEP && (share < 1 || last === 1)) return;
    last = share;
    process.stderr.write(`  ${Math.round(share * 100)} %\n`);
  };
}
