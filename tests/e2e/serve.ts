import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { preview, type PreviewServer } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly address: string;
  }
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let server: PreviewServer | null = null;

/** Serves the built app on a free port for as long as the browser tests run. */
export async function setup(project: TestProject): Promise<void> {
  if (!existsSync(`${ROOT}dist/index.html`)) throw new Error("the app is not built: npm run data && npm run build");
  server = await preview({ root: ROOT, logLevel: "error", preview: { port: 0, host: "localhost" } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the server of the tests has no address");
  project.provide("address", address);
}

export async function teardown(): Promise<void> {
  await server?.close();
}
