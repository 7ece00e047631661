/** Along streets in a real Chromium: the worker's own time, the transfer, and the page's work while the minutes move. Needs the built app. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { build, preview } from "vite";
import type { Pack } from "../../src/data/pack/build-pack";
import { almatyPack, almatySchools } from "./almaty";
import { FLAGS, stepSlider } from "./browser";
import { middle, printRows, type Row } from "./measure";
import type { Probe } from "./probe/page";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WARM_UPS = 20,
  RUNS = 41,
  VISITS = 7;

export async function benchBrowserStreets(executablePath: string): Promise<void> {
  const pack = await almatyPack("Streets in the browser");
  if (pack === null) return;
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    printRows(`Streets in the browser: worker medians of ${RUNS} after ${WARM_UPS}, page medians of ${VISITS} visits`, [
      ...(await workerRows(browser, pack)),
      ...(await pageRows(browser, pack)),
    ]);
  } finally {
    await browser.close();
  }
}

/** The engine's own handler in a module worker, bundled by Vite as the app's is. */
async function workerRows(browser: Browser, pack: Pack): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "qadam-probe-"));
  await build({
    root: join(ROOT, "tests/bench/probe"),
    configFile: false,
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir: folder, target: "es2023", modulePreload: false },
  });
  writeFileSync(join(folder, "network.bin"), pack.files.get("network.bin")!);
  writeFileSync(join(folder, "schools.json"), JSON.stringify(almatySchools()));
  copyFileSync(join(ROOT, "public/data/cells.bin"), join(folder, "cells.bin"));
  // Isolated pages may read the clock to 5 µs instead of 100.
  const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: { outDir: folder },
    preview: { port: 0, host: "localhost", headers },
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls?.local[0] ?? "");
    await page.waitForFunction(() => "measure" in globalThis);
    const { inWorker, withTransfer, withinQuarterHour } = await page.evaluate(
      (runs) => (globalThis as unknown as { measure(runs: number): Promise<Probe> }).measure(runs),
      WARM_UPS + RUNS,
    );
    await page.close();
    return [
      {
        what: "whole city from all schools: in the worker",
        value: middle(inWorker.slice(WARM_UPS)),
        unit: "ms",
        aim: 5,
        note: `${almatySchools().length} schools → every cell; ${withinQuarterHour.toLocaleString("en")} residents within 15 minutes`,
      },
      {
        what: "the same with the way to the worker and the transfer back",
        value: middle(withTransfer.slice(WARM_UPS)),
        unit: "ms",
        aim: 10,
      },
      { what: "the same, first call of all, engine made ready", value: withTransfer[0]!, unit: "ms" },
    ];
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The app itself; the pack is served to it as if it lay beside it, and no pack is left behind. */
async function pageRows(browser: Browser, pack: Pack): Promise<Row[]> {
  const server = await preview({ root: ROOT, logLevel: "error", preview: { port: 0, host: "localhost" } });
  const work: number[] = [],
    loads: number[] = [];
  let requests = 0;
  try {
    for (let visit = 0; visit < VISITS; visit++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      // tsx wraps named functions in a call that the page does not know.
      await context.addInitScript("globalThis.__name = (value) => value");
      await servePack(context, pack);
      const page = await context.newPage();
      await page.goto(`${server.resolvedUrls?.local[0] ?? ""}?lang=kk&to=park&by=streets`);
      await page.waitForFunction(() => /км/.test(document.querySelector(".method-switch")?.textContent ?? ""));
      await page.locator(".sentence").waitFor();
      await page.waitForFunction(() => document.querySelector(".map")?.getAttribute("data-drawn") === "yes");
      loads.push(await page.evaluate(() => performance.now()));
      page.on("request", (request) => {
        // The icon of the tab is fetched by the browser when it likes.
        if (/^https?:/.test(request.url()) && !request.url().endsWith("/icon.svg")) requests++;
      });
      work.push((await stepSlider(page)).work);
      await context.close();
    }
  } finally {
    await server.close();
  }
  return [
    { what: "map with streets drawn after navigation", value: middle(loads), unit: "ms" },
    { what: "main-thread work after a move of the minutes slider, streets", value: middle(work), unit: "ms", aim: 8 },
    { what: "requests to a network after that, all visits together", value: requests, unit: "", aim: 0 },
  ];
}

async function servePack(context: BrowserContext, pack: Pack): Promise<void> {
  await context.route("**/packs/**", (route) => {
    const file = new URL(route.request().url()).pathname.split("/").at(-1)!;
    const bytes = pack.files.get(file);
    if (file === "index.json") return route.fulfill({ json: { packs: ["bench"] } });
    return bytes
      ? route.fulfill({ body: Buffer.from(bytes), contentType: file.endsWith(".json") ? "application/json" : "application/octet-stream" })
      : route.fulfill({ status: 404 });
  });
}
