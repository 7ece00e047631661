import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/language";
import { pointNameText } from "../../src/i18n/place-texts";
import { GRAMMAR } from "../../src/i18n/messages";
import { gazetteerOf } from "../../src/state/derive/place-index";
import { pointName } from "../../src/state/derive/point-name";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const called = (lon: number, lat: number) => {
  const name = pointName(gazetteerOf(dataset, null), [lon, lat]);
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

  test("where nothing is near it has no name", () => {
    expect(called(76.9, 43.08)).toBeNull();
    expect(called(0, 0)).toBeNull();
  });
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
