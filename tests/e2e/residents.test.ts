import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, openBrowser, PHONE, plain, sentenceOf, visit } from "../support/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A service's row: everything that it says, with plain spaces and on one line. */
async function rowOf(page: Page, service: string): Promise<string> {
  const row = page.locator(".service-rows > li").filter({ has: page.getByRole("heading", { name: service, exact: true }) });
  return plain(await row.innerText()).replaceAll(/\s+/g, " ");
}

const minutesOf = (text: string): number => Number(/(\d+)(?:–\d+)? (?:мин|min)/.exec(text)?.[1]);

/**
 * Ten people ask about where they are. Minutes were worked out by hand: haversine metres between the point and the coordinates in geodata/,
 * times 1.3, at the walker's pace, rounded up.
 */
describe("a resident asks what is near", () => {
  test("kk, phone: a mother in Shugyla looks for a clinic: polyclinic 36 stands somewhere in it, one more is promised in the microdistrict by 2025", async () => {
    const { page, errors, strangers, close } = await visit(browser, "?lang=kk&in=76.7905,43.2129&to=health", PHONE);
    await page.locator(".service-rows").waitFor();
    const row = await rowOf(page, "Емхана немесе аурухана");
    expect(row).toMatch(/2022 0–\d+ мин №36 қалалық емхана \(нақты орны аталмаған\)/);
    expect(row).toMatch(/2025 жылға қарай жаңасы \d+(–\d+)? мин .*Шұғыла.*\(нақты орны аталмаған\)/);
    expect(row).toContain("Қаланың мақсаты – түзу сызықпен 1 км: бәлкім, орындалған (нақты орны аталмаған)");
    await page.locator(".service-rows button").first().click();
    await page.waitForURL(/way=/);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await close();
  });

  test("ru, phone: somebody near the Barlyq bazaar who cannot climb stairs: the nearest hospital of known place is 2,170 m away, 43 minutes in a wheelchair; a polyclinic stands somewhere around", async () => {
    const { page, close } = await visit(browser, "?lang=ru&in=76.774,43.2275&to=health&who=wheelchair", PHONE);
    await page.locator(".service-rows").waitFor();
    const row = await rowOf(page, "Поликлиника или больница");
    // The ground of polyclinic 36 in Shugyla, a circle of 600 m around 76.788, 43.2095, lies 1,701 to 2,901 m away; that of the clinic to come begins 835 m away.
    expect(row).toContain("2022 34–57 мин Городская поликлиника № 36 (точное место не названо)");
    expect(row).toContain("место известно 43 мин Городская клиническая больница № 7");
    expect(await sentenceOf(page)).toMatch(
      /Дальше: поликлиника или больница \(34–57 мин; к 2025 году 17–\d+ мин, точное место не названо\)/,
    );
    expect(plain(await page.locator(".answer").innerText())).toContain(
      "По прямой лестницы и крутые склоны для кресла-коляски не учитываются",
    );
    await close();
  });

  test("en, desktop: a student at Almaty-1: a square 100 m away (2 min), the metro more than two hours on foot", async () => {
    const { page, close } = await visit(browser, "?lang=en&in=76.949,43.341", DESKTOP);
    await page.locator(".service-rows").waitFor();
    expect(await rowOf(page, "Park")).toContain("2022 2 min");
    expect(await rowOf(page, "Rapid transit")).toContain("2022 not within 2 hours on foot");
    expect(await sentenceOf(page)).toContain("In 2022 there is a park (2 min) within 15 minutes on foot.");
    await close();
  });

  test("kk, phone: the private houses of Kemel north of the canal: a clinic of 2024 somewhere in the microdistrict, never a pin", async () => {
    const { page, close } = await visit(browser, "?lang=kk&in=76.9435,43.37&to=health", PHONE);
    await page.locator(".service-rows").waitFor();
    expect(await rowOf(page, "Емхана немесе аурухана")).toMatch(/2025 жылға қарай жаңасы 0–\d+ мин .*\(нақты орны аталмаған\)/);
    expect(await sentenceOf(page)).toMatch(/2025 жылға қарай .* ашылады: .*; бәлкім, Кемел шағын ауданындағы/);
    await close();
  });

  test("ru, desktop: at Abay and Seifullin in 2030, walking fast: the metro is 447 m away, 7 minutes", async () => {
    const { page, close } = await visit(browser, "?lang=ru&in=76.9343,43.2415&to=transit&year=2030&who=fast", DESKTOP);
    await page.locator(".service-rows").waitFor();
    expect(await rowOf(page, "Скоростной транспорт")).toContain("2022 7 мин");
    await close();
  });

  test("en, phone: at the airport in winter an older adult needs 25 minutes to the square 713 m away", async () => {
    const { page, close } = await visit(browser, "?lang=en&in=77.0116,43.3467&who=older&winter=yes", PHONE);
    await page.locator(".service-rows").waitFor();
    expect(await rowOf(page, "Park")).toContain("2022 25 min");
    await close();
  });

  test("kk, desktop: a parent in Mamyr-1 asks for a school: none in the data, 71 promised without a place", async () => {
    const { page, close } = await visit(browser, "?lang=kk&in=76.8445,43.2115", DESKTOP);
    await page.locator(".service-rows").waitFor();
    expect(await rowOf(page, "Мектеп")).toContain("қазіргілері деректерде жоқ; бағдарлама орнын атамайды");
    expect(plain(await page.locator(".answer").innerText())).toContain("71 мектеп");
    await close();
  });

  test("ru, phone: in Orbita-3 the year moves the card, the list and the address together; a row shows the way, back takes it away", async () => {
    const { page, close } = await visit(browser, "?lang=ru&in=76.8767,43.2008&year=2022", PHONE);
    await page.locator(".service-rows").waitFor();
    expect(await rowOf(page, "Скоростной транспорт")).toContain("2022 4 мин");
    expect(await sentenceOf(page)).not.toContain("2025");
    const planned = async () =>
      (await page.locator(".panel-heading", { hasText: /апланировано/ }).allInnerTexts()).reduce(
        (sum, heading) => sum + Number(/\((\d+)\)$/.exec(heading)![1]),
        0,
      );
    const first = await planned();
    await page.getByRole("slider", { name: "Год на карте" }).fill("2025");
    await page.waitForURL((url) => !url.search.includes("year="));
    expect(await sentenceOf(page)).toContain("2025 году");
    expect(await planned()).toBeGreaterThan(first);
    await page.locator(".planned-rows .row[aria-pressed=false]").first().click();
    await page.waitForURL(/way=[a-z0-9-]+/);
    expect(plain(await page.locator(".way-card").innerText())).toMatch(/^Путь: .+: .+ мин/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("way="));
    await close();
  });

  test("en, desktop: the walker is remembered on the device and printed with the answer; a link says otherwise", async () => {
    const { page, close } = await visit(browser, "?lang=en&in=76.8976,43.2385", DESKTOP);
    await page.locator(".service-rows").waitFor();
    await page.getByRole("button", { name: "Who walks: an adult" }).click();
    await page.getByRole("button", { name: /^an older adult/ }).click();
    await page.waitForURL(/who=older/);
    await page.goto(page.url().replace(/[?#].*$/, "?lang=en"));
    await page.getByRole("button", { name: "Who walks: an older adult" }).waitFor();
    // A link asks its own question, whoever opens it.
    await page.goto(page.url().replace(/[?#].*$/, "?lang=en&in=76.8976,43.2385"));
    await page.getByRole("button", { name: "Who walks: an adult" }).waitFor();
    await page.goto(page.url().replace(/[?#].*$/, "?lang=en&in=76.8976,43.2385&who=fast"));
    await page.getByRole("button", { name: "Who walks: somebody walking fast" }).waitFor();
    await close();
  });

  test.each([
    ["kk", "in=76.60,43.20", /^Бұл жер бағдарлама аумағынан тыс; ең жақын аудан – \S+, оған дейін \d+(,\d)? км\.$/],
    ["ru", "in=77.05,43.10", /^Эта точка лежит на горном склоне, где жители не учитываются\.$/],
    ["en", "in=76.866,43.243", /^This point lies in water/],
  ] as const)("%s: outside the city, in the mountains, in Sairan lake (%s) the answer says so", async (language, query, said) => {
    const { page, close } = await visit(browser, `?lang=${language}&${query}`, PHONE);
    await page.locator(".service-rows").waitFor();
    const texts = (await page.locator(".answer > .sentence, .answer > .sentence-more").allInnerTexts()).map(plain);
    expect(
      texts.some((text) => said.test(text)),
      texts.join(" | "),
    ).toBe(true);
    await close();
  });

  test("minutes never grow when more time or years are given", async () => {
    const { page, close } = await visit(browser, "?lang=en&in=76.8445,43.2115&within=5min&year=2022");
    await page.locator(".service-rows").waitFor();
    const before = minutesOf(await rowOf(page, "Park"));
    await page.goto(page.url().replace(/[?#].*$/, "?lang=en&in=76.8445,43.2115&within=30min&year=2030"));
    await page.locator(".service-rows").waitFor();
    expect(minutesOf(await rowOf(page, "Park"))).toBe(before);
    await close();
  });
});
