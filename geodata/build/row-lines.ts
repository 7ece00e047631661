import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { LoadIssue } from "../../src/data/issue";

/** The tables from which the parts of the built data are made: where to look for the row at fault. */
const TABLES_OF: Readonly<Record<string, readonly string[]>> = {
  "projects.json": ["facts"],
  "facilities.json": ["services"],
  "reference.json": ["."],
  "texts/": ["texts"],
};

/** Faults inside rows, each with the table and the line that people edit. Looked up only when there are faults, so it may take its time. */
export function withLines(folder: string, issues: readonly LoadIssue[]): LoadIssue[] {
  const known = new Map<string, ReadonlyMap<string, readonly number[]>>();
  const linesIn = (table: string): ReadonlyMap<string, readonly number[]> => {
    const lines = known.get(table) ?? rowLines(`${folder}/${table}`);
    known.set(table, lines);
    return lines;
  };
  return issues.map((issue) => {
    const found = tablesOf(folder, issue.file).flatMap((table) => {
      const lines = linesIn(table).get(issue.object);
      return lines ? [`${table}, ${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`] : [];
    });
    return found.length === 0 ? issue : { ...issue, reason: `${issue.reason} (${found.join("; ")})` };
  });
}

function tablesOf(folder: string, file: string): string[] {
  if (file.endsWith(".csv")) return [file];
  return (TABLES_OF[file] ?? []).flatMap((place) =>
    readdirSync(`${folder}/${place}`)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => (place === "." ? name : `${place}/${name}`)),
  );
}

/** By the first cell of its rows, the lines on which a table has them; none where it cannot be read, which is a fault of its own. */
function rowLines(path: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  if (!existsSync(path)) return lines;
  try {
    const rows = parse(readFileSync(path), { bom: true, info: true, skip_empty_lines: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    for (const { record, info } of rows.slice(1)) {
      const key = record[0]?.trim() ?? "";
      lines.set(key, [...(lines.get(key) ?? []), info.lines]);
    }
  } catch {
    return new Map();
  }
  return lines;
}
