import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { GROUP_OF, type Group } from "../../../src/domain/category";
import { LANGUAGES, type Language } from "../../../src/domain/language";
import { accessSurface, indexCells, type AccessSurface } from "../../../src/domain/coverage/access-surface";
import { FIRST_QUESTION, type Question } from "../../../src/domain/question";
import type { Service } from "../../../src/domain/service";
import { askableServices } from "../../../src/state/derive/objects";
import { pointCard, pointWalks } from "../../../src/state/derive/point-card";
import { surfaceKey } from "../../../src/state/derive/request-key";
import { zoneAnswer } from "../../../src/state/derive/zone-answer";
import { SERVICE_GROUP } from "../../../src/ui/service-group";
import { answerHandout } from "../../../src/ui/share/answer-handout";
import type { Handout } from "../../../src/ui/share/handout";
import { handoutPage } from "../../../src/ui/share/handout-page";
import { answered } from "../../support/answered";
import { builtData } from "../../support/built-data";

const LINK = "https://example.org/qadam/?in=alatau&to=health&lang=kk";
const NO_ART = { drawMap: () => Promise.resolve(null), drawMark: () => Promise.resolve(null) };

/** As a point is shown: everything around it is on the map. */
const ALL_GROUPS: ReadonlySet<Group> = new Set(Object.values(GROUP_OF));
const ALL_SERVICES = new Set(Object.values(SERVICE_GROUP));

function handoutOf(
  question: Question,
  language: Language,
  shown: ReadonlySet<Group> = new Set([SERVICE_GROUP[question.service]]),
): Handout {
  const one = answered(question, language);
  const surfaces = new Map(
    askableServices(one.dataset).map((service) => [surfaceKey({ ...question, service }), surfaceOf(service)] as const),
  );
  const state = { ...one, answers: { ...one.answers, surfaces } };
  const walks = pointWalks(state),
    card = walks === null ? null : pointCard(state.dataset, question, walks);
  return answerHandout(state, { zones: zoneAnswer(state), card, shown }, LINK, new Date(2026, 2, 9))!;
}

const made = new Map<string, AccessSurface>();
/** With every service answered the score of a point is said too. */
function surfaceOf(service: Service): AccessSurface {
  const { dataset } = builtData();
  let surface = made.get(service);
  if (!surface) {
    const own = dataset.facilities.filter((facility) => facility.service === service);
    made.set(service, (surface = accessSurface(own, dataset.cells, indexCells(dataset.cells))));
  }
  return surface;
}

type Read = { readonly text: string; readonly pages: number; readonly language: string };

/** What a reader of PDF files finds in it. */
async function read(bytes: Uint8Array): Promise<Read> {
  const document = await getDocumentProxy(bytes.slice());
  const { text, totalPages } = await extractText(document, { mergePages: true });
  const { info } = await document.getMetadata();
  return { text: squeezed(text), pages: totalPages, language: String((info as Record<string, unknown>).Language) };
}

/** The smallest letters on any page, in points. */
async function smallestSize(bytes: Uint8Array): Promise<number> {
  const document = await getDocumentProxy(bytes.slice()),
    sizes: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    // The last of six numbers moves the text, the fourth is how high its letters are set.
    for (const item of items) if ("transform" in item && item.str.trim() !== "") sizes.push(Math.abs(Number(item.transform[3])));
  }
  return Math.min(...sizes);
}

/** Where lines break and how wide spaces are is the layout's affair. */
function squeezed(text: string): string {
  return text.replace(/[\s\u2060]+/g, "");
}

describe("the page", () => {
  test("sets every Kazakh letter, both cases, and the tenge sign as text that can be searched and copied", async () => {
    const letters = "ӘҒҚҢӨҰҮҺІәғқңөұүһі₸АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    const { bytes } = await handoutPage(
      {
        language: "kk",
        title: letters,
        sentences: [letters],
        tables: [{ kind: "figures", caption: letters, headings: ["Ә"], rows: [["₸"]] }],
        legend: [],
        notes: [letters],
        sources: [],
        link: LINK,
        dated: "",
      },
      NO_ART,
    );
    const { text } = await read(bytes);
    expect(text.split(letters).length - 1).toBe(4);
  });

  test.each(LANGUAGES)(
    "in %s says the question, the answer, every figure, the method, the sources, the date and the link",
    async (language) => {
      const handout = handoutOf(FIRST_QUESTION, language),
        { bytes, withMap } = await handoutPage(handout, NO_ART);
      const page = await read(bytes);
      expect(withMap).toBe(false);
      expect(page.language).toBe(language);
      expect(page.pages).toBe(1);
      for (const part of [
        handout.title,
        ...handout.sentences,
        ...handout.notes,
        ...handout.sources,
        ...handout.legend.map(({ text }) => text),
        handout.dated,
        LINK,
      ])
        expect(page.text).toContain(squeezed(part));
      for (const { caption, rows } of handout.tables)
        for (const part of [caption, ...rows.flat()]) expect(page.text).toContain(squeezed(part));
      expect(handout.tables.map(({ rows }) => rows.length)).toEqual([9, 5]);
    },
  );

  test("dates are said as each language says them", () => {
    expect(LANGUAGES.map((language) => handoutOf(FIRST_QUESTION, language).dated.replace(/,[^,]*$/, ""))).toEqual([
      "Жасалған күні: 2026 жылғы 9 наурыз",
      "Составлено 9 марта 2026 года",
      "Made on 9 March 2026",
    ]);
  });

  test.each(askableServices(builtData().dataset))(
    "loses nothing and stays one page about %s, for a district and a point",
    async (service) => {
      for (const language of LANGUAGES)
        for (const where of [
          { kind: "district", id: builtData().dataset.districts[0]!.id },
          { kind: "point", lon: 76.9, lat: 43.25 },
        ] as const) {
          const handout = handoutOf({ ...FIRST_QUESTION, service, where }, language),
            { bytes } = await handoutPage(handout, NO_ART),
            { text, pages } = await read(bytes);
          expect(pages, `${language} ${where.kind}`).toBe(1);
          for (const part of [handout.title, ...handout.sentences, ...handout.notes]) expect(text).toContain(squeezed(part));
          expect(handout.tables.length).toBeGreaterThan(0);
          for (const part of handout.tables.flatMap(({ caption, rows }) => [caption, ...rows.map(([first]) => first!)]))
            expect(text).toContain(squeezed(part));
        }
    },
  );

  test("of a point with signs of all groups on its map is one page as well", async () => {
    for (const language of LANGUAGES) {
      const { pages } = await read(
        (
          await handoutPage(
            handoutOf({ ...FIRST_QUESTION, service: "transit", where: { kind: "point", lon: 76.9, lat: 43.25 } }, language, ALL_SERVICES),
            NO_ART,
          )
        ).bytes,
      );
      expect(pages, language).toBe(1);
    }
  });

  const FULL_POINTS = [
    [76.7905, 43.2129],
    [76.8512, 43.2203],
    [76.9435, 43.37],
    [76.9343, 43.2415],
    [76.9622, 43.2903],
  ] as const;

  test.each(FULL_POINTS)("of a point where much is planned (%f, %f) is one page in every language, year and walker", async (lon, lat) => {
    const where = { kind: "point", lon, lat } as const;
    for (const language of LANGUAGES)
      for (const change of [
        { year: 2025 },
        { year: 2030 },
        { year: 2030, service: "health", walker: "wheelchair", winter: true },
        { year: 2030, limit: { kind: "minutes", minutes: 30 } },
      ] satisfies Partial<Question>[]) {
        const handout = handoutOf({ ...FIRST_QUESTION, ...change, where }, language, ALL_GROUPS),
          { bytes } = await handoutPage(handout, NO_ART),
          { text, pages } = await read(bytes),
          said = `${language} ${JSON.stringify(change)}`;
        expect(pages, said).toBe(1);
        expect(await smallestSize(bytes), said).toBeGreaterThanOrEqual(7.5);
        for (const part of [
          handout.title,
          ...handout.sentences,
          ...handout.notes,
          ...handout.sources,
          ...handout.legend.map((row) => row.text),
        ])
          expect(text).toContain(squeezed(part));
        const [services, planned] = handout.tables;
        for (const cell of services!.rows.flat()) expect(text).toContain(squeezed(cell));
        // What is planned is there from the first on; how many are left out is said.
        const names = planned?.rows.map((row) => squeezed(row.join(""))) ?? [];
        let shown = 0;
        while (shown < names.length && text.includes(names[shown]!)) shown++;
        expect(shown).toBeGreaterThanOrEqual(Math.min(3, names.length));
        if (shown < names.length) expect(text).toContain(squeezed(planned!.more!(names.length - shown)));
      }
  });

  test("the legend names where the drawn way leads: from Shugyla to the nearest hospital whose place is known", () => {
    const where = { kind: "point", lon: 76.7905, lat: 43.2129 } as const;
    const ways = LANGUAGES.map(
      (language) =>
        handoutOf({ ...FIRST_QUESTION, service: "health", year: 2030, where }, language).legend.find(({ mark }) => mark.kind === "way")!
          .text,
    );
    const hospital = builtData().dataset.projects.find(({ id }) => id === "city-hospital-7")!.name;
    LANGUAGES.forEach((language, index) => {
      expect(ways[index]).toContain(hospital[language]);
      // 2,280 m as the crow flies, times 1.3, at 80 m a minute.
      expect(ways[index]!.replaceAll("\u00a0", " ")).toContain(language === "en" ? "38 min" : "38 мин");
    });
  });

  test("what is too long for one page goes on to a second, nothing is cut off", async () => {
    const long = "Бағдарлама мыналарды да уәде етеді, бірақ орнын айтпайды. ".repeat(60).trim();
    const handout = handoutOf(FIRST_QUESTION, "kk"),
      { text, pages } = await read((await handoutPage({ ...handout, notes: [long, ...handout.notes] }, NO_ART)).bytes);
    expect(pages).toBe(2);
    for (const part of [long, ...handout.notes]) expect(text).toContain(squeezed(part));
  });
});
