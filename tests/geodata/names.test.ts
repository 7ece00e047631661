import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../src/domain/language";
import { MESSAGES } from "../../src/i18n/messages";

const FOLDER = fileURLToPath(new URL("../../geodata/", import.meta.url));
/** As printed, or no words of ours. */
const LEFT_ALONE = new Set(["place_kk", "id", "object", "source", "source_url"]);
/** English without an ending that says so. */
const ENGLISH = new Set(["why", "note", "source_title", "unit"]);

/** The refused word in its own sense: these are flower beds. */
const OTHER_SENSE: Readonly<Record<string, readonly string[]>> = { гүлзар: ["facts/5.2.csv flowerbeds-lawns-159k-m2 name_kk"] };

type Rule = { readonly language: Language; readonly refused: string };

/** The last column of the table "Names: one spelling each" in geodata/README.md. */
const rules: Rule[] = readFileSync(`${FOLDER}README.md`, "utf8")
  .split("## Names")[1]!
  .split("\n")
  .map((line) => /^\| (kk|ru|en) \| [^|]+ \| ([^|]+) \|$/.exec(line))
  .flatMap((row) => (row ? row[2]!.split(", ").map((refused) => ({ language: row[1] as Language, refused: refused.trim() })) : []));

type Words = { readonly where: string; readonly language: Language; readonly text: string };

function languageOf(field: string): Language | null {
  if (LEFT_ALONE.has(field)) return null;
  return LANGUAGES.find((language) => field.endsWith(`_${language}`)) ?? (ENGLISH.has(field) ? "en" : null);
}

function wordsOf(file: string, record: Readonly<Record<string, unknown>>): Words[] {
  return Object.entries(record).flatMap(([field, text]) => {
    const language = languageOf(field);
    return language === null || typeof text !== "string"
      ? []
      : [{ where: `${file} ${String(record.object ?? record.id)} ${field}`, language, text }];
  });
}

function wordsOfMessages(language: Language, value: unknown, path: string): Words[] {
  if (typeof value === "string") return [{ where: path, language, text: value }];
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => wordsOfMessages(language, inner, `${path}.${key}`))
    : [];
}

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
const words: Words[] = [
  ...files
    .filter((file) => file.endsWith(".csv"))
    .flatMap((file) => parse<Record<string, string>>(readFileSync(FOLDER + file), { columns: true }).flatMap((row) => wordsOf(file, row))),
  ...files
    .filter((file) => file.endsWith(".geojson"))
    .flatMap((file) =>
      (JSON.parse(readFileSync(FOLDER + file, "utf8")) as { features: { properties: Record<string, unknown> }[] }).features.flatMap(
        ({ properties }) => wordsOf(file, properties),
      ),
    ),
  ...LANGUAGES.flatMap((language) => wordsOfMessages(language, MESSAGES[language], `messages.${language}`)),
];

describe("a name has one spelling", () => {
  test("the table is read, and so are names, summaries, notes and messages", () => {
    expect(rules.length).toBeGreaterThan(12);
    expect(words.length).toBeGreaterThan(10_000);
  });

  test.each(rules)("$language: $refused", ({ language, refused }) => {
    // At the beginning of a word, so that Kazakh and Russian endings are found as well; English names have none.
    const spelling = new RegExp(`(?<!\\p{L})${refused}${language === "en" ? "(?!\\p{L})" : ""}`, "iu");
    expect(words.filter((one) => one.language === language && spelling.test(one.text)).map(({ where }) => where)).toEqual(
      OTHER_SENSE[refused] ?? [],
    );
  });
});
