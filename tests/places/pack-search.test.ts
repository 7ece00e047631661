import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { distanceM } from "../../src/domain/geodesy";
import { categoryWords } from "../../src/i18n/category-words";
import { placeSearchOf } from "../../src/state/derive/named-place-search";
import type { PlaceSearch } from "../../src/state/derive/place-search";
import { createSearch, type SearchIndex } from "../../src/state/derive/search";
import { almatyPlaces, noAlmaty } from "../support/almaty-pack";
import { builtData } from "../support/built-data";

type Row = Readonly<Record<string, string>>;
const rows = (path: string): Row[] =>
  parse(readFileSync(fileURLToPath(new URL(path, import.meta.url))), { columns: true, skip_empty_lines: true });

/** The same searches with the names of the pack beside the app, which has 2,794 streets, most of them under a Russian name alone. */
describe.skipIf(noAlmaty !== "")(`[reference] with the names of the streets of 2024${noAlmaty}`, () => {
  const { dataset, indicators, otherNames } = builtData();
  let search: PlaceSearch, all: SearchIndex;
  beforeAll(async () => {
    search = placeSearchOf(dataset, await almatyPlaces());
    all = createSearch(dataset, { indicators, otherNames }, categoryWords, search);
  }, 120_000);

  test.each(rows("pack-queries.csv").map((row) => [row.query!, row] as const))("%s", (query, { kind, name, note }) => {
    const first = search.find(query, 8)[0];
    expect({ kind: first?.kind, name: first?.name.ru, note: first?.note?.kind ?? "" }).toEqual({ kind, name, note });
  });

  test.each(rows("queries.csv").map((row) => [row.query!, row] as const))("%s means the same as without it", (query, row) => {
    const first = search.find(query, 5)[0];
    expect(first?.kind).toBe(row.kind);
    if (row.kind !== "zone" && row.kind !== "street")
      expect(distanceM(...first!.at, Number(row.lon), Number(row.lat))).toBeLessThanOrEqual(Number(row.within_m));
  });

  test("an area that streets are named after is one row", () => {
    for (const query of ["Шұғыла", "Shugyla", "Саялы микрорайон", "Мамыр 1"])
      expect(
        search.find(query, 8).filter(({ kind }) => kind === "area" || kind === "microdistrict"),
        query,
      ).toHaveLength(1);
  });

  test("a street under two names crosses itself nowhere, and crossings of one name lie apart", () => {
    for (const query of ["Момышулы", "Бауыржана Момышулы", "Байтурсынулы", "Сатпаева", "Толе би", "Рыскулова Саина"]) {
      const crossings = search.find(query, 40).filter(({ kind }) => kind === "crossing");
      expect(crossings.length, query).toBeGreaterThan(0);
      for (const { name } of crossings) {
        const [one, other] = name.ru.split(" – ");
        expect(one!.includes(other!) || other!.includes(one!), name.ru).toBe(false);
      }
      crossings.forEach((one, at) => {
        const twins = crossings.filter((other, index) => index !== at && other.name.ru === one.name.ru);
        expect(twins.every((other) => distanceM(...one.at, ...other.at) > 250)).toBe(true);
        // The list says what each is near, and no two rows are alike.
        if (twins.length > 0) expect(one.near, one.name.ru).not.toBeNull();
        expect(twins.filter(({ near }) => near!.ru === one.near!.ru)).toEqual([]);
      });
    }
  });

  test.each(rows("../search/known-objects.csv").map(({ query, id }) => [query!, id!] as const))(
    "the object that was meant stays first: %s",
    (query, id) => {
      const expected = dataset.projects.find((project) => project.id === id || project.also.includes(id))?.id;
      expect(all.find(query, 1)[0]?.id).toBe(expected);
    },
  );

  test.each(rows("../search/place-first.csv").map(({ query, kind, name }) => [query!, kind, name] as const))(
    "the place comes before objects that bear its name: %s",
    (query, kind, name) => {
      const first = all.find(query, 8)[0];
      expect(first?.kind === "place" ? [first.place.kind, first.place.name.ru] : first?.id).toEqual([kind, name]);
    },
  );
});
