import { SERVICES, type Service } from "../../domain/service";
import { CELLS_FILE, FACILITIES_FILE, NETWORK_FILE, parseManifest, PLACES_FILE, writeManifest, type Manifest } from "./manifest";
import { MANIFEST_FILE } from "./pack-format";
import { decodeFacilities, encodeFacilities, type PackFacility } from "./pack-facilities";

type Files = ReadonlyMap<string, Uint8Array>;
type Read = { readonly manifest: Manifest; readonly facilities: readonly PackFacility[] };

/**
 * The files of a pack with those of another put over them: streets and residents are the newer ones where it has any; of each service the
 * newer facilities, unless the older ones came from a file given for it and the newer ones out of an extract. Throws PackFault.
 */
export function addToPack(older: Files | null, newer: Files): Files {
  if (older === null) return newer;
  const before = read(older),
    after = read(newer);
  const ofNewer = new Set(
    SERVICES.filter(
      (service) => gives(after, service) && !(gives(before, service) && isGiven(before, service) && !isGiven(after, service)),
    ),
  );
  const facilities = [
    ...before.facilities.filter(({ service }) => !ofNewer.has(service)),
    ...after.facilities.filter(({ service }) => ofNewer.has(service)),
  ];
  const files = new Map<string, Uint8Array>();
  const take = (name: string): Manifest => {
    const from = newer.has(name) ? newer : older,
      bytes = from.get(name);
    if (bytes) files.set(name, bytes);
    return from === newer ? after.manifest : before.manifest;
  };
  const streets = take(NETWORK_FILE);
  // Names of streets and houses belong to the streets.
  const places = (newer.has(NETWORK_FILE) ? newer : older).get(PLACES_FILE);
  if (places) files.set(PLACES_FILE, places);
  const residents = take(CELLS_FILE);
  if (facilities.length > 0) files.set(FACILITIES_FILE, encodeFacilities(facilities));
  const services = Object.fromEntries(
    SERVICES.filter((service) => facilities.some((one) => one.service === service)).map((service) => [
      service,
      [...((ofNewer.has(service) ? after : before).manifest.services?.[service] ?? [])],
    ]),
  );
  const { facilities: _, cells: __, residents: ___, ...ofStreets } = streets.counts;
  return writeManifest(files, {
    ...streets,
    services,
    sources: distinct([...streets.sources, ...after.manifest.sources, ...before.manifest.sources]),
    warnings: [...new Set([...after.manifest.warnings, ...before.manifest.warnings])],
    counts: {
      ...ofStreets,
      ...(facilities.length > 0 ? { facilities: countOf(facilities) } : {}),
      ...(files.has(CELLS_FILE) ? { cells: residents.counts.cells, residents: residents.counts.residents } : {}),
    },
  });
}

function read(files: Files): Read {
  const facilities = files.get(FACILITIES_FILE);
  return {
    manifest: parseManifest(new TextDecoder().decode(files.get(MANIFEST_FILE))),
    facilities: facilities ? decodeFacilities(facilities) : [],
  };
}

const gives = ({ facilities }: Read, service: Service): boolean => facilities.some((one) => one.service === service);

/** Whether a file was given for the service, rather than its places found in an extract. */
function isGiven({ manifest: { services, sources } }: Read, service: Service): boolean {
  return (services?.[service] ?? []).some((file) => sources.some((source) => source.file === file && source.title !== "OpenStreetMap"));
}

function countOf(facilities: readonly PackFacility[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { service } of facilities) counts[service] = (counts[service] ?? 0) + 1;
  return counts;
}

function distinct(sources: Manifest["sources"]): Manifest["sources"] {
  return sources.filter(({ file, title }, at) => sources.findIndex((other) => other.file === file && other.title === title) === at);
}
