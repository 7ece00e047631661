import type { Cells } from "../../domain/cells";
import { SNAP_METRES } from "../../domain/network/snap-index";
import { LoadProblems, type LoadIssue, type Parsed } from "../issue";
import { areaAround, boxAround, BUFFER_METRES, type Area, type Polygons } from "./area-around";
import type { CityFiles, ReadPlaces } from "./city-files";
import { metresAtOf } from "./elevation";
import { facilitiesOfPlaces, type FacilityPlaces } from "./facilities-of-places";
import type { PackFacility } from "./pack-facilities";
import type { Bounds } from "../../domain/bounds";
import { readRaster } from "./read-raster";
import { formatOf, readPlaces } from "./read-places";
import { residentsOfPlaces, residentsOfRaster } from "./residents";

/** Pixels around the city: two for the smoothing and one for reading between pixels. */
const DEM_MARGIN = 3;

const EVERYWHERE: Area = { bounds: [-180, -90, 180, 90], has: () => true };

/** What of the files can be read before the streets are known. */
export type ReadCity = {
  readonly files: CityFiles;
  readonly facilities: readonly FacilityPlaces[];
  readonly population: ReadPlaces | null;
  readonly boundary: Polygons | null;
  readonly notes: readonly string[];
};

/** `services`: names of the files that gave each service. */
export type CityData = {
  readonly facilities: readonly PackFacility[] | null;
  readonly services: Readonly<Record<string, string[]>>;
  readonly cells: Cells | null;
  readonly notes: readonly string[];
};

/** Reads every file, so that all faults are told at once and before the long work. Throws LoadProblems. */
export async function readCityFiles(files: CityFiles): Promise<ReadCity> {
  const issues: LoadIssue[] = [],
    notes: string[] = [];
  const taken = (parsed: Parsed<ReadPlaces>): ReadPlaces | null => {
    if (!parsed.ok) issues.push(...parsed.issues);
    else notes.push(...parsed.value.notes);
    return parsed.ok ? parsed.value : null;
  };
  const boundary = files.boundary ? taken(await readPlaces(files.boundary)) : null;
  const polygons =
    boundary?.places.flatMap(({ geometry }) =>
      geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [],
    ) ?? null;
  if (polygons?.length === 0)
    issues.push({ file: files.boundary!.name, object: "", field: "geometry", reason: "the boundary holds no polygon" });
  const facilities: FacilityPlaces[] = [];
  for (const file of files.facilities) {
    const read = taken(await readPlaces(file));
    if (read) facilities.push({ ...read, service: file.service, countedBy: file.countedBy });
  }
  const population = files.population && formatOf(files.population.bytes) !== "geotiff" ? taken(await readPlaces(files.population)) : null;
  // What is wrong in a column is told now too; where the places lie is judged when the streets are known.
  if (issues.length === 0)
    for (const parsed of [
      ...(facilities.length > 0 ? [facilitiesOfPlaces(facilities, EVERYWHERE)] : []),
      ...(population ? [residentsOfPlaces(population, files.population!.column, EVERYWHERE)] : []),
    ])
      if (!parsed.ok) issues.push(...parsed.issues);
  if (issues.length > 0) throw new LoadProblems(issues);
  return { files, facilities, population, boundary: polygons, notes };
}

/** Where streets are kept; null: everywhere. */
export function streetsArea({ boundary }: ReadCity): Area | null {
  return boundary && areaAround(boundary, BUFFER_METRES);
}

/** Where facilities are kept: as the streets, or as far beyond them as somebody can be led to a street. */
export function facilitiesArea(city: ReadCity | null, streets: Bounds): Area {
  return (city && streetsArea(city)) ?? boxAround(streets, SNAP_METRES);
}

/** Heights of the ground within the bounds of the streets; undefined without an elevation model. Throws LoadProblems. */
export async function heightsOf(
  { files: { dem } }: ReadCity,
  bounds: Bounds,
): Promise<((lon: number, lat: number) => number | null) | undefined> {
  return dem ? metresAtOf(valueOf(await readRaster(dem, bounds, DEM_MARGIN))) : undefined;
}

/**
 * Facilities and residents of the city. With a boundary: residents within it, facilities up to BUFFER_METRES beyond it. Without one: both
 * in the box of the streets, and as far beyond as somebody can be led to a street. Throws LoadProblems.
 */
export async function placeCity(city: ReadCity, streets: Bounds): Promise<CityData> {
  const { files, population } = city;
  const box = boxAround(streets, SNAP_METRES);
  const near = facilitiesArea(city, streets),
    home = city.boundary ? areaAround(city.boundary, 0) : box;
  const facilities = city.facilities.length > 0 ? facilitiesOfPlaces(city.facilities, near) : null;
  let residents = population ? residentsOfPlaces(population, files.population!.column, home) : null;
  if (files.population && !population) {
    const raster = await readRaster(files.population, home.bounds, 0);
    residents = raster.ok ? residentsOfRaster(files.population.name, raster.value, home) : raster;
  }
  const issues = [facilities, residents].flatMap((parsed) => (parsed && !parsed.ok ? parsed.issues : []));
  if (issues.length > 0) throw new LoadProblems(issues);
  const notes = [...city.notes, ...(facilities?.ok ? facilities.value.notes : []), ...(residents?.ok ? residents.value.notes : [])];
  return {
    facilities: facilities?.ok ? facilities.value.facilities : null,
    services: facilities?.ok ? facilities.value.services : {},
    cells: residents?.ok ? residents.value.cells : null,
    notes,
  };
}

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new LoadProblems(parsed.issues);
  return parsed.value;
}
