import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, plain, visit } from "../support/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("search", () => {
  test.each([
    ["en", "baum grove", "Baum"],
    ["ru", "роща баума", "Баум"],
    ["kk", "баум тогайы", "Баум"],
    ["kk", "Baum toğaiy", "Баум"],
  ])("in %s finds “%s” as one types, and Enter opens it", async (language, query, name) => {
    const { page, close } = await visit(browser, `?lang=${language}`);
    const box = page.getByRole("combobox");
    await box.fill(query);
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("option").first().innerText()).toContain(name);
    await box.press("Enter");
    await page.locator(".card").waitFor();
    await page.waitForURL(/object=baum-grove|object=protected-baum-grove/);
    await close();
  });

  test("says so when nothing is found", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await page.getByRole("combobox").fill("zzzzqqqq");
    expect(await page.getByRole("option").first().innerText()).toContain("Nothing found");
    await close();
  });
});

describe("filters", () => {
  test("counts beside the values follow the other filters; the address keeps them; the list follows", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await page.getByRole("tab", { name: "Objects" }).click();
    await page.getByText("Filter", { exact: true }).click();
    await page.locator(".facet summary", { hasText: "District" }).click();
    await page.getByRole("checkbox", { name: /^Alatau/ }).check();
    await page.waitForURL(/f-district=alatau/);
    const total = plain(await page.locator(".totals").innerText());
    const found = Number(/^(\d+) objects/.exec(total)![1]);
    expect(found).toBeGreaterThan(20);
    await page.locator(".facet summary", { hasText: "Category" }).click();
    const clinic = page.locator(".facet label", { hasText: /^Clinic/ });
    const promised = Number(await clinic.locator(".facet-count").textContent());
    await clinic.getByRole("checkbox").check();
    await page.waitForURL(/f-category=clinic/);
    expect(plain(await page.locator(".totals").innerText())).toMatch(new RegExp(`^${promised} objects?`));
    await close();
  });

  test("are seen in every tab, and each can be taken away there", async () => {
    const { page, close } = await visit(browser, "?lang=ru&f-district=nauryzbay&f-period=to-2025");
    const chips = page.locator(".chips button");
    await chips.first().waitFor();
    expect((await chips.allTextContents()).map(plain)).toEqual(["Срок: до 2025 года ×", "Район: Наурызбайский ×"]);
    await page.getByRole("button", { name: "Снять фильтр «Срок: до 2025 года»" }).click();
    await page.waitForURL((url) => !url.search.includes("f-period"));
    expect(await chips.count()).toBe(1);
    await chips.first().click();
    await page.waitForURL((url) => !url.search.includes("f-district"));
    expect(await chips.count()).toBe(0);
    await page.getByRole("tab", { name: "Объекты" }).click();
    expect(plain(await page.locator(".totals + .fine").innerText())).toMatch(/^\d+ из 1102: только то, что сейчас показывает карта/);
    await close();
  });

  test("name on paper what the list is sifted by, and of every object its years, lines and summary, not the question", async () => {
    const { page, close } = await visit(browser, "?lang=ru&f-district=nauryzbay");
    await page.getByRole("tab", { name: "Объекты" }).click();
    await page.locator(".row").first().waitFor();
    await page.emulateMedia({ media: "print" });
    await page.locator("ol.printed-list li", { hasText: "Каргалы" }).first().waitFor();
    expect(await page.locator(".question").first().isVisible()).toBe(false);
    const paper = plain(await page.locator(".panel-body").innerText());
    expect(paper).toMatch(/^Объекты программы развития Алматы\s+Фильтры: Район: Наурызбайский\.\s+\d+ объект/);
    expect(paper).toMatch(
      /Набережная реки Каргалы\s+к 2025 году · программа, раздел 5\.2, строки 4413, 4527 текста; программа, приложение 5, строка 5345/,
    );
    expect(paper).toContain("Берег реки в Наурызбайском районе благоустроят");
    expect(paper).toMatch(/20 млрд тенге · программа, раздел 4\.3/);
    await close();
  });

  test("by goal say why the programme's page has another total: 1,333 and 1,290 for goal 4", async () => {
    const { page, close } = await visit(browser, "?lang=en&f-goal=4");
    await page.getByRole("tab", { name: "Objects" }).click();
    await page.locator(".totals").waitFor();
    const list = plain(await page.locator(".panel-body").innerText());
    expect(list).toMatch(/1,333 bn tenge/);
    expect(list).toMatch(/The page “Programme” gives 1,289\.5 bn tenge here/);
    expect(list).toContain("Counted in this list only (1)");
    await close();
  });

  test("what they show leaves as CSV with a byte-order mark and plain headings, and as GeoJSON with its sources", async () => {
    const { page, close } = await visit(browser, "?lang=ru&f-category=park&f-district=alatau");
    await page.getByRole("tab", { name: "Объекты" }).click();
    await page.locator(".exports summary").click();
    const save = async (name: string): Promise<string> => {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      return readFileSync(await file.path(), "utf8");
    };
    const csv = await save("Таблица (CSV)");
    expect(csv.startsWith("\ufeffid;Что;Вид")).toBe(true);
    expect(csv).toContain("Зердели");
    const geojson = JSON.parse(await save("Данные карты (GeoJSON)")) as { features: { properties: Record<string, unknown> }[] };
    expect(geojson.features.length).toBeGreaterThan(3);
    for (const { properties } of geojson.features) expect(properties.licence).toMatch(/ODbL/);
    await close();
  });
});

describe("the pages", () => {
  test("of the programme show the key indicators with their targets, each with a table", async () => {
    const { page, close } = await visit(browser, "?lang=en&page=programme");
    const card = page.locator(".indicator", { hasText: "Global Liveability Index" }).first();
    await card.waitFor();
    // The programme's KPI table: 100 in 2022, 95, 90, 85, and 70 in 2030.
    await card.locator("summary").click();
    const table = await card.locator("table").innerText();
    for (const value of ["100", "95", "90", "85", "70"]) expect(table).toContain(value);
    await close();
  });

  test("of a section list every measure of it, and open each at an address of its own", async () => {
    const { page, close } = await visit(browser, "?lang=en&page=programme~5.2");
    await page.locator(".page .row").first().waitFor();
    expect(await page.locator(".page h1").innerText()).toBe("Green environment");
    await page.locator(".page .row", { hasText: "Zerdeli" }).first().click();
    await page.waitForURL(/object=park-zerdeli/);
    await page.reload();
    expect(await page.locator(".card h2").first().innerText()).toMatch(/Zerdeli/);
    await close();
  });

  test("of a polycentre set the five on one scale with today's and the plan's access", async () => {
    const { page, close } = await visit(browser, "?lang=en&page=zones~north");
    const walks = page.locator(".page .access-table tbody tr");
    await walks.first().waitFor();
    await page.waitForFunction(() => !document.querySelector(".page .access-table")?.textContent?.includes("…"));
    expect(await walks.count()).toBe(5);
    expect(await page.locator(".page .zone-table:not(.access-table) tbody tr").count()).toBe(5);
    expect(await page.locator(".page-body").innerText()).toContain("not an official boundary");
    await close();
  });

  test("of a section name the lines of its sum, and what was added up: 7.3 prints 49.3 + 16, its seven sums make 68.3 (5161 to 5179)", async () => {
    const { page, close } = await visit(browser, "?lang=en&page=programme~7.3");
    const table = page.locator(".money-table");
    await table.waitFor();
    const words = plain(await table.innerText());
    expect(words).toMatch(/section 7\.3, lines 5161–5179 of its text/);
    expect(words).toMatch(/7 sums added\)\s*68\.3\s*52\.3\s*16/);
    await page.getByText("What is added up (7)").click();
    expect(plain(await page.locator(".page-body").innerText())).toMatch(/15 new fire stations: 16 bn tenge/);
    await close();
  });

  test("of the money show what the programme prints beside what its measures add up to: 190 and 50 in 4.6 (4190 to 4192)", async () => {
    const { page, close } = await visit(browser, "?lang=en&page=programme");
    const chart = page.getByRole("region", { name: /^Money by section/ });
    const sport = chart.locator(".stacked li", { hasText: "4.6" });
    await sport.waitFor();
    expect(plain(await sport.innerText())).toMatch(/50\s*Printed in the programme: 190 \(to 2025 50; 2026–2030 140\)/);
    expect(await sport.locator(".stacked-mark").count()).toBe(1);
    await chart.locator("summary").click();
    expect(plain(await chart.locator("tr", { hasText: "4.6" }).innerText())).toMatch(/50\s+190\s+50\s+140\s+4\.6$/);
    await close();
  });

  test("of a district give the park figures of appendices 4 and 5: Alatau from 29.57 to 173.57 ha", async () => {
    const { page, close } = await visit(browser, "?lang=en&page=zones~alatau");
    const card = page.locator("#indicator-parks-2025-alatau");
    await card.waitFor();
    expect(await card.locator("svg").getAttribute("aria-label")).toMatch(/2022 29\.57, 2025 173\.57/);
    await close();
  });
});
