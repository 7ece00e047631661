import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writePbf } from "../data/osm/write-pbf";
import { openBrowser, PHONE, plain, sentenceOf, visit } from "../support/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** One street through Almaty's middle with a school and a park beside it, of October 2024. */
const TOWN = Buffer.from(
  writePbf({
    timestamp: 1_730_332_800,
    nodes: [
      ...Array.from({ length: 21 }, (_, at) => ({ id: at + 1, lon: 76.9 + at * 0.002, lat: 43.24 })),
      { id: 50, lon: 76.92, lat: 43.2402, tags: { amenity: "school", name: "Школа 1", "name:kk": "1 мектеп" } },
      { id: 60, lon: 76.91, lat: 43.2401 },
      { id: 61, lon: 76.912, lat: 43.2401 },
      { id: 62, lon: 76.912, lat: 43.241 },
      { id: 63, lon: 76.91, lat: 43.241 },
    ],
    ways: [
      { id: 1, refs: Array.from({ length: 21 }, (_, at) => at + 1), tags: { highway: "residential", name: "Абай" } },
      { id: 2, refs: [60, 61, 62, 63, 60], tags: { leisure: "park", name: "Роща" } },
    ],
  }),
);
const extract = (name: string, buffer = TOWN) => ({ name, mimeType: "application/octet-stream", buffer });
const table = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** The line that names the source of today's places. */
const TODAY = '.sentence-more:has-text("Today\'s places")';

const choose = (page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> =>
  page.locator(".own-streets input").setInputFiles(files);
const textOf = async (page: Page, selector: string): Promise<string> => plain(await page.locator(selector).innerText());
const services = async (page: Page): Promise<string[]> => {
  await page
    .locator(".slot")
    .filter({ hasText: /school|park/ })
    .first()
    .click();
  const names = await page.locator(".slot-panel:popover-open .choice").allInnerTexts();
  await page.keyboard.press("Escape");
  return names.map((name) => name.trim());
};

describe("an extract with facilities", () => {
  test("its schools can be asked about, with their source and date", async () => {
    const { page, errors, strangers, close } = await visit(browser, "?lang=en&to=park");
    await sentenceOf(page);
    expect(await services(page)).not.toContain("Food shop");
    await choose(page, extract("town.osm.pbf"));
    await page.waitForURL(/by=streets/);
    await page.locator(TODAY).waitFor();
    expect(await textOf(page, TODAY)).toMatch(
      /^Today's places: OpenStreetMap, 2024-10-31, 1 place, beside those that the programme names\. .* lower bounds\. What opened between 2022 and 2024-10-31 counts as there in 2022\.$/,
    );
    await page.locator(".slot").filter({ hasText: "a park" }).click();
    await page.locator(".slot-panel:popover-open .choice", { hasText: "School" }).click();
    await page.waitForFunction(() => /at least .* of a school/s.test(document.querySelector(".sentence")?.textContent ?? ""));
    await page.waitForURL(/to=school/);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await close();
  });

  test("a later visit finds them there from the start, also in a straight line, with their names", async () => {
    const { page, errors, strangers, close } = await visit(browser, "?lang=en&to=park");
    await sentenceOf(page);
    await choose(page, extract("town.osm.pbf"));
    await page.locator(TODAY).waitFor();
    await page.goto(`${page.url().replace(/\?.*$/, "")}?lang=en&to=school&in=76.92,43.24`);
    await page.waitForFunction(() => /Школа 1/.test(document.querySelector(".panel")?.textContent ?? ""));
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await close();
  });

  test("forgetting them brings everything back", async () => {
    const { page, errors, close } = await visit(browser, "?lang=en&to=park");
    const before = await sentenceOf(page);
    await choose(page, extract("town.osm.pbf"));
    await page.locator(TODAY).waitFor();
    await page.getByRole("button", { name: "Straight line" }).click();
    await page.getByRole("button", { name: "Forget my data" }).click();
    await page.locator(TODAY).waitFor({ state: "detached" });
    await page.waitForFunction(
      (sentence) => document.querySelector(".sentence")?.textContent?.replaceAll("\u00a0", " ").replaceAll("\u2060", "") === sentence,
      before,
    );
    expect(await page.locator(TODAY).count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("files of places and residents", () => {
  test("a table is asked about, used without any streets, and kept for the next visit", async () => {
    const { page, errors, strangers, close } = await visit(browser, "?lang=en&to=park");
    await sentenceOf(page);
    await choose(page, table("list.csv", "lon,lat,name\n76.92,43.24,Green grocer\n"));
    const dialog = page.getByRole("dialog", { name: "What are these files?" });
    await dialog.waitFor();
    expect(await dialog.getByRole("button", { name: "Use the files" }).isDisabled()).toBe(true);
    await dialog.getByLabel(/list\.csv/).selectOption("shop");
    await dialog.getByRole("button", { name: "Use the files" }).click();
    await page.waitForFunction(() => /of a food shop/.test(document.querySelector(".sentence")?.textContent ?? ""));
    expect(await textOf(page, TODAY)).toMatch(/^Today's places: 1 from the file list\.csv, beside those that the programme names\./);
    await page.waitForURL(/to=shop/);
    await page.reload();
    await page.waitForFunction(() => /of a food shop/.test(document.querySelector(".sentence")?.textContent ?? ""));
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await close();
  });

  test("[3] residents of a file take the place of the modelled ones; districts sum to the city", async () => {
    const { page, close } = await visit(browser, "?lang=en&to=park&year=2022");
    await sentenceOf(page);
    await choose(page, table("people.csv", "lon,lat,population\n76.9135,43.2405,600\n76.87,43.24,400\n70,43,50\n"));
    await page.getByRole("button", { name: "Use the files" }).click();
    await page.waitForFunction(() => /the file people\.csv/.test(document.querySelector(".method")?.textContent ?? ""));
    await page.getByRole("button", { name: "By district and polycentre" }).click();
    await page.locator(".table-dialog tbody tr").first().waitFor();
    const rows = await page
      .locator(".table-dialog tbody tr")
      .evaluateAll((all) =>
        all.map((row) => ({ kind: row.className, people: Number(row.querySelector("td")?.textContent?.replaceAll(/\D/g, "")) })),
      );
    expect(rows.find(({ kind }) => kind === "row-city")!.people).toBe(1000);
    expect(rows.filter(({ kind }) => kind === "").reduce((sum, { people }) => sum + people, 0)).toBe(1000);
    await close();
  });

  test("cancelling the question about files changes nothing", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    const before = await sentenceOf(page);
    await choose(page, table("list.csv", "lon,lat\n76.92,43.24\n"));
    await page.getByRole("dialog", { name: "What are these files?" }).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector(".ask-roles") === null);
    expect(await sentenceOf(page)).toBe(before);
    await close();
  });
});

describe("what cannot be used is said in the language, and the answer stays", () => {
  test.each([
    [
      "words instead of a map",
      "en",
      extract("broken.osm.pbf", Buffer.from("this is not a map at all, only words")),
      /^broken\.osm\.pbf is not an OpenStreetMap extract/,
    ],
    [
      "an extract that was cut off",
      "ru",
      extract("half.osm.pbf", TOWN.subarray(0, TOWN.length - 20)),
      /^Файл half\.osm\.pbf неполон: он обрывается\. Скачайте его заново\. Прежние данные остаются в силе\./,
    ],
    [
      "an extract without streets",
      "kk",
      extract(
        "empty.osm.pbf",
        Buffer.from(writePbf({ nodes: [{ id: 1, lon: 76.9, lat: 43.2 }], ways: [{ id: 1, refs: [1, 1], tags: { building: "yes" } }] })),
      ),
      /^empty\.osm\.pbf файлында көшелер жоқ\./,
    ],
    [
      "GeoJSON that was cut off",
      "kk",
      table("parks.geojson", '{"type":"FeatureCollection","features":[{"type":"Feature","geo'),
      /^parks\.geojson – бүлінген немесе соңы үзіліп қалған GeoJSON файлы\. Оны қайта жүктеп алыңыз/,
    ],
    [
      "a spreadsheet",
      "ru",
      extract("schools.xlsx", Buffer.from("PK\u0003\u0004\u0014\0\u0006\0")),
      /^Файл schools\.xlsx такого вида, который здесь не читается\. Сохраните его как GeoJSON, CSV или FlatGeobuf/,
    ],
    ["a table without coordinates", "ru", table("names.csv", "name;address\nA;B\n"), /^В файле names\.csv нет столбцов долготы и широты/],
  ])("%s (%s)", async (_, lang, file, sentence) => {
    const { page, close } = await visit(browser, `?lang=${lang}`);
    const before = await sentenceOf(page);
    await choose(page, file);
    await page.getByRole("alert").waitFor();
    expect(await textOf(page, ".pack-fault > p")).toMatch(sentence);
    expect(await sentenceOf(page)).toBe(before);
    await close();
  });

  test("places of another city", async () => {
    const { page, close } = await visit(browser, "?lang=en", PHONE);
    await sentenceOf(page);
    await choose(page, table("schools.csv", "service,lon,lat\nschool,10,50\n"));
    await page.getByRole("alert").waitFor();
    expect(await textOf(page, ".pack-fault > p")).toMatch(
      /^Nothing in schools\.csv lies in Almaty: it seems to be of another city\. Choose a file of Almaty\. What was there before stays/,
    );
    await close();
  });

  test("a full storage: the data are used until the page is closed, and what was kept before stays", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await sentenceOf(page);
    await choose(page, table("shops.csv", "service,lon,lat\nshop,76.92,43.24\n"));
    await page.waitForURL(/to=shop/);
    await page.evaluate(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    });
    await choose(page, table("more.csv", "service,lon,lat\nshop,76.92,43.24\nshop,76.93,43.24\n"));
    await page.waitForFunction(() => /storage is full/.test(document.querySelector(".pack-fault")?.textContent ?? ""));
    expect(await textOf(page, TODAY)).toContain("2 from the file more.csv");
    await page.reload();
    await page.locator(TODAY).waitFor();
    expect(await textOf(page, TODAY)).toContain("1 from the file shops.csv");
    await close();
  });

  test("a page that is closed while its pack is written keeps the one of before", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await sentenceOf(page);
    await choose(page, table("shops.csv", "service,lon,lat\nshop,76.92,43.24\n"));
    await page.waitForURL(/to=shop/);
    // The second file of the pack is never written: the page is gone by then.
    await page.evaluate(() => {
      const put = Cache.prototype.put;
      let files = 0;
      Cache.prototype.put = function (...args) {
        return ++files > 1 ? new Promise(() => document.body.setAttribute("data-midway", "yes")) : put.apply(this, args);
      };
    });
    await choose(page, table("more.csv", "service,lon,lat\nshop,76.92,43.24\nshop,76.93,43.24\n"));
    await page.waitForFunction(() => document.body.hasAttribute("data-midway"));
    await page.reload();
    await page.locator(TODAY).waitFor();
    expect(await textOf(page, TODAY)).toContain("1 from the file shops.csv");
    await close();
  });
});

test("[2.1.1] a street is closed and a path opened from the keyboard alone, at the middle of the map", async () => {
  const { page, errors, close } = await visit(browser, "?lang=en&to=park#15.00/43.2400/76.9200");
  await sentenceOf(page);
  await choose(page, extract("town.osm.pbf"));
  await page.waitForURL(/by=streets/);
  const press = async (name: string): Promise<void> => {
    await page.getByRole("button", { name }).focus();
    await page.keyboard.press("Enter");
  };
  await page.locator(".street-edits > summary").focus();
  await page.keyboard.press("Enter");
  await press("New path");
  await press("Begin at the middle of the map");
  await page.locator(".maplibregl-canvas").focus();
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction(() => !/#15\.00\/43\.2400\//.test(location.hash));
  await press("End at the middle of the map");
  await page.waitForURL(/edits=open:76\.92000,43\.24000:76\.920\d\d,43\.24[1-9]\d\d/);
  expect(await textOf(page, ".street-edits > p[role=status]")).toBe("The new path is made.");
  await press("Close a street");
  await press("Close the street at the middle of the map");
  await page.waitForURL(/close:76\.920/);
  expect(errors).toEqual([]);
  await close();
});
