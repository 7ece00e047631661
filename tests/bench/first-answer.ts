import type { Browser, CDPSession, Page } from "playwright-core";
import { middle, type Row } from "./measure";

const RUNS = 7;
/** "Slow 4G": 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back; a processor four times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 } as const;
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: "ru-KZ",
  serviceWorkers: "block",
} as const;
const SLOWER = 4;

/** What a resident feels on a mid-range phone on the street: the first answer of a first visit, then the answer about a point tapped on the map. */
export async function benchFirstAnswer(browser: Browser, address: string): Promise<readonly Row[]> {
  const first: number[] = [],
    next: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext(PHONE);
    await context.addInitScript("globalThis.__name = (value) => value");
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session, true);
    await page.goto(`${address}?lang=ru`, { waitUntil: "commit" });
    await page.locator(".sentence").waitFor();
    first.push(await page.evaluate(() => performance.now()));
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await page.waitForFunction(() => document.querySelector(".map")?.getAttribute("data-drawn") === "yes", null, { timeout: 120_000 });
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    next.push(await untilNextAnswer(page));
    await context.close();
  }
  return [
    { what: "slow 4G, 4× slower: first answer of a first visit", value: middle(first), unit: "ms", aim: 4000 },
    { what: "slow 4G, 4× slower: answer laid out after a tap on the map", value: middle(next), unit: "ms", aim: 200 },
  ];
}

async function slowDown(session: CDPSession, network: boolean): Promise<void> {
  await session.send("Network.enable");
  if (network) await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

/** From the page hearing of the tap until the answer about the point (or the object that was hit) is laid out. The picture of the map is not waited for: without a graphics card it tells of the machine. */
async function untilNextAnswer(page: Page): Promise<number> {
  const map = (await page.locator(".map canvas").boundingBox())!;
  await page.evaluate(() => {
    const times = globalThis as { tapped?: number; answered?: number };
    const answer = (): string => document.querySelector("main .sentence, main .card h2")?.textContent ?? "";
    const before = answer();
    addEventListener("click", () => (times.tapped ??= performance.now()), { capture: true });
    new MutationObserver(() => {
      if (times.tapped === undefined || times.answered !== undefined || answer() === "" || answer() === before) return;
      document.querySelector("main")!.getBoundingClientRect();
      times.answered = performance.now();
    }).observe(document.querySelector("main")!, { subtree: true, childList: true, characterData: true });
  });
  await page.touchscreen.tap(map.x + map.width / 2, map.y + map.height / 3);
  await page.waitForFunction(() => (globalThis as { answered?: number }).answered !== undefined);
  return page.evaluate(() => {
    const { tapped, answered } = globalThis as { tapped?: number; answered?: number };
    return answered! - tapped!;
  });
}
