// npm start: installs what is missing, builds data and app, serves it on PORT (4173).
import { bin, installMissing, root, run } from "./steps.mjs";

await installMissing();
const { buildPacks } = await import("./build-packs.mjs");
if ((await buildPacks()) !== 0) process.exit(1);
for (const [title, command, args] of [
  ["building the data", bin("tsx"), ["geodata/build/main.ts"]],
  ["building the app", bin("vite"), ["build", "--logLevel", "warn"]],
]) {
  const code = await run(title, command, args);
  if (code !== 0) process.exit(code);
}
const { preview } = await import("vite");
const port = Number(process.env.PORT ?? 4173);
try {
  const server = await preview({ root, preview: { port, strictPort: true, host: process.env.HOST ?? "localhost" }, logLevel: "warn" });
  console.log(`\nQadam is served at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`}   (Ctrl+C ends it)`);
} catch (error) {
  console.error(
    `Port ${port} cannot be used (${error instanceof Error ? error.message : String(error)}). Choose another: PORT=4180 npm start`,
  );
  process.exit(1);
}
