import type { CityAddition, DataSource } from "../../domain/city-addition";
import { SERVICES } from "../../domain/service";
import type { Manifest } from "./manifest";
import type { PackCity } from "./read-pack-city";

/** What a pack adds to the programme's data, with the source of each service; null where it has streets alone. */
export function additionOf({ manifest, facilities, cells }: PackCity): CityAddition | null {
  if ((facilities === null || facilities.length === 0) && cells === null) return null;
  const present = SERVICES.filter((service) => facilities?.some((one) => one.service === service));
  return {
    facilities: facilities ?? [],
    cells,
    residentsFrom:
      cells === null
        ? null
        : (manifest.sources.filter(({ title }) => title === "Residents").map(sourceOf)[0] ?? {
            kind: "file",
            title: manifest.name,
            dataDate: null,
          }),
    sources: new Map(present.map((service) => [service, sourcesOf(manifest, manifest.services?.[service])])),
  };
}

/** Packs that were built before do not say which of their files gives what: then all of them may. */
function sourcesOf({ sources, name }: Manifest, files: readonly string[] | undefined): readonly DataSource[] {
  const named = sources.filter(({ file, title }) =>
    files === undefined ? title === "Facilities" : files.includes(file) && (title === "Facilities" || title === "OpenStreetMap"),
  );
  return named.length > 0 ? named.map(sourceOf) : [{ kind: "file", title: name, dataDate: null }];
}

function sourceOf({ file, title, dataDate }: Manifest["sources"][number]): DataSource {
  return title === "OpenStreetMap" ? { kind: "osm", title, dataDate } : { kind: "file", title: file, dataDate };
}
