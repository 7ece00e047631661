import type { LineString, Position } from "geojson";
import { kebab } from "../../src/data/schema/text";
import type { Unread } from "./geodata-folder";
import { BY_ID, readGeojson, type SourcedGeodata } from "./read-geojson";

const FILE = "districts/arcs.geojson";

/** Pieces of border, each between two neighbours or at the city's edge. */
export type Arcs = { readonly lines: ReadonlyMap<string, readonly Position[]>; readonly unread: Unread };

export function readArcs(geodata: SourcedGeodata): Arcs {
  const { features, unread } = readGeojson(geodata, FILE, { properties: { id: kebab }, types: ["LineString"], unique: BY_ID });
  const lines = new Map(features.map(({ properties, geometry }) => [properties.id, (geometry as LineString).coordinates]));
  return { lines, unread };
}
