import { vi } from "vitest";
import { bytesSource } from "../../src/data/osm/byte-source";
import { buildPack } from "../../src/data/pack/build-pack";
import { writePbf } from "../data/osm/write-pbf";

export type PackFiles = ReadonlyMap<string, Uint8Array>;

type Town = {
  readonly lon: number;
  readonly lat: number;
  /** ISO date of the data. */
  readonly date: string;
  readonly shop?: boolean;
  /** How many people live at its street's eastern end. */
  readonly residents?: number;
};

/** A pack of one street of 1.6 km to the east of a place, with a school beside it, perhaps a shop and people. */
export async function townPack(name: string, { lon, lat, date, shop = false, residents = 0 }: Town): Promise<PackFiles> {
  const pbf = writePbf({
    timestamp: Date.parse(date) / 1000,
    nodes: [
      ...Array.from({ length: 11 }, (_, at) => ({ id: at + 1, lon: lon + at * 0.002, lat })),
      { id: 50, lon: lon + 0.01, lat: lat + 0.0002, tags: { amenity: "school", name: `School of ${name}` } },
      ...(shop ? [{ id: 51, lon: lon + 0.012, lat: lat + 0.0002, tags: { shop: "supermarket", name: `Shop of ${name}` } }] : []),
    ],
    ways: [{ id: 1, refs: Array.from({ length: 11 }, (_, at) => at + 1), tags: { highway: "residential", name: `Street of ${name}` } }],
  });
  const population =
    residents === 0
      ? null
      : { name: `${name}.csv`, bytes: new TextEncoder().encode(`lon,lat,residents\n${lon + 0.02},${lat},${residents}\n`), column: null };
  const pack = await buildPack(bytesSource(pbf), {
    name,
    file: `${name}.osm.pbf`,
    city: { facilities: [], population, dem: null, boundary: null },
  });
  return pack.files;
}

/** A file below `packs/` as a server gives it; null where there is none. */
export function besideFile(
  packs: Readonly<Record<string, PackFiles>>,
  path: string,
  list: readonly string[] = Object.keys(packs),
): Uint8Array | null {
  if (path === "index.json") return new TextEncoder().encode(JSON.stringify({ packs: list }));
  const [name, file] = path.split("/");
  return packs[name!]?.get(file!) ?? null;
}

/** Puts such a server in the place of the network; what is returned grows by each path that is asked for. */
export function servePacks(fileOf: (path: string) => Uint8Array | null): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    const path = address.replace("/packs/", ""),
      bytes = fileOf(path);
    asked.push(path);
    return Promise.resolve(bytes ? new Response(bytes as Uint8Array<ArrayBuffer>) : new Response("", { status: 404 }));
  });
  return asked;
}
