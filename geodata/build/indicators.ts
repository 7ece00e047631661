import * as z from "zod/mini";
import { repeats } from "../../src/data/repeats";
import { indicatorSchema } from "../../src/data/schema/indicator";
import { year } from "../../src/data/schema/text";
import { LANGUAGES } from "../../src/domain/language";
import type { Indicator } from "../../src/domain/indicator";
import { sectionOf } from "../../src/domain/section";
import { isUnread, type Geodata, type Unread, type WrittenList } from "./geodata-folder";
import { columnOf } from "./columns";
import { lineRange, localizedCells, localizedOrNull, numberOrNull, readTable, textOrNull, words, type Row } from "./read-table";

const FILE = "indicators.csv",
  VALUES = "indicator-values.csv";
const inThree = (column: string): string[] => LANGUAGES.map((language) => `${column}_${language}`);
const COLUMNS = ["id", "headline", "better", "per", ...inThree("name"), ...inThree("unit"), "section", "lines", "also", ...inThree("note")];
const HEADLINE: Readonly<Record<string, boolean>> = { yes: true, "": false };

type YearValue = { readonly year: number; readonly value: number };
const yearValue = z.object({ year, value: z.number() });

/** Values by indicator in the order of the years, and the indicators of which not every value could be read. */
type Values = { readonly of: ReadonlyMap<string, readonly YearValue[]>; readonly unread: Unread };

type BuiltIndicators = {
  readonly raw: unknown[];
  readonly indicators: Indicator[];
  /** All that are written, be they sound or not. */
  readonly written: WrittenList;
};

/** The indicators with their values by year, as they are written to a file and as they are understood. */
export function buildIndicators(geodata: Geodata, sections: WrittenList): BuiltIndicators {
  const rows = readTable(geodata, FILE, COLUMNS),
    values = readValues(geodata, rows === null ? null : new Set(rows.map(({ cells }) => cells.id ?? "")));
  const raw = (rows ?? []).map((row) => indicatorOf(row, values));
  const indicators: Indicator[] = [];
  for (const [index, { cells, line }] of (rows ?? []).entries()) {
    const fault = (field: string, reason: string): void =>
      void geodata.issues.push({ file: FILE, line, object: cells.id ?? "", field, reason });
    const parsed = indicatorSchema.safeParse(raw[index]);
    if (parsed.success) indicators.push(parsed.data);
    else
      for (const { path, message } of parsed.error.issues)
        if (path[0] !== "values" || !isUnread(values.unread, cells.id ?? "")) fault(columnOf(null, path.join(".")), message);
    if (HEADLINE[cells.headline ?? ""] === undefined) fault("headline", `"${cells.headline}" is neither yes nor empty`);
  }
  checkIndicators(geodata, rows ?? [], sections);
  const items = (rows ?? []).map(({ cells, line }, index) => ({ item: raw[index], file: FILE, line, object: cells.id ?? "" }));
  return { raw, indicators, written: { items, unread: rows === null ? "all" : new Set() } };
}

function indicatorOf({ cells }: Row, values: Values): unknown {
  return {
    id: cells.id,
    headline: cells.headline === "yes",
    better: textOrNull(cells.better),
    per: textOrNull(cells.per),
    section: cells.section,
    lines: words(cells.lines).map(lineRange),
    also: words(cells.also),
    name: localizedCells(cells, "name"),
    unit: localizedCells(cells, "unit"),
    note: localizedOrNull(cells, "note"),
    values: values.of.get(cells.id ?? "") ?? [],
  };
}

function checkIndicators({ issues }: Geodata, rows: readonly Row[], sections: WrittenList): void {
  const fault = ({ line, cells }: Row, field: string, reason: string): void =>
    void issues.push({ file: FILE, line, object: cells.id ?? "", field, reason });
  for (const { again, first } of repeats(rows, ({ cells }) => cells.id || null))
    fault(again, "id", `this id is used twice: see ${FILE}, line ${first.line}`);
  const merged = rows.flatMap((row) => words(row.cells.also).map((id) => ({ id, row })));
  for (const { again, first } of repeats(merged, ({ id }) => id))
    fault(again.row, "also", `"${again.id}" is merged into "${first.row.cells.id}" already`);
  const known = new Set(sections.items.map(({ object }) => object));
  for (const row of rows) {
    const section = sectionOf({ section: row.cells.section ?? "" });
    if (!known.has(section) && !isUnread(sections.unread, section)) fault(row, "section", `there is no section "${section}"`);
  }
}

function readValues(geodata: Geodata, known: ReadonlySet<string> | null): Values {
  const rows = readTable(geodata, VALUES, ["indicator", "year", "value"]);
  if (rows === null) return { of: new Map(), unread: "all" };
  const of = new Map<string, YearValue[]>(),
    unread = new Set<string>();
  const fault = ({ line, cells }: Row, field: string, reason: string): void => {
    geodata.issues.push({ file: VALUES, line, object: cells.indicator ?? "", field, reason });
    unread.add(cells.indicator ?? "");
  };
  for (const { again, first } of repeats(rows, ({ cells }) => `${cells.indicator} ${cells.year}`))
    fault(again, "indicator, year", `${again.cells.indicator}, ${again.cells.year} is there twice: see ${VALUES}, line ${first.line}`);
  for (const row of rows) {
    const { indicator = "" } = row.cells;
    if (known !== null && !known.has(indicator)) fault(row, "indicator", `there is no indicator "${indicator}"`);
    const parsed = yearValue.safeParse({ year: numberOrNull(row.cells.year), value: numberOrNull(row.cells.value) });
    if (parsed.success) of.set(indicator, [...(of.get(indicator) ?? []), parsed.data]);
    else for (const { path, message } of parsed.error.issues) fault(row, path.join("."), message);
  }
  return { of: new Map([...of].map(([id, values]) => [id, values.toSorted((a, b) => a.year - b.year)])), unread };
}
