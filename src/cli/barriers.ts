import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { LoadProblems } from "../data/issue";
import type { Place } from "../data/pack/city-files";
import { readPlaces } from "../data/pack/read-places";
import type { Barriers } from "../domain/network/reached-area";

/**
 * Metres to each side of a line that belong to a river, a canal or a railway: settings of ours. Lines of another kind, such as underground
 * railways, stop nobody; a line that does not say what it is counts as a canal.
 */
const HALF_METRES: Readonly<Record<string, number>> = { river: 8, canal: 6, stream: 2, rail: 5, light_rail: 5, narrow_gauge: 5 };
const UNNAMED = "canal";

/** Properties that name the kind: OpenStreetMap's keys, and the column of Geofabrik's files. */
const KIND_KEYS = ["waterway", "railway", "fclass"] as const;

/** What cuts an area, from a map file of lines and polygons. Throws LoadProblems. */
export async function readBarriers(path: string): Promise<Barriers> {
  const name = basename(path);
  const parsed = await readPlaces({ name, bytes: new Uint8Array(await readFile(path)) });
  if (!parsed.ok) throw new LoadProblems(parsed.issues);
  const barriers = parsed.value.places.flatMap(barriersOf);
  if (barriers.length === 0)
    throw new LoadProblems([
      {
        file: name,
        object: "",
        field: "geometry",
        reason: "the file holds no water and no railway that would cut an area: lines or polygons are needed",
      },
    ]);
  return barriers;
}

function barriersOf({ geometry, properties }: Place): Barriers {
  switch (geometry.type) {
    case "Polygon":
    case "MultiPolygon":
      return [geometry];
    case "LineString":
    case "MultiLineString": {
      const kind = KIND_KEYS.map((key) => properties[key]).find((value) => typeof value === "string") ?? UNNAMED;
      const halfMetres = HALF_METRES[kind];
      // What runs in a tunnel lies below those who walk.
      return halfMetres === undefined || isSet(properties["tunnel"]) ? [] : [{ ...geometry, halfMetres }];
    }
    case "Point":
    case "MultiPoint":
    case "GeometryCollection":
      return [];
  }
}

function isSet(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== false && !(typeof value === "string" && ["", "no", "F", "false"].includes(value))
  );
}
