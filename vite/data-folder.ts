import { existsSync, readFileSync, renameSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

/**
 * The data lie in a folder named after their version, and the built app knows that name: an old page never reads new data, and a server may
 * let browsers keep the files for good. In development the data lie in data/ as built.
 */
export function dataFolder(root: string): Plugin {
  let folder = "data/",
    version = "development";
  return {
    name: "data-folder",
    config(_, { command }) {
      if (command === "build") {
        version = versionOf(root);
        folder = `data/${version}/`;
      }
      return { define: { QADAM_DATA_FOLDER: JSON.stringify(folder), QADAM_DATA_VERSION: JSON.stringify(version) } };
    },
    writeBundle: {
      order: "post",
      sequential: true,
      handler({ dir }) {
        const out = dir ?? "dist",
          away = resolve(out, "data-as-built");
        renameSync(resolve(out, "data"), away);
        mkdirSync(resolve(out, "data"));
        renameSync(away, resolve(out, folder));
      },
    },
  };
}

function versionOf(root: string): string {
  const path = resolve(root, "public/data/manifest.json");
  if (!existsSync(path)) throw new Error(`${path} is missing: build the data first (npm run data)`);
  const { version } = JSON.parse(readFileSync(path, "utf8")) as { version: unknown };
  if (typeof version !== "string" || !/^[\w-]+$/.test(version))
    throw new Error(`${path} names no version: build the data anew (npm run data)`);
  return version;
}
