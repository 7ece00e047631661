import { repeats } from "../../src/data/repeats";
import { LANGUAGES, type Language } from "../../src/domain/language";
import type { ProjectText } from "../../src/domain/project";
import type { Geodata, WrittenList } from "./geodata-folder";
import { isUnread } from "./geodata-folder";
import type { Places } from "./places";
import { readTable, textOrNull, type Row } from "./read-table";

const COLUMNS = ["id", ...["summary", "note"].flatMap((what) => LANGUAGES.map((language) => `${what}_${language}`))];

export type TextsByLanguage = Readonly<Record<Language, Record<string, ProjectText>>>;

type TextRow = Row & { readonly file: string; readonly id: string };

/**
 * Summaries, notes and what was looked up for each place, by language; a language file holds one entry an object. `names`: the tables that
 * must be there, null where the folder is not.
 */
export function buildTexts(
  geodata: Geodata,
  names: readonly string[] | null,
  lookedUp: Places["lookedUp"],
  projects: WrittenList,
): TextsByLanguage {
  const unread = new Set<string>();
  const rows = (names ?? []).toSorted().flatMap((name): TextRow[] => {
    const file = `texts/${name}`,
      table = readTable(geodata, file, COLUMNS);
    if (table === null) unread.add(file);
    return (table ?? []).map((row) => ({ ...row, file, id: row.cells.id ?? "" }));
  });
  checkTexts(geodata, rows, projects);
  if (names !== null) missingTexts(geodata, rows, unread, projects);
  const texts: TextsByLanguage = { kk: {}, ru: {}, en: {} };
  for (const { cells, id } of rows)
    for (const language of LANGUAGES)
      texts[language][id] = {
        summary: cells[`summary_${language}`] ?? "",
        note: textOrNull(cells[`note_${language}`]),
        lookedUp: (lookedUp.get(id) ?? []).map((said) => said[language]),
      };
  return texts;
}

function checkTexts(geodata: Geodata, rows: readonly TextRow[], projects: WrittenList): void {
  const objects = new Set(projects.items.map(({ object }) => object));
  const fault = ({ file, line, id }: TextRow, field: string, reason: string): void =>
    void geodata.issues.push({ file, line, object: id, field, reason });
  for (const { again, first } of repeats(rows, ({ id }) => id))
    fault(again, "id", `this id has a text already: see ${first.file}, line ${first.line}`);
  for (const row of rows) {
    if (!objects.has(row.id) && !isUnread(projects.unread, row.id)) fault(row, "id", "no object of facts/ has this id");
    const noted = LANGUAGES.filter((language) => textOrNull(row.cells[`note_${language}`]) !== null);
    if (noted.length > 0 && noted.length < LANGUAGES.length)
      fault(row, "note", `written in ${noted.join(", ")} only: all three languages or none`);
    for (const language of LANGUAGES)
      if (textOrNull(row.cells[`summary_${language}`]) === null) fault(row, `summary_${language}`, "must not be empty");
  }
}

/** An object's summary stands in the table of texts/ that has the name of its own in facts/. */
function missingTexts(geodata: Geodata, rows: readonly TextRow[], unread: ReadonlySet<string>, projects: WrittenList): void {
  const told = new Set(rows.map(({ id }) => id));
  for (const { object, file: facts, line } of projects.items) {
    const file = facts.replace(/^facts/, "texts");
    if (object !== "" && !told.has(object) && !unread.has(file))
      geodata.issues.push({ file, object, field: "id", reason: `this object of ${facts}, line ${line}, has no summary here` });
  }
}
