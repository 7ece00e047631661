import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { build, type Plugin } from "vite";
import { hashOf } from "./security.ts";

const NAME = "offline.js";

/** Builds the offline worker last, with the names and hashes of all files of the app: its bytes change with any of theirs, which is how a browser notices a new version. */
export function offlineWorker(root: string): Plugin {
  return {
    name: "offline-worker",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      async handler({ dir }) {
        const out = resolve(root, dir ?? "dist");
        // The page is asked for by its folder: some servers answer its file name with a redirect, which no browser takes from a worker.
        const files = builtFiles(out).map((path) => [path === "index.html" ? "" : path, hashOf(readFileSync(resolve(out, path)))] as const);
        const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12);
        await build({
          root,
          configFile: false,
          publicDir: false,
          logLevel: "error",
          define: { QADAM_BUILT_FILES: JSON.stringify(files), QADAM_BUILD_VERSION: JSON.stringify(version) },
          build: {
            outDir: out,
            emptyOutDir: false,
            target: "es2023",
            copyPublicDir: false,
            rollupOptions: { input: resolve(root, "src/app/offline-worker.ts"), output: { format: "iife", entryFileNames: NAME } },
          },
        });
      },
    },
  };
}

/** Everything but packs: those are large, and the visitor's choice. */
function builtFiles(out: string): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, resolve(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => path !== NAME && !path.startsWith("packs/"))
    .sort();
}
