import { describe, expect, test } from "vitest";
import type { Language } from "../../src/domain/language";
import { LANGUAGES } from "../../src/domain/language";
import "../../src/i18n/messages";
import { RESIDENT, type ResidentFinding } from "../../src/i18n/resident";
import { builtData } from "../support/built-data";

const { dataset } = builtData();

/** Names that begin with a proper name, a sign of quotation or an abbreviation; every other is a common noun and begins small in a sentence. */
const PROPER: Readonly<Record<Language, readonly string[]>> = {
  kk: [
    "Almaty Museum",
    "«",
    "Сақ ",
    "Кемел ",
    "Мамыр-5",
    "Қарғалы",
    "Шұғыла",
    "Ақжар",
    "Д. Қонаев",
    "Үлкен Алматы",
    "Боралдай",
    "Көкмайса",
    "Момышұлы",
    "Өжет",
    "Алатау",
    "Райымбек",
  ],
  ru: ["БРТ"],
  en: ["Almaty Museum", "Depo ", "Saka ", "Zheltoqsan", "Qargaly", "Kemel", "Zerdeli", "Sosnovy", "Qalqaman", "BRT"],
};

describe("a name inside a sentence", () => {
  test.each(LANGUAGES)("in %s is small where it begins with a common noun, and as it is where it begins with a proper name", (language) => {
    const names = dataset.facilities
      .filter(({ opens }) => opens !== null && opens > 2022)
      .map(({ projectId }) => dataset.projects.find(({ id }) => id === projectId)!.name[language]);
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const finding: ResidentFinding = {
        limit: { kind: "minutes", minutes: 15 },
        method: "radius",
        year: 2030,
        there: [],
        perhaps: [],
        opens: [],
        perhapsOpens: [{ service: "health", minutes: 1, minutesTo: 9, certain: false, name, areaHa: null, opens: 2025, due: null }],
        farther: [],
        unknown: [],
      };
      const said = RESIDENT[language].summary(finding).join(" ");
      const proper = PROPER[language].some((start) => name.startsWith(start));
      expect(said).toContain(` ${proper ? name : name.charAt(0).toLowerCase() + name.slice(1)} (`);
    }
  });
});
