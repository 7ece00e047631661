import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Localized } from "../../src/domain/language";
import { MESSAGES } from "../../src/i18n/messages";
import { builtData } from "../support/built-data";
import { contentTexts, type ContentText } from "../support/content-texts";

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
  "nav.map",
  "places.kind.station",
  "zones.hectares",
  "zones.modelled",
]);

/** Whether two languages have one text; figures and signs are no words. */
const isSame = ({ kk, ru, en }: Localized): boolean => /\p{L}/u.test(kk) && (kk === ru || kk === en || ru === en);

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
      .filter(([path, kk]) => !RIGHTLY_SAME.has(path) && isSame({ kk, ru: texts.ru!.get(path)!, en: texts.en!.get(path)! }))
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

/** Objects that have one name in two languages or three, and why that is right. */
const ONE_NAME: Readonly<Record<string, string>> = {
  "vernacular-kompot": "a nickname, printed so in the Kazakh text",
  "vernacular-tatarka": "a nickname, printed so in the Kazakh text",
  "vernacular-orbita": "a nickname, printed so in the Kazakh text",
  "aport-mall": "the name of a shopping centre",
  "leroy-merlin": "the name of a chain of shops",
  "metro-existing": "one word in both languages",
  "it-hub-almaty-digital-city": "an English name; IT hub is one word in both languages",
  "creative-space-nesanatoriy": "the name of a creative space",
  "creative-space-aurora-space": "the name of a creative space",
  "creative-space-occupy-steppe": "the name of a creative space",
  "creative-space-manufactura": "the name of a creative space",
  "creative-space-wearenear": "the name of a creative space",
  "almaty-theatre": "the name that the theatre has in every language",
  "halyk-arena": "the name of an arena, as its owner writes it",
  "gallery-kazarian": "the name of a gallery",
  "gallery-art-lane": "the name of a gallery",
  "embankment-terrenkur": "one word in both languages, the name of the path",
};

/** Other content that is rightly the same in Kazakh and Russian, and why. */
const ONE_WORD: Readonly<Record<string, string>> = {
  "object metro-existing stop": "names of stations: Алмалы, Алатау, Сайран",
  "object lrt-almaty-arena-halyk-arena stop": "names of arenas",
  "section 2.3 name": "туризм, one word in both languages",
  "source faults-amey-2021 publisher": "names of authors",
};

/** Units that are written alike: signs, and words that Kazakh has from the same source as Russian. */
const ONE_UNIT = new Set([
  "м",
  "м²",
  "км",
  "га",
  "км/км²",
  "мкг/м³",
  "Мбит/с",
  "велосипед",
  "автомобиль",
  "контейнер",
  "самокат",
  "студент",
  "педагог",
  "музей",
  "стартап",
  "университет",
  "минут",
  "индекс",
  "тонна (2021)",
]);

describe("the content in three languages", () => {
  const content = contentTexts();
  const same = content.filter(({ text }) => isSame(text));

  test("every name, summary, note, unit and reason is there in every language", () => {
    expect(content.length).toBeGreaterThan(4000);
    expect(content.filter(({ text }) => LANGUAGES.some((language) => text[language].trim() === "")).map(({ path }) => path)).toEqual([]);
  });

  test("none is the same in two languages but what rightly is", () => {
    const allowed = new Set([...Object.keys(ONE_NAME).map((id) => `object ${id} name`), ...Object.keys(ONE_WORD)]);
    const isUnit = ({ path, text }: ContentText): boolean => /^unit | unit$/.test(path) && ONE_UNIT.has(text.kk);
    expect(same.filter((one) => !allowed.has(one.path) && !isUnit(one)).map(({ path }) => path)).toEqual([]);
    // And nothing is excused that is not the same any more.
    const paths = new Set(same.map(({ path }) => path));
    expect([...allowed].filter((path) => !paths.has(path))).toEqual([]);
  });

  test("nobody reads a Kazakh letter in Russian, nor a Cyrillic one in English, but between quotation marks", () => {
    const foreign: Readonly<Record<"ru" | "en", RegExp>> = { ru: /[әғқңөұүһі]/i, en: /[а-яёәғқңөұүһі]/i };
    const outsideQuotes = (text: string): string => text.replaceAll(/«[^»]*»|“[^”]*”|"[^"]*"/g, "");
    const wrong = content.flatMap(({ path, text }) =>
      // What was looked up quotes a source's own spelling.
      path.includes(" looked up ")
        ? []
        : (["ru", "en"] as const)
            .filter((language) => foreign[language].test(outsideQuotes(text[language])))
            .map((language) => `${language} ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test("other names are in each language its own", () => {
    const { otherNames } = builtData();
    const shared = [...otherNames].flatMap(([id, { kk, ru, en }]) =>
      [...kk, ...ru]
        .filter((name) => /\p{L}/u.test(name) && ((kk.includes(name) && ru.includes(name)) || en.includes(name)))
        .map((name) => `${id} ${name}`),
    );
    expect(shared).toEqual([]);
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
    const { dataset } = builtData();
    const shown = [
      ...LANGUAGES.flatMap((language) => [...textsOf(MESSAGES[language]).values()]),
      ...contentTexts().flatMap(({ text }) => LANGUAGES.map((language) => text[language])),
      ...dataset.projects.map(({ placeWords }) => placeWords ?? ""),
      ...[...dataset.statuses.values()].map(({ sourceTitle }) => sourceTitle),
      ...[...dataset.sources.values()].map(({ licence }) => licence),
      ...[...dataset.context.values()].flatMap(({ features }) =>
        features.flatMap(({ properties }) =>
          ["name_kk", "name_ru", "name_en", "old_names", "old_names_kk", "old_names_en", "also"].map((key) =>
            String(properties?.[key] ?? ""),
          ),
        ),
      ),
    ].join("");
    expect([...new Set(shown)].filter((letter) => letter > " " && letter !== "\u00a0" && !has(letter))).toEqual([]);
  });
});
