import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DESKTOP, laidOut, mapDrawn, openBrowser, PHONE, plain, sentenceOf, visit } from "../support/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("asking a question", () => {
  test("opens with an answer, asks no other host for anything, and reports no error", async () => {
    const { page, errors, strangers, close } = await visit(browser, "?lang=en");
    expect(await sentenceOf(page)).toMatch(
      /^In 2025, at least \d+ %(, perhaps \d+ %)? of residents of Almaty \(about [\d,–]+ people\) live within a 15-minute walk of a park/,
    );
    await mapDrawn(page);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await close();
  });

  test.each([
    ["kk", "kk-KZ", /тұрғындарының/],
    ["ru", "ru-RU", /жителей/],
    ["kk", "fr-FR", /тұрғындарының/],
  ] as const)("speaks %s to a device that speaks %s", async (language, locale, words) => {
    const { page, close } = await visit(browser, "", { ...DESKTOP, locale });
    expect(await sentenceOf(page)).toMatch(words);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    await close();
  });

  test("a language that cannot be fetched is said so, the page stays as it is, and the next try brings it", async () => {
    const context = await browser.newContext({ ...DESKTOP, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.route(/assets\/en-/, (route) => route.abort());
    await page.goto(`${inject("address")}?lang=ru`);
    const before = await sentenceOf(page);
    await page.getByRole("button", { name: "English", exact: true }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toBe("Этот язык не загрузился. Проверьте связь и попробуйте ещё раз.");
    expect(await sentenceOf(page)).toBe(before);
    await page.unroute(/assets\/en-/);
    await page.getByRole("button", { name: "English", exact: true }).click();
    await page.waitForFunction(() => document.documentElement.lang === "en");
    expect(await sentenceOf(page)).toMatch(/^In 2025/);
    expect(await page.getByRole("alert").count()).toBe(0);
    await context.close();
  });

  test.each([
    ["the map", /assets\/map-pane-.*js/, async () => undefined],
    ["a list", /assets\/objects-panel-.*js/, (page: Page) => page.getByRole("tab").nth(1).click()],
    ["a page", /assets\/programme-page-.*js/, (page: Page) => page.locator(".pages a").nth(1).click()],
  ] as const)(
    "%s that cannot be fetched says so in its place, the rest of the page stays, and a reload brings it",
    async (_, file, open) => {
      const context = await browser.newContext({ ...DESKTOP, serviceWorkers: "block" });
      const page = await context.newPage();
      await page.route(file, (route) => route.abort());
      await page.goto(`${inject("address")}?lang=en&in=alatau`);
      await sentenceOf(page);
      await open(page);
      const said = page.getByRole("alert");
      expect(await said.innerText()).toContain("This part of the page did not load. Check the connection and reload the page.");
      expect(await page.locator(".pages a").count()).toBe(3);
      await page.unroute(file);
      await page.waitForURL(/in=alatau/);
      await said.getByRole("button", { name: "Reload" }).click();
      await page.locator(".map-buttons button, #panel-body .row, main.page h1").first().waitFor();
      expect(await said.count()).toBe(0);
      await context.close();
    },
  );

  test("a search that cannot be fetched says so instead of finding nothing", async () => {
    const context = await browser.newContext({ ...DESKTOP, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.route(/assets\/(search|named-place-search)-/, (route) => route.abort());
    await page.goto(`${inject("address")}?lang=en`);
    await sentenceOf(page);
    await page.getByRole("combobox").fill("metro");
    await page.getByRole("option", { name: "This part of the page did not load." }).waitFor();
    await context.close();
  });

  test("texts that are damaged are named, and the answer goes on without them", async () => {
    const context = await browser.newContext({ ...DESKTOP, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.route(/texts\.ru\.json/, (route) => route.fulfill({ status: 200, contentType: "application/json", body: '{"a":' }));
    await page.goto(`${inject("address")}?lang=ru&object=metro-existing`);
    await page.locator(".card h2").first().waitFor();
    await page.locator(".notice").waitFor();
    expect(plain(await page.locator(".notice").innerText())).toMatch(/texts\.ru\.json\. Обновите страницу/);
    await context.close();
  });

  test("without any words the page says so in all three languages", async () => {
    const context = await browser.newContext({ ...DESKTOP, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.route(/assets\/kk-/, (route) => route.abort());
    await page.goto(`${inject("address")}?lang=kk`);
    expect(await page.getByRole("alert").innerText()).toMatch(/Қадам жүктелмеді · Qadam не загрузился · Qadam could not be loaded/);
    await context.close();
  });

  test("every word of the question changes the answer, the address keeps it, back and forward work", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    const first = await sentenceOf(page);
    await page.getByRole("button", { name: "To what: a park" }).click();
    await page.getByRole("dialog", { name: "To what" }).getByRole("button", { name: "Rapid transit" }).click();
    await page.getByRole("button", { name: "Where: Almaty" }).click();
    await page.getByRole("dialog", { name: "Where" }).getByRole("button", { name: "Almaly" }).click();
    await page.waitForURL(/in=almaly/);
    const second = await sentenceOf(page);
    expect(second).toMatch(/^In 2025, \d+ % of residents of Almaly district .* rapid transit/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("in=almaly"));
    expect(await sentenceOf(page)).not.toBe(second);
    await page.goForward();
    await page.waitForURL(/in=almaly/);
    expect(await sentenceOf(page)).toBe(second);
    expect(second).not.toBe(first);
    await close();
  });

  test("going back comes to where one looked, and the address keeps it", async () => {
    const { page, close } = await visit(browser, "?lang=en#14.00/43.2400/76.9000");
    await sentenceOf(page);
    await page.waitForFunction(() => document.querySelector(".map")?.getAttribute("data-drawn") === "yes");
    await page.getByRole("button", { name: "Where: Almaty" }).click();
    await page.getByRole("dialog", { name: "Where" }).getByRole("button", { name: "Turksib" }).click();
    await page.waitForURL((url) => url.search.includes("in=turksib") && !url.hash.startsWith("#14.00"));
    const turksib = new URL(page.url()).hash;
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("in=turksib"));
    // Longer than a flight of the map and the rest before an address is written.
    await page.waitForTimeout(1500);
    expect(new URL(page.url()).hash).toBe("#14.00/43.2400/76.9000");
    await page.goForward();
    await page.waitForURL(/in=turksib/);
    await page.waitForTimeout(1500);
    expect(new URL(page.url()).hash).toBe(turksib);
    await close();
  });

  test("a link reproduces the answer", async () => {
    const link = "?in=zhetysu&to=transit&within=20min&year=2030&who=older&lang=en";
    const answers: string[] = [];
    for (let time = 0; time < 2; time++) {
      const { page, close } = await visit(browser, link);
      answers.push(await sentenceOf(page));
      await close();
    }
    expect(answers[0]).toMatch(/^In 2030, \d+ % of residents of Zhetysu district/);
    expect(answers[0]).toBe(answers[1]);
  });

  test("more minutes never reach fewer people; the slider answers while it moves", async () => {
    const { page, close } = await visit(browser, "?lang=en&to=transit&year=2030");
    await page.getByRole("button", { name: /^How far/ }).click();
    const slider = page.getByRole("slider", { name: "Set the minutes" });
    const shares: number[] = [];
    for (const minutes of [1, 5, 10, 15, 20, 25, 30]) {
      await slider.fill(String(minutes));
      shares.push(Number(/(\d+) %/.exec(await sentenceOf(page))![1]));
    }
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)!).toBeGreaterThan(shares[0]!);
    await close();
  });

  test("a press on the map asks about that point", async () => {
    const { page, close } = await visit(browser, "?lang=en&to=transit#13/43.2400/76.9000");
    await mapDrawn(page);
    const box = (await page.locator(".map").boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.3);
    await page.waitForURL(/in=76\.\d+,43\.\d+/);
    expect(await sentenceOf(page)).toMatch(
      /^In 2022 (there is .+ within 15 minutes on foot|the data know of nothing within 15 minutes on foot)\. By 2025 the programme/,
    );
    expect(await page.locator(".service-rows > li").count()).toBe(7);
    await close();
  });

  test("nonsense in the link opens the nearest valid question and says what was dropped", async () => {
    const { page, close } = await visit(browser, "?lang=en&in=atlantis&within=99min");
    expect(await page.getByRole("status").first().innerText()).toContain("in=atlantis, within=99min");
    expect(await sentenceOf(page)).toContain("residents of Almaty");
    await close();
  });
});

describe("the table and the lists", () => {
  test("the table holds the city, 8 districts and 5 polycentres, sorts, and its people add up", async () => {
    const { page, close } = await visit(browser, "?lang=en&to=transit&year=2030");
    await page.getByRole("button", { name: "By district and polycentre" }).click();
    const rows = page.locator(".zone-table tbody tr");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(14);
    const cell = async (row: number, column: number): Promise<string> => rows.nth(row).locator("th, td").nth(column).innerText();
    const residents = await Promise.all(Array.from({ length: 9 }, (_, row) => cell(row, 1)));
    const numbers = residents.map((text) => Number(text.replaceAll(",", "")));
    expect(numbers[0]).toBe(2_042_942);
    expect(numbers.slice(1).reduce((a, b) => a + b, 0)).toBe(2_042_942);
    await page.getByRole("button", { name: "Sort by Share" }).click();
    const shares = await Promise.all(Array.from({ length: 13 }, (_, row) => cell(row + 1, 4)));
    const values = shares.map((text) => Number.parseInt(text, 10));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    await close();
  });

  test("an object's card gives its figures, its exactness and its section", async () => {
    const { page, close } = await visit(browser, "?lang=en&object=metro-qalqaman");
    const card = page.locator(".card");
    await card.waitFor();
    const text = plain(await card.innerText());
    expect(text).toContain("Qalqaman");
    expect(text).toContain("2025");
    expect(text).toMatch(/Somewhere in the marked area, accurate to about \d+ m/);
    expect(text).toMatch(/programme, section 1\.2, line 1119 of its text/);
    await close();
  });

  test("[8] what has no place is listed with its reason, not drawn", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await page.getByRole("tab", { name: /Without a place/ }).click();
    // The text, not what is painted of it: rows outside the view are not laid out.
    await page.locator("#panel-body .explain").waitFor();
    const tray = (await page.locator("#panel-body").textContent()) ?? "";
    expect(tray).toContain("never drawn");
    expect(tray).toMatch(/school/i);
    await close();
  });
});

describe("where things fail", () => {
  test("without WebGL the question, the sentence, the table and the list still work", async () => {
    const blind = await openBrowser(["--disable-3d-apis"]);
    const { page, close } = await visit(blind, "?lang=en");
    expect(await sentenceOf(page)).toMatch(/residents of Almaty/);
    expect(await page.locator(".map-missing").innerText()).toContain("WebGL");
    await page.getByRole("tab", { name: "Objects" }).click();
    await page.locator("#panel-body .row").first().waitFor();
    expect(await page.locator("#panel-body .row").count()).toBeGreaterThan(20);
    await close();
    await blind.close();
  });

  test.each([
    ["projects.json", "not JSON"],
    ["cells.bin", "cells.bin"],
  ])("a damaged %s shows a page, in the language of the link, that names the file", async (file, words) => {
    const context = await browser.newContext({ locale: "en-GB" });
    await context.route(`**/data/**/${file}`, (route) => route.fulfill({ body: '{"projects": [' }));
    const page = await context.newPage();
    await page.goto(`${(await import("vitest")).inject("address")}?lang=ru`);
    const text = await page.getByRole("alert").innerText();
    expect(text).toContain(file);
    expect(text).toContain(words);
    expect(text).toContain("npm run data");
    expect(text).toContain("Данные не читаются");
    await context.close();
  });
});

describe("on a phone", () => {
  test.each(["kk", "ru", "en"])("nothing is wider than the screen in %s, and every control is big enough for a thumb", async (language) => {
    const { page, close } = await visit(browser, `?lang=${language}`, { ...PHONE, viewport: { width: 360, height: 640 } });
    await laidOut(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const small = await page
      .locator(".tabs button, .languages button, .map-buttons button, .play")
      .evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 24).length);
    expect(small).toBe(0);
    await close();
  });
});
