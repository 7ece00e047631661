import { accessOf, type Access } from "../../src/domain/facility";
import type { PlaceFeature } from "../../src/domain/placement";
import { filesIn, isUnread, type Geodata, type WrittenItem, type WrittenList } from "./geodata-folder";
import type { Places } from "./places";
import { numberOrNull, readTable } from "./read-table";

const COLUMNS = ["object", "service", "opens", "closes", "certain", "access", "why"] as const;
const CERTAIN: Readonly<Record<string, boolean>> = { yes: true, no: false };
/** Where a walk ends, of the places that an object has. */
const ACCESS: Readonly<Record<string, (features: readonly PlaceFeature[]) => Access | null>> = {
  "": (features) => accessOf(features, false),
  line: (features) => accessOf(features, true),
  area: (features) =>
    accessOf(
      features.filter(({ role }) => role === "area"),
      false,
    ),
};

/** The facilities of `services/`, each with where a walk to it ends. Rows of objects that there are not are kept: the parser names them. */
export function readFacilities(geodata: Geodata, places: Places, isObject: (id: string) => boolean): WrittenList {
  const rows = (filesIn(geodata, "services", ".csv") ?? [])
    .map((name) => `services/${name}`)
    .flatMap((file) => (readTable(geodata, file, COLUMNS) ?? []).map((row) => ({ ...row, file })));
  const items = rows.map(({ cells, line, file }): WrittenItem => {
    const object = cells.object ?? "",
      certain = CERTAIN[cells.certain ?? ""],
      find = ACCESS[cells.access ?? ""],
      access = (find ?? ACCESS[""]!)(places.features.get(object) ?? []);
    const fault = (field: string, reason: string): void => void geodata.issues.push({ file, line, object, field, reason });
    if (certain === undefined) fault("certain", `"${cells.certain}" is neither yes nor no`);
    if (find === undefined) fault("access", `"${cells.access}" is neither line nor area nor empty`);
    if (access === null && isObject(object) && !isUnread(places.unread, object))
      fault("object", "it has no place in places/, so nobody can walk to it");
    const item = {
      projectId: object,
      service: cells.service,
      opens: numberOrNull(cells.opens),
      closes: numberOrNull(cells.closes),
      // Where one of these is at fault the row has been named already: the rest of it is checked all the same.
      certain: certain ?? true,
      access: access ?? nowhere(cells.access ?? ""),
    };
    return { item, file, line, object };
  });
  return { items, unread: new Set() };
}

/** Stands in for a place that is missing, in a build that is going to fail; another one for each kind of access, so that two rows stay two. */
function nowhere(access: string): Access {
  return { kind: "points", points: [[76.9 + 0.01 * Object.keys(ACCESS).indexOf(access), 43.25]] };
}
