// Finds a Chromium for the browser tests, or installs one.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { run } from "./steps.mjs";

const SYSTEM_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

function present() {
  const places = [process.env.CHROME_PATH, ...SYSTEM_PLACES, chromium.executablePath()];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** The path of a browser; null, after one line that says what to install, where there is none and none could be installed. */
export async function findBrowser() {
  const found = present();
  if (found) return found;
  await run("fetching a browser for the tests", process.execPath, [
    "node_modules/playwright-core/cli.js",
    "install",
    "chromium-headless-shell",
    "chromium",
  ]);
  if (!present() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await run("refreshing the system's package list", "apt-get", ["update", "-qq"], { quiet: true });
    await run("installing Chromium with the system's package manager", "apt-get", ["install", "-y", "-qq", "chromium"], {
      quiet: true,
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = present();
  if (!installed) console.error("No browser: install Chromium or Chrome, or name one with CHROME_PATH=/path/to/chrome");
  return installed;
}
