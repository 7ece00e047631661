import { describe, expect, test } from "vitest";
import { SERVICES } from "../../src/domain/service";
import { GRAMMAR } from "../../src/i18n/messages";
import type { EditFinding, QuestionPart, ZoneFinding } from "../../src/i18n/sentence";

const plain = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");
const ALATAU = { kind: "district", name: { kk: "Алатау", ru: "Алатауский", en: "Alatau" } } as const;
const NORTH = { kind: "polycentre", name: { kk: "Солтүстік", ru: "Север", en: "North" } } as const;
const finding: ZoneFinding = {
  place: ALATAU,
  service: "park",
  limit: { kind: "minutes", minutes: 15 },
  year: 2025,
  method: "radius",
  share: { sure: 0.61, possible: 0.61 },
  people: { sure: 194_000, possible: 194_000 },
  gained: { sure: 23_000, possible: 23_000 },
  none: false,
  atLeast: false,
};
const sentence = (language: "kk" | "ru" | "en", change: Partial<ZoneFinding> = {}): string =>
  plain(GRAMMAR[language].zone({ ...finding, ...change }));

describe("the sentence about a zone", () => {
  test("says the share, the people and what the plan brings", () => {
    expect(sentence("en")).toBe(
      "In 2025, 61 % of residents of Alatau district (about 194,000 people) live within a 15-minute walk of a park; 23,000 of them thanks to the parks planned by then.",
    );
    expect(sentence("ru")).toBe(
      "В 2025 году 61 % жителей Алатауского района (около 194 000 человек) живёт не дальше чем в 15 минутах ходьбы от парка; из них 23 000 человек — благодаря объектам, которые откроются к этому времени по программе.",
    );
    expect(sentence("kk")).toBe(
      "2025 жылы Алатау ауданы тұрғындарының 61 пайызы (шамамен 194 000 адам) саябаққа 15 минутта жаяу жете алады; соның ішінде 23 000 адам – бағдарлама бойынша сол уақытқа дейін ашылатын нысандардың арқасында.",
    );
  });

  test("gives a range where a place is known to a microdistrict only, and says when it is a lower bound", () => {
    const range = { share: { sure: 0.61, possible: 0.63 }, people: { sure: 194_000, possible: 201_000 }, atLeast: true };
    expect(sentence("en", range)).toContain(
      "In 2025, at least 61 %, perhaps 63 % of residents of Alatau district (about 194,000–201,000 people)",
    );
    expect(sentence("ru", range)).toContain("В 2025 году не менее 61 %, возможно 63 % жителей");
    expect(sentence("kk", range)).toContain("тұрғындарының кемінде 61 пайызы, мүмкін 63 пайызы");
  });

  test("[2] tells no residents from nobody within reach", () => {
    expect(sentence("en", { share: null })).toBe("Alatau district has no residents, so there is no share to give.");
    expect(sentence("ru", { share: null, place: NORTH })).toBe("Жителей полицентра «Север» в модели нет, поэтому долю посчитать нельзя.");
    expect(sentence("kk", { share: null, place: NORTH })).toBe(
      "«Солтүстік» полиорталығы аумағында тұрғындар жоқ, сондықтан үлесі есептелмейді.",
    );
    expect(sentence("en", { none: true, share: { sure: 0, possible: 0 } })).toMatch(
      /^By 2025, no parks whose place is known are open: 0 % of residents/,
    );
  });

  test("Russian minutes stand in the prepositional case with the right number", () => {
    const minutes = (count: number): string =>
      /живёт не дальше чем в (\d+ \S+) ходьбы/.exec(sentence("ru", { limit: { kind: "minutes", minutes: count } }))![1]!;
    expect([1, 2, 5, 21, 22, 30].map(minutes)).toEqual(["1 минуте", "2 минутах", "5 минутах", "21 минуте", "22 минутах", "30 минутах"]);
  });

  test("Kazakh dative follows vowel harmony for every service", () => {
    const dative = Object.fromEntries(SERVICES.map((service) => [service, GRAMMAR.kk.serviceLabel(service)]));
    expect(dative).toEqual({
      transit: "жүрдек көлікке",
      park: "саябаққа",
      health: "емханаға немесе ауруханаға",
      school: "мектепке",
      kindergarten: "балабақшаға",
      culture: "мәдениет нысанына",
      sport: "спорт нысанына",
      shop: "азық-түлік дүкеніне",
    });
  });

  test("the year 2022 has no plan to speak of", () => {
    for (const language of ["kk", "ru", "en"] as const) expect(sentence(language, { year: 2022 })).not.toContain(";");
  });
});

describe("the question", () => {
  const asked = (
    language: "kk" | "ru" | "en",
    place: ZoneFinding["place"],
    limit: ZoneFinding["limit"],
    method: ZoneFinding["method"] = "radius",
    walkerLabel: string | null = "…",
  ): string =>
    plain(
      GRAMMAR[language]
        .question({ place, service: "park", limit, year: 2025, method, walkerLabel, wayTo: null })
        .map((part: QuestionPart) => (part.kind === "words" ? part.words : part.label))
        .join(""),
    );

  test("is one sentence in each language", () => {
    const minutes = { kind: "minutes", minutes: 15 } as const,
      metres = { kind: "metres", metres: 500 } as const;
    expect(asked("en", ALATAU, minutes)).toBe(
      "In 2025, how many residents of Alatau district can walk to a park within 15 minutes? Who walks: ….",
    );
    expect(asked("ru", ALATAU, minutes)).toBe("Сколько жителей Алатауского района в 2025 году дойдёт до парка за 15 минут? Идёт ….");
    expect(asked("kk", ALATAU, minutes)).toBe(
      "2025 жылы Алатау ауданы тұрғындарының қанша пайызы 15 минутта саябаққа жаяу жете алады? Жүретін – ….",
    );
    expect(asked("kk", { kind: "city" }, metres)).toBe(
      "2025 жылы Алматы қаласы тұрғындарының қанша пайызы саябаққа дейін түзу сызықпен 500 метр немесе одан жақын жерде тұрады? Жүретін – ….",
    );
    expect(asked("ru", { kind: "point" }, minutes)).toBe(
      "Куда можно дойти за 15 минут от этой точки в 2025 году? Показать путь до парка. Идёт ….",
    );
  });

  test("metres are those of a straight line or of streets, as they were measured, in the question as in the answer", () => {
    const limit = { kind: "metres", metres: 500 } as const;
    const said = (language: "kk" | "ru" | "en", method: ZoneFinding["method"]): string =>
      `${asked(language, ALATAU, limit, method, null)} ${sentence(language, { limit, method, year: 2022 })}`;
    expect(said("en", "streets")).toBe(
      "In 2025, how many residents of Alatau district live within 500 m of a park along streets? In 2022, 61 % of residents of Alatau district (about 194,000 people) live within 500 m of a park along streets.",
    );
    expect(said("ru", "streets")).toBe(
      "Сколько жителей Алатауского района в 2025 году живёт не дальше 500 м по улицам от парка? В 2022 году 61 % жителей Алатауского района (около 194 000 человек) живёт не дальше 500 м по улицам от парка.",
    );
    expect(said("kk", "streets")).toBe(
      "2025 жылы Алатау ауданы тұрғындарының қанша пайызы саябаққа дейін көше бойымен 500 метр немесе одан жақын жерде тұрады? 2022 жылы Алатау ауданы тұрғындарының 61 пайызы (шамамен 194 000 адам) саябаққа дейін көше бойымен 500 метрден аспайтын жерде тұрады.",
    );
    expect(said("en", "radius")).toContain("500 m of a park in a straight line");
    expect(said("ru", "radius")).not.toContain("по улицам");
    expect(said("kk", "radius")).not.toContain("көше");
  });

  test("has the same five controls in every language, each once", () => {
    for (const language of ["kk", "ru", "en"] as const) {
      const slots = GRAMMAR[language]
        .question({
          place: ALATAU,
          service: "park",
          limit: { kind: "minutes", minutes: 15 },
          year: 2025,
          method: "radius",
          walkerLabel: "…",
          wayTo: null,
        })
        .flatMap((part) => (part.kind === "slot" ? [part.slot] : []));
      expect(slots.toSorted()).toEqual(["limit", "service", "walker", "where", "year"]);
    }
  });
});

describe("the sentence about changes of the streets", () => {
  const effect = (language: "kk" | "ru" | "en", people: number, change: Partial<EditFinding> = {}): string =>
    plain(
      GRAMMAR[language].effect({
        place: ALATAU,
        service: "park",
        limit: { kind: "minutes", minutes: 15 },
        change: { sure: people, possible: people },
        ...change,
      }),
    );

  test("says how many more, how many fewer, or that nothing changes", () => {
    expect([1240, -1, 0].map((people) => effect("en", people))).toEqual([
      "With these changes 1,240 more people of Alatau district are within a 15-minute walk of a park.",
      "With these changes 1 fewer person of Alatau district is within a 15-minute walk of a park.",
      "With these changes nobody more and nobody fewer in Alatau district is within a 15-minute walk of a park.",
    ]);
    expect([1240, -2, 0].map((people) => effect("ru", people))).toEqual([
      "С этими изменениями число жителей Алатауского района, живущих не дальше чем в 15 минутах ходьбы от парка, растёт на 1240 человек.",
      "С этими изменениями число жителей Алатауского района, живущих не дальше чем в 15 минутах ходьбы от парка, уменьшается на 2 человека.",
      "С этими изменениями число жителей Алатауского района, живущих не дальше чем в 15 минутах ходьбы от парка, не меняется.",
    ]);
    expect([1240, -20, 0].map((people) => effect("kk", people))).toEqual([
      "Осы өзгерістермен саябаққа 15 минутта жаяу жете алатын Алатау ауданы тұрғындарының саны 1240 адамға көбейеді.",
      "Осы өзгерістермен саябаққа 15 минутта жаяу жете алатын Алатау ауданы тұрғындарының саны 20 адамға азаяды.",
      "Осы өзгерістермен саябаққа 15 минутта жаяу жете алатын Алатау ауданы тұрғындарының саны өзгермейді.",
    ]);
  });

  test("takes a goal in metres, a range, and two counts that disagree", () => {
    expect(effect("en", 0, { limit: { kind: "metres", metres: 800 }, change: { sure: -300, possible: -200 } })).toBe(
      "With these changes 200–300 fewer people of Alatau district are within 800 m on foot of a park.",
    );
    expect(effect("ru", 0, { limit: { kind: "metres", metres: 800 }, change: { sure: 21, possible: -50 }, place: NORTH })).toBe(
      "С этими изменениями число жителей полицентра «Север», живущих не дальше 800 м пешком от парка, растёт на 20 человек.",
    );
    expect(effect("kk", 500, { limit: { kind: "metres", metres: 800 }, place: { kind: "city" } })).toBe(
      "Осы өзгерістермен саябаққа дейін жаяу жолы 800 метрден аспайтын Алматы қаласы тұрғындарының саны 500 адамға көбейеді.",
    );
  });
});
