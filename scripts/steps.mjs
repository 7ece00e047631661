// Shared by the commands: runs a step with a progress line, and installs what is missing.
import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const SLOW_MS = 15_000;

/** Runs a command in the project; resolves to its exit code. A line every 15 seconds says that it still runs. */
export function run(title, command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const began = Date.now();
    console.log(`\n▸ ${title}`);
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit"],
      env: { ...process.env, ...env },
      shell: process.platform === "win32",
    });
    const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
    const timer = setInterval(() => console.log(`  … ${title}: ${seconds()} s`), SLOW_MS);
    const end = (code) => {
      clearInterval(timer);
      console.log(code === 0 ? `  ✓ ${title} (${seconds()} s)` : `  ✗ ${title} (${seconds()} s, exit ${code})`);
      resolve(code);
    };
    child.on("error", (error) => {
      console.error(`  ${command}: ${error.message}`);
      end(127);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/** `npm install` where node_modules is missing or older than the lock file. (`npm ci` fails on lock files made where other platforms' binaries were missing.) */
export async function installMissing() {
  const marker = `${root}node_modules/.package-lock.json`,
    lock = `${root}package-lock.json`;
  if (existsSync(marker) && (!existsSync(lock) || statSync(marker).mtimeMs >= statSync(lock).mtimeMs)) return;
  const code = await run("installing packages", "npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) {
    console.error("The packages could not be installed: is there a connection to the npm registry?");
    process.exit(code);
  }
}

/** A program that a package of the project brings. */
export const bin = (name) => `${root}node_modules/.bin/${name}`;
