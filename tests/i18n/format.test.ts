import { describe, expect, test } from "vitest";
import { unitWords } from "../../src/i18n/unit-words";
import {
  formatFigure,
  formatMetres,
  formatNumber,
  formatPeople,
  formatShare,
  roundPeople,
  russianPlural,
  wholePercent,
} from "../../src/i18n/format";

const plain = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");

describe("numbers as each language writes them", () => {
  test("thousands and decimals", () => {
    expect(plain(formatNumber(2042942, "kk"))).toBe("2 042 942");
    expect(plain(formatNumber(2042942, "ru"))).toBe("2 042 942");
    expect(formatNumber(2042942, "en")).toBe("2,042,942");
    expect(formatNumber(1250, "ru")).toBe("1250");
    expect(formatNumber(137.8, "kk", 1)).toBe("137,8");
    expect(formatFigure(13168.5953, "en")).toBe("13,168.60");
    expect(formatFigure(41, "ru")).toBe("41");
  });

  test("what is not nothing is never 0 %, what is not all never 100 %", () => {
    expect([0, 0.0001, 0.004, 0.5, 0.9999, 1].map(wholePercent)).toEqual([0, 1, 1, 50, 99, 100]);
  });

  test("a range that rounds to one figure is one figure", () => {
    expect(plain(formatShare({ sure: 0.611, possible: 0.634 }))).toBe("61–63 %");
    expect(plain(formatShare({ sure: 0.611, possible: 0.612 }))).toBe("61 %");
    expect(plain(formatPeople({ sure: 193_960, possible: 194_040 }, "en"))).toBe("194,000");
  });

  test("modelled people show three figures at the most", () => {
    expect([0, 4, 37, 123, 12_345, 193_960, 1_393_500].map(roundPeople)).toEqual([0, 4, 40, 123, 12_300, 194_000, 1_390_000]);
  });

  test("walked distances: tens of metres, then kilometres", () => {
    expect(plain(formatMetres(346, "en"))).toBe("350 m");
    expect(plain(formatMetres(997, "ru"))).toBe("1 км");
    expect(plain(formatMetres(1349, "kk"))).toBe("1,3 км");
  });

  test("Russian plurals: 1 минута, 2 минуты, 5, 11 and 12 минут, 21 минута, 22 минуты, 111 минут", () => {
    const minutes = (count: number): string => russianPlural(count, "минута", "минуты", "минут");
    expect([1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, 122].map(minutes)).toEqual([
      "минута",
      "минуты",
      "минуты",
      "минут",
      "минут",
      "минут",
      "минут",
      "минута",
      "минуты",
      "минут",
      "минута",
      "минут",
      "минут",
      "минуты",
    ]);
  });
});

describe("what a capacity counts", () => {
  const units = new Map([
    ["flats", { kk: "пәтер", ru: { one: "квартира", few: "квартиры", many: "квартир" }, en: "flats" }],
    ["times", { kk: "есе", ru: { one: "раз", few: "раза", many: "раз" }, en: "times" }],
  ]);
  test("takes the Russian form that the figure asks for", () => {
    const said = (value: number): string => unitWords(units, { value, unit: "flats" }, "ru");
    expect([27_451, 3, 34_605, 11, 112, 22].map(said)).toEqual(["квартира", "квартиры", "квартир", "квартир", "квартир", "квартиры"]);
    expect(unitWords(units, { value: 1.7, unit: "times" }, "ru")).toBe("раза");
  });
  test("is one form in Kazakh and English", () => {
    expect(unitWords(units, { value: 27_451, unit: "flats" }, "kk")).toBe("пәтер");
    expect(unitWords(units, { value: 27_451, unit: "flats" }, "en")).toBe("flats");
  });
});
