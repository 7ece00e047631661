import { benchBrowser } from "./browser";
import { benchEngine } from "./engine";

await benchEngine();
const browser = process.env.CHROME_PATH;
if (browser) await benchBrowser(browser);
else console.log("\nBrowser: skipped, no browser was found");
