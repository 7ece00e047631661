import { boundsOfPositions } from "./bounds";
import { NO_ZONE, type Cells } from "./cells";
import type { Dataset } from "./dataset";
import type { Facility } from "./facility";
import { isInside, nearestOnLine } from "./geodesy";
import type { Localized } from "./language";
import type { ProjectId } from "./project";
import type { Service } from "./service";
import type { Zone } from "./zone";

/** Where data beside the programme's comes from: OpenStreetMap, or a file by its name. `dataDate` is ISO, to the day; null where nobody states it. */
export type DataSource = { readonly kind: "osm" | "file"; readonly title: string; readonly dataDate: string | null };

export type NamedFacility = Facility & { readonly name: Localized | null };

/** What a city pack, or a file of the visitor's, adds to the programme: places that are there today, and where people live. */
export type CityAddition = {
  readonly facilities: readonly NamedFacility[];
  readonly sources: ReadonlyMap<Service, readonly DataSource[]>;
  readonly cells: Cells | null;
  readonly residentsFrom: DataSource | null;
};

/** What of an addition stands in the dataset: names of its facilities by their id, where each service's come from, whose residents are counted. */
export type Added = Omit<CityAddition, "facilities" | "cells"> & {
  readonly names: ReadonlyMap<string, Localized>;
  /** Ids of those that bear a name of their own. */ readonly named: ReadonlySet<string>;
  readonly count: ReadonlyMap<Service, number>;
  /** Residents of the file who live in no district. */ readonly leftOut: number;
};

/** Ids of added facilities begin so: they belong to no project of the programme. */
const ADDED = "added:";
/** A cell's middle may lie this far beyond the outlines, in metres: outlines are generalised, and between them are gaps. */
const GAP_METRES = 250;

/** Two additions as one: of the same service, and of residents, `upper` alone counts. */
export function overlay(lower: CityAddition | null, upper: CityAddition | null): CityAddition | null {
  if (lower === null || upper === null) return upper ?? lower;
  const residents = upper.cells === null ? lower : upper;
  return {
    facilities: [...lower.facilities.filter(({ service }) => !upper.sources.has(service)), ...upper.facilities],
    sources: new Map([...lower.sources, ...upper.sources]),
    cells: residents.cells,
    residentsFrom: residents.residentsFrom,
  };
}

/**
 * The programme's data with an addition: its facilities join the programme's own (a distance to the nearest counts nobody twice), its cells
 * take the place of the modelled ones. Cells belong to the district they lie in, or to the nearest within GAP_METRES; those of no district
 * are left out, so that the districts' residents sum to the city's (rule 3), and `leftOut` says how many. `unnamed` is what a facility
 * without a name is called.
 */
export function withAddition(programme: Dataset, addition: CityAddition | null, unnamed: Readonly<Record<Service, Localized>>): Dataset {
  if (addition === null) return programme;
  const facilities = addition.facilities.map((facility) => ({ ...facility, projectId: `${ADDED}${facility.projectId}` as ProjectId }));
  const names = new Map(facilities.map(({ projectId, service, name }) => [projectId as string, name ?? unnamed[service]]));
  const named = new Set(facilities.filter(({ name }) => name !== null).map(({ projectId }) => projectId as string));
  const count = new Map<Service, number>();
  for (const { service } of facilities) count.set(service, (count.get(service) ?? 0) + 1);
  const homes = addition.cells === null ? null : inZones(addition.cells, programme.districts, programme.polycentres);
  return {
    ...programme,
    facilities: [...programme.facilities, ...facilities],
    ...(homes === null
      ? {}
      : {
          cells: homes.cells,
          districts: programme.districts.map((zone, index) => ({ ...zone, residents: residentsIn(homes.cells, index) })),
        }),
    added: { names, named, count, sources: addition.sources, residentsFrom: addition.residentsFrom, leftOut: homes?.leftOut ?? 0 },
  };
}

/** Whether a facility belongs to no project of the programme. */
export function isAdded({ projectId }: Pick<Facility, "projectId">): boolean {
  return projectId.startsWith(ADDED);
}

function inZones(
  cells: Cells,
  districts: readonly Zone[],
  polycentres: readonly Zone[],
): { readonly cells: Cells; readonly leftOut: number } {
  const findDistrict = zoneFinder(districts, GAP_METRES),
    findPolycentre = zoneFinder(polycentres, 0);
  const found = Array.from({ length: cells.count }, (_, cell) => findDistrict(cells.lon[cell]!, cells.lat[cell]!));
  const kept = found.flatMap((zone, cell) => (zone === NO_ZONE ? [] : [cell]));
  const lon = Float64Array.from(kept, (cell) => cells.lon[cell]!),
    lat = Float64Array.from(kept, (cell) => cells.lat[cell]!);
  return {
    leftOut: found.reduce((sum, zone, cell) => sum + (zone === NO_ZONE ? cells.residents[cell]! : 0), 0),
    cells: {
      count: kept.length,
      lon,
      lat,
      residents: Uint16Array.from(kept, (cell) => cells.residents[cell]!),
      district: Uint8Array.from(kept, (cell) => found[cell]!),
      polycentre: Uint8Array.from(kept, (_, at) => findPolycentre(lon[at]!, lat[at]!)),
    },
  };
}

/** The number of the zone that a place lies in, or of the nearest within `gapM`; else NO_ZONE. */
function zoneFinder(zones: readonly Zone[], gapM: number): (lon: number, lat: number) => number {
  const shapes = zones.map(({ outline }) => (outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates));
  const boxes = shapes.map((polygons) => boundsOfPositions(polygons.flat(2)));
  return (lon, lat) => {
    const inside = shapes.findIndex((polygons, zone) => {
      const [west, south, east, north] = boxes[zone]!;
      return lon >= west && lon <= east && lat >= south && lat <= north && polygons.some((rings) => isInside(lon, lat, rings));
    });
    if (inside !== -1) return inside;
    if (gapM === 0) return NO_ZONE;
    const metres = shapes.map((polygons) => Math.min(...polygons.flat().map((ring) => nearestOnLine(lon, lat, ring).metres)));
    const nearest = metres.indexOf(Math.min(...metres));
    return metres[nearest]! <= gapM ? nearest : NO_ZONE;
  };
}

function residentsIn(cells: Cells, district: number): number {
  let people = 0;
  for (let cell = 0; cell < cells.count; cell++) if (cells.district[cell] === district) people += cells.residents[cell]!;
  return people;
}
