import { describe, expect, test } from "vitest";
import { inEveryLanguage, LANGUAGES } from "../../src/domain/language";
import { oldNameText, pointNameText } from "../../src/i18n/place-texts";
import { GRAMMAR } from "../../src/i18n/messages";
import { ownGazetteer } from "../../src/state/derive/place-index";
import { pointName } from "../../src/state/derive/point-name";
import { NO_PLACES } from "../../src/state/places";
import { placeNamed } from "../../src/ui/use-place";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const called = (lon: number, lat: number) => {
  const name = pointName(ownGazetteer(dataset), [lon, lat]);
  return name === null ? null : LANGUAGES.map((language) => pointNameText(name, language).replaceAll("\u00a0", " "));
};

describe("what one would call a point", () => {
  test("on a crossing it is the crossing", () => {
    expect(called(76.9343, 43.2415)).toEqual(["Абай – Сейфуллин", "Абая – Сейфуллина", "Abai – Seifullin"]);
  });

  test("at a metro station or a landmark it is that", () => {
    // The station Almaly stands between crossings, 110 m and more from each.
    expect(called(76.8378, 43.2164)).toEqual([
      "«Бауыржан Момышұлы» метро станциясы",
      "станция метро «Бауыржана Момышулы»",
      "Bauyrzhan Momyshuly metro station",
    ]);
    expect(called(77.0594, 43.1571)).toEqual(["Медеу", "Медеу", "Medeu"]);
  });

  test("some way off it is the way from the nearest one", () => {
    // 0.0018 degrees of latitude are 200 m: north of the rink of Medeu, with nothing nearer.
    expect(called(77.0594, 43.1589)).toEqual([
      "«Медеу» деген жерден солтүстікке қарай 200 м",
      "200 м на север от места «Медеу»",
      "200 m north of Medeu",
    ]);
    // 0.0015 degrees are 167 m south of the crossing of Rozybakiev and Timiryazev.
    expect(called(76.8916, 43.2234)?.[1]).toMatch(/^1[67]0 м на юг от перекрёстка .*Розыбакиева.*$/);
  });

  test("in a microdistrict it is the microdistrict", () => {
    expect(called(76.7905, 43.2129)).toEqual(["Шұғыла", "Шугыла", "Shugyla"]);
  });

  test("in a park or on a lake whose outline is drawn it is that, however near a crossing or a landmark is", () => {
    const park = ["28 гвардияшы-панфиловшы атындағы саябақ", "Парк имени 28 гвардейцев-панфиловцев", "Park of the 28 Panfilov Guardsmen"];
    expect(called(76.9545, 43.2589)).toEqual(park);
    expect(called(76.9531, 43.2588)).toEqual(park);
    expect(called(76.865, 43.243)).toEqual(["Сайран көлі", "Озеро Сайран", "Lake Sairan"]);
    // North of the lake's shore it is not.
    expect(called(76.865, 43.2475)).not.toContain("Lake Sairan");
  });

  test("where nothing is near it has no name", () => {
    expect(called(76.9, 43.08)).toBeNull();
    expect(called(0, 0)).toBeNull();
  });
});

test("a point is called the same before and after somebody searched, and in the language of the page", () => {
  const pack = {
    streets: ["улица Елибаева", "улица Енбек", "Шугыла микрорайон"].map((name) => ({
      ...({ id: name, name: inEveryLanguage(name), also: [], formerly: [], kind: "street", middle: [76.86, 43.2], weight: 1 } as const),
      houses: [{ number: "1", at: [76.86, 43.2] }] as const,
    })),
    crossings: [
      { a: 0, b: 1, at: [76.86, 43.2] },
      { a: 1, b: 2, at: [76.7905, 43.213] },
    ],
  } as const;
  let named = 0;
  for (const [lon, lat] of [
    [76.7905, 43.2129],
    [76.86, 43.2],
    [76.9343, 43.2415],
    ...Array.from({ length: 200 }, (_, at) => [76.78 + (at % 20) * 0.012, 43.18 + Math.floor(at / 20) * 0.015]),
  ] as [number, number][])
    for (const language of LANGUAGES) {
      const question = { where: { kind: "point", lon, lat } } as const;
      const before = placeNamed({ dataset, places: NO_PLACES, question }, language);
      expect(placeNamed({ dataset, places: { ...NO_PLACES, wanted: true, pack }, question }, language)).toEqual(before);
      if (language === "en" && "name" in before && before.name !== undefined) {
        named += 1;
        expect(before.name).not.toMatch(/\p{Script=Cyrillic}/u);
      }
    }
  expect(named).toBeGreaterThan(50);
});

test.each([
  [{ kk: "Ленин", ru: "Ленина", en: "Lenin" }, ["Ленин", "Ленина", "Lenin"]],
  [inEveryLanguage("улица 8 Марта"), ["«улица 8 Марта»", "улица 8 Марта", "ulitsa 8 Marta"]],
  [inEveryLanguage("Rua Nova"), ["«Rua Nova»", "Rua Nova", "Rua Nova"]],
])("an old name in every language: %j", (name, expected) => {
  expect(LANGUAGES.map((language) => oldNameText(name, language))).toEqual(expected);
});

test("every old name of the project's streets is known in three languages", () => {
  for (const { id, formerly } of ownGazetteer(dataset).streets)
    for (const { kk, en } of formerly) {
      expect(kk, id).not.toBe("");
      expect(en, id).not.toMatch(/\p{Script=Cyrillic}/u);
    }
});

test("the name stands in brackets beside the words of the question, in no case of its own", () => {
  const asked = (language: "kk" | "ru" | "en", name?: string) =>
    GRAMMAR[language]
      .question({
        place: { kind: "point", name },
        service: "park",
        limit: { kind: "minutes", minutes: 15 },
        year: 2025,
        method: "radius",
        wayTo: null,
        walkerLabel: "…",
      })
      .map((part) => (part.kind === "words" ? part.words : part.label))
      .join("")
      .replaceAll("\u00a0", " ");
  expect(asked("ru", "Абая – Сейфуллина")).toBe(
    "Куда можно дойти за 15 минут от этой точки (Абая – Сейфуллина) в 2025 году? Показать путь до парка. Идёт ….",
  );
  expect(asked("kk", "Абай – Сейфуллин")).toContain("осы жерден (Абай – Сейфуллин) 15 минутта");
  expect(asked("en", "Abai – Seifullin")).toContain("of this point (Abai – Seifullin) in 2025?");
  expect(asked("ru")).toContain("от этой точки в 2025 году");
});
