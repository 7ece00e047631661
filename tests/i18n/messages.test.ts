import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/language";
import { MESSAGES } from "../../src/i18n/messages";
import { builtData } from "../support/built-data";

/** Every text of a language by its path; functions are called with plain arguments. */
function textsOf(value: unknown, path = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[path, value]]);
  if (typeof value === "function")
    return new Map([[path, String((value as (...inputs: unknown[]) => unknown)(...Array.from({ length: value.length }, () => "5")))]]);
  return new Map(Object.entries(value as object).flatMap(([key, part]) => [...textsOf(part, path === "" ? key : `${path}.${key}`)]));
}

/** Texts that are rightly the same in two languages: names, units, loan words. */
const RIGHTLY_SAME = new Set([
  "title",
  "minuteShort",
  "programme.downloadCsv",
  "limit.goal",
  "detour",
  "speed",
  "category.college",
  "category.business",
  "category.tourism",
  "category.kindergarten",
  "category.culture",
  "category.park",
  "category.library",
  "category.lrt",
  "category.metro",
  "category.sport",
  "category.utilities-gas",
  "service.sport",
  "group.economy",
  "limit.minutes",
  "card.hectares",
  "card.kilometres",
  "table.city",
  "table.modelledZone",
  "legend.planned",
  "legend.existing",
]);

describe("the interface in three languages", () => {
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(MESSAGES[language])]));

  test("every text is there in every language and is not empty", () => {
    for (const language of LANGUAGES) {
      expect([...texts[language]!.keys()].sort()).toEqual([...texts.en!.keys()].sort());
      for (const [path, text] of texts[language]!) expect(text.trim(), `${language} ${path}`).not.toBe("");
    }
  });

  test("no text is the same in two languages by accident", () => {
    const same = [...texts.kk!]
      .filter(
        ([path, text]) =>
          !RIGHTLY_SAME.has(path) && !/^[\d\W]*$/.test(text) && (text === texts.ru!.get(path) || text === texts.en!.get(path)),
      )
      .map(([path]) => path);
    expect(same).toEqual([]);
  });

  test("Cyrillic words hold no Latin letters, Latin words no Cyrillic ones", () => {
    const mixed = LANGUAGES.flatMap((language) =>
      [...texts[language]!]
        .filter(([, text]) => /[а-яәғқңөұүһі][a-z]|[a-z][а-яәғқңөұүһі]/i.test(text.replaceAll("LRT", "").replaceAll("BRT", "")))
        .map(([path]) => `${language} ${path}`),
    );
    expect(mixed).toEqual([]);
  });
});

describe("the fonts", () => {
  const folder = fileURLToPath(new URL("../../node_modules/@fontsource-variable/golos-text/files/", import.meta.url));
  const fonts = readdirSync(folder).map((file) => openSync(folder + file));
  const has = (letter: string): boolean =>
    fonts.some((font) => "hasGlyphForCodePoint" in font && font.hasGlyphForCodePoint(letter.codePointAt(0)!));

  test("hold all 18 special Kazakh letters", () => {
    expect([..."ӘҒҚҢӨҰҮҺІәғқңөұүһі"].filter((letter) => !has(letter))).toEqual([]);
  });

  test("hold every character of every text, name and label", () => {
    const { dataset, texts } = builtData();
    const shown = [
      ...LANGUAGES.flatMap((language) => [...textsOf(MESSAGES[language]).values()]),
      ...dataset.projects.flatMap(({ name, placeWords }) => [name.kk, name.ru, name.en, placeWords ?? ""]),
      ...LANGUAGES.flatMap((language) => Object.values(texts[language]).flatMap(({ summary, note }) => [summary, note ?? ""])),
      ...[...dataset.context.values()].flatMap(({ features }) =>
        features.flatMap(({ properties }) => ["name_kk", "name_ru", "name_en"].map((key) => String(properties?.[key] ?? ""))),
      ),
    ].join("");
    expect([...new Set(shown)].filter((letter) => letter > " " && letter !== "\u00a0" && !has(letter))).toEqual([]);
  });
});
