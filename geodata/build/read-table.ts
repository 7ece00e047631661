import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { LoadIssue } from "../../src/data/issue";

export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/**
 * Rows of a CSV file with their line numbers. The columns must be exactly the ones asked for, in UTF-8, with commas: anything else is said
 * with its remedy, and no row of such a file is used.
 */
export function readTable(path: string, name: string, columns: readonly string[], issues: LoadIssue[]): Row[] {
  const fault = (object: string, field: string, reason: string): [] => {
    issues.push({ file: name, object, field, reason });
    return [];
  };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(readFileSync(path));
  } catch (error) {
    return fault(
      "",
      "",
      error instanceof TypeError ? "not UTF-8 (perhaps Windows-1251): save it again as “CSV UTF-8”" : `cannot be read: ${String(error)}`,
    );
  }
  const heading = text.slice(0, text.indexOf("\n") < 0 ? undefined : text.indexOf("\n")).trim();
  if (!heading.includes(",") && heading.includes(";"))
    return fault("line 1", "", "the columns are separated by semicolons: save it again with commas");
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true }) as unknown as typeof records;
  } catch (error) {
    return fault("", "", `not a table: ${error instanceof Error ? error.message : String(error)}`);
  }
  const present = heading.split(",").map((column) => column.trim().replace(/^"|"$/g, ""));
  const missing = columns.filter((column) => !present.includes(column)),
    unknown = present.filter((column) => !columns.includes(column));
  if (missing.length > 0 || unknown.length > 0)
    return fault(
      "line 1",
      "",
      [
        missing.length > 0 ? `missing columns: ${missing.join(", ")}` : "",
        unknown.length > 0 ? `unknown columns: ${unknown.join(", ")}` : "",
      ]
        .filter(Boolean)
        .join("; "),
    );
  return records.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value.trim()])),
  }));
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
