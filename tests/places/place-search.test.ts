import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { distanceM } from "../../src/domain/geodesy";
import { datasetGazetteer } from "../../src/domain/places/dataset-gazetteer";
import { lineCrossings } from "../../src/domain/places/line-crossings";
import { nameKey } from "../../src/domain/places/name-words";
import { placeSearchOf } from "../../src/state/derive/named-place-search";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const search = placeSearchOf(dataset, null);

/** Coordinates were looked up by hand: crossings in the street crossings of OpenStreetMap of 2024, stations and areas in the lists named in geodata/SOURCES.md. */
type Case = { readonly query: string; readonly kind: string; readonly lon: string; readonly lat: string; readonly within_m: string };
const cases: Case[] = parse(readFileSync(fileURLToPath(new URL("queries.csv", import.meta.url))), {
  columns: true,
  skip_empty_lines: true,
});

describe("the first place found is the one that was meant", () => {
  test.each(cases.map((one) => [one.query, one] as const))("%s", (query, { kind, lon, lat, within_m: within }) => {
    const first = search.find(query, 5)[0];
    expect(first?.kind).toBe(kind);
    if (kind !== "zone")
      expect(distanceM(...first!.at, Number(lon), Number(lat)), `${first!.name.ru} at ${first!.at.join(", ")}`).toBeLessThanOrEqual(
        Number(within),
      );
  });

  test.each([
    ["Алатауский район", "alatau"],
    ["Медеу ауданы", "medeu"],
    ["Nauryzbay district", "nauryzbay"],
    ["Восточные ворота", "east-gate"],
  ])("%s is asked about as a whole", (query, id) => {
    expect(search.find(query, 1)[0]?.zone?.id).toBe(id);
  });
});

describe("a street alone", () => {
  test("is its middle, says so, and offers its crossings", () => {
    const hits = search.find("проспект Сейфуллина", 8);
    expect(hits[0]).toMatchObject({ kind: "street", id: "seifullin-avenue", note: { kind: "street-middle" } });
    expect(hits.filter(({ kind }) => kind === "crossing").length).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ["Фурманова", "nazarbayev-avenue", "Фурманова"],
    ["проспект Ленина", "dostyk-avenue", "Ленина"],
    ["Космонавтов", "baitursynuly-street", "Космонавтов"],
    ["ул. Пастера", "makatayev-street", "Пастера"],
    ["Комсомольская", "tole-bi-street", "Комсомольская"],
  ])("%s is found under its old name, which is told", (query, id, old) => {
    expect(search.find(query, 1)[0]).toMatchObject({ kind: "street", id, formerly: [{ ru: old }] });
  });

  test("with a house number, where no house is known, is its middle and says what is not there", () => {
    expect(search.find("Сейфуллина 123", 1)[0]).toMatchObject({
      kind: "street",
      id: "seifullin-avenue",
      note: { kind: "no-houses", asked: "123" },
    });
  });
});

describe("nothing is found in place of what was meant", () => {
  test.each(["гребной канал", "КИМЭП", "рынок Абырвалг", "Green canal", "театр Сейфуллина 200", "новый рынок"])("%s", (query) => {
    expect(search.find(query, 8).map(({ name }) => name.ru)).toEqual([]);
  });

  test("a word left out or taken for another makes a guess, which is marked", () => {
    expect(search.find("Нурсултана Назарбаева", 1)[0]).toMatchObject({ id: "nazarbayev-avenue", isGuess: true });
    expect(search.find("Назарбаева", 1)[0]).toMatchObject({ id: "nazarbayev-avenue", isGuess: false });
    expect(search.find("Сейфиллина", 1)[0]).toMatchObject({ id: "seifullin-avenue", isGuess: true });
  });

  test("guesses stand after what was asked for by its name", () => {
    for (const { query } of cases) {
      const guessed = search.find(query, 20).map(({ isGuess }) => isGuess);
      expect(guessed, query).toEqual(guessed.toSorted((a, b) => Number(a) - Number(b)));
    }
  });

  test("no word of fewer than five letters is taken for another", () => {
    // One letter away from Абай, Гоголь (Гогол) and Манас.
    for (const query of ["абаб", "гагл", "мана"])
      expect(
        search.find(query, 8).filter(({ isGuess }) => isGuess),
        query,
      ).toEqual([]);
  });
});

test("streets that do not cross are found one by one, never at an invented crossing", () => {
  // Both run from west to east, 300 m apart.
  expect(search.find("Гоголя – Макатаева", 8).filter(({ kind }) => kind === "crossing")).toEqual([]);
});

test.each(["", " ", "улица", "–", "?!", "ъъъъъ"])("%j finds nothing and throws nothing", (query) => {
  expect(search.find(query, 5)).toEqual([]);
});

describe("crossings of drawn lines", () => {
  const metre = 1 / 111_195;
  const line = (...points: [number, number][]) => [points.map(([x, y]) => [x * metre, y * metre])];

  test("cross where they cross, once", () => {
    const [at, ...more] = lineCrossings(line([-500, 0], [500, 0]), line([0, -500], [0, 500]));
    expect(more).toEqual([]);
    expect(distanceM(...at!, 0, 0)).toBeLessThan(0.01);
  });

  test("an end 50 m short of another street meets it, one 70 m short does not", () => {
    expect(lineCrossings(line([-500, 0], [500, 0]), line([0, 50], [0, 500]))).toHaveLength(1);
    expect(lineCrossings(line([-500, 0], [500, 0]), line([0, 70], [0, 500]))).toEqual([]);
  });

  test("streets that cross twice far apart have two crossings", () => {
    expect(lineCrossings(line([0, 0], [2000, 0]), line([200, 200], [200, -200], [1800, -200], [1800, 200]))).toHaveLength(2);
  });
});

const CROSSINGS = "../shared/reference/almaty/street-crossings.csv";
const noReference = existsSync(CROSSINGS) ? "" : ` — not run: ${CROSSINGS} is not there`;
test.skipIf(noReference !== "")(
  `[reference] crossings of the hand-drawn avenues lie where OpenStreetMap of 2024 has them${noReference}`,
  () => {
    const mapped = new Map<string, [number, number][]>();
    for (const { a, b, lon, lat } of parse<Record<string, string>>(readFileSync(CROSSINGS), {
      columns: ["a", "b", "lon", "lat", "n"],
      from_line: 2,
    })) {
      const key = [nameKey(a!), nameKey(b!)].sort().join("|");
      mapped.set(key, [...(mapped.get(key) ?? []), [Number(lon), Number(lat)]]);
    }
    const { streets, crossings } = datasetGazetteer(dataset);
    const keysOf = (street: number) => ["kk", "ru", "en"].map((language) => nameKey(streets[street]!.name[language as "kk"]));
    const away: number[] = [];
    streets.forEach((_, a) =>
      streets.slice(0, a).forEach((__, b) => {
        const known = keysOf(a).flatMap((one) => keysOf(b).flatMap((other) => mapped.get([one, other].sort().join("|")) ?? []));
        if (known.length > 0) for (const at of crossings(a, b)) away.push(Math.min(...known.map((place) => distanceM(...at, ...place))));
      }),
    );
    // Four pairs of one name lie elsewhere too, or are joined by a slip road that the hand-drawn line leaves out.
    expect(away.length).toBeGreaterThan(300);
    expect(away.filter((metres) => metres > 150).length).toBeLessThanOrEqual(4);
  },
);
