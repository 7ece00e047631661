import { existsSync } from "node:fs";
import type { LoadIssue } from "../../src/data/issue";
import { lineRange } from "./projects";
import { numberOrNull, readTable, textOrNull, words } from "./read-table";

const LANGUAGE_COLUMNS = (column: string): string[] => ["kk", "ru", "en"].map((language) => `${column}_${language}`);
const COLUMNS = [
  "id",
  "headline",
  "better",
  ...LANGUAGE_COLUMNS("name"),
  ...LANGUAGE_COLUMNS("unit"),
  "section",
  "lines",
  "also",
  ...LANGUAGE_COLUMNS("note"),
];

/** The indicators with their values by year. */
export function buildIndicators(folder: string, issues: LoadIssue[]): unknown[] {
  if (!existsSync(`${folder}/indicators.csv`)) return [];
  const values = new Map<string, { year: number | null; value: number | null }[]>();
  for (const { cells, line } of readTable(
    `${folder}/indicator-values.csv`,
    "indicator-values.csv",
    ["indicator", "year", "value"],
    issues,
  )) {
    const own = values.get(cells.indicator ?? "") ?? [];
    const year = numberOrNull(cells.year);
    if (own.some((one) => one.year === year))
      issues.push({
        file: "indicator-values.csv",
        object: cells.indicator ?? "",
        field: "year",
        reason: `line ${line}: ${year} is there twice`,
      });
    values.set(cells.indicator ?? "", [...own, { year, value: numberOrNull(cells.value) }]);
  }
  const indicators = readTable(`${folder}/indicators.csv`, "indicators.csv", COLUMNS, issues).map(({ cells }) => ({
    id: cells.id,
    headline: cells.headline === "yes",
    better: textOrNull(cells.better),
    section: cells.section,
    lines: words(cells.lines).map(lineRange),
    also: words(cells.also),
    name: { kk: cells.name_kk, ru: cells.name_ru, en: cells.name_en },
    unit: { kk: cells.unit_kk, ru: cells.unit_ru, en: cells.unit_en },
    note: cells.note_kk ? { kk: cells.note_kk, ru: cells.note_ru, en: cells.note_en } : null,
    values: (values.get(cells.id ?? "") ?? []).toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)),
  }));
  const known = new Set(indicators.map(({ id }) => id));
  for (const id of values.keys())
    if (!known.has(id)) issues.push({ file: "indicator-values.csv", object: id, field: "indicator", reason: "there is no such indicator" });
  return indicators;
}
