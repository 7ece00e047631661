import { readdirSync } from "node:fs";
import type { LoadIssue } from "../../src/data/issue";
import { placementOf, type PlaceFeature, type Placement } from "../../src/domain/placement";
import { numberOrNull, readTable, textOrNull, words, type Row } from "./read-table";

const COLUMNS = (
  "id type category name_kk name_ru name_en start_year finish_year count capacity unit area_ha length_km cost_bn_kzt cost_to_2025 cost_2026_2030 " +
  "funding status_2022 districts polycentres place_kk precision section lines also part_of"
).split(" ");

/** A row on its way to the parser: only the id is relied on before. */
type RawProject = { readonly id: string; readonly placement: Placement } & Record<string, unknown>;

/** Every object of `facts/`, joined with where it is from `places/`. */
export function buildProjects(folder: string, places: ReadonlyMap<string, readonly PlaceFeature[]>, issues: LoadIssue[]): RawProject[] {
  return readdirSync(`${folder}/facts`)
    .filter((name) => name.endsWith(".csv"))
    .sort(bySection)
    .flatMap((name) => readTable(`${folder}/facts/${name}`, `facts/${name}`, COLUMNS, issues).map((row) => projectOf(row, places)));
}

/** Sections in the order of the programme: intro, 1.1 … 7.3, appendices, then what other sources add. */
function bySection(a: string, b: string): number {
  const rank = (name: string): number => (name.startsWith("intro") ? 0 : /^\d/.test(name) ? 1 : name.startsWith("app") ? 2 : 3);
  return rank(a) - rank(b) || a.localeCompare(b, "en", { numeric: true });
}

function projectOf({ cells }: Row, places: ReadonlyMap<string, readonly PlaceFeature[]>): RawProject {
  const districts = words(cells.districts);
  const capacity = numberOrNull(cells.capacity),
    total = numberOrNull(cells.cost_bn_kzt),
    to2025 = numberOrNull(cells.cost_to_2025),
    from2026To2030 = numberOrNull(cells.cost_2026_2030);
  return {
    id: cells.id ?? "",
    type: cells.type,
    category: cells.category,
    name: { kk: cells.name_kk, ru: cells.name_ru, en: cells.name_en },
    startYear: numberOrNull(cells.start_year),
    finishYear: numberOrNull(cells.finish_year),
    count: numberOrNull(cells.count),
    capacity: capacity === null ? null : { value: capacity, unit: cells.unit },
    areaHa: numberOrNull(cells.area_ha),
    lengthKm: numberOrNull(cells.length_km),
    cost: total === null && to2025 === null && from2026To2030 === null ? null : { total, to2025, from2026To2030 },
    funding: textOrNull(cells.funding),
    status2022: textOrNull(cells.status_2022),
    districts,
    polycentres: words(cells.polycentres),
    placeWords: textOrNull(cells.place_kk),
    precision: cells.precision,
    section: cells.section,
    lines: words(cells.lines).map(lineRange),
    also: words(cells.also),
    partOf: textOrNull(cells.part_of),
    placement: placementOf(places.get(cells.id ?? "") ?? [], districts),
  };
}

/** "378" or "607-610" as a range; NaN, which every schema refuses, where it is neither. */
export function lineRange(range: string): [number, number] {
  const [first, last] = range.split("-").map(Number);
  return [first ?? Number.NaN, last ?? first ?? Number.NaN];
}
