import { buildLines } from "../../domain/network/build-lines";
import { findComponents, FRAGMENT_DECIMETRES } from "../../domain/network/components";
import { orderLines } from "../../domain/network/order-lines";
import { DEGREE, type StreetLines } from "../../domain/network/street-lines";
import { encodeCells } from "../cells-binary";
import { LoadProblems } from "../issue";
import type { ByteSource } from "../osm/byte-source";
import { readFacilities } from "../osm/read-facilities";
import { readAddresses } from "../osm/read-addresses";
import { Cancelled, readStreets, type ReadOptions } from "../osm/read-streets";
import { buildPlaces } from "./build-places";
import { facilitiesArea, heightsOf, placeCity, readCityFiles, streetsArea } from "./city-data";
import type { Area } from "./area-around";
import type { CityFiles } from "./city-files";
import { cutStreets } from "./cut-streets";
import { cityCounts, citySources, cityWarnings } from "./describe-city";
import { facilitiesOfOsm } from "./facilities-of-osm";
import { CELLS_FILE, FACILITIES_FILE, MANIFEST_VERSION, NETWORK_FILE, PLACES_FILE, type Manifest } from "./manifest";
import { MANIFEST_FILE, PACK_FORMAT } from "./pack-format";
import { checksum } from "./checksum";
import { encodeNetwork } from "./network-binary";
import { encodeFacilities } from "./pack-facilities";
import { encodePlaces } from "./pack-places";
import type { Bounds } from "../../domain/bounds";

/** Data older than this many years is called old. */
const OLD_YEARS = 5;
const FOOTWAY_SHARE = 0.1;

export type PackOptions = ReadOptions & {
  readonly name: string;
  /** Name of the extract, for the manifest. */
  readonly file: string;
  /** ISO date of the data where the extract does not state it. */
  readonly dataDate?: string | undefined;
  /** ISO date by which age is told; given from outside so that the same input gives the same pack. */
  readonly today?: string | undefined;
  readonly metresAt?: ((lon: number, lat: number) => number | null) | undefined;
  /** Facilities, residents, heights and boundary, as files. */
  readonly city?: CityFiles | undefined;
  /** Where at least one street must lie; without it the extract may be of any city. */
  readonly expected?: Area | undefined;
};

/** A pack's files by name, not yet written anywhere. */
export type Pack = { readonly lines: StreetLines; readonly manifest: Manifest; readonly files: ReadonlyMap<string, Uint8Array> };

/**
 * A city pack from an OpenStreetMap extract and the files of a city: the same function in a worker and in Node; reads nothing but `source`,
 * writes nothing. Throws OsmFault where the extract cannot be used, LoadProblems where a file cannot, and Cancelled where the caller asked
 * to stop.
 */
export async function buildPack(source: ByteSource, options: PackOptions): Promise<Pack> {
  const { progress } = options;
  const halt = (): void => {
    if (options.signal?.aborted) throw new Cancelled("building the pack was cancelled");
  };
  const city = options.city ? await readCityFiles(options.city) : null;
  halt();
  const streets = await readStreets(source, { ...options, progress: (share) => progress?.(share * 0.45) });
  // Told before the long work: an extract of another city is often a large one.
  if (options.expected && !touches(options.expected, streets.points)) throw elsewhere(options.file);
  const mapped = await readFacilities(source, { ...options, progress: (share) => progress?.(0.45 + share * 0.2) });
  const area = city && streetsArea(city);
  const cut = area ? cutStreets(streets.ways, streets.points, area) : streets;
  if (cut.ways.length === 0)
    throw new LoadProblems([
      {
        file: city!.files.boundary!.name,
        object: "",
        field: "geometry",
        reason: `no street of ${options.file} lies within the boundary: is it of another city?`,
        code: "elsewhere",
      },
    ]);
  const houses = (await readAddresses(source, options)).filter(({ lon, lat }) => area?.has(lon, lat) ?? true);
  const named = buildPlaces(cut.ways, cut.points, houses);
  const metresAt = (city && (await heightsOf(city, boundsOf(cut.points)))) ?? options.metresAt;
  progress?.(0.7);
  halt();
  const built = buildLines(cut.ways, cut.points, { metresAt });
  const lines = orderLines(built.lines);
  halt();
  progress?.(0.85);
  const bounds = boundsOf(shapeOf(lines));
  const placed = city && (await placeCity(city, bounds));
  halt();
  const osm = facilitiesOfOsm(
    mapped,
    facilitiesArea(city, bounds),
    new Set(placed?.facilities?.map(({ service }) => service)),
    options.file,
  );
  const facilities = placed?.facilities || osm.facilities.length > 0 ? [...(placed?.facilities ?? []), ...osm.facilities] : null;
  const files = new Map([[NETWORK_FILE, encodeNetwork(lines)]]);
  if (facilities) files.set(FACILITIES_FILE, encodeFacilities(facilities));
  if (placed?.cells) files.set(CELLS_FILE, encodeCells(placed.cells));
  if (named) files.set(PLACES_FILE, encodePlaces(named));
  const components = findComponents(lines);
  const total = components.decimetres.reduce((sum, length) => sum + length, 0);
  const share = total === 0 ? 0 : components.decimetres[0]! / total;
  const fragments = components.decimetres.filter((length, at) => at > 0 && length < FRAGMENT_DECIMETRES).length;
  const dataDate = streets.dataDate ?? options.dataDate ?? null;
  const manifest: Manifest = {
    format: PACK_FORMAT,
    version: MANIFEST_VERSION,
    name: options.name,
    bounds: [...bounds],
    sources: [
      { file: options.file, title: "OpenStreetMap", publisher: "OpenStreetMap contributors", licence: "ODbL 1.0", dataDate },
      ...(city ? citySources(city.files) : []),
    ],
    counts: {
      waysRead: streets.ways.length,
      waysWalked: built.walkedWays,
      lines: lines.lineCount,
      nodes: lines.nodeCount,
      kilometres: Math.round(total / 1000) / 10,
      components: components.decimetres.length,
      largestComponentShare: Math.round(share * 1e4) / 1e4,
      fragments,
      hasHeights: lines.heights !== null,
      ...(named ? { namedStreets: named.streets.length, houses: houses.length } : {}),
      ...cityCounts({ facilities, cells: placed?.cells ?? null }),
    },
    services: { ...placed?.services, ...Object.fromEntries(osm.facilities.map(({ service }) => [service, [options.file]])) },
    refused: Object.fromEntries([...built.refused].sort(([a], [b]) => (a < b ? -1 : 1))),
    warnings: [
      ...warningsOf(lines, {
        dataDate,
        today: options.today,
        missingPoints: built.missingPoints,
        share,
        fragments,
        askedForHeights: metresAt !== undefined,
      }),
      ...(mapped.places.length === 0
        ? ["The extract holds no facilities (schools, clinics, parks, shops): only streets were taken from it."]
        : []),
      ...osm.notes,
      ...(city && placed ? cityWarnings(city.files, placed) : []),
    ],
    files: [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, checksum: checksum(bytes) })),
  };
  progress?.(1);
  return { lines, manifest, files: files.set(MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)) };
}

function touches(area: Area, { lon, lat }: Points): boolean {
  return lon.some((east, at) => area.has(east / DEGREE, lat[at]! / DEGREE));
}

function elsewhere(file: string): LoadProblems {
  return new LoadProblems([
    { file, object: "", field: "", reason: "no street of the extract lies in the city: it is of another one", code: "elsewhere" },
  ]);
}

type Points = { readonly lon: Int32Array; readonly lat: Int32Array };

function shapeOf({ shape }: StreetLines): Points {
  return { lon: shape.filter((_, at) => at % 2 === 0), lat: shape.filter((_, at) => at % 2 === 1) };
}

function boundsOf({ lon, lat }: Points): Bounds {
  let west = 180e7,
    south = 90e7,
    east = -180e7,
    north = -90e7;
  for (let at = 0; at < lon.length; at++) {
    west = Math.min(west, lon[at]!);
    east = Math.max(east, lon[at]!);
    south = Math.min(south, lat[at]!);
    north = Math.max(north, lat[at]!);
  }
  return lon.length === 0 ? [0, 0, 0, 0] : [west / DEGREE, south / DEGREE, east / DEGREE, north / DEGREE];
}

type Findings = {
  readonly dataDate: string | null;
  readonly today: string | undefined;
  readonly missingPoints: number;
  readonly share: number;
  readonly fragments: number;
  readonly askedForHeights: boolean;
};

function warningsOf(lines: StreetLines, found: Findings): string[] {
  const warnings: string[] = [];
  if (lines.lineCount === 0) warnings.push("No street of the extract may be walked.");
  if (found.dataDate === null) warnings.push("The extract does not state the date of its data.");
  else if (found.today !== undefined && Number(found.today.slice(0, 4)) - Number(found.dataDate.slice(0, 4)) > OLD_YEARS)
    warnings.push(`The data is of ${found.dataDate}: newer streets are missing.`);
  if (found.missingPoints > 0) warnings.push(`${found.missingPoints} points of streets are not in the extract: streets end there.`);
  if (lines.lineCount > 0 && found.share < 0.95)
    warnings.push(`Only ${Math.floor(found.share * 100)} % of the street length hangs together.`);
  if (found.fragments > 0)
    warnings.push(`${found.fragments} pieces of street are joined to nothing and shorter than 25 km: nobody is led onto them.`);
  let footways = 0,
    all = 0;
  for (let line = 0; line < lines.lineCount; line++) {
    all += lines.lineDecimetres[line]!;
    if (lines.lineClass[line]! <= 2) footways += lines.lineDecimetres[line]!;
  }
  if (all > 0 && footways / all < FOOTWAY_SHARE) warnings.push("Few footways are mapped: walks follow the streets.");
  if (lines.heights === null)
    warnings.push(
      found.askedForHeights ? "The elevation model has gaps here: slopes are not counted." : "No elevation model: slopes are not counted.",
    );
  return warnings;
}
