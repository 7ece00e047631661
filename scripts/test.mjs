// npm test: installs what is missing and runs every check; ends with "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { bin, installMissing, root, run } from "./steps.mjs";

await installMissing();
const { findBrowser } = await import("./find-browser.mjs");
const browser = await findBrowser();
const results = `${root}test-results`;
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const vitest = (config, name) => [
  bin("vitest"),
  ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${results}/${name}.json`],
];
const steps = [
  ["types", bin("tsc"), ["-p", "tsconfig.json"]],
  ["types of the domain (no browser, no Node)", bin("tsc"), ["-p", "src/domain/tsconfig.json"]],
  ["lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]],
  ["unused code", bin("knip"), []],
  ["format", bin("prettier"), ["--check", "--log-level", "warn", "."]],
  ["data", bin("tsx"), ["geodata/build/main.ts"]],
  ["unit, architecture, style, data tests", ...vitest("vitest.config.ts", "unit")],
  ["app", bin("vite"), ["build", "--logLevel", "warn"]],
  ...(browser ? [["browser tests", ...vitest("vitest.browser.config.ts", "browser"), { env: { CHROME_PATH: browser } }]] : []),
];

/** @type {string[]} */
const failed = [];
const { buildPacks } = await import("./build-packs.mjs");
if ((await buildPacks()) !== 0) failed.push("city packs");
for (const [title, command, args, options] of steps) if ((await run(title, command, args, options)) !== 0) failed.push(title);
if (!browser) failed.push("browser tests (no browser)");

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const name of ["unit", "browser"]) {
  const path = `${results}/${name}.json`;
  if (!existsSync(path)) continue;
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(path, "utf8"));
  totals.passed += numPassedTests;
  totals.failed += numFailedTests;
  totals.skipped += numPendingTests;
}
console.log(failed.length === 0 ? "\nEverything holds." : `\nFailed: ${failed.join(", ")}`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(failed.length === 0 ? 0 : 1);
