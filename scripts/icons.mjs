// node scripts/icons.mjs: draws the PNG icons in public/ from public/icon.svg. They are committed; run this when the sign changes.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";
import { root } from "./steps.mjs";

const sign = readFileSync(`${root}public/icon.svg`, "utf8");
/** A mask may cut away everything outside the middle four fifths, and fills to the edge; without a mask the sign keeps its own round corners. */
const SQUARE = sign.replace('rx="14" ', "");
const MASKABLE_SHARE = 0.8;

const executablePath = await findBrowser();
if (!executablePath) process.exit(1);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const [name, size, drawing, share] of [
  ["icon-192", 192, sign, 1],
  ["icon-512", 512, sign, 1],
  ["icon-180", 180, SQUARE, 1],
  ["icon-maskable-512", 512, SQUARE, MASKABLE_SHARE],
]) {
  await page.setViewportSize({ width: size, height: size });
  const edge = size * share;
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${share < 1 ? "#12657f" : "transparent"}">${drawing.replace("<svg ", `<svg width="${edge}" height="${edge}" `)}</body>`,
  );
  writeFileSync(`${root}public/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
