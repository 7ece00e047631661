import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goTo, laidOut, openBrowser, PHONE, sentenceOf, visit } from "../support/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const SMALL = { ...PHONE, viewport: { width: 360, height: 640 }, reducedMotion: "reduce" } as const;
const ACROSS = { ...PHONE, viewport: { width: 844, height: 390 }, reducedMotion: "reduce" } as const;
const VIEWS = ["?", "?in=76.9,43.24&to=transit", "?object=metro-existing", "?page=programme", "?page=programme~5.2", "?page=zones~alatau"];

/** Elements that stand out to the right of the screen and that nothing around them lets one scroll to. */
async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (one: Element | null): boolean =>
      one !== null &&
      one.className !== "app" &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    const wide = [...document.querySelectorAll("#root *")].filter((one) => {
      const { width, right } = one.getBoundingClientRect();
      return (
        width > 1 &&
        right > document.documentElement.clientWidth + 1 &&
        !scrolls(one.parentElement) &&
        getComputedStyle(one).visibility !== "hidden"
      );
    });
    // Rows of tabs break: nobody would know that they can be pushed aside.
    const cut = [".pages", ".tabs"].flatMap((where) =>
      [...document.querySelectorAll(where)]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(() => `${where} is cut`),
    );
    return [
      ...cut,
      ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page itself"] : []),
      ...wide.map((one) => one.outerHTML.slice(0, 90)),
    ];
  });
}

describe.each([
  ["plain text", "100%"],
  ["text of twice the size", "200%"],
])("%s", (_, size) => {
  test.each([
    ["upright", SMALL],
    ["across", ACROSS],
  ] as const)("nothing is wider than a phone held %s, on any page in any language", async (_name, options) => {
    const { page, close } = await visit(browser, "?lang=kk", options);
    await laidOut(page);
    await page.evaluate((to) => void (document.documentElement.style.fontSize = to), size);
    const faults: string[] = [];
    for (const language of ["kk", "ru", "en"])
      for (const view of VIEWS) {
        await goTo(page, `${view}${view === "?" ? "" : "&"}lang=${language}`);
        await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
        faults.push(...(await tooWide(page)).map((what) => `${view} ${language}: ${what}`));
      }
    expect(faults).toEqual([]);
    await close();
  });
});

test.each(["kk", "ru", "en"])(
  "with text of twice the size the answer begins on the first screen, and the map follows it, in %s",
  async (language) => {
    const { page, close } = await visit(browser, `?lang=${language}`, SMALL);
    await sentenceOf(page);
    await page.evaluate(() => void (document.documentElement.style.fontSize = "200%"));
    const boxOf = async (where: string) => (await page.locator(where).boundingBox())!;
    await page.waitForFunction(() => document.querySelector(".panel")!.getBoundingClientRect().top < 400);
    const figure = await boxOf(".figure"),
      panel = await boxOf(".panel"),
      map = await boxOf(".map");
    expect(figure.y + figure.height).toBeLessThan(640);
    expect(map.y).toBeGreaterThanOrEqual(panel.y + panel.height - 1);
    expect(map.height).toBeGreaterThan(400);
    await close();
  },
);

describe("the sheet with the answer", () => {
  const heightOf = async (page: Page): Promise<number> => (await page.locator(".panel").boundingBox())!.height;
  const valueOf = (page: Page): Promise<string | null> => page.locator(".sheet-handle").getAttribute("aria-valuetext");

  test("has three heights by keyboard, and says which", async () => {
    const { page, close } = await visit(browser, "?lang=en", SMALL);
    await sentenceOf(page);
    const handle = page.getByRole("slider", { name: "Height of the answer panel" });
    const middle = await heightOf(page);
    expect(await valueOf(page)).toBe("middle");
    await handle.focus();
    await page.keyboard.press("ArrowUp");
    expect(await valueOf(page)).toBe("high");
    const high = await heightOf(page);
    await page.keyboard.press("Home");
    expect(await valueOf(page)).toBe("low");
    const low = await heightOf(page);
    expect(low).toBeLessThan(middle);
    expect(middle).toBeLessThan(high);
    // Low still shows what the answer is; high leaves the question in sight.
    expect(low).toBeGreaterThan(100);
    await page.keyboard.press("End");
    const question = (await page.locator(".question").boundingBox())!,
      panel = (await page.locator(".panel").boundingBox())!;
    expect(question.y + question.height).toBeLessThanOrEqual(panel.y + 1);
    expect(panel.y + panel.height).toBeLessThanOrEqual(640);
    await close();
  });

  test("follows a finger and comes to rest at a height; a tap goes on to the next", async () => {
    const { page, close } = await visit(browser, "?lang=en", SMALL);
    await sentenceOf(page);
    const touch = await page.context().newCDPSession(page);
    const pull = async (toY: number): Promise<void> => {
      const { x, y, width, height } = (await page.locator(".sheet-handle").boundingBox())!;
      const from = { x: x + width / 2, y: y + height / 2 };
      await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
      for (const share of [0.25, 0.5, 0.75, 1])
        await touch.send("Input.dispatchTouchEvent", {
          type: "touchMove",
          touchPoints: [{ x: from.x, y: from.y + (toY - from.y) * share }],
        });
      await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    await pull(120);
    await page.waitForFunction(() => document.querySelector(".sheet-handle")?.getAttribute("aria-valuetext") === "high");
    await pull(600);
    await page.waitForFunction(() => document.querySelector(".sheet-handle")?.getAttribute("aria-valuetext") === "low");
    await page.locator(".sheet-handle").tap();
    await page.waitForFunction(() => document.querySelector(".sheet-handle")?.getAttribute("aria-valuetext") === "middle");
    expect(await page.locator(".panel").getAttribute("style")).toBeFalsy();
    await close();
  });
});

describe("a phone held across", () => {
  test("shows question, answer and map beside each other, all on the screen", async () => {
    const { page, close } = await visit(browser, "?lang=ru&in=alatau", ACROSS);
    await laidOut(page);
    const [question, sentence, map] = await Promise.all(
      [".question", ".sentence", ".map"].map(async (where) => (await page.locator(where).boundingBox())!),
    );
    expect(question!.y + question!.height).toBeLessThan(120);
    expect(sentence!.y).toBeLessThan(260);
    expect(map!.height).toBeGreaterThan(220);
    expect(map!.width).toBeGreaterThan(380);
    await close();
  });
});

describe.each([
  ["a large window", { viewport: { width: 1440, height: 900 } }],
  ["a small window", { viewport: { width: 1000, height: 700 } }],
  ["a very low window", { viewport: { width: 640, height: 360 } }],
  ["a phone", { ...PHONE, reducedMotion: "reduce" }],
  ["the smallest phone", { ...PHONE, viewport: { width: 320, height: 568 }, reducedMotion: "reduce" }],
] as const)("in %s", (_, options) => {
  test.each(["kk", "ru", "en"])("nothing lies on anything else and no word is cut, in %s", async (language) => {
    const { page, close } = await visit(browser, `?lang=${language}`, options);
    await laidOut(page);
    const faults = await page.evaluate(() => {
      const boxes = (where: string): DOMRect[] =>
        [...document.querySelectorAll(where)]
          .filter((one) => getComputedStyle(one).visibility !== "hidden")
          .map((one) => one.getBoundingClientRect())
          .filter(({ width, height }) => width > 0 && height > 0);
      const touch = (one: DOMRect, other: DOMRect): boolean =>
        one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
      const found: string[] = [];
      /** Every pair within a row of controls. */
      for (const parts of [
        [".brand", ".pages", ".header .search", ".languages", ".theme"],
        [".legend", ".timeline", ".attribution", ".map-buttons"],
      ])
        parts.forEach((part, index) => {
          for (const other of parts.slice(index + 1))
            if (boxes(part).some((one) => boxes(other).some((two) => touch(one, two)))) found.push(`${part} and ${other}`);
        });
      // Of a label without a width of its own the letters are measured.
      const years = [...document.querySelectorAll(".timeline-years span")].flatMap((label) => {
        const letters = document.createRange();
        letters.selectNodeContents(label);
        return getComputedStyle(label).visibility === "hidden" ? [] : [letters.getBoundingClientRect()];
      });
      years.forEach((year, index) => years.slice(index + 1).some((other) => touch(year, other)) && found.push(`year ${index}`));
      for (const where of [".pages", ".tabs"]) {
        const { scrollWidth, clientWidth } = document.querySelector(where)!;
        if (scrollWidth > clientWidth) found.push(`${where} is cut: ${scrollWidth} in ${clientWidth}`);
      }
      // Whatever the window shows of the map, it says that the polycentres are not official.
      if (boxes(".legend[open] .swatch-polycentre, .attribution .swatch-polycentre").length === 0)
        found.push("polycentres are not explained");
      return found;
    });
    expect(faults).toEqual([]);
    await close();
  });
});

test("what a thumb meets is at least 24 pixels high and wide, the main controls at least 40", async () => {
  const { page, close } = await visit(browser, "?lang=kk", SMALL);
  await laidOut(page);
  const small = (where: string, least: number): Promise<string[]> =>
    page.locator(where).evaluateAll(
      (all, pixels) =>
        all
          .filter((one) => {
            const { width, height } = one.getBoundingClientRect();
            return width > 0 && (width < pixels || height < pixels);
          })
          .map((one) => `${one.className} ${one.getBoundingClientRect().width}×${one.getBoundingClientRect().height}`),
      least,
    );
  expect(await small("button:not(.slot), .sheet-handle, summary, .pages a", 24)).toEqual([]);
  expect(await small(".map-buttons button, .tabs button, .bar, .theme", 40)).toEqual([]);
  await close();
});
