import { describe, expect, test } from "vitest";
import { linesBySection, sectionOfLine } from "../../src/domain/section-lines";
import { citedLines, sourceWords } from "../../src/i18n/cited-lines";
import { builtData } from "../support/built-data";

const { dataset } = builtData();

describe("where the text states a thing", () => {
  test("sections begin on the lines of their headings", () => {
    expect(["474", "475", "871", "872", "5229", "5230"].map((line) => sectionOfLine(Number(line)))).toEqual([
      "intro",
      "1.1",
      "1.1",
      "1.2",
      "kpi",
      "app-1",
    ]);
  });

  test("every object of the programme has a line in the section under which it is listed", () => {
    const missing = dataset.projects.filter(
      ({ section, lines }) => lines.length > 0 && !lines.some(([first]) => sectionOfLine(first) === section),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test("lines are cited under the section in which they stand, the object's own first, and no raw id is (664, 849, 2918, 2920)", () => {
    const schools = dataset.projects.find(({ id }) => id === "edu-schools-23-budget")!;
    expect([...linesBySection(schools.section, schools.lines).keys()]).toEqual(["4.2", "1.1"]);
    expect(citedLines(schools, "en")).toBe(
      "programme, section 4.2, lines 2918, 2920 of its text; programme, section 1.1, lines 664, 849 of its text",
    );
  });

  test("what the programme does not name rests on the source of its place, with publisher and date", () => {
    const source = (id: string): string =>
      sourceWords(
        dataset.projects.find((project) => project.id === id)!,
        dataset.sources,
        "ru",
      );
    expect(source("seismic-1988-talgar")).toBe("Станции сейсмической сети 1988 года, опубликованные списки станций, 1988");
    for (const project of dataset.projects.filter(({ lines }) => lines.length === 0))
      expect(sourceWords(project, dataset.sources, "kk"), project.id).toMatch(/, \d{4}/);
  });
});
