// npm run bench: medians, not limits. Builds what it measures.
import { bin, installMissing, run } from "./steps.mjs";

await installMissing();
const { findBrowser } = await import("./find-browser.mjs");
const browser = await findBrowser();
for (const [title, command, args, options] of [
  ["building the data", bin("tsx"), ["geodata/build/main.ts"], { quiet: true }],
  ["building the app", bin("vite"), ["build", "--logLevel", "error"]],
  ["measuring", bin("tsx"), ["tests/bench/main.ts"], browser ? { env: { CHROME_PATH: browser } } : {}],
]) {
  const code = await run(title, command, args, options);
  if (code !== 0) process.exit(code);
}
