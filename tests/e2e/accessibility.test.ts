import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESKTOP, goTo, laidOut, openBrowser, PHONE, sentenceOf, visit } from "../support/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const LANGUAGES = [
  ["kk", "Қазақша"],
  ["ru", "Русский"],
  ["en", "English"],
] as const;

/** Every view by its address; one page walks through all of them as a visitor would, without loading again. */
const VIEWS = [
  ["the answer for the city", "?"],
  ["a district", "?in=alatau"],
  ["a point", "?in=76.9,43.24&to=transit"],
  ["an object", "?object=metro-existing"],
  ["the programme", "?page=programme"],
  ["a section", "?page=programme~5.2"],
  ["a district's page", "?page=zones~alatau"],
] as const;

async function faults(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page }).withTags(TAGS).analyze();
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

describe("axe finds nothing on any view in any language", () => {
  for (const theme of ["light", "dark"] as const)
    for (const [device, options] of [
      ["desktop", DESKTOP],
      ["phone", PHONE],
    ] as const) {
      test(`${theme}, ${device}`, async () => {
        const { page, close } = await visit(browser, "?lang=kk", { ...options, colorScheme: theme, reducedMotion: "reduce" });
        const found: string[] = [];
        for (const [language, name] of LANGUAGES) {
          await page.getByRole("button", { name, exact: true }).click();
          await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
          for (const [view, address] of VIEWS) {
            await goTo(page, `${address}${address === "?" ? "" : "&"}lang=${language}`);
            found.push(...(await faults(page, `${view}, ${language}`)));
          }
        }
        expect(found).toEqual([]);
        await close();
      }, 400_000);
    }

  test("nor in the tabs, the choices, the filters and the table", async () => {
    const { page, close } = await visit(browser, "?lang=ru", { ...PHONE, reducedMotion: "reduce" });
    await laidOut(page);
    const found: string[] = [];
    for (const tab of [1, 2]) {
      await page.getByRole("tab").nth(tab).click();
      found.push(...(await faults(page, `tab ${tab}`)));
    }
    await page.getByRole("tab").nth(1).click();
    await page.locator(".filters > summary").click();
    found.push(...(await faults(page, "filters")));
    for (const slot of await page.locator(".slot").all()) {
      await slot.click();
      found.push(...(await faults(page, "choices")));
      await page.keyboard.press("Escape");
    }
    expect(found).toEqual([]);
    await close();
  });
});

const MOST_STOPS = 150,
  FILES = "the field for files";

describe("with the keyboard alone", () => {
  test("the question can be changed, the focus stays visible and comes back to where it was", async () => {
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
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "When: 2026");
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth);
    expect(Number.parseInt(outline, 10)).toBeGreaterThanOrEqual(2);
    await close();
  });

  test("the first stop leads to the answer and leaves the address alone", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await sentenceOf(page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the answer");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    expect(page.url()).not.toContain("#answer");
    expect(await page.locator(".notice").count()).toBe(0);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await close();
  });

  test.each([
    ["on a desktop", DESKTOP],
    ["on a phone", PHONE],
  ] as const)("from the first stop to the last the page itself stands still, %s", async (_, options) => {
    const { page, close } = await visit(browser, "?lang=en", { ...options, reducedMotion: "reduce" });
    await laidOut(page);
    const seen: string[] = [],
      moved: string[] = [];
    // Round once: the last stop leads to the browser itself or back to the first.
    while (seen.length < MOST_STOPS) {
      await page.keyboard.press("Tab");
      const { stop, isFirst, scrollY, scrollHeight, clientHeight } = await page.evaluate((files) => {
        const root = document.documentElement,
          focused = document.activeElement;
        return {
          stop: focused?.matches("input[type=file]") ? files : (focused?.outerHTML.slice(0, 90) ?? ""),
          isFirst: focused === document.body || focused?.className === "skip",
          scrollY: window.scrollY,
          scrollHeight: root.scrollHeight,
          clientHeight: root.clientHeight,
        };
      }, FILES);
      if (isFirst && seen.length > 1) break;
      seen.push(stop);
      if (scrollY !== 0 || scrollHeight !== clientHeight) moved.push(`${scrollY} of ${scrollHeight}/${clientHeight}: ${stop}`);
    }
    expect(moved).toEqual([]);
    // The field for files is what once stretched the page: it must have been among them.
    expect(seen).toContain(FILES);
    expect(seen.length).toBeLessThan(MOST_STOPS);
    await close();
  });

  test("a closed object gives the focus back to its place", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await sentenceOf(page);
    await page.getByRole("tab").nth(1).click();
    const row = page.locator("#panel-body .row").nth(2);
    const id = await row.getAttribute("data-object");
    await row.focus();
    await page.keyboard.press("Enter");
    await page.locator(".card h2").first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await page.locator(".card-close").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".row"));
    expect(await page.evaluate(() => document.activeElement!.getAttribute("data-object"))).toBe(id);
    await close();
  });

  test("every button, link and input has a name, and those of the map say that they are the map's", async () => {
    const { page, close } = await visit(browser, "?lang=kk");
    await laidOut(page);
    const ofTheMap = { kk: /карта/i, ru: /карт/i, en: /\bmap\b/i };
    for (const [language, button] of LANGUAGES) {
      await page.getByRole("button", { name: button, exact: true }).click();
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
      const nameless = await page
        .locator("button, a[href], input, summary, [role=slider]")
        .evaluateAll((controls) =>
          controls
            .filter((control) => !(control.getAttribute("aria-label") ?? control.textContent ?? "").trim() && !control.closest("label"))
            .map((control) => control.outerHTML.slice(0, 100)),
        );
      expect(nameless).toEqual([]);
      const names = await page
        .locator(".map-buttons button, .map, .map canvas, .legend > summary, .timeline")
        .evaluateAll((controls) => controls.map((control) => control.getAttribute("aria-label") ?? control.textContent ?? ""));
      expect(names.length).toBeGreaterThanOrEqual(7);
      expect(names.filter((name) => !ofTheMap[language].test(name))).toEqual([]);
    }
    await close();
  });
});

describe("what is read aloud", () => {
  test("comes in order: the question as the only heading of its level, the answer, the map", async () => {
    const { page, close } = await visit(browser, "?lang=en");
    await sentenceOf(page);
    await page.locator(".map").waitFor();
    const order = await page.evaluate(() => {
      const parts = ["h1", "#answer .sentence", ".map"].map((where) => document.querySelector(where)!);
      return {
        headings: document.querySelectorAll("h1").length,
        inOrder: parts.every(
          (part, index) => index === 0 || (parts[index - 1]!.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
        ),
      };
    });
    expect(order).toEqual({ headings: 1, inOrder: true });
    await close();
  });

  test("the title and the description follow the language, the question and the object", async () => {
    const { page, close } = await visit(browser, "?lang=en&in=alatau");
    await sentenceOf(page);
    expect(await page.title()).toMatch(/^In 2025, how many residents of Alatau district/);
    await page.getByRole("button", { name: "Русский", exact: true }).click();
    await page.waitForFunction(() => document.documentElement.lang === "ru");
    expect(await page.title()).toContain("Алатауского района");
    expect(await page.locator("meta[name=description]").getAttribute("content")).toMatch(/^Карта программы/);
    await goTo(page, "?object=metro-existing&lang=ru");
    await expect.poll(() => page.title()).toBe(`${(await page.locator(".card h2").first().innerText()).trim()} · Qadam`);
    await close();
  });
});

describe("with the device's own settings", () => {
  test("reduced motion: nothing moves on the page or on the map", async () => {
    const { page, close } = await visit(browser, "?lang=en", { ...DESKTOP, reducedMotion: "reduce" });
    await laidOut(page);
    const moving = await page.locator("body *").evaluateAll(
      (all) =>
        all.filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return transitionDuration !== "0s" || animationName !== "none";
        }).length,
    );
    expect(moving).toBe(0);
    await close();
  });

  test("forced colours: the four kinds of reach look different in the legend, and what is chosen is marked", async () => {
    const { page, close } = await visit(browser, "?lang=en", { ...DESKTOP, forcedColors: "active" });
    await laidOut(page);
    const looks = await page.locator(".swatch-already, .swatch-gained, .swatch-possible, .swatch-missing").evaluateAll((all) =>
      all.map((one) => {
        const { background, borderStyle, borderColor } = getComputedStyle(one);
        return [background, borderStyle, borderColor].join();
      }),
    );
    expect(looks).toHaveLength(4);
    expect(new Set(looks).size).toBe(4);
    const [chosen, other] = await page
      .locator(".languages button[aria-pressed=true], .languages button[aria-pressed=false]")
      .evaluateAll((all) =>
        ["true", "false"].map((state) => getComputedStyle(all.find((one) => one.getAttribute("aria-pressed") === state)!).backgroundColor),
      );
    expect(chosen).not.toBe(other);
    await close();
  });

  test("more contrast: secondary text is as dark as 7 : 1 asks", async () => {
    const { page, close } = await visit(browser, "?lang=en", { ...DESKTOP, contrast: "more" });
    await laidOut(page);
    const { violations } = await new AxeBuilder({ page: page }).withRules(["color-contrast-enhanced"]).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)))).toEqual([]);
    await close();
  });
});
