import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, mapDrawn, openBrowser, PHONE, plain, sentenceOf, visit } from "../support/browser";

const PACKS = fileURLToPath(new URL("../../dist/packs/index.json", import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const WHERE = { kk: /^Қай жерде: /, ru: /^Где: /, en: /^Where: / } as const;
type Language = keyof typeof WHERE;

async function openWhere(page: Page, language: Language) {
  await page.getByRole("button", { name: WHERE[language] }).click();
  return page.getByRole("dialog").filter({ has: page.getByRole("combobox") });
}

const whereText = async (page: Page, language: Language): Promise<string> =>
  plain(await page.getByRole("button", { name: WHERE[language] }).innerText());

describe("typing where one is", () => {
  test.each([
    ["kk", "Абай мен Сейфуллин қиылысы", "осы жерден (Абай – Сейфуллин)", /in=76\.93\d+%2C43\.24\d+|in=76\.93\d+,43\.24\d+/],
    ["ru", "фурманова гоголя", "этой точки (Назарбаева – Гоголя)", /in=76\.94\d+.+43\.2[56]\d+/],
    ["en", "metro almaly", "this point (Almaly metro station)", /in=76\.94\d+.+43\.25\d+/],
  ] as const)("in %s asks about that point in one step: %s", async (language, query, words, address) => {
    const { page, errors, strangers, close } = await visit(browser, `?lang=${language}`, language === "ru" ? PHONE : DESKTOP);
    const panel = await openWhere(page, language);
    await panel.getByRole("combobox").fill(query);
    await panel.getByRole("option").first().waitFor();
    await panel.getByRole("combobox").press("Enter");
    await page.waitForURL(address);
    expect(await panel.isVisible()).toBe(false);
    expect(await whereText(page, language)).toBe(words);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await close();
  });

  test("a district is asked about as a whole; arrows choose, the first Escape closes the list, the second the panel", async () => {
    const { page, close } = await visit(browser, "?lang=ru");
    const panel = await openWhere(page, "ru");
    const field = panel.getByRole("combobox");
    await field.fill("абай");
    await panel.getByRole("option").nth(1).waitFor();
    await field.press("ArrowDown");
    expect(await panel.getByRole("option").nth(1).getAttribute("aria-selected")).toBe("true");
    expect(await field.getAttribute("aria-activedescendant")).toBe(await panel.getByRole("option").nth(1).getAttribute("id"));
    await field.press("Escape");
    expect(await panel.getByRole("option").count()).toBe(0);
    expect(await panel.isVisible()).toBe(true);
    await field.fill("медеуский район");
    await panel.getByRole("option").first().waitFor();
    await field.press("Enter");
    await page.waitForURL(/in=medeu/);
    await close();
  });

  test.each([
    ["kk", "Ақсай-4", "осы жерден (Ақсай-4)", "аймақтың ортасы"],
    ["ru", "8 микрорайон", "этой точки (8-й микрорайон)", "середина местности"],
    ["ru", "Самал-2, 33", "этой точки (Самал-2)", "дома 33 на карте нет, это середина местности"],
    ["en", "Orbita 3", "this point (Orbita-3)", "middle of the area"],
  ] as const)("in %s a numbered microdistrict is that, whose middle is asked about: %s", async (language, query, words, note) => {
    const { page, close } = await visit(browser, `?lang=${language}`);
    const panel = await openWhere(page, language);
    await panel.getByRole("combobox").fill(query);
    await panel.getByRole("option").first().waitFor();
    await panel.getByRole("combobox").press("Enter");
    await page.waitForURL(/in=76/);
    expect(await whereText(page, language)).toBe(words);
    expect(plain(await page.locator(".answer .notice-inline").first().innerText())).toContain(note);
    await close();
  });

  test.skipIf(!existsSync(PACKS))("a point keeps its name when somebody begins to search and the names of the pack come", async () => {
    const { page, close } = await visit(browser, "?lang=kk&in=76.7905,43.2129");
    const named = await whereText(page, "kk");
    expect(named).toBe("осы жерден (Шұғыла)");
    const names = page.waitForResponse(/places\.json/);
    await page.getByRole("search").first().getByRole("combobox").fill("а");
    await names;
    await page.getByRole("search").first().getByRole("combobox").fill("абай");
    await page.getByRole("option").nth(1).waitFor();
    await page.keyboard.press("Escape");
    expect(await whereText(page, "kk")).toBe(named);
    await close();
  });

  test("the middle of a street and a house that the map lacks are called so beside the answer", async () => {
    const { page, close } = await visit(browser, "?lang=ru");
    const panel = await openWhere(page, "ru");
    await panel.getByRole("combobox").fill("Жарокова 123");
    await panel.getByRole("option").first().waitFor();
    await panel.getByRole("combobox").press("Enter");
    await page.waitForURL(/in=76/);
    expect(plain(await page.locator(".answer .notice-inline").first().innerText())).toMatch(
      /Жарокова: дома 123 на карте нет, это середина улицы/,
    );
    await close();
  });
});

describe("my position", () => {
  const at = (longitude: number, latitude: number): BrowserContextOptions => ({
    ...PHONE,
    permissions: ["geolocation"],
    geolocation: { longitude, latitude, accuracy: 10 },
  });

  /** Any way of writing the position of these tests to within a hundred metres, and the camera that looks at it. */
  const POSITION = /76\.(?:89[89]|900)|43\.(?:23[89]|240)/;

  test("is asked for on a press only, answers, and is kept and sent nowhere: not even by its address", async () => {
    const { page, strangers, close } = await visit(browser, "?lang=kk", at(76.8994, 43.2392));
    const asked: string[] = [],
      titles = new Set<string>();
    page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
    await page.evaluate(() => {
      const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
      navigator.geolocation.getCurrentPosition = (...given) => {
        document.documentElement.dataset.asked = "yes";
        real(...given);
      };
    });
    const panel = await openWhere(page, "kk");
    expect(await page.locator("html").getAttribute("data-asked")).toBeNull();
    await panel.getByRole("button", { name: "Менің тұрған жерім" }).click();
    await page.waitForURL(/in=here/);
    expect(await whereText(page, "kk")).toBe("осы жерден (Абай – Жароков)");
    await mapDrawn(page);
    // Everything that the page does with the answer: another year, a way, another language.
    await page.locator(".nearest-what").first().click();
    await page.waitForURL(/way=/);
    await page.getByRole("button", { name: "Русский" }).click();
    await page.waitForURL(/lang=ru/);
    await mapDrawn(page);
    titles.add(await page.title());
    const kept = await page.evaluate(async () =>
      JSON.stringify({
        address: location.href,
        history: history.state as unknown,
        local: { ...localStorage },
        session: { ...sessionStorage },
        cookies: document.cookie,
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
      }),
    );
    expect(kept).not.toMatch(POSITION);
    expect([...titles].join()).not.toMatch(/Жароков|Абай|Абая/);
    await page.reload();
    await sentenceOf(page);
    expect(asked.filter((request) => POSITION.test(request))).toEqual([]);
    expect(strangers).toEqual([]);
    // The page has forgotten it, and says so; the whole city is asked about.
    expect(plain(await page.locator(".notice").innerText())).toContain("Этот адрес означает ваше местоположение, а оно нигде не хранится.");
    expect(await whereText(page, "ru")).toMatch(/Алматы/);
    await close();
  });

  test("comes back with the browser's Back for as long as the page is open; a link holds it when the visitor hands one out", async () => {
    const { page, close } = await visit(browser, "?lang=en", { ...at(76.8994, 43.2392), ...DESKTOP });
    const panel = await openWhere(page, "en");
    await panel.getByRole("button", { name: "My position" }).click();
    await page.waitForURL(/in=here/);
    const own = await whereText(page, "en");
    await (await openWhere(page, "en")).getByRole("button", { name: "Turksib" }).click();
    await page.waitForURL(/in=turksib/);
    await page.goBack();
    await page.waitForURL(/in=here/);
    expect(await whereText(page, "en")).toBe(own);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const share = page.getByRole("dialog").filter({ hasText: "Link to this answer" });
    expect(plain(await share.innerText())).toContain(
      "You asked about where you are. The link, the files and the texts below hold that point",
    );
    expect(await share.getByLabel("Link to this answer").inputValue()).toMatch(/in=76\.89940,43\.23920/);
    await page.keyboard.press("Escape");
    // A comment on an object is not about the visitor.
    await page.getByRole("search").first().getByRole("combobox").fill("botanical garden");
    await page.getByRole("option").first().click();
    await page.locator(".card .comment summary, .card summary").last().click();
    const draft = await page.locator(".card textarea").last().inputValue();
    expect(draft).toMatch(/https?:\/\/\S+object=/);
    expect(draft).not.toMatch(POSITION);
    expect(draft).not.toContain("here");
    await close();
  });

  test("outside the programme's area says so, with the nearest district, and leaves the question as it is", async () => {
    // Kaskelen: about 11.5 km from the city.
    const { page, close } = await visit(browser, "?lang=en", at(76.631, 43.2024));
    const panel = await openWhere(page, "en");
    await panel.getByRole("button", { name: "My position" }).click();
    const status = panel.getByRole("status").filter({ hasText: "outside the area" });
    await status.waitFor();
    expect(plain(await status.innerText())).toMatch(
      /^You are outside the area of the programme: the nearest district is Nauryzbay, 11\.[3-7] km away\./,
    );
    expect(page.url()).not.toContain("in=");
    await close();
  });

  test("refused is a plain sentence, and the rest goes on", async () => {
    const { page, close } = await visit(browser, "?lang=ru", PHONE);
    const panel = await openWhere(page, "ru");
    await panel.getByRole("button", { name: "Моё местоположение" }).click();
    await panel.getByRole("status").filter({ hasText: "не разрешил узнать местоположение" }).waitFor();
    await panel.getByRole("button", { name: "Турксибский" }).click();
    await page.waitForURL(/in=turksib/);
    await close();
  });
});

describe("a link to a point far from the city", () => {
  // 955 km on the great circle from 71.43, 51.13 to the outline of Alatau district, 8,939 km from 0, 0 to that of Nauryzbay.
  test.each([
    ["kk", "71.43,51.13", /^Бұл жер бағдарлама аумағынан тыс; ең жақын аудан – Алатау, оған дейін 95\d,\d км\./],
    ["ru", "71.43,51.13", /^Эта точка лежит за пределами территории программы; ближайший район — Алатауский, до него 95\d,\d км\./],
    ["en", "0,0", /^This point lies outside the programme's area; the nearest district is Nauryzbay, 8,9\d\d\.?\d* km away\./],
  ] as const)("says in %s that it lies outside, and how far: %s", async (language, at, words) => {
    const { page, errors, close } = await visit(browser, `?lang=${language}&in=${at}`);
    await page.locator(".point-outside").waitFor();
    expect(plain(await page.locator(".point-outside").innerText())).toMatch(words);
    await mapDrawn(page);
    expect(await page.locator(".notice").count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  test("a place that cannot be read leaves the address, and the notice names it", async () => {
    const { page, close } = await visit(browser, "?lang=en&in=atlantis&to=transit");
    await sentenceOf(page);
    expect(new URL(page.url()).searchParams.get("in")).toBeNull();
    expect(new URL(page.url()).searchParams.get("to")).toBe("transit");
    expect(await page.locator(".notice").first().innerText()).toContain("in=atlantis");
    await close();
  });
});

describe("last places", () => {
  const choose = async (page: Page, query: string): Promise<void> => {
    const panel = await openWhere(page, "en");
    await panel.getByRole("combobox").fill(query);
    await panel.getByRole("option").first().waitFor();
    await panel.getByRole("combobox").press("Enter");
    await page.waitForURL(/in=\d/);
  };

  test("stay on the device over a reload, and can be forgotten", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await choose(page, "Orbita");
    await page.reload();
    const panel = await openWhere(page, "en");
    await panel.getByRole("region", { name: "Last places" }).getByRole("button", { name: "Orbita" }).waitFor();
    await panel.getByRole("button", { name: "Clear the list" }).click();
    expect(await panel.getByRole("region", { name: "Last places" }).count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("Orbita");
    await close();
  });

  test("where the storage is refused the list lasts as long as the page, and nothing fails", async () => {
    const context = await browser.newContext({ ...DESKTOP, locale: "en-GB" });
    await context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException("refused", "QuotaExceededError");
      };
      Storage.prototype.setItem = refuse;
      Storage.prototype.getItem = refuse;
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`${(await import("vitest")).inject("address")}?lang=en`);
    await choose(page, "Orbita");
    const panel = await openWhere(page, "en");
    await panel.getByRole("region", { name: "Last places" }).getByRole("button", { name: "Orbita" }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

test("the search of the page takes a street that was named in full for that street, before objects that bear its name", async () => {
  const { page, close } = await visit(browser, "?lang=ru");
  const field = page.getByRole("search").first().getByRole("combobox");
  await field.fill("Толе би");
  await page
    .getByRole("option", { name: /Толе би/ })
    .first()
    .waitFor();
  await field.press("Enter");
  await page.waitForURL(/in=76\.\d+.+43\.25\d+/);
  expect(await page.locator(".card").count()).toBe(0);
  expect(await whereText(page, "ru")).toBe("этой точки (улица Толе би)");
  await close();
});

test("the search of the page finds crossings too, and goes there", async () => {
  const { page, close } = await visit(browser, "?lang=en");
  const field = page.getByRole("search").first().getByRole("combobox");
  await field.fill("rozybakiev timiryazev");
  await page.getByRole("option", { name: /Rozybakiev – Timiryazev/ }).waitFor();
  await field.press("Enter");
  await page.waitForURL(/in=76\.89\d+.+43\.22\d+/);
  await close();
});
