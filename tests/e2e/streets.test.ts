import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writePbf } from "../data/osm/write-pbf";
import { mapDrawn, openBrowser, plain, sentenceOf, visit } from "../support/browser";

const PACKS = fileURLToPath(new URL("../../dist/packs/index.json", import.meta.url));
const there = existsSync(PACKS);
if (!there) console.info("streets: skipped, no city pack was built (QADAM_OSM names no extract)");

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.skipIf(!there)("along the streets of a city pack", () => {
  test("the switch gives another figure than the straight line, and says what it rests on", async () => {
    const { page, errors, strangers, close } = await visit(browser, "?lang=en&to=transit&year=2030&in=almaly&within=10min");
    const straight = await sentenceOf(page);
    await page.getByRole("button", { name: "Along streets" }).click();
    await page.waitForURL(/by=streets/);
    await page.waitForFunction(
      (before) => document.querySelector(".sentence")?.textContent?.replaceAll("\u00a0", " ").replaceAll("\u2060", "") !== before,
      straight,
    );
    expect(await sentenceOf(page)).toMatch(/^In 2030, \d+(–\d+)? % of residents of Almaly district/);
    expect(await page.locator(".method-switch").innerText()).toMatch(/km of streets, OpenStreetMap/);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await close();
  });

  test("[6] from a point the way is given in metres and minutes, with its crossings", async () => {
    const { page, close } = await visit(browser, "?lang=en&to=transit&by=streets&in=76.9,43.24");
    await page.locator(".way-card").waitFor();
    expect(plain(await page.locator(".way-card").innerText())).toMatch(
      /^The way to: Metro, Alatau: [\d.]+ k?m, \d+ min \([\d.]+ m of it to the nearest street\); \d+ crossings?\./,
    );
    expect(plain(await page.locator(".answer").innerText())).toContain(
      "Minutes are walked along the streets, waits at crossings included.",
    );
    await close();
  });

  test("[7] a point far from every street is not connected, never 0 minutes", async () => {
    const { page, close } = await visit(browser, "?lang=en&to=transit&by=streets&in=77.05,43.02");
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".sentence")].some(({ textContent }) =>
        textContent?.startsWith("No street lies within 300 m of this point"),
      ),
    );
    await close();
  });
});

describe.skipIf(!there)("changes of the streets", () => {
  test("[1] a closed street takes people out of reach, a new path brings nobody out of it; both stand in the address and can be taken back", async () => {
    const { page, errors, strangers, close } = await visit(
      browser,
      "?lang=en&to=transit&by=streets&in=almaly&within=10min&year=2022#15.00/43.2426/76.9485",
    );
    await mapDrawn(page);
    await page.getByText("Try a change").click();
    await page.getByRole("button", { name: "Close a street" }).click();
    const map = (await page.locator(".map").boundingBox())!;
    await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
    await page.waitForURL(/edits=close:76\.9\d+,43\.2\d+/);
    const effect = page.locator(".edit-effect");
    await effect.waitFor();
    expect(plain(await effect.innerText())).toMatch(
      /^With these changes ([\d,–]+ fewer (person|people) of|nobody more and nobody fewer in) Almaly district (is|are) within a 10-minute walk of rapid transit\.$/,
    );
    await page.getByRole("button", { name: "Take back change 1" }).click();
    await page.waitForURL((url) => !url.search.includes("edits"));
    expect(await effect.count()).toBe(0);
    await page.getByText("Try a change").click();
    await page.getByRole("button", { name: "New path" }).click();
    await page.mouse.click(map.x + map.width / 2 - 120, map.y + map.height / 2 - 60);
    await page.getByText("Tap where it ends.").waitFor();
    await page.mouse.click(map.x + map.width / 2 + 120, map.y + map.height / 2 + 60);
    await page.waitForURL(/edits=open:/);
    await effect.waitFor();
    expect(plain(await effect.innerText())).toMatch(
      /^With these changes ([\d,–]+ more (person|people) of|nobody more and nobody fewer in) Almaly/,
    );
    expect(new URL(page.url()).search).not.toContain("in=76");
    await mapDrawn(page);
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
    await close();
  });
});

describe("without a pack", () => {
  test("a link that asks for streets is answered in a straight line, and says so, also within another page", async () => {
    const context = await browser.newContext({ locale: "en-GB" });
    await context.route("**/packs/**", (route) => route.fulfill({ status: 404, body: "" }));
    const page = await context.newPage();
    await page.goto(`${(await import("vitest")).inject("address")}?lang=en&by=streets`);
    expect(await sentenceOf(page)).toMatch(/residents of Almaty/);
    expect(await page.getByRole("button", { name: "Along streets" }).count()).toBe(0);
    const notice = page.getByRole("status").filter({ hasText: "there is no street data here" });
    expect(await notice.innerText()).toContain("The answer is in a straight line.");
    await page.getByRole("button", { name: "Close the notice" }).click();
    expect(await notice.count()).toBe(0);
    await page.goto(`${(await import("vitest")).inject("address")}?lang=en&by=streets&embed=1`);
    await notice.waitFor();
    await context.close();
  });
});

/** A street of 800 m, by the longitude of its western end. */
const street = (name: string, west: number, lat: number) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(
    writePbf({
      nodes: Array.from({ length: 6 }, (_, at) => ({ id: at + 1, lon: west + at * 0.002, lat })),
      ways: [{ id: 1, refs: [1, 2, 3, 4, 5, 6], tags: { highway: "residential" } }],
    }),
  ),
});

describe("streets of the visitor's own", () => {
  test("are read in the browser, kept for the next visit, and forgotten on demand; nothing is sent", async () => {
    const { page, strangers, close } = await visit(browser, "?lang=en");
    await sentenceOf(page);
    await page.locator(".own-streets input").setInputFiles(street("town.osm.pbf", 76.92, 43.24));
    await page.waitForFunction(() => /km of streets, OpenStreetMap/.test(document.querySelector(".method-switch")?.textContent ?? ""));
    // The address is written once the question rests; a reload follows it.
    await page.waitForURL(/by=streets/);
    await page.reload();
    await page.waitForFunction(() => /km of streets, OpenStreetMap/.test(document.querySelector(".method-switch")?.textContent ?? ""));
    await page.getByRole("button", { name: "Forget my data" }).click();
    await page.waitForFunction(() => !/Forget my data/.test(document.body.textContent ?? ""));
    expect(strangers).toEqual([]);
    await close();
  });

  test("of another city are refused with a sentence, and replace nothing", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    const before = await sentenceOf(page);
    await page.locator(".own-streets input").setInputFiles(street("monaco.osm.pbf", 7.42, 43.74));
    await page.getByRole("alert").waitFor();
    expect(plain(await page.locator(".pack-fault > p").innerText())).toBe(
      "Nothing in monaco.osm.pbf lies in Almaty: it seems to be of another city. Choose a file of Almaty. What was there before stays in use.",
    );
    expect(await sentenceOf(page)).toBe(before);
    expect(await page.evaluate(() => localStorage.getItem("qadam-own-pack"))).toBeNull();
    await close();
  });

  test("a file that is no extract is refused with a sentence, and the answer stays", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    const before = await sentenceOf(page);
    await page.locator(".own-streets input").setInputFiles({
      name: "broken.osm.pbf",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("this is not a map at all, only words"),
    });
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toMatch(/is not an OpenStreetMap extract/);
    expect(await sentenceOf(page)).toBe(before);
    await close();
  });
});
