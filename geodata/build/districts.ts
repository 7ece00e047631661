import type { MultiPolygon, Position } from "geojson";
import type { LoadIssue } from "../../src/data/issue";
import { readGeojson } from "./read-geojson";
import { numberOrNull, readTable, words } from "./read-table";

const COLUMNS = ["id", "name_kk", "name_ru", "name_en", "arcs", "residents", "area_ha", "source"] as const;

/** Puts the districts together from shared arcs, so that neighbours neither gap nor overlap. */
export function buildDistricts(folder: string, issues: LoadIssue[]): unknown[] {
  const arcs = new Map<string, readonly Position[]>();
  for (const { properties, geometry } of readGeojson(`${folder}/arcs.geojson`, "districts/arcs.geojson", issues)) {
    if (geometry.type === "LineString") arcs.set(String(properties.id), geometry.coordinates);
    else
      issues.push({ file: "districts/arcs.geojson", object: String(properties.id), field: "geometry", reason: "an arc is a LineString" });
  }
  return readTable(`${folder}/districts.csv`, "districts/districts.csv", COLUMNS, issues).flatMap(({ cells }) => {
    const rings = joinArcs(words(cells.arcs), arcs, (reason) =>
      issues.push({ file: "districts/districts.csv", object: cells.id ?? "", field: "arcs", reason }),
    );
    if (rings === null) return [];
    const outline: MultiPolygon = { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) };
    return [
      {
        id: cells.id,
        kind: "district",
        name: { kk: cells.name_kk, ru: cells.name_ru, en: cells.name_en },
        outline,
        areaHa: numberOrNull(cells.area_ha),
        residents: numberOrNull(cells.residents),
        source: cells.source,
        note: null,
      },
    ];
  });
}

/** Closed rings from arcs in order; a minus turns one round, and after a ring has closed the next arc begins another (an exclave). Null, with a reason, where two do not meet. */
function joinArcs(
  names: readonly string[],
  arcs: ReadonlyMap<string, readonly Position[]>,
  fault: (reason: string) => void,
): Position[][] | null {
  const rings: Position[][] = [];
  let ring: Position[] = [];
  for (const name of names) {
    const arc = arcs.get(name.replace(/^-/, ""));
    if (!arc) {
      fault(`there is no arc "${name}"`);
      return null;
    }
    const run = name.startsWith("-") ? arc.toReversed() : arc;
    const last = ring.at(-1),
      first = run[0];
    if (last && first && !isSame(last, first)) {
      fault(`arc ${name} begins at ${first.join(", ")}, but the one before it ends at ${last.join(", ")}`);
      return null;
    }
    ring.push(...(last ? run.slice(1) : run));
    if (isSame(ring[0]!, ring.at(-1)!)) {
      rings.push(ring);
      ring = [];
    }
  }
  if (ring.length > 0 || rings.length === 0) {
    fault("the ring is open: the last arc does not end where the first begins");
    return null;
  }
  return rings;
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
