import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Plugin } from "vite";
import { MANIFEST_FILE, PACK_FORMAT } from "../src/data/pack/pack-format.ts";

const LIST = "index.json";

/** Lists the city packs in `public/packs` for the app, however they came there. */
export function packList(root: string): Plugin {
  return {
    name: "qadam-pack-list",
    buildStart() {
      const folder = `${root}public/packs/`;
      if (existsSync(folder)) writeFileSync(`${folder}${LIST}`, JSON.stringify({ packs: packsIn(folder) }));
    },
  };
}

/** Names of the folders that hold a pack: in the order of the list that is there, which people may have set; new ones after them. */
export function packsIn(folder: string): readonly string[] {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && isPack(`${folder}${entry.name}/${MANIFEST_FILE}`))
    .map(({ name }) => name)
    .sort();
  const before = listed(`${folder}${LIST}`).filter((name) => found.includes(name));
  return [...new Set([...before, ...found])];
}

function isPack(manifest: string): boolean {
  const value = read(manifest);
  return typeof value === "object" && value !== null && "format" in value && value.format === PACK_FORMAT;
}

function listed(path: string): string[] {
  const value = read(path);
  const packs: unknown = typeof value === "object" && value !== null && "packs" in value ? value.packs : [];
  return Array.isArray(packs) ? packs.filter((name) => typeof name === "string") : [];
}

/** What a file says; null where it is not there or is not JSON. */
function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
