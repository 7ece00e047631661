/** Medians, not limits. `--only streets,peers` runs some parts. */
import { parseArgs } from "node:util";
import { cpus } from "node:os";
import { benchEngine } from "./engine";
import { benchPeers } from "./peers";
import { benchPortoAlegre } from "./porto-alegre";
import { benchStreets } from "./streets";

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  engine: benchEngine,
  streets: benchStreets,
  peers: benchPeers,
  "porto-alegre": benchPortoAlegre,
  browser: async () => {
    const browser = process.env.CHROME_PATH;
    if (!browser) return console.log("\nBrowser: skipped, no browser was found");
    await (await import("./browser")).benchBrowser(browser);
  },
  "browser-streets": async () => {
    const browser = process.env.CHROME_PATH;
    if (!browser) return console.log("\nStreets in the browser: skipped, no browser was found");
    await (await import("./browser-streets")).benchBrowserStreets(browser);
  },
};

const { values } = parseArgs({ options: { only: { type: "string" } } });
const chosen = values.only?.split(",") ?? Object.keys(PARTS);
const unknown = chosen.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  console.error(`there is no part "${unknown}"; the parts are ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}
console.log(`${cpus().length} × ${cpus()[0]?.model ?? "processor unknown"}, Node ${process.versions.node}`);
for (const name of chosen) await PARTS[name]!();
