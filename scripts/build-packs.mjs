// Builds a city pack from QADAM_OSM or from every extract in geodata/extracts/, and the list that the app reads.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { root, run } from "./steps.mjs";

const EXTRACTS = `${root}geodata/extracts`,
  PACKS = `${root}public/packs`;

/** 0, or the exit code of the first pack that could not be built. A pack newer than its extract is left as it is. */
export async function buildPacks() {
  const named = process.env.QADAM_OSM;
  const extracts = [
    ...(named ? [named] : []),
    ...(existsSync(EXTRACTS)
      ? readdirSync(EXTRACTS)
          .filter((name) => name.endsWith(".osm.pbf"))
          .map((name) => `${EXTRACTS}/${name}`)
      : []),
  ];
  const names = [];
  for (const extract of extracts) {
    if (!existsSync(extract)) {
      console.error(`${extract}: there is no such extract (QADAM_OSM)`);
      return 1;
    }
    const name = basename(extract)
      .replace(/\.osm\.pbf$/, "")
      .replace(/[^A-Za-z0-9-]+/g, "-")
      .toLowerCase();
    const manifest = `${PACKS}/${name}/manifest.json`;
    if (!existsSync(manifest) || statSync(manifest).mtimeMs < statSync(extract).mtimeMs) {
      const code = await run(`building the city pack ${name}`, process.execPath, [
        "bin/qadam.mjs",
        "pack",
        "--osm",
        extract,
        "--out",
        `${PACKS}/${name}`,
      ]);
      if (code !== 0) return code;
    }
    names.push(name);
  }
  if (names.length > 0) {
    mkdirSync(PACKS, { recursive: true });
    writeFileSync(`${PACKS}/index.json`, JSON.stringify({ packs: names }));
  }
  return 0;
}
