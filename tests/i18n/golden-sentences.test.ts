import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language, type Localized } from "../../src/domain/language";
import type { Limit } from "../../src/domain/limit";
import { SERVICES, type Service } from "../../src/domain/service";
import { factorText } from "../../src/ui/point/walk-words";
import { WALKERS } from "../../src/domain/walker";
import { formatMetres, formatNumber } from "../../src/i18n/format";
import { GRAMMAR, MESSAGES } from "../../src/i18n/messages";
import { RESIDENT, type FoundNear, type OpensNear, type ResidentFinding, type ScoreFinding } from "../../src/i18n/resident";
import type { Place, PromiseWords, QuestionWords, ZoneFinding } from "../../src/i18n/sentence";

/** Numbers that take different forms in Russian (1, 2, 5, 11, 21, 22) and in English (1, 8, 11, 18). */
const NUMBERS = [1, 2, 5, 8, 11, 18, 21, 22] as const;
const YEARS = [2022, 2025, 2030] as const;

const DISTRICTS: readonly Place[] = [
  { kind: "district", name: { kk: "Алатау", ru: "Алатауский", en: "Alatau" } },
  { kind: "district", name: { kk: "Жетісу", ru: "Жетысуский", en: "Zhetysu" } },
  { kind: "district", name: { kk: "Түрксіб", ru: "Турксибский", en: "Turksib" } },
];
const POLYCENTRES: readonly Place[] = [
  { kind: "polycentre", name: { kk: "Солтүстік", ru: "Север", en: "North" } },
  { kind: "polycentre", name: { kk: "Шығыс қақпасы", ru: "Восточные ворота", en: "East Gate" } },
  { kind: "polycentre", name: { kk: "Тарихи орталық", ru: "Исторический центр", en: "Historic Centre" } },
];
const PLACES: readonly Place[] = [{ kind: "city" }, ...DISTRICTS, ...POLYCENTRES];

const minutes = (count: number): Limit => ({ kind: "minutes", minutes: count });
const metres = (count: number): Limit => ({ kind: "metres", metres: count });
const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
const exactly = (value: number) => ({ sure: value, possible: value });

const FINDING: ZoneFinding = {
  place: { kind: "city" },
  service: "park",
  limit: minutes(15),
  year: 2025,
  method: "radius",
  share: exactly(0.61),
  people: exactly(194_000),
  gained: exactly(23_000),
  none: false,
  atLeast: false,
};

const zoneFindings: readonly ZoneFinding[] = [
  ...SERVICES.flatMap((service, index) => [
    { ...FINDING, service, place: { kind: "city" } as const, limit: minutes(at(NUMBERS, index)), year: 2022, gained: exactly(0) },
    { ...FINDING, service, place: at(DISTRICTS, index), limit: minutes(at(NUMBERS, index + 3)), year: 2025 },
    {
      ...FINDING,
      service,
      place: at(POLYCENTRES, index),
      limit: minutes(at(NUMBERS, index + 5)),
      year: 2030,
      gained: exactly(0),
      atLeast: true,
    },
    { ...FINDING, service, place: at(PLACES, index), limit: metres(at([300, 500, 1000, 12_500], index)), year: at(YEARS, index) },
    { ...FINDING, service, place: at(PLACES, index), share: exactly(0), people: exactly(0), gained: exactly(0), none: true },
  ]),
  ...NUMBERS.map((count) => ({ ...FINDING, share: exactly(count / 100), people: exactly(count), gained: exactly(Math.min(count, 2)) })),
  {
    ...FINDING,
    share: { sure: 0.611, possible: 0.634 },
    people: { sure: 194_000, possible: 201_000 },
    gained: { sure: 0, possible: 7_000 },
  },
  {
    ...FINDING,
    share: { sure: 0.2, possible: 0.21 },
    people: { sure: 63_000, possible: 66_800 },
    gained: { sure: 1_250, possible: 4_980 },
    atLeast: true,
  },
  { ...FINDING, place: at(POLYCENTRES, 1), service: "transit", share: exactly(0), people: exactly(0), gained: exactly(0) },
  ...[500, 1000].map((count, index) => ({ ...FINDING, service: at(SERVICES, index), limit: metres(count), method: "streets" as const })),
  { ...FINDING, place: at(DISTRICTS, 1), share: exactly(0), people: exactly(0), gained: exactly(0), atLeast: true },
  { ...FINDING, service: "health", limit: metres(500), share: exactly(0), people: exactly(0), gained: exactly(0), atLeast: true },
  { ...FINDING, people: exactly(44_010), gained: exactly(44_010) },
  { ...FINDING, people: { sure: 23_000, possible: 44_010 }, gained: { sure: 23_000, possible: 44_010 } },
  { ...FINDING, people: exactly(44_010), gained: exactly(43_990) },
  { ...FINDING, share: exactly(1), people: exactly(2_042_942), gained: exactly(1) },
  { ...FINDING, share: exactly(0.004), people: exactly(3), gained: exactly(0.2) },
  ...[PLACES[0]!, DISTRICTS[0]!, POLYCENTRES[0]!].map((place) => ({ ...FINDING, place, share: null })),
];

const questions: readonly Omit<QuestionWords, "walkerLabel" | "wayTo">[] = SERVICES.flatMap((service, index) => [
  { service, place: at(PLACES, index), limit: minutes(at(NUMBERS, index)), year: at(YEARS, index), method: "radius" },
  {
    service,
    place: at(PLACES, index + 3),
    limit: metres(at([300, 500, 1000], index)),
    year: at(YEARS, index + 1),
    method: index < 4 ? "radius" : "streets",
  },
  {
    service,
    place: { kind: "point" },
    limit: index % 2 === 0 ? minutes(at(NUMBERS, index)) : metres(500),
    year: at(YEARS, index + 2),
    method: index < 4 ? "radius" : "streets",
  },
]);

const GARDEN: Readonly<Record<Language, string>> = { kk: "Зерделі саябағы", ru: "Парк Зердели", en: "Zerdeli Park" };
const near = (service: Service, time: number | null, certain = true): FoundNear => ({
  service,
  minutes: time,
  minutesTo: certain || time === null ? null : time + 9,
  certain,
});

/** What is said of points: every service there, farther and unknown, every number, uncertain places, nothing at all. */
function residentSentences(language: Language): string[] {
  const { summary, score, minutes: time, goal, back, outside, straight } = RESIDENT[language];
  const nothing: ResidentFinding = {
    limit: minutes(15),
    method: "radius",
    year: 2025,
    there: [],
    perhaps: [],
    opens: [],
    perhapsOpens: [],
    farther: [],
    unknown: [],
  };
  const opens: OpensNear = { ...near("park", 9), name: GARDEN[language], areaHa: 41, opens: 2025, due: null };
  const findings: readonly ResidentFinding[] = [
    nothing,
    { ...nothing, year: 2022 },
    { ...nothing, limit: metres(500) },
    ...SERVICES.map((service, index) => ({ ...nothing, limit: minutes(at(NUMBERS, index)), there: [near(service, at(NUMBERS, index))] })),
    ...SERVICES.map((service) => ({ ...nothing, farther: [{ today: near(service, 23), later: null }], unknown: [service] })),
    {
      ...nothing,
      year: 2030,
      there: [near("park", 0), near("transit", 6)],
      opens: [opens],
      perhapsOpens: [{ ...opens, ...near("health", 9, false), name: "Шұғыла", areaHa: null, opens: 2023, due: 2022 }],
      farther: [
        { today: near("culture", 41), later: near("culture", 18) },
        { today: near("sport", null), later: near("sport", 30, false) },
        { today: near("health", 34, false), later: near("health", 20) },
      ],
      unknown: ["school", "kindergarten"],
    },
    { ...nothing, limit: metres(300), perhaps: [near("kindergarten", 4, false)], opens: [{ ...opens, areaHa: 3.5 }] },
    {
      ...nothing,
      limit: metres(1000),
      method: "streets",
      there: [near("school", 4)],
      perhaps: [near("health", 2, false), near("sport", 11, false)],
      perhapsOpens: [{ ...opens, ...near("transit", 14, false), minutesTo: "unknown" }],
    },
  ];
  const scored: ScoreFinding = {
    limit: minutes(15),
    method: "radius",
    year: 2025,
    of: 5,
    today: exactly(3),
    byYear: { sure: 3, possible: 4 },
    cityMedian: exactly(2),
    districtMedian: { sure: 1, possible: 2 },
    district: { kk: "Алатау", ru: "Алатауский", en: "Alatau" },
  };
  return [
    ...findings.map((finding) => summary(finding).join(" ")),
    ...[
      scored,
      { ...scored, year: 2022, district: null, districtMedian: null },
      { ...scored, limit: minutes(1), today: exactly(1) },
      { ...scored, limit: metres(1000), today: { sure: 0, possible: 1 } },
      { ...scored, limit: metres(1000), method: "streets" as const },
    ].map((finding) => score(finding).join(" ")),
    [time(null), time(0), time(5), time(3, 12), time(0, 7), back(8)].join("; "),
    ...(
      [
        ["met", "met"],
        ["missed", "met"],
        ["missed", "missed"],
        ["perhaps", "perhaps"],
        ["missed", "perhaps"],
        ["perhaps", "met"],
      ] as const
    ).map(([today, byYear]) => `${goal({ metres: formatMetres(500, language), today, byYear, year: 2025 })}.`),
    outside({ kk: "Наурызбай", ru: "Наурызбайский", en: "Nauryzbay" }, formatMetres(2300, language)),
    straight(factorText({ detour: 1.3 }, language)),
    straight(null),
  ];
}

/** Texts of the interface whose form follows a number or a limit. */
function countedTexts(language: Language): string[] {
  const { methodText, zones, filters, programme, tray, phase, card, year, object } = MESSAGES[language];
  const limits = [...NUMBERS.map(minutes), metres(500)].map(GRAMMAR[language].limitLabel);
  return [
    ...limits.map((limit) => `${zones.accessText(limit)}.`),
    ...limits
      .slice(0, -1)
      .map((limit) => methodText(formatMetres(923, language), formatMetres(1200, language), limit, formatNumber(1.3, language, 1))),
    methodText(formatMetres(500, language), formatMetres(650, language), null, null),
    methodText(formatMetres(1200, language), formatMetres(1200, language), limits[0]!, null),
    ...NUMBERS.map((count) => `${filters.found(count)}, ${filters.placed(count)}, 12 ${programme.bn} (${programme.moneyObjects(count)}).`),
    ...NUMBERS.map((count) => `${tray.records(count)}; ${phase(String(count), "22", 2025)}`),
    ...[
      [2023, 2025],
      [2025, 2025],
      [null, 2025],
      [2023, null],
    ].map(([start, finish]) => card.yearsText(start!, finish!)),
    ...["378", "607–610", "378, 607–610"].map((lines) => `${card.section("4.3")}, ${card.lines(lines)}`),
    `${card.section("app-5")}, ${card.section("intro")}, ${card.section("kpi")}`,
    `${card.accuracy(formatMetres(50, language))}; ${year.today(2022)}; ${zones.by(2030)}`,
    ...object.direction.map((direction) => object.away(formatMetres(1200, language), 15, direction)),
  ];
}

function sentencesOf(language: Language): string[] {
  const grammar = GRAMMAR[language];
  const asked = questions.map((question, index) =>
    grammar
      .question({
        ...question,
        wayTo: question.place.kind === "point" && index % 3 === 2 && index > 15 ? GARDEN[language] : null,
        walkerLabel:
          index % 5 === 4
            ? RESIDENT[language].inWinter(MESSAGES[language].walker[at(WALKERS, index)])
            : MESSAGES[language].walker[at(WALKERS, index)],
      })
      .map((part) => (part.kind === "words" ? part.words : part.label))
      .join(""),
  );
  const promised =
    language === "kk"
      ? ["17 жаңа емхана", "перзентхана"]
      : language === "ru"
        ? ["17 новых поликлиник", "родильный дом"]
        : ["17 new clinics", "a maternity hospital"];
  return [
    ...asked,
    ...zoneFindings.map((finding) => grammar.zone(finding)),
    ...residentSentences(language),
    grammar.unplaced(promised.slice(0, 1)),
    grammar.unplaced(promised),
    grammar.undated(promised.slice(0, 1)),
    grammar.undated(promised),
    ...promises(language, promised[0]!).map((promise) => grammar.promise(promise)),
    grammar.datedOtherwise({ name: GARDEN[language], section: "1.2", year: 2027, ownSection: "5.1", opens: 2030 }),
    grammar.delayed([{ name: GARDEN[language], year: 2026, reported: "2025-12-03" }]),
    grammar.delayed(promised.map((name) => ({ name, year: 2024, reported: "2024-06" }))),
    RESIDENT[language].promised(promised.slice(0, 1)),
    RESIDENT[language].promised(promised),
    [5, 14].map(RESIDENT[language].more).join("; "),
    ...countedTexts(language),
  ];
}

/** Years and no years; through one, two and three zones of the other kind, whole and in part. */
function promises(language: Language, name: string): PromiseWords[] {
  const plain: PromiseWords = { name, startYear: null, finishYear: 2025, through: null };
  const names = (places: readonly Place[]): Localized[] =>
    places.flatMap((place) => ("name" in place && typeof place.name === "object" ? [place.name] : []));
  const polycentres = names(POLYCENTRES),
    districts = names(DISTRICTS);
  return [
    plain,
    { ...plain, finishYear: null },
    { ...plain, startYear: 2023, finishYear: null },
    ...[1, 2, 3].map((count) => ({ ...plain, through: { kind: "polycentre" as const, names: polycentres.slice(0, count), whole: false } })),
    { ...plain, through: { kind: "polycentre", names: polycentres.slice(1, 2), whole: true } },
    { ...plain, through: { kind: "polycentre", names: polycentres.slice(0, 2), whole: true } },
    ...[1, 2, 3].map((count) => ({ ...plain, through: { kind: "district" as const, names: districts.slice(0, count), whole: false } })),
  ];
}

describe("generated sentences", () => {
  test.each(LANGUAGES)("in %s are those that a reader of the language has approved", (language) => {
    const file = fileURLToPath(new URL(`../golden/sentences.${language}.txt`, import.meta.url));
    const text = `${sentencesOf(language).join("\n")}\n`;
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
    expect(text.split("\n"), "Review the diff, then update with UPDATE_GOLDEN=1.").toEqual(readFileSync(file, "utf8").split("\n"));
  });
});
