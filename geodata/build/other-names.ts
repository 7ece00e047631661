import { repeats } from "../../src/data/repeats";
import { otherNamesSchema } from "../../src/data/schema/other-names";
import { LANGUAGES, type Language } from "../../src/domain/language";
import type { OtherNames } from "../../src/domain/other-names";
import { columnOf } from "./columns";
import { isUnread, type Geodata, type WrittenList } from "./geodata-folder";
import { readTable, type Cells } from "./read-table";

const FILE = "other-names.csv";
const COLUMNS = ["of", ...LANGUAGES.map((language) => `names_${language}`)];

/** What objects and indicators are called besides their names, as it is written to a file and as it is understood. */
export function buildOtherNames(
  geodata: Geodata,
  named: readonly WrittenList[],
): { readonly raw: unknown[]; readonly otherNames: OtherNames } {
  const rows = readTable(geodata, FILE, COLUMNS) ?? [],
    raw = rows.map(({ cells }) => ({ of: cells.of, names: namesOf(cells) }));
  const ids = new Set(named.flatMap(({ items }) => items.map(({ object }) => object)));
  const otherNames = new Map<string, Readonly<Record<Language, readonly string[]>>>();
  const fault = (row: number, field: string, reason: string): void =>
    void geodata.issues.push({ file: FILE, line: rows[row]!.line, object: rows[row]!.cells.of ?? "", field, reason });
  rows.forEach(({ cells: { of: id = "" } }, row) => {
    const parsed = otherNamesSchema.safeParse(raw[row]);
    if (parsed.success) otherNames.set(parsed.data.of, parsed.data.names);
    else for (const { path, message } of parsed.error.issues) fault(row, columnOf(null, path.join(".")), message);
    if (id !== "" && !ids.has(id) && !named.some(({ unread }) => isUnread(unread, id)))
      fault(row, "of", `no object and no indicator has the id "${id}"`);
    for (const language of LANGUAGES)
      for (const { again } of repeats(raw[row]!.names[language], (name) => name.toLowerCase()))
        fault(row, `names_${language}`, `"${again}" is there twice`);
  });
  for (const { again, first } of repeats([...rows.keys()], (row) => rows[row]!.cells.of || null))
    fault(again, "of", `this id is used twice: see ${FILE}, line ${rows[first]!.line}`);
  return { raw, otherNames };
}

function namesOf(cells: Cells): Record<Language, string[]> {
  const listed = (cell: string | undefined): string[] => (cell ? cell.split(";").map((name) => name.trim()) : []);
  return { kk: listed(cells.names_kk), ru: listed(cells.names_ru), en: listed(cells.names_en) };
}
