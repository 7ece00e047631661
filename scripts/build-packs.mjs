// Builds a city pack from QADAM_OSM or from every extract in geodata/extracts/. The list that the app reads is made with the app.
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { root, run } from "./steps.mjs";

const EXTRACTS = `${root}geodata/extracts`,
  PACKS = `${root}public/packs`,
  /** What the packs were built from, beside them: a pack folder holds nothing but the pack. */
  SOURCES = `${root}node_modules/.cache/qadam/packs.json`,
  BUILDERS = ["src/data/pack", "src/data/osm", "src/domain/network"].map((folder) => `${root}${folder}`);

/** 0, or the exit code of the first pack that could not be built. A pack of the same extract by the same code is left as it is. */
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
  for (const extract of extracts) {
    if (!existsSync(extract)) {
      console.error(`${extract}: there is no such extract (QADAM_OSM)`);
      return 1;
    }
    const name = basename(extract)
      .replace(/\.osm\.pbf$/, "")
      .replace(/[^A-Za-z0-9-]+/g, "-")
      .toLowerCase();
    const source = await sourceOf(extract);
    if (!existsSync(`${PACKS}/${name}/manifest.json`) || builtFrom()[name] !== source) {
      const code = await run(`building the city pack ${name}`, process.execPath, [
        "bin/qadam.mjs",
        "pack",
        "--osm",
        extract,
        "--out",
        `${PACKS}/${name}`,
      ]);
      if (code !== 0) return code;
      mkdirSync(dirname(SOURCES), { recursive: true });
      writeFileSync(SOURCES, JSON.stringify({ ...builtFrom(), [name]: source }));
    }
  }
  return 0;
}

/** What every pack was built from, by its name. */
function builtFrom() {
  try {
    return JSON.parse(readFileSync(SOURCES, "utf8"));
  } catch {
    return {};
  }
}

/** The extract and the code that reads it, as one checksum: times of files say nothing of what is in them. */
async function sourceOf(extract) {
  const hash = createHash("sha256");
  for (const folder of BUILDERS)
    for (const file of readdirSync(folder).sort()) if (file.endsWith(".ts")) hash.update(readFileSync(`${folder}/${file}`));
  await pipeline(createReadStream(extract), hash);
  return hash.digest("hex");
}
