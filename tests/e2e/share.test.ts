import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { decode } from "fast-png";
import jsqr from "jsqr";
import type { Browser, Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DESKTOP, openBrowser, PHONE, plain, sentenceOf, visit } from "../support/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DRAWING_MS = 150_000;

/** The map on the screen, however long a busy machine takes. */
const drawn = (page: Page): Promise<void> => page.locator(".map[data-drawn=yes]").waitFor({ timeout: DRAWING_MS });

async function openShare(page: Page): Promise<void> {
  await page.locator(".share-open").click();
  await page.locator(".share-content").waitFor();
}

/** The link in the dialog. */
const linkOf = (page: Page): Promise<string> => page.locator(".share-link textarea").inputValue();

async function saved(page: Page, name: RegExp): Promise<Uint8Array> {
  const button = page.locator(".share-file", { hasText: name });
  await button.and(page.locator(":enabled")).waitFor();
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: DRAWING_MS }), button.click()]);
  return new Uint8Array(readFileSync(await file.path()));
}

type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray; readonly channels: number };

function pixelsOf(png: Uint8Array): Pixels {
  const { width, height, data, channels } = decode(png);
  return { width, height, data: new Uint8ClampedArray(data), channels };
}

/** What a reader of QR codes finds anywhere in a picture. */
function scanned({ width, height, data, channels }: Pixels): string | null {
  const rgba =
    channels === 4
      ? data
      : Uint8ClampedArray.from({ length: width * height * 4 }, (_, index) =>
          index % 4 === 3 ? 255 : data[Math.floor(index / 4) * channels + (index % 4)]!,
        );
  return ((jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr)(rgba, width, height)?.data ?? null;
}

/** How many different colours a part of a picture has; edges as shares of its size. */
function coloursIn({ width, height, data, channels }: Pixels, left: number, top: number, right: number, bottom: number): number {
  const found = new Set<number>();
  for (let y = Math.floor(top * height); y < bottom * height; y++)
    for (let x = Math.floor(left * width); x < right * width; x++) {
      const at = (y * width + x) * channels;
      found.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    }
  return found.size;
}

describe("the link", () => {
  test("opens the same answer, is copied, and its QR code on the screen scans", async () => {
    const { page, strangers, close } = await visit(browser, "?lang=kk&in=alatau&to=health&year=2030", {
      ...DESKTOP,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const sentence = await sentenceOf(page);
    await drawn(page);
    await openShare(page);
    const link = await linkOf(page);
    expect(link).toMatch(/\?in=alatau&to=health&year=2030&lang=kk$/);
    await page.getByRole("button", { name: "Сілтемені көшіру" }).click();
    await page.getByRole("button", { name: "Көшірілді" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(scanned(pixelsOf(await page.locator(".qr svg").screenshot()))).toBe(link);
    await page.goto("about:blank");
    await page.goto(link);
    expect(await sentenceOf(page)).toBe(sentence);
    expect(strangers).toEqual([]);
    await close();
  });

  test("holds where the map looks when that is wanted", async () => {
    const { page, close } = await visit(browser, "?lang=en#13.00/43.2400/76.9000");
    await drawn(page);
    await openShare(page);
    expect(await linkOf(page)).not.toContain("#");
    await page.getByRole("checkbox", { name: "Open the map exactly where it is now" }).check();
    expect(await linkOf(page)).toMatch(/#13\.00\/43\.2400\/76\.9000$/);
    await close();
  });

  test.each([
    ["kk", "рұқсат бермеді"],
    ["ru", "не разрешил"],
    ["en", "did not allow"],
  ])("stands selected, with a sentence in %s, where copying is refused", async (language, words) => {
    const { page, close } = await visit(browser, `?lang=${language}`);
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("refused")) } }),
    );
    await openShare(page);
    await page.locator(".share-link .button").click();
    await page.getByRole("status").filter({ hasText: words }).waitFor();
    expect(
      await page.evaluate(() =>
        (document.activeElement as HTMLTextAreaElement).value.slice(
          (document.activeElement as HTMLTextAreaElement).selectionStart,
          (document.activeElement as HTMLTextAreaElement).selectionEnd,
        ),
      ),
    ).toBe(await linkOf(page));
    await close();
  });
});

describe("the files", () => {
  test(
    "the picture is 2,400 dots wide and holds title, map, legend and a QR code that scans; the screen may be a dark phone",
    async () => {
      const { page, errors, strangers, close } = await visit(browser, "?lang=kk", { ...PHONE, colorScheme: "dark" });
      await sentenceOf(page);
      await openShare(page);
      const link = await linkOf(page),
        picture = pixelsOf(await saved(page, /PNG/));
      await page.getByRole("status").filter({ hasText: "жүктелгендер арасында" }).waitFor();
      expect(picture.width).toBe(2400);
      expect(picture.height).toBeGreaterThan(2000);
      expect(Array.from(picture.data.subarray(0, 3))).toEqual([255, 255, 255]);
      expect(coloursIn(picture, 0.03, 0.05, 0.9, 0.1)).toBeGreaterThan(20);
      expect(coloursIn(picture, 0.1, 0.4, 0.9, 0.6)).toBeGreaterThan(200);
      expect(scanned(picture)).toBe(link);
      expect(errors).toEqual([]);
      expect(strangers).toEqual([]);
      await close();
    },
    2 * DRAWING_MS,
  );

  test(
    "the page is an A4 PDF with the question and the answer as text and the map as a picture, made under the strict policy",
    async () => {
      const { page, errors, strangers, close } = await visit(browser, "?lang=ru&in=76.9,43.25&to=transit");
      const sentence = await sentenceOf(page),
        question = plain(await page.locator(".question").innerText());
      await openShare(page);
      const bytes = await saved(page, /PDF/),
        document = await getDocumentProxy(bytes.slice());
      const text = plain((await extractText(document, { mergePages: true })).text).replaceAll(/\s+/g, "");
      for (const part of [sentence, question, "Источники", await linkOf(page)]) expect(text).toContain(part.replaceAll(/\s+/g, ""));
      const [, , width, height] = (await document.getPage(1)).view;
      expect([Math.round(width!), Math.round(height!), document.numPages]).toEqual([595, 842, 1]);
      expect(Buffer.from(bytes).toString("latin1")).toContain("/DCTDecode");
      expect(errors).toEqual([]);
      expect(strangers).toEqual([]);
      await close();
    },
    2 * DRAWING_MS,
  );

  test(
    "without WebGL the page comes without the map, and both it and the dialog say so",
    async () => {
      const blind = await openBrowser(["--disable-3d-apis"]);
      const { page, close } = await visit(blind, "?lang=en");
      await sentenceOf(page);
      await openShare(page);
      const { text } = await extractText(await getDocumentProxy(await saved(page, /PDF/)), { mergePages: true });
      expect(text.replaceAll(/\s+/g, " ")).toContain("The map could not be drawn in the browser that made this.");
      await page.getByRole("status").filter({ hasText: "without the map" }).waitFor();
      await close();
      await blind.close();
    },
    2 * DRAWING_MS,
  );

  test.each([
    ["kk", "бір бөлігі жүктелмеді"],
    ["ru", "не загрузилась"],
    ["en", "did not load"],
  ])("a part that cannot be fetched is a sentence in %s; link and code go on", async (language, words) => {
    const { page, close } = await visit(browser, `?lang=${language}`);
    await sentenceOf(page);
    await page.route("**/handout-page*.js", (route) => route.abort());
    await openShare(page);
    const button = page.locator(".share-file", { hasText: "PDF" });
    await button.and(page.locator(":enabled")).click();
    await page.getByRole("status").filter({ hasText: words }).waitFor();
    expect(await linkOf(page)).toContain(`lang=${language}`);
    await page.locator(".share-file", { hasText: "PDF" }).and(page.locator(":enabled")).waitFor();
    await close();
  });
});

describe("printing", () => {
  test("from the dark theme shows a light page and a light map, and the screen turns dark again", async () => {
    const { page, close } = await visit(browser, "?lang=en", { ...DESKTOP, colorScheme: "dark" });
    await drawn(page);
    await page.evaluate(() => {
      window.print = () => {
        window.dispatchEvent(new Event("beforeprint"));
        const map = document.querySelector(".map");
        document.body.dataset.printed = `${document.documentElement.dataset.theme} ${map?.hasAttribute("data-drawn")}`;
        window.dispatchEvent(new Event("afterprint"));
      };
    });
    await openShare(page);
    await page.locator(".share-file", { hasText: "Print" }).and(page.locator(":enabled")).click();
    await page.waitForFunction(() => document.body.dataset.printed === "light true", null, { timeout: DRAWING_MS });
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    await close();
  });

  test("of a place shows all that is planned around it, not the first six alone", async () => {
    const { page, close } = await visit(browser, "?lang=en&in=76.945,43.24");
    const listed = (): Promise<{ promised: number; rows: number }[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll(".planned-rows")].map((list) => ({
          promised: Number(/\((\d+)\)$/.exec(list.previousElementSibling!.textContent.trim())![1]),
          rows: list.children.length,
        })),
      );
    await page.locator(".planned-rows li").first().waitFor();
    const before = await listed();
    expect(before.some(({ promised }) => promised > 6)).toBe(true);
    for (const { promised, rows } of before) expect(rows).toBe(Math.min(promised, 6));
    await page.emulateMedia({ media: "print" });
    await page.waitForFunction(() => [...document.querySelectorAll(".planned-rows")].some((list) => list.children.length > 6));
    for (const { promised, rows } of await listed()) expect(rows).toBe(promised);
    await close();
  });

  test("by the browser's own command does the same", async () => {
    const { page, close } = await visit(browser, "?lang=en", { ...DESKTOP, colorScheme: "dark" });
    await drawn(page);
    await page.evaluate(() =>
      window.addEventListener("beforeprint", () => {
        document.body.dataset.printed = String(document.documentElement.dataset.theme);
        // Mean red of what the map shows at that moment: the dark ground has 28, the light one 247.
        const pen = Object.assign(document.createElement("canvas"), { width: 20, height: 20 }).getContext("2d")!;
        pen.drawImage(document.querySelector<HTMLCanvasElement>(".map canvas")!, 0, 0, 20, 20);
        const reds = pen.getImageData(0, 0, 20, 20).data.filter((_, index) => index % 4 === 0);
        document.body.dataset.red = String(reds.reduce((sum, red) => sum + red, 0) / reds.length);
      }),
    );
    await page.pdf();
    expect(await page.locator("body").getAttribute("data-printed")).toBe("light");
    expect(Number(await page.locator("body").getAttribute("data-red"))).toBeGreaterThan(180);
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    await close();
  });

  test.each([
    ["kk", "терезесін ашпады"],
    ["ru", "не открыл окно печати"],
    ["en", "did not open its print window"],
  ])("that the browser does not open is a sentence in %s", async (language, words) => {
    const { page, close } = await visit(browser, `?lang=${language}`);
    await sentenceOf(page);
    await page.evaluate(() => {
      window.print = () => {};
    });
    await openShare(page);
    await page.locator(".share-file").nth(2).and(page.locator(":enabled")).click();
    await page.getByRole("status").filter({ hasText: words }).waitFor();
    await close();
  });
});

describe("an embed", () => {
  test("shows question, sentence and map with nothing around them, and leads to the full page", async () => {
    const { page, close } = await visit(browser, "?in=alatau&lang=ru&embed=1", { viewport: { width: 640, height: 560 } });
    expect(await sentenceOf(page)).toMatch(/жителей Алатауского района/);
    await drawn(page);
    expect(await page.locator(".header, .panel, .timeline").count()).toBe(0);
    const link = page.getByRole("link", { name: "Открыть полную страницу" });
    const full = new URL((await link.getAttribute("href"))!);
    expect([full.searchParams.get("in"), full.searchParams.get("embed"), await link.getAttribute("target")]).toEqual([
      "alatau",
      null,
      "_blank",
    ]);
    await close();
  });

  test.each([
    ["kk", "Ctrl пернесін"],
    ["ru", "с клавишей Ctrl"],
    ["en", "Hold Ctrl"],
  ])("lets the wheel scroll the page around it, and says in %s how to zoom", async (language, words) => {
    const context = await browser.newContext(DESKTOP),
      page = await context.newPage();
    const home = inject("address"),
      code = `<iframe src="${home}?lang=${language}&embed=1" width="640" height="560"></iframe>`;
    await page.route(`${home}around.html`, (route) =>
      route.fulfill({ contentType: "text/html", body: `<!doctype html><p>Before</p>${code}<div style="height:3000px">After</div>` }),
    );
    await page.goto(`${home}around.html`);
    const frame = page.frameLocator("iframe"),
      map = frame.locator(".map[data-drawn=yes]");
    await map.waitFor();
    const before = await frame.locator("html").evaluate(() => location.hash);
    const box = (await frame.locator(".map").boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => window.scrollY > 100);
    expect(await frame.locator(".maplibregl-cooperative-gesture-screen").innerText()).toContain(words);
    expect(await frame.locator("html").evaluate(() => location.hash)).toBe(before);
    await context.close();
  });

  test("its code names language, place and service, and the preview shows it", async () => {
    const { page, close } = await visit(browser, "?lang=en&in=medeu&to=transit");
    await sentenceOf(page);
    await openShare(page);
    await page.getByText("Put it on another site").click();
    await page.getByLabel("Language of the embed").selectOption("kk");
    await page.getByLabel("Size", { exact: true }).selectOption("small");
    const code = await page.getByLabel("Embed code").inputValue();
    expect(code).toMatch(
      /^<iframe src="http[^"]+\?in=medeu&amp;to=transit&amp;lang=kk&amp;embed=1" title="[^"]*Медеу[^"]*" width="400" height="680"/,
    );
    expect(plain(await page.frameLocator(".embed-preview").locator(".sentence").innerText())).toContain("Медеу ауданы");
    await close();
  });
});

describe("a comment", () => {
  test("on an object is a text to copy and a mail draft with its record, place and link; nothing is sent", async () => {
    const { page, strangers, close } = await visit(browser, "?lang=kk&object=metro-qalqaman");
    const card = page.locator(".card");
    await card.getByText("Қате туралы хабарлау немесе пікір жазу").click();
    await card.getByLabel("Сіздің сөзіңіз").fill("Станса ашылды");
    const text = await card.getByLabel("Жіберілетін мәтін").inputValue();
    expect(text).toMatch(/^Станса ашылды\n\n/);
    expect(text).toMatch(/Жазба: metro-qalqaman/);
    expect(text).toMatch(/Сілтеме: http\S+object=metro-qalqaman/);
    const draft = new URL((await card.getByRole("link", { name: "Поштада ашу" }).getAttribute("href"))!);
    expect([draft.protocol, draft.searchParams.get("body")?.replaceAll("\r", "")]).toEqual(["mailto:", text]);
    expect(strangers).toEqual([]);
    await close();
  });
});

describe("accessibility", () => {
  test.each([
    ["kk", "dark"],
    ["ru", "light"],
  ] as const)("axe finds nothing in the dialog with everything open, and in an embed (%s, %s)", async (language, colorScheme) => {
    const { page, close } = await visit(browser, `?lang=${language}`, { ...DESKTOP, colorScheme });
    await sentenceOf(page);
    await openShare(page);
    for (const summary of await page.locator(".share-content summary").all()) await summary.click();
    const inDialog = await new AxeBuilder({ page })
      .include(".share-dialog")
      .exclude("iframe")
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(inDialog.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.goto(`${inject("address")}?lang=${language}&embed=1`);
    await sentenceOf(page);
    const inEmbed = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
    expect(inEmbed.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await close();
  });
});
