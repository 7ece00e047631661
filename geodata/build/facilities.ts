import { accessOf } from "../../src/domain/facility";
import { filesIn, isUnread, type Geodata, type WrittenItem, type WrittenList } from "./geodata-folder";
import type { Places } from "./places";
import { numberOrNull, readTable } from "./read-table";

const COLUMNS = ["object", "service", "opens", "closes", "certain", "access", "why"] as const;
const CERTAIN: Readonly<Record<string, boolean>> = { yes: true, no: false };
const WHOLE_LINE: Readonly<Record<string, boolean>> = { "": false, line: true };

/** The facilities of `services/`, each with where a walk to it ends. Rows of objects that there are not are kept: the parser names them. */
export function readFacilities(geodata: Geodata, places: Places, isObject: (id: string) => boolean): WrittenList {
  const rows = (filesIn(geodata, "services", ".csv") ?? [])
    .map((name) => `services/${name}`)
    .flatMap((file) => (readTable(geodata, file, COLUMNS) ?? []).map((row) => ({ ...row, file })));
  const items = rows.map(({ cells, line, file }): WrittenItem => {
    const object = cells.object ?? "",
      certain = CERTAIN[cells.certain ?? ""],
      wholeLine = WHOLE_LINE[cells.access ?? ""],
      access = accessOf(places.features.get(object) ?? [], wholeLine ?? false);
    const fault = (field: string, reason: string): void => void geodata.issues.push({ file, line, object, field, reason });
    if (certain === undefined) fault("certain", `"${cells.certain}" is neither yes nor no`);
    if (wholeLine === undefined) fault("access", `"${cells.access}" is neither line nor empty`);
    if (access === null && isObject(object) && !isUnread(places.unread, object))
      fault("object", "it has no place in places/, so nobody can walk to it");
    const item = {
      projectId: object,
      service: cells.service,
      opens: numberOrNull(cells.opens),
      closes: numberOrNull(cells.closes),
      // Where one of these is at fault the row has been named already: the rest of it is checked all the same.
      certain: certain ?? true,
      access: access ?? NOWHERE,
    };
    return { item, file, line, object };
  });
  return { items, unread: new Set() };
}

/** Stands in for a place that is missing, in a build that is going to fail. */
const NOWHERE = { kind: "points", points: [[76.9, 43.25]] };
