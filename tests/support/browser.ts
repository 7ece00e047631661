import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { inject } from "vitest";

/** Software rendering, no calls home. */
const FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESKTOP = { viewport: { width: 1440, height: 900 } } as const;
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

export async function openBrowser(extraFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: [...FLAGS, ...extraFlags] });
}

export type Visit = { readonly page: Page; readonly errors: string[]; readonly strangers: string[]; close(): Promise<void> };

/** Opens the app and waits for the answer; collects errors and every request to another host. Without the offline worker: tests see every request. */
export async function visit(browser: Browser, query: string, options: BrowserContextOptions = DESKTOP): Promise<Visit> {
  const context = await browser.newContext({ locale: "en-GB", serviceWorkers: "block", ...options });
  const page = await context.newPage();
  const errors: string[] = [],
    strangers: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const home = new URL(inject("address")).origin;
  page.on("request", (request) => {
    if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).origin !== home) strangers.push(request.url());
  });
  await page.goto(`${inject("address")}${query}`);
  return { page, errors, strangers, close: () => context.close() };
}

/** The sentence of the answer, with plain spaces. */
export async function sentenceOf(page: Page): Promise<string> {
  return plain(await page.locator(".sentence").innerText());
}

/** With plain spaces and without the marks that keep lines from breaking. */
export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");
}

/** Until everything stands that follows the first answer: the map with its buttons, the legend, the timeline. */
export async function laidOut(page: Page): Promise<void> {
  for (const part of [".sentence, .card", ".legend", ".timeline", ".map-buttons button"]) await page.locator(part).first().waitFor();
}

/** Another view of the same page, without loading again, once all of it stands. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
  await page
    .locator(address.includes("page=") ? "main.page h1" : address.includes("object=") ? ".card h2" : ".sentence")
    .first()
    .waitFor();
  if (!address.includes("page=")) await laidOut(page);
}

/** True once the map has drawn everything it knows. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".map")?.getAttribute("data-drawn") === "yes");
}
