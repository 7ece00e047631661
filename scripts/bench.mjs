// npm run bench [-- --only streets,peers]: medians, not limits. Builds what it measures.
import { bin, installMissing, run } from "./steps.mjs";

const args = process.argv.slice(2);
const only = args.includes("--only") ? (args[args.indexOf("--only") + 1] ?? "").split(",") : null;
const inBrowser = only === null || only.some((part) => part.startsWith("browser"));
await installMissing();
const { findBrowser } = await import("./find-browser.mjs");
const browser = inBrowser ? await findBrowser() : null;
for (const [title, command, options, settings] of [
  ["building the data", bin("tsx"), ["geodata/build/main.ts"], { quiet: true }],
  ...(inBrowser ? [["building the app", bin("vite"), ["build", "--logLevel", "error"]]] : []),
  ["measuring", bin("tsx"), ["tests/bench/main.ts", ...args], browser ? { env: { CHROME_PATH: browser } } : {}],
]) {
  const code = await run(title, command, options, settings);
  if (code !== 0) process.exit(code);
}
