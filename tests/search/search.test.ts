import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { foldLetters } from "../../src/domain/fold-letters";
import { categoryWords } from "../../src/i18n/category-words";
import { createSearch } from "../../src/state/derive/search";
import { builtData } from "../support/built-data";

type Case = { readonly id: string; readonly query: string; readonly language: string; readonly kind: string };
type PlaceFirst = { readonly query: string; readonly kind: string; readonly name: string };
const rows = (name: string): unknown =>
  parse(readFileSync(fileURLToPath(new URL(name, import.meta.url))), { columns: true, skip_empty_lines: true });
const cases = (name: string): Case[] => rows(name) as Case[];
const placesFirst = rows("place-first.csv") as PlaceFirst[];
const { dataset, indicators, otherNames } = builtData();
const search = createSearch(dataset, { indicators, otherNames }, categoryWords);

describe("spellings meet in one skeleton", () => {
  test.each([
    ["Баум тоғайы", "баум тогайы", "Baum toğaiy"],
    ["Қалқаман", "калкаман", "Qalqaman", "Kalkaman"],
    ["Жетісу", "жетису", "Zhetisu", "Jetisu"],
    ["Әуезов", "ауезов", "Auezov"],
    ["Шұғыла", "шугыла", "Shugyla", "Şuğyla"],
    ["Бауыржан", "бауыржан", "Bauyrjan", "Bauyrzhan"],
    ["зелёный", "зеленый"],
  ])("%s", (first, ...others) => {
    for (const other of others) expect(foldLetters(other), other).toBe(foldLetters(first));
  });
});

describe("the first result is the object that was meant", () => {
  test.each(cases("known-objects.csv").map((one) => [one.query, one.language, one.kind, one.id] as const))(
    "%s (%s, %s) → %s",
    (query, _language, _kind, id) => {
      const first = search.find(query, 1)[0];
      const expected = dataset.projects.find((project) => project.id === id || project.also.includes(id))?.id;
      expect(first?.id).toBe(expected);
    },
  );
});

describe("the first result is the indicator that was meant, under its other names too", () => {
  test.each(cases("known-indicators.csv").map((one) => [one.query, one.id] as const))("%s → %s", (query, id) => {
    expect(search.find(query, 1)[0]).toMatchObject({ kind: "indicator", id });
  });
});

describe("other names", () => {
  test("stand for everything into which records were merged, or nobody who knows the record finds it", () => {
    const merged = [...dataset.projects, ...indicators].filter(({ also }) => also.length > 0).map(({ id }): string => id);
    expect(merged.length).toBeGreaterThan(80);
    expect(merged.filter((id) => !otherNames.has(id))).toEqual([]);
  });

  test("what has the very name of a street stands beside it: the ring road is a road and a project", () => {
    const [first, second] = search.find("БАКАД", 3);
    expect([first?.kind, second?.id]).toEqual(["place", "road-bakad-ring"]);
  });

  test("the programme's own comes before what other sources add: the planned system, then the stations of 1988", () => {
    for (const query of ["сейсмостанции", "сейсмикалық станция", "seismic station"]) {
      const found = search.find(query, 8).map(({ id }) => id);
      expect(found[0], query).toBe("earthquake-early-warning");
      expect(found.slice(1).some((id) => id.startsWith("seismic-1988-"), query)).toBe(true);
    }
  });
});

describe("what people call a thing finds a thing of that kind", () => {
  test.each((rows("spoken-words.csv") as { query: string; category: string }[]).map(({ query, category }) => [query, category] as const))(
    "%s → %s",
    (query, category) => {
      const first = search.find(query, 1)[0];
      expect(dataset.projects.find(({ id }) => id === first?.id)?.category, first?.name.ru).toBe(category);
    },
  );

  test("a number written to the letters: тэц2, тэц-2, тэц 2", () => {
    const [first, ...others] = ["ТЭЦ-2", "тэц2", "тэц 2", "жэо2"].map((query) => search.find(query, 1)[0]);
    expect(first?.name.ru).toBe("ТЭЦ-2");
    for (const other of others) expect(other).toEqual(first);
  });
});

describe("a street, station or microdistrict that was named in full comes before objects that bear its name", () => {
  test.each(placesFirst.map(({ query, kind, name }) => [query, kind, name] as const))("%s", (query, kind, name) => {
    const first = search.find(query, 8)[0];
    expect(first?.kind === "place" ? [first.place.kind, first.place.name.ru] : first?.id).toEqual([kind, name]);
  });
});

describe("streets and areas are found, under old names too", () => {
  test.each(cases("known-places.csv").map((one) => [one.query, one.id] as const))("%s → %s", (query, id) => {
    expect(search.find(query, 5).map((hit) => hit.id)).toContain(id);
  });
});
