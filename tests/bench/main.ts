import { benchBrowser } from "./browser";
import { benchEngine } from "./engine";
import { benchNetwork } from "./network";

await benchEngine();
await benchNetwork();
const browser = process.env.CHROME_PATH;
if (browser) await benchBrowser(browser);
else console.log("\nBrowser: skipped, no browser was found");
