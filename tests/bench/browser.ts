/** What a visitor feels, in a real Chromium with software rendering. Needs the built app (npm run data && npm run build). */
import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { preview } from "vite";
import { benchFirstAnswer, PHONE } from "./first-answer";
import { middle, printRows, type Row } from "./measure";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RUNS = 7;
export const FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-precise-memory-info",
];

export async function benchBrowser(executablePath: string): Promise<void> {
  const server = await preview({ root: ROOT, logLevel: "error", preview: { port: 0, host: "localhost" } });
  const address = server.resolvedUrls?.local[0] ?? "";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const firstAnswer: number[] = [],
    firstMap: number[] = [],
    work: number[] = [],
    outline: number[] = [],
    memory: number[] = [];
  const fetched = new Set<string>(),
    note = ({ url }: IncomingMessage): void => void fetched.add(url?.split("/").at(-1) ?? "");
  server.httpServer.on("request", note);
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1440, height: 900 } });
    // tsx wraps named functions in a call that the page does not know.
    await context.addInitScript("globalThis.__name = (value) => value");
    const page = await context.newPage();
    await page.goto(`${address}?lang=kk`);
    await page.locator(".sentence").waitFor();
    firstAnswer.push(await sinceNavigation(page));
    await page.waitForFunction(() => document.querySelector(".map")?.getAttribute("data-drawn") === "yes");
    firstMap.push(await sinceNavigation(page));
    server.httpServer.off("request", note);
    const moved = await moveSlider(page);
    work.push(moved.work);
    outline.push(moved.outline);
    memory.push(await heapOf(page));
    await context.close();
  }
  const slow = await benchSlowPhone(browser, address),
    residents = await benchFirstAnswer(browser, address);
  await browser.close();
  await server.close();
  const sizes = initialFiles(fetched);
  printRows(`Browser: ${RUNS} visits, software rendering, local server`, [
    { what: "first answer on screen after navigation", value: middle(firstAnswer), unit: "ms", aim: 2000 },
    { what: "map drawn after navigation", value: middle(firstMap), unit: "ms" },
    { what: "main-thread work after a move of the minutes slider", value: middle(work), unit: "ms", aim: 8 },
    { what: "new outline on the map after the slider rests", value: middle(outline), unit: "ms", aim: 300 },
    { what: "JavaScript heap of the page", value: middle(memory), unit: "MB", aim: 300 },
    { what: "JavaScript before the first answer, gzip", value: sizes.answer, unit: "kB" },
    {
      what: "JavaScript of page and map with their workers, gzip",
      value: sizes.shell,
      unit: "kB",
      aim: 600,
      note: `with the code for outlines and the other two languages, which follow the first answer: ${sizes.all.toFixed(0)} kB`,
    },
    { what: "data of the first view, gzip", value: sizes.data, unit: "kB", aim: 400 },
    ...slow,
    ...residents,
  ]);
}

/** A mid-range phone: four times slower. All 1,100 objects and every filter. */
async function benchSlowPhone(browser: Browser, address: string): Promise<readonly Row[]> {
  const context = await browser.newContext(PHONE);
  await context.addInitScript("globalThis.__name = (value) => value");
  const page = await context.newPage();
  await page.goto(`${address}?lang=ru`);
  await page.waitForFunction(() => document.querySelector(".map")?.getAttribute("data-drawn") === "yes");
  await page.getByRole("combobox").fill("ба");
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const typed: number[] = [];
  for (const query of ["баум", "поликлиника", "метро калкаман", "парк зердели", "абай", "сейсмостанция", "школа"])
    typed.push(await untilLaidOut(page, `input[role=combobox]`, query));
  await page.getByRole("combobox").fill("");
  await page.getByRole("tab").nth(1).click();
  await page.locator(".filters > summary").click();
  for (const facet of await page.locator(".facet > summary").all()) await facet.click();
  const changed: number[] = [];
  for (let index = 0; index < RUNS; index++) {
    changed.push(
      await page.evaluate(async (nth) => {
        const boxes = document.querySelectorAll<HTMLInputElement>(".facet input");
        const box = boxes[(nth * 7) % boxes.length]!;
        const panel = document.querySelector(".panel-body")!;
        let laidOut = 0;
        const watch = new MutationObserver(() => {
          panel.getBoundingClientRect();
          laidOut = performance.now();
        });
        watch.observe(panel, { subtree: true, childList: true, characterData: true });
        const began = performance.now();
        box.click();
        // Whatever comes later than the first layout counts too.
        await new Promise((resolve) => setTimeout(resolve, 800));
        watch.disconnect();
        return laidOut - began;
      }, index),
    );
  }
  await page.reload();
  await page.waitForFunction(() => document.querySelector(".map")?.getAttribute("data-drawn") === "yes");
  const frames = await page.evaluate(async () => {
    document.querySelector<HTMLButtonElement>(".play")!.click();
    const began = performance.now();
    let count = 0,
      longest = 0,
      before = began;
    while (performance.now() - began < 6000) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      longest = Math.max(longest, now - before);
      before = now;
      count++;
    }
    return { rate: count / 6, longest };
  });
  await context.close();
  return [
    { what: "4× slower: results of a search laid out after a letter", value: middle(typed), unit: "ms", aim: 50 },
    { what: "4× slower: list, counts and totals laid out after a filter", value: middle(changed), unit: "ms", aim: 100 },
    {
      what: "4× slower: time of a frame while the years play",
      value: 1000 / frames.rate,
      unit: "ms",
      aim: 33.4,
      note: `${frames.rate.toFixed(0)} frames a second, the longest ${frames.longest.toFixed(0)} ms; software rendering`,
    },
  ];
}

/** Milliseconds from setting the text until the list that follows from it is laid out. Frames are not counted: without a graphics card they tell of the machine. */
async function untilLaidOut(page: Page, selector: string, text: string): Promise<number> {
  return page.evaluate(
    async ([where, value]) => {
      const input = document.querySelector<HTMLInputElement>(where!)!;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
      input.focus();
      set.call(input, value);
      const list = document.querySelector("[role=listbox]")!;
      const began = performance.now();
      input.dispatchEvent(new Event("input", { bubbles: true }));
      do await new Promise((resolve) => setTimeout(resolve, 0));
      while (list.getAttribute("aria-busy") !== "false" && performance.now() - began < 2000);
      list.getBoundingClientRect();
      return performance.now() - began;
    },
    [selector, text],
  );
}

const sinceNavigation = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** Milliseconds that the page's own thread is busy after one step of the slider. */
export async function stepSlider(page: Page): Promise<{ work: number }> {
  await page.locator(".slot", { hasText: "минутта" }).click();
  return page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>(".slider input")!;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    const step = (value: number): number => {
      set.call(slider, String(value));
      const began = performance.now();
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      return performance.now() - began;
    };
    for (const value of [14, 13, 12]) step(value);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const times = [11, 12, 13, 14, 16, 17, 18].map(step).sort((a, b) => a - b);
    return { work: times[Math.floor(times.length / 2)]! };
  });
}

/** The same, and milliseconds until the store holds the new outline. */
async function moveSlider(page: Page): Promise<{ work: number; outline: number }> {
  const { work } = await stepSlider(page);
  const outline = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>(".slider input")!;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const map = document.querySelector(".map")!;
    set.call(slider, "19");
    const began = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (map.getAttribute("data-drawn") === "yes") return;
        watch.disconnect();
        resolve();
      });
      watch.observe(map, { attributes: true });
    });
    return performance.now() - began;
  });
  return { work, outline };
}

async function heapOf(page: Page): Promise<number> {
  return page.evaluate(() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6);
}

function initialFiles(fetched: ReadonlySet<string>): { answer: number; shell: number; all: number; data: number } {
  const gzip = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length / 1000;
  const scripts = readdirSync(`${ROOT}dist/assets`).filter((name) => name.endsWith(".js"));
  const sum = (counts: (name: string) => boolean): number =>
    scripts.filter(counts).reduce((total, name) => total + gzip(`${ROOT}dist/assets/${name}`), 0);
  // One language: the others follow.
  const first = /^(index|first|kk|sentence|worker)-/,
    follows = /^(area-answer|ru|en)-/;
  const folder = `${ROOT}dist/data/${readdirSync(`${ROOT}dist/data`)[0]}/`;
  const data = readdirSync(folder).filter(
    (name) => /\.(json|bin)$/.test(name) && !name.startsWith("texts.") && !name.startsWith("indicators"),
  );
  return {
    answer: sum((name) => first.test(name)),
    // All that a visit fetches, however it is cut into files, less what follows the first answer by itself.
    shell: sum((name) => fetched.has(name) && !follows.test(name)),
    all: sum((name) => fetched.has(name)),
    data: data.reduce((total, name) => total + gzip(folder + name), 0),
  };
}
