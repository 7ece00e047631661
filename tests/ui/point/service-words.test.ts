import { describe, expect, test } from "vitest";
import { straightWalks } from "../../../src/domain/coverage/straight-walks";
import { isOpen } from "../../../src/domain/facility";
import { distanceM } from "../../../src/domain/geodesy";
import { LANGUAGES } from "../../../src/domain/language";
import { placedFeatures } from "../../../src/domain/placement";
import { positionsIn } from "../../../src/domain/positions";
import { FIRST_QUESTION, type Question } from "../../../src/domain/question";
import { RESIDENT } from "../../../src/i18n/resident";
import { pointCard, type PointCard } from "../../../src/state/derive/point-card";
import { destinations } from "../../../src/state/derive/way-to";
import { longWayWords, noneLater } from "../../../src/ui/point/walk-words";
import { pointTables } from "../../../src/ui/share/point-tables";
import { builtData } from "../../support/built-data";
import "../../../src/i18n/messages";

const { dataset } = builtData();
const at = (lon: number, lat: number, year: number): Question => ({ ...FIRST_QUESTION, year, where: { kind: "point", lon, lat } });
function cardAt(question: Question): PointCard {
  const where = question.where as { lon: number; lat: number };
  return pointCard(dataset, question, straightWalks(destinations(dataset), where.lon, where.lat, question, question.detour))!;
}
const rowOf = (card: PointCard, service: string) => card.services.find((row) => row.service === service)!;

/** What each language says of a place beyond two hours, and of none: written here by hand. */
const BEYOND = { kk: "2 сағатта жаяу жету мүмкін емес", ru: "пешком не дойти и за 2 часа", en: "not within 2 hours on foot" };
const NO_PLACE = { kk: "бағдарлама орнын атамайды", ru: "программа места не называет", en: "the programme names no place" };

describe("a place that the programme names is never said to have none", () => {
  // At 4.8 km/h two hours are 9.6 km; straight metres made 1.3 times as long leave 7,384 m.
  test.each([
    ["health", "clinic-kemel"],
    ["transit", "metro-qalqaman"],
    ["sport", "athletics-arena-alatau"],
  ])("%s: at 76.9622, 43.2903 %s lies beyond two hours, and that is said", (service, id) => {
    const project = dataset.projects.find((one) => one.id === id)!;
    const metres = Math.min(
      ...placedFeatures(project.placement)
        .flatMap(({ geometry }) => positionsIn(geometry))
        .map(([lon, lat]) => distanceM(76.9622, 43.2903, lon!, lat!)),
    );
    expect(metres).toBeGreaterThan(7384);
    const question = at(76.9622, 43.2903, 2025),
      card = cardAt(question);
    expect(rowOf(card, service).later).toBeNull();
    for (const language of LANGUAGES) {
      expect(noneLater(rowOf(card, service), RESIDENT[language])).toBe(BEYOND[language]);
      const index = card.services.findIndex((row) => row.service === service);
      expect(pointTables(card, { dataset, question }, language)[0]!.rows[index]![2]).toBe(BEYOND[language]);
    }
  });

  test("where none of a service has a place, that is said: schools, and rapid transit before 2025", () => {
    for (const language of LANGUAGES) {
      expect(noneLater(rowOf(cardAt(at(76.9622, 43.2903, 2025)), "school"), RESIDENT[language])).toBe(NO_PLACE[language]);
      expect(noneLater(rowOf(cardAt(at(76.9622, 43.2903, 2024)), "transit"), RESIDENT[language])).toBe(NO_PLACE[language]);
    }
  });

  test("kindergartens of employers have places by 2030, though nobody is counted for them", () => {
    for (const language of LANGUAGES) {
      expect(noneLater(rowOf(cardAt(at(76.9622, 43.2903, 2029)), "kindergarten"), RESIDENT[language])).toBe(NO_PLACE[language]);
      expect(noneLater(rowOf(cardAt(at(76.9622, 43.2903, 2030)), "kindergarten"), RESIDENT[language])).not.toBe(NO_PLACE[language]);
    }
  });

  test("all over the city, in every year", () => {
    for (let lon = 76.76; lon < 77.07; lon += 0.03)
      for (let lat = 43.13; lat < 43.4; lat += 0.03)
        for (const year of [2023, 2025, 2030])
          for (const row of cardAt(at(lon, lat, year)).services) {
            const opens = dataset.facilities.some(
              (facility) => facility.service === row.service && isOpen(facility, year) && !isOpen(facility, 2022),
            );
            if (opens) expect(noneLater(row, RESIDENT.en), `${row.service} ${year}`).not.toBe(NO_PLACE.en);
          }
  });
});

test("a way along streets of more than two hours is named too: 7.3 km, 10,231 seconds", () => {
  const route = {
    coordinates: [
      [76.9435, 43.37],
      [76.92, 43.33],
    ],
    metres: 7310,
    seconds: 10_231,
    toStreetM: 0,
    climbM: null,
    stairsM: 0,
    crossings: 0,
    crossingSeconds: 0,
  };
  const { id, name } = dataset.projects.find((project) => project.id === "city-polyclinic-13")!;
  const said = longWayWords(dataset, { connected: true, projectId: id, route }, "ru")!.replaceAll("\u00a0", " ");
  // 10,231 seconds are 170 minutes and 31 seconds.
  expect(said).toBe(`Путь: ${name.ru}: 7,3 км, 171 мин`);
  expect(longWayWords(dataset, { connected: true, projectId: null, route: null }, "ru")).toBeNull();
});
