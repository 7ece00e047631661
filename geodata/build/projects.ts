import { placementOf } from "../../src/domain/placement";
import type { Geodata, WrittenList } from "./geodata-folder";
import { eitherUnread } from "./geodata-folder";
import { NOWHERE } from "./located-in";
import type { Places } from "./places";
import { lineRange, localizedCells, numberOrNull, readList, textOrNull, words, type Cells } from "./read-table";

const COLUMNS = (
  "id type category name_kk name_ru name_en start_year finish_year count capacity unit area_ha length_km cost_bn_kzt cost_to_2025 cost_2026_2030 " +
  "funding status_2022 districts polycentres place_kk precision section lines also part_of"
).split(" ");

/** Every object of `facts/`, joined with where it is from `places/`. `names`: the tables that must be there; null where the folder is not. */
export function readProjects(geodata: Geodata, names: readonly string[] | null, places: Places): WrittenList {
  return (names ?? [])
    .toSorted(bySection)
    .map((name) => readList(geodata, `facts/${name}`, COLUMNS, (cells) => projectOf(cells, places)))
    .reduce((all, table) => ({ items: [...all.items, ...table.items], unread: eitherUnread(all.unread, table.unread) }), {
      items: [],
      unread: names === null ? "all" : new Set(),
    });
}

/** Sections in the order of the programme: intro, 1.1 … 7.3, appendices, then what other sources add. */
function bySection(a: string, b: string): number {
  const rank = (name: string): number => (name.startsWith("intro") ? 0 : /^\d/.test(name) ? 1 : name.startsWith("app") ? 2 : 3);
  return rank(a) - rank(b) || a.localeCompare(b, "en", { numeric: true });
}

function projectOf(cells: Cells, places: Places): unknown {
  const districts = words(cells.districts);
  const capacity = numberOrNull(cells.capacity),
    total = numberOrNull(cells.cost_bn_kzt),
    to2025 = numberOrNull(cells.cost_to_2025),
    from2026To2030 = numberOrNull(cells.cost_2026_2030);
  return {
    id: cells.id ?? "",
    type: cells.type,
    category: cells.category,
    name: localizedCells(cells, "name"),
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
    placement: placementOf(places.features.get(cells.id ?? "") ?? [], districts),
    // Worked out once zones and places are known to be sound.
    locatedIn: NOWHERE,
  };
}
