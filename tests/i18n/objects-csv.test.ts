import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { Language } from "../../src/domain/language";
import { objectsCsv, toCsv } from "../../src/i18n/objects-csv";
import { moneyOf } from "../../src/state/derive/programme-money";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const rowsIn = (language: Language, projects = dataset.projects): Record<string, string>[] =>
  parse(objectsCsv(projects, dataset, language, null), { bom: true, columns: true, delimiter: language === "en" ? "," : ";" });
const one = (id: string) => dataset.projects.filter((project) => project.id === id);

describe("the table of objects", () => {
  test("its cost column adds up to the programme's total where “counted in the total” says yes", () => {
    const rows = rowsIn("en");
    const cost = (row: Record<string, string>): number => Number(row["How much, bn tenge"]);
    const counted = rows.filter((row) => row["Counted in the total"] === "yes");
    expect(counted.reduce((sum, row) => sum + cost(row), 0)).toBeCloseTo(moneyOf(dataset, dataset.projects).total, 6);
    expect(rows.filter((row) => row["Counted in the total"] === "").every((row) => cost(row) === 0)).toBe(true);
    expect(rows.filter((row) => row["Counted in the total"] === "no").length).toBeGreaterThan(50);
  });

  test("a part names the measure it belongs to; what is never counted says why", () => {
    const [bus] = rowsIn("en", one("trolleybus-200"));
    expect(bus!["Part of"]).toBe(one("budget-transport-1-2")[0]!.name.en);
    const [whole] = rowsIn("ru", one("budget-total-2030"));
    expect(whole!["Учтено в сумме"]).toBe("нет");
    expect(whole!["Примечание"]).not.toBe("");
  });

  test("headings carry units; years stand as numbers beside the phrase", () => {
    const [clinic] = rowsIn("en", one("trolleybus-200"));
    expect(Object.keys(clinic!)).toEqual(
      expect.arrayContaining(["Area, ha", "Length, km", "How much, bn tenge", "Start year", "Finish year"]),
    );
    expect(clinic!["Finish year"]).toBe(String(one("trolleybus-200")[0]!.finishYear ?? ""));
    expect(Object.keys(rowsIn("ru", one("trolleybus-200"))[0]!)).toEqual(expect.arrayContaining(["Площадь, га", "Длина, км"]));
    expect(Object.keys(rowsIn("kk", one("trolleybus-200"))[0]!)).toEqual(expect.arrayContaining(["Ауданы, га", "Ұзындығы, км"]));
  });
});

describe("a table as CSV", () => {
  test("in Kazakh and Russian semicolons part the cells and a comma marks the decimals; in English a comma and a dot", () => {
    expect(toCsv([["парк, сквер", 1.5, 2030, null]], "ru")).toBe("\ufeffпарк, сквер;1,5;2030;\n");
    expect(toCsv([["саябақ; гүлзар", 1.5]], "kk")).toBe('\ufeff"саябақ; гүлзар";1,5\n');
    expect(toCsv([["park, square", 1.5]], "en")).toBe('\ufeff"park, square",1.5\n');
  });

  test.each(["kk", "ru", "en"] as const)("in %s a cell that a spreadsheet would run is made harmless", (language) => {
    expect(toCsv([["=1+1", "+7", "-x", "@SUM(A1)"]], language)).toMatch(/^\ufeff'=1\+1[,;]'\+7[,;]'-x[,;]'@SUM\(A1\)\n$/);
  });
});
