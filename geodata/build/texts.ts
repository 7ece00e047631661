import { existsSync, readdirSync } from "node:fs";
import type { LoadIssue } from "../../src/data/issue";
import { LANGUAGES, type Language } from "../../src/domain/language";
import type { ProjectText } from "../../src/domain/project";
import type { Places } from "./places";
import { readTable, textOrNull } from "./read-table";

const COLUMNS = ["id", ...["summary", "note"].flatMap((what) => LANGUAGES.map((language) => `${what}_${language}`))];

export type TextsByLanguage = Readonly<Record<Language, Record<string, ProjectText>>>;

/** Summaries, notes and what was looked up for each place, by language; a language file holds one entry an object. */
export function buildTexts(folder: string, lookedUp: Places["lookedUp"], issues: LoadIssue[]): TextsByLanguage {
  const texts: TextsByLanguage = { kk: {}, ru: {}, en: {} };
  for (const name of existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".csv"))
        .sort()
    : []) {
    for (const { cells, line } of readTable(`${folder}/${name}`, `texts/${name}`, COLUMNS, issues)) {
      const id = cells.id ?? "";
      const fault = (field: string, reason: string): void =>
        void issues.push({ file: `texts/${name}`, object: id || `line ${line}`, field, reason });
      if (id in texts.kk) fault("id", "this id has a text already");
      const noted = LANGUAGES.filter((language) => textOrNull(cells[`note_${language}`]) !== null);
      if (noted.length > 0 && noted.length < LANGUAGES.length)
        fault("note", `written in ${noted.join(", ")} only: all three languages or none`);
      for (const language of LANGUAGES) {
        const summary = cells[`summary_${language}`] ?? "";
        if (summary === "") fault(`summary_${language}`, "must not be empty");
        texts[language][id] = {
          summary,
          note: textOrNull(cells[`note_${language}`]),
          lookedUp: (lookedUp.get(id) ?? []).map((said) => said[language]),
        };
      }
    }
  }
  return texts;
}
