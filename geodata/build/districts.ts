import type { MultiPolygon, Position } from "geojson";
import { readArcs, type Arcs } from "./arcs";
import { isUnread, type WrittenItem, type WrittenList } from "./geodata-folder";
import type { SourcedGeodata } from "./read-geojson";
import { localizedCells, numberOrNull, readTable, words } from "./read-table";

const COLUMNS = ["id", "name_kk", "name_ru", "name_en", "arcs", "residents", "area_ha", "source"] as const;
const FILE = "districts/districts.csv";

/** Puts the districts together from shared arcs, so that neighbours neither gap nor overlap. */
export function readDistricts(geodata: SourcedGeodata): WrittenList {
  const arcs = readArcs(geodata),
    rows = readTable(geodata, FILE, COLUMNS);
  if (rows === null) return { items: [], unread: "all" };
  const unread = new Set<string>();
  const items = rows.flatMap(({ cells, line }): WrittenItem[] => {
    const object = cells.id ?? "";
    const rings = joinArcs(words(cells.arcs), arcs, (reason) => geodata.issues.push({ file: FILE, line, object, field: "arcs", reason }));
    if (rings === null) {
      unread.add(object);
      return [];
    }
    const outline: MultiPolygon = { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) };
    const item = {
      id: cells.id,
      kind: "district",
      name: localizedCells(cells, "name"),
      outline,
      areaHa: numberOrNull(cells.area_ha),
      residents: numberOrNull(cells.residents),
      source: cells.source,
      note: null,
    };
    return [{ item, file: FILE, line, object }];
  });
  return { items, unread };
}

/**
 * Closed rings from arcs in order; a minus turns one round, and after a ring has closed the next arc begins another (an exclave). Null where
 * two do not meet, with a reason, and where an arc has faults of its own, without another.
 */
function joinArcs(names: readonly string[], { lines, unread }: Arcs, fault: (reason: string) => void): Position[][] | null {
  const plain = names.map((name) => name.replace(/^-/, ""));
  const missing = plain.filter((name) => !lines.has(name) && !isUnread(unread, name));
  if (missing.length > 0) {
    fault(`there is no arc "${missing.join('", "')}"`);
    return null;
  }
  if (plain.some((name) => !lines.has(name))) return null;
  const rings: Position[][] = [];
  let ring: Position[] = [];
  for (const [index, name] of names.entries()) {
    const arc = lines.get(plain[index]!)!;
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
