import type { LineString, Position } from "geojson";
import { kebab } from "../../src/data/schema/text";
import type { Unread } from "./geodata-folder";
import { BY_ID, readGeojson, type SourcedGeodata } from "./read-geojson";
import { lineCrossing, meeting } from "./ring-crossing";

const FILE = "districts/arcs.geojson";

/** Pieces of border, each between two neighbours or at the city's edge. */
export type Arcs = { readonly lines: ReadonlyMap<string, readonly Position[]>; readonly unread: Unread };

/** Reads the arcs. They meet end to end only: then the districts that are put together from them cannot cross. */
export function readArcs(geodata: SourcedGeodata): Arcs {
  const { features, unread } = readGeojson(geodata, FILE, { properties: { id: kebab }, types: ["LineString"], unique: BY_ID });
  const lines = new Map(features.map(({ properties, geometry }) => [properties.id, (geometry as LineString).coordinates]));
  const faulty = new Set<string>();
  const fault = (object: string, reason: string): void => {
    geodata.issues.push({ file: FILE, object, field: "geometry.coordinates", reason });
    faulty.add(object);
  };
  const arcs = [...lines];
  for (const [index, [id, line]] of arcs.entries()) {
    const crossing = lineCrossing(line);
    if (crossing) fault(id, `the arc crosses itself at ${crossing.join(", ")}`);
    for (const [other, otherLine] of arcs.slice(index + 1)) {
      const at = meeting(line, otherLine);
      if (at) fault(id, `it meets arc "${other}" at ${at.join(", ")}, where neither both begin nor end`);
    }
  }
  for (const id of faulty) lines.delete(id);
  return { lines, unread: unread === "all" ? unread : new Set([...unread, ...faulty]) };
}
