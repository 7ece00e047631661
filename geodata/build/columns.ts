import type { ListName } from "../../src/data/parse-lists";

/** Fields whose column has another name than the field's own in snake case. */
const COLUMNS: Readonly<Record<string, string>> = {
  "districts.outline": "arcs",
  "polycentres.outline": "geometry",
  "projects.cost": "cost_bn_kzt",
  "projects.cost.total": "cost_bn_kzt",
  "projects.cost.from2026To2030": "cost_2026_2030",
  "projects.capacity": "capacity",
  "projects.capacity.value": "capacity",
  "projects.capacity.unit": "unit",
  "projects.placeWords": "place_kk",
};

/** The column that a field of a parsed item is read from: `finishYear` from finish_year, `name.kk` from name_kk, `lines.2.0` from lines. */
export function columnOf(list: ListName | null, path: string): string {
  const field = path.replaceAll(/\.\d+/g, "");
  const own = list === null ? undefined : COLUMNS[`${list}.${field}`];
  if (own !== undefined) return own;
  if (field === "projectId") return "object";
  return snakeCase(list === "units" ? field.replace(/^name\./, "") : field);
}

function snakeCase(field: string): string {
  return field
    .replaceAll(".", "_")
    .replaceAll(/([a-z])([A-Z0-9])/g, "$1_$2")
    .replaceAll(/([0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
}
