import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, openBrowser, PHONE, sentenceOf, visit } from "../support/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const VIEWS = [
  ["the answer", ""], ["a district in dark colours", "&in=alatau", "dark"], ["a point", "&in=76.9,43.24&to=transit"], ["an object", "&object=metro-existing"],
] as const;

describe("axe finds nothing", () => {
  for (const language of ["kk", "ru", "en"]) for (const [name, query, scheme] of VIEWS) for (const [device, options] of [["desktop", DESKTOP], ["phone", PHONE]] as const) {
    test(`on ${name}, ${language}, ${device}`, async () => {
      const { page, close } = await visit(browser, `?lang=${language}${query}`, { ...options, colorScheme: scheme ?? "light" });
      await page.locator(".sentence, .card").first().waitFor();
      const { violations } = await new AxeBuilder({ page: page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`)).toEqual([]);
      await close();
    });
  }
});

describe("with the keyboard alone", () => {
  test("the question can be changed and the focus stays visible", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await sentenceOf(page);
    const slot = page.getByRole("button", { name: "When: 2025" });
    await slot.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".choice[aria-pressed=true]"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/year=2026/);
    expect(await sentenceOf(page)).toMatch(/^In 2026/);
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth);
    expect(Number.parseInt(outline, 10)).toBeGreaterThanOrEqual(2);
    await close();
  });

  test("every button, link and input has a name", async () => {
    const { page, close } = await visit(browser, "?lang=kk");
    await sentenceOf(page);
    const nameless = await page.locator("button, a[href], input, summary").evaluateAll((controls) => controls.filter((control) => !(control.getAttribute("aria-label") ?? control.textContent ?? "").trim() && !control.closest("label")).map((control) => control.outerHTML.slice(0, 100)));
    expect(nameless).toEqual([]);
    await close();
  });
});
