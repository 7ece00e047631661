import type { CityData } from "./city-data";
import type { CityFiles } from "./city-files";
import type { Manifest } from "./manifest";

/** What the manifest says of the files of the city. Nobody states their publisher and licence in a way that a program could read. */
export function citySources(files: CityFiles): Manifest["sources"] {
  const titled = [
    ...files.facilities.map(({ name }) => [name, "Facilities"] as const),
    ...(files.population ? [[files.population.name, "Residents"] as const] : []),
    ...(files.dem ? [[files.dem.name, "Elevation"] as const] : []),
    ...(files.boundary ? [[files.boundary.name, "Boundary"] as const] : []),
  ];
  return titled.map(([file, title]) => ({ file, title, publisher: "not stated", licence: "not stated", dataDate: null }));
}

export function cityCounts({ facilities, cells }: Pick<CityData, "facilities" | "cells">): Partial<Manifest["counts"]> {
  const counts: Record<string, number> = {};
  for (const { service } of facilities ?? []) counts[service] = (counts[service] ?? 0) + 1;
  return {
    ...(facilities ? { facilities: counts } : {}),
    ...(cells ? { cells: cells.count, residents: cells.residents.reduce((sum, count) => sum + count, 0) } : {}),
  };
}

export function cityWarnings(files: CityFiles, { notes, facilities, cells }: CityData): string[] {
  const given = citySources(files).map(({ file }) => file);
  return [
    ...notes,
    ...(given.length > 0
      ? [`Publisher, licence and date are not stated for ${[...new Set(given)].join(", ")}: check them before you publish.`]
      : []),
    ...(facilities?.length === 0 ? ["The files hold no facility."] : []),
    ...(cells && !files.boundary ? ["No boundary: residents are counted in the box of the streets."] : []),
  ];
}
