import type { ListName } from "../../src/data/parse-lists";
import { LANGUAGES } from "../../src/domain/language";
import type { Geodata, WrittenList } from "./geodata-folder";
import { lineRange, localizedCells, localizedOrNull, numberOrNull, readList, textOrNull, words, type Cells } from "./read-table";

export type ReferenceList = Exclude<ListName, "districts" | "polycentres" | "projects" | "facilities">;

type Table = { readonly file: string; readonly columns: readonly string[]; readonly itemOf: (cells: Cells) => unknown };

const inThree = (column: string): string[] => LANGUAGES.map((language) => `${column}_${language}`);

/** The tables at the top of geodata/, and what a row of each becomes. */
const TABLES: Readonly<Record<ReferenceList, Table>> = {
  sources: {
    file: "sources.csv",
    columns: ["id", ...inThree("title"), ...inThree("publisher"), "date", "licence"],
    itemOf: (cells) => ({
      id: cells.id,
      title: localizedCells(cells, "title"),
      publisher: localizedCells(cells, "publisher"),
      date: cells.date,
      licence: cells.licence,
    }),
  },
  units: {
    file: "units.csv",
    columns: ["id", "kk", "ru_one", "ru_few", "ru_many", "en"],
    itemOf: (cells) => ({
      id: cells.id,
      name: {
        kk: cells.kk,
        ru: { one: cells.ru_one || cells.ru_many, few: cells.ru_few || cells.ru_many, many: cells.ru_many },
        en: cells.en,
      },
    }),
  },
  goals: {
    file: "goals.csv",
    columns: ["id", ...inThree("name")],
    itemOf: (cells) => ({ id: numberOrNull(cells.id), name: localizedCells(cells, "name") }),
  },
  sections: {
    file: "sections.csv",
    columns: ["id", "goal", ...inThree("name")],
    itemOf: (cells) => ({ id: cells.id, goal: numberOrNull(cells.goal), name: localizedCells(cells, "name") }),
  },
  statuses: {
    file: "status.csv",
    columns: ["object", "status", "date", "source_title", "source_url", ...inThree("note")],
    itemOf: (cells) => ({
      projectId: cells.object,
      status: cells.status,
      date: cells.date,
      sourceTitle: cells.source_title,
      sourceUrl: textOrNull(cells.source_url),
      note: localizedCells(cells, "note"),
    }),
  },
  moneyExcluded: {
    file: "money-excluded.csv",
    columns: ["object", ...inThree("why")],
    itemOf: (cells) => ({ projectId: cells.object, why: localizedCells(cells, "why") }),
  },
  costSections: {
    file: "money-sections.csv",
    columns: ["object", "section"],
    itemOf: (cells) => ({ projectId: cells.object, section: cells.section }),
  },
  sectionMoney: {
    file: "section-money.csv",
    columns: ["section", "total", "to_2025", "from_2026_to_2030", "lines", ...inThree("note")],
    itemOf: (cells) => ({
      section: cells.section,
      total: numberOrNull(cells.total),
      to2025: numberOrNull(cells.to_2025),
      from2026To2030: numberOrNull(cells.from_2026_to_2030),
      lines: words(cells.lines).map(lineRange),
      note: localizedOrNull(cells, "note"),
    }),
  },
  notFound: {
    file: "not-found.csv",
    columns: ["object", "why"],
    itemOf: (cells) => ({ projectId: cells.object }),
  },
  unplaced: {
    file: "unplaced.csv",
    columns: ["service", "object", "why"],
    itemOf: (cells) => ({ service: cells.service, projectId: cells.object }),
  },
  otherDates: {
    file: "other-dates.csv",
    columns: ["object", "year", "section"],
    itemOf: (cells) => ({ projectId: cells.object, year: numberOrNull(cells.year), section: textOrNull(cells.section) }),
  },
  phases: {
    file: "phases.csv",
    columns: ["object", "year", "count"],
    itemOf: (cells) => ({ projectId: cells.object, year: numberOrNull(cells.year), count: numberOrNull(cells.count) }),
  },
};

/** Every table must be there, with its heading even where it has no rows. */
export function readReference(geodata: Geodata): Record<ReferenceList, WrittenList> {
  return Object.fromEntries(
    Object.entries(TABLES).map(([list, { file, columns, itemOf }]) => [list, readList(geodata, file, columns, itemOf)]),
  ) as Record<ReferenceList, WrittenList>;
}
