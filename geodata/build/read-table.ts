import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readFault, type Geodata, type WrittenList } from "./geodata-folder";

export type Cells = Readonly<Record<string, string>>;
export type Row = { readonly line: number; readonly cells: Cells };

/**
 * Rows of a CSV file with the lines that they end at. The columns must be exactly the ones asked for, in UTF-8, with commas: anything else
 * is said with its remedy, and null says that nothing is known of the file's rows.
 */
export function readTable({ folder, issues }: Geodata, file: string, columns: readonly string[]): Row[] | null {
  const fault = (object: string, reason: string): null => {
    issues.push({ file, object, field: "", reason });
    return null;
  };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(readFileSync(`${folder}/${file}`)).replaceAll("\r\n", "\n");
  } catch (error) {
    return fault("", error instanceof TypeError ? "not UTF-8 (perhaps Windows-1251): save it again as “CSV UTF-8”" : readFault(error));
  }
  const heading = text.slice(0, text.indexOf("\n") < 0 ? undefined : text.indexOf("\n")).trim();
  if (!heading.includes(",") && heading.includes(";"))
    return fault("line 1", "the columns are separated by semicolons: save it again with commas");
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true }) as unknown as typeof records;
  } catch (error) {
    return fault("", `not a table: ${error instanceof Error ? error.message : String(error)}`);
  }
  const present = heading.split(",").map((column) => column.trim().replace(/^"|"$/g, ""));
  const wrong = [
    ["missing", columns.filter((column) => !present.includes(column))],
    ["unknown", present.filter((column) => !columns.includes(column))],
    ["repeated", present.filter((column, place) => present.indexOf(column) < place)],
  ] as const;
  if (wrong.some(([, names]) => names.length > 0))
    return fault("line 1", wrong.flatMap(([what, names]) => (names.length > 0 ? [`${what} columns: ${names.join(", ")}`] : [])).join("; "));
  return records.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value.trim()])),
  }));
}

/** A table whose rows are items of one list; `itemOf` puts a row into the form that the parser takes. */
export function readList(geodata: Geodata, file: string, columns: readonly string[], itemOf: (cells: Cells) => unknown): WrittenList {
  const rows = readTable(geodata, file, columns);
  return {
    items: (rows ?? []).map(({ line, cells }) => ({ item: itemOf(cells), file, line, object: rowName(cells) })),
    unread: rows === null ? "all" : new Set(),
  };
}

/** The object that a row is or is about. */
export function rowName(cells: Cells): string {
  return cells.object ?? cells.id ?? Object.values(cells)[0] ?? "";
}

/** The cell as a number, null where it is empty; NaN (which every schema refuses) where it is not a number. */
export function numberOrNull(cell: string | undefined): number | null {
  return cell === undefined || cell === "" ? null : Number(cell);
}

export function textOrNull(cell: string | undefined): string | null {
  return cell === undefined || cell === "" ? null : cell;
}

/** Words separated by spaces. */
export function words(cell: string | undefined): string[] {
  return (cell ?? "").split(/\s+/).filter((word) => word !== "");
}

/** The cells of a column that is there once for each language. */
export function localizedCells(cells: Cells, column: string): Record<string, string | undefined> {
  return { kk: cells[`${column}_kk`], ru: cells[`${column}_ru`], en: cells[`${column}_en`] };
}

/** The same for a text that may be left out: null where it is empty in every language. */
export function localizedOrNull(cells: Cells, column: string): Record<string, string | undefined> | null {
  const texts = localizedCells(cells, column);
  return Object.values(texts).some(Boolean) ? texts : null;
}

/** "378" or "607-610" as a range; NaN, which every schema refuses, where it is neither. */
export function lineRange(range: string): [number, number] {
  const [first, last] = range.split("-").map(Number);
  return [first ?? Number.NaN, last ?? first ?? Number.NaN];
}
