import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DESKTOP, openBrowser, PHONE, plain, sentenceOf } from "../support/browser";
import { besideFile, townPack, type PackFiles } from "../support/packs-beside";

let browser: Browser, east: PackFiles, west: PackFiles, portoAlegre: PackFiles;
beforeAll(async () => {
  browser = await openBrowser();
  east = await townPack("east", { lon: 76.94, lat: 43.25, date: "2024-10-31" });
  west = await townPack("west", { lon: 76.84, lat: 43.24, date: "2026-11-01", shop: true, residents: 500 });
  portoAlegre = await townPack("porto-alegre", { lon: -51.2, lat: -30.03, date: "2025-01-01", residents: 900 });
});
afterAll(() => browser.close());

type Visited = { readonly page: Page; readonly errors: string[]; readonly asked: string[]; close(): Promise<void> };

/** A visit to an app beside which these packs lie. */
async function visitBeside(
  packs: Readonly<Record<string, PackFiles>>,
  query: string,
  options: BrowserContextOptions = DESKTOP,
): Promise<Visited> {
  const context = await browser.newContext({ locale: "en-GB", serviceWorkers: "block", ...options }),
    page = await context.newPage();
  const errors: string[] = [],
    asked: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await context.route("**/packs/**", (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/packs\//, ""),
      bytes = besideFile(packs, path);
    asked.push(path);
    return route.fulfill(bytes ? { body: Buffer.from(bytes) } : { status: 404, body: "" });
  });
  await page.goto(`${inject("address")}${query}`);
  return { page, errors, asked, close: () => context.close() };
}

const choices = (page: Page) => page.getByRole("group", { name: "City pack" }).getByRole("button");
const walkedFrom = (page: Page, pack: string): Promise<unknown> =>
  page.waitForFunction(
    (name) =>
      document.querySelector(".pack-choices [aria-pressed=true]")?.textContent?.startsWith(name) && !document.querySelector(".waiting"),
    pack,
  );
/** Until the answer is another than that. */
const sentenceOtherThan = async (page: Page, before: string): Promise<string> => {
  await page.waitForFunction((sentence) => {
    const now = document.querySelector(".sentence")?.textContent?.replaceAll("\u00a0", " ").replaceAll("\u2060", "");
    return now !== undefined && now !== sentence;
  }, before);
  return sentenceOf(page);
};

describe("several packs beside the app", () => {
  test("are offered by name, length and date, those of another city left out; the choice swaps streets, places and residents, and goes with the link", async () => {
    const { page, errors, asked, close } = await visitBeside(
      { "porto-alegre": portoAlegre, east, west },
      "?lang=en&to=school&by=streets&in=almaly&year=2022",
    );
    const first = await sentenceOf(page);
    expect((await choices(page).allInnerTexts()).map((text) => plain(text).replace(/\s+/g, " "))).toEqual([
      "east 2 km of streets, OpenStreetMap, 2024-10-31",
      "west 2 km of streets, OpenStreetMap, 2026-11-01",
    ]);
    await walkedFrom(page, "east");
    expect(asked.filter((path) => !/^(index|[a-z-]+\/manifest)\.json$/.test(path)).sort()).toEqual([
      "east/facilities.json",
      "east/network.bin",
    ]);

    await choices(page).nth(1).click();
    await page.waitForURL(/[?&]pack=west(&|$)/);
    await page.locator('.sentence:has-text("has no residents")').waitFor();
    await page.locator(".slot").filter({ hasText: "a school" }).click();
    await page.locator(".slot-panel:popover-open .choice", { hasText: "Food shop" }).click();
    await page.waitForURL(/to=shop/);
    await page.locator(".slot").filter({ hasText: "Almaly" }).click();
    await page.locator(".slot-panel:popover-open .choice", { hasText: "The whole city" }).click();
    await page.waitForURL((url) => !url.search.includes("in="));
    const shops = await sentenceOtherThan(page, "");
    expect(shops).toMatch(/^In 2022, at least 100 % of residents of Almaty/);

    for (let back = 0; back < 3; back++) await page.goBack();
    await page.waitForURL((url) => !url.search.includes("pack="));
    await walkedFrom(page, "east");
    await page.locator(`.sentence:has-text("Almaly district")`).waitFor();
    await page.waitForFunction(
      (sentence) => document.querySelector(".sentence")?.textContent?.replaceAll("\u00a0", " ").replaceAll("\u2060", "") === sentence,
      first,
    );
    for (let forth = 0; forth < 3; forth++) await page.goForward();
    await page.waitForFunction(
      (sentence) => document.querySelector(".sentence")?.textContent?.replaceAll("\u00a0", " ").replaceAll("\u2060", "") === sentence,
      shops,
    );
    expect(new URL(page.url()).search).toContain("pack=west");
    expect(await page.locator(".notice").count()).toBe(0);

    await page.reload();
    expect(await sentenceOf(page)).toBe(shops);
    await walkedFrom(page, "west");
    expect(errors).toEqual([]);
    await close();
  });

  test("a pack that is not there falls back to the first, and is named", async () => {
    const { page, close } = await visitBeside({ east, west }, "?lang=en&pack=porto-alegre", PHONE);
    await page.locator(".notice").waitFor();
    expect(await page.locator(".notice p").innerText()).toContain("pack=porto-alegre");
    await walkedFrom(page, "east");
    await close();
  });
});

describe("one pack beside the app", () => {
  test("there is nothing to choose", async () => {
    const { page, close } = await visitBeside({ "porto-alegre": portoAlegre, west }, "?lang=en&by=streets");
    await page.waitForFunction(() =>
      /2 km of streets, OpenStreetMap, 2026-11-01/.test(document.querySelector(".method-switch")?.textContent ?? ""),
    );
    expect(await choices(page).count()).toBe(0);
    await close();
  });

  test("of another city takes nobody's residents away; that is said where streets would be", async () => {
    const { page, close } = await visitBeside({ "porto-alegre": portoAlegre }, "?lang=en&to=park");
    expect(await sentenceOf(page)).toMatch(/^In 2025, .* % of residents of Almaty/);
    expect(plain(await page.locator(".method-switch").innerText())).toContain(
      "There are no streets to walk along: the city packs that lie beside the app are not of Almaty (porto-alegre).",
    );
    expect(await page.getByRole("button", { name: "Along streets" }).count()).toBe(0);
    await close();
  });
});
