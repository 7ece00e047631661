import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mapDrawn, openBrowser, plain, sentenceOf } from "../support/browser";
import { serveCopy, type ServedCopy } from "../support/served-copy";

let browser: Browser, served: ServedCopy, context: BrowserContext, page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serveCopy();
  context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await served.close();
});

/** A first visit, until everything is there for a second one without a network. */
async function visitFirst(query: string): Promise<void> {
  await page.goto(served.address + query);
  await sentenceOf(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

describe("after the first visit, without a network", () => {
  test("the answer, the map, another language with its texts and the programme work after a reload", async () => {
    await visitFirst("?lang=en&in=alatau");
    const online = await sentenceOf(page);
    await context.setOffline(true);
    await page.reload();
    expect(await sentenceOf(page)).toBe(online);
    await mapDrawn(page);
    expect(await page.locator(".map canvas").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Қазақша" }).click();
    await page.waitForFunction(() => document.documentElement.lang === "kk");
    await page.getByRole("tab", { name: "Нысандар" }).click();
    await page.locator("#panel-body .row").first().click();
    await page.locator(".card-summary").waitFor();
    expect(await page.locator(".card-summary").innerText()).toMatch(/[әғқңөұүһі]/i);
    await page.goto(`${served.address}?page=programme&lang=ru`);
    await page.locator("main.page h1").waitFor();
    await page.locator(".indicator").first().waitFor();
  });

  test("the page can be installed: a name, a language, colours, signs for every shape", async () => {
    await page.goto(`${served.address}?lang=en`);
    const { manifest, sizes } = await page.evaluate(async () => {
      const address = document.querySelector<HTMLLinkElement>("link[rel=manifest]")!.href;
      const manifest = (await (await fetch(address)).json()) as { icons: { src: string; sizes: string; purpose?: string }[] };
      const sizes = await Promise.all(
        manifest.icons
          .filter(({ src }) => src.endsWith(".png"))
          .map(async ({ src, sizes }) => {
            const picture = await createImageBitmap(await (await fetch(new URL(src, address))).blob());
            return [sizes, `${picture.width}x${picture.height}`];
          }),
      );
      return { manifest, sizes };
    });
    expect(manifest).toMatchObject({
      short_name: "Qadam",
      lang: "kk",
      display: "standalone",
      start_url: "./",
      scope: "./",
      theme_color: "#f7f3ea",
      background_color: "#f7f3ea",
    });
    expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
    for (const [said, real] of sizes) expect(real).toBe(said);
    expect(sizes.map(([said]) => said)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  });
});

describe("a new version", () => {
  test("is offered, changes nothing until it is taken, and keeps the question", async () => {
    await visitFirst("?lang=en&in=alatau");
    await page.reload();
    await sentenceOf(page);
    await page.evaluate(() => void ((globalThis as { mark?: string }).mark = "same page"));
    served.publishNext((html) => html.replace("<head>", '<head><meta name="edition" content="next" />'));
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())!.update()));
    const offer = page.locator(".notice-update");
    await offer.waitFor();
    expect(await offer.innerText()).toContain("A new version of Qadam is ready");
    expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe("same page");
    // Not taken: a reload still shows the version that was there.
    await page.reload();
    await offer.waitFor();
    expect(await page.locator("meta[name=edition]").count()).toBe(0);
    await page.getByRole("button", { name: "Change to the new version" }).click();
    await page.locator("meta[name=edition][content=next]").waitFor({ state: "attached" });
    expect(page.url()).toContain("in=alatau");
    await sentenceOf(page);
    expect(await offer.count()).toBe(0);
  });

  test("with a file that was damaged on its way is not taken", async () => {
    await visitFirst("?lang=en");
    served.publishNext((html) => html.replace("<head>", '<head><meta name="edition" content="next" />'));
    served.rewrite("icon.svg", (svg) => `${svg} `);
    const failed = await page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      await registration.update();
      const { installing } = registration;
      if (installing === null) return registration.waiting === null;
      return new Promise<boolean>((resolve) => installing.addEventListener("statechange", () => resolve(installing.state === "redundant")));
    });
    expect(failed).toBe(true);
    await context.setOffline(true);
    await page.reload();
    expect(await sentenceOf(page)).toMatch(/residents of Almaty/);
  });
});

describe("parts of files and packs", () => {
  test("a request for a part of a file goes to the server and comes back as that part", async () => {
    await visitFirst("?lang=en");
    const { folder, whole } = await page.evaluate(async () => {
      const entry = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("cells.bin"))!;
      return { folder: entry.name, whole: (await (await fetch(entry.name)).arrayBuffer()).byteLength };
    });
    served.asked.length = 0;
    const part = await page.evaluate(async (address) => {
      const answer = await fetch(address, { headers: { Range: "bytes=4-11" } });
      return { status: answer.status, length: (await answer.arrayBuffer()).byteLength };
    }, folder);
    expect(part).toEqual({ status: 206, length: 8 });
    expect(served.asked.filter(({ range }) => range === "bytes=4-11")).toHaveLength(1);
    expect(whole).toBeGreaterThan(100_000);
  });

  test("nothing of a pack is stored unasked", async () => {
    await visitFirst("?lang=en");
    const stored = await page.evaluate(async () => {
      const names = await caches.keys();
      return (await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat();
    });
    expect(stored.length).toBeGreaterThan(20);
    expect(stored.filter((url) => url.includes("/packs/"))).toEqual([]);
  });

  test("the streets are kept when the visitor asks for it, and then answer without a network; forgotten, they are gone", async (run) => {
    if (!served.has("packs/index.json")) {
      console.log("skipped: no city pack lies beside the app (QADAM_OSM)");
      return run.skip();
    }
    await visitFirst("?lang=en&in=alatau&by=streets");
    const keep = page.getByRole("button", { name: /^Keep the streets for use without the internet/ });
    await keep.waitFor();
    expect(plain(await keep.innerText())).toMatch(/\(\d+\.\d MB\)$/);
    await keep.click();
    const forget = page.getByRole("button", { name: "Remove the kept streets" });
    await forget.waitFor();
    const online = await sentenceOf(page);
    await context.setOffline(true);
    await page.reload();
    await forget.waitFor();
    expect(new URL(page.url()).searchParams.get("by")).toBe("streets");
    expect(await sentenceOf(page)).toBe(online);
    await forget.click();
    await page.waitForFunction(async () => !(await caches.has("qadam-kept-packs")));
    await page.reload();
    await page.waitForFunction(() => !location.search.includes("by=streets"));
    expect(await sentenceOf(page)).toMatch(/Alatau district/);
    await page.getByRole("status").filter({ hasText: "The answer is in a straight line." }).waitFor();
  });
});
