import { readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Who may import whom; see ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  app: ["app", "ui", "map", "state", "engine", "data", "i18n", "domain"],
  ui: ["ui", "map", "state", "i18n", "domain"],
  map: ["map", "state", "i18n", "domain"],
  cli: ["cli", "data", "engine", "domain"],
  state: ["state", "domain"],
  data: ["data", "domain"],
  engine: ["engine", "domain"],
  i18n: ["i18n", "domain"],
  domain: ["domain"],
  build: ["build", "data", "domain"],
};

const DOMAIN_PACKAGES = /^(@turf\/|flatqueue$|kdbush$|geokdbush$|h3-js$|clipper2-ts$|geojson$)/;
const VAGUE_NAMES = /^(utils?|helpers?|commons?|shared|misc|types?|constants?|index)\./;
const LONGEST = 250;

const files = [...listed("src"), ...listed("geodata/build")];
const sources = new Map(files.map((file) => [file, readFileSync(resolve(ROOT, file), "utf8")]));

function listed(folder: string): string[] {
  return readdirSync(resolve(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, resolve(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

function layerOf(file: string): string {
  return file.startsWith("geodata/") ? "build" : file.split("/")[1]!;
}

function importsOf(file: string): string[] {
  return [...sources.get(file)!.matchAll(/(?:from|import)\s+"([^"]+)"/g)].map(([, name]) => name!);
}

/** The project file that a relative import names; null for packages, styles and the like. */
function fileOf(importer: string, name: string): string | null {
  if (!name.startsWith(".")) return null;
  const path = relative(ROOT, resolve(ROOT, dirname(importer), name.replace(/\?.*$/, ""))).replaceAll("\\", "/");
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => sources.has(candidate)) ?? null;
}

describe("architecture", () => {
  test("a layer imports only the layers below it", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file).flatMap((name) => {
        const target = fileOf(file, name);
        return target !== null && !MAY_IMPORT[layerOf(file)]!.includes(layerOf(target)) ? [`${file} imports ${target}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("the domain knows no package but geometry", () => {
    const wrong = files
      .filter((file) => layerOf(file) === "domain")
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => !name.startsWith(".") && !DOMAIN_PACKAGES.test(name))
          .map((name) => `${file} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  test("there are no cycles of values", () => {
    const edges = new Map(
      files.map((file) => [
        file,
        [...sources.get(file)!.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+"([^"]+)"/gms)]
          .map(([, name]) => fileOf(file, name!))
          .filter((target) => target !== null),
      ]),
    );
    const done = new Set<string>(),
      path: string[] = [];
    const visit = (file: string): void => {
      if (path.includes(file)) throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].join(" → ")}`);
      if (done.has(file)) return;
      path.push(file);
      for (const target of edges.get(file) ?? []) visit(target);
      path.pop();
      done.add(file);
    };
    expect(() => files.forEach(visit)).not.toThrow();
  });

  test("names say what a file holds, and no file outgrows a screenful of thought", () => {
    expect(files.filter((file) => VAGUE_NAMES.test(file.split("/").at(-1)!))).toEqual([]);
    expect(files.filter((file) => !/^[a-z0-9-]+(\.[a-z]+)*\.tsx?$/.test(file.split("/").at(-1)!))).toEqual([]);
    expect(files.filter((file) => sources.get(file)!.split("\n").length > LONGEST)).toEqual([]);
  });

  test("only one file fetches for the page and one behind it, and only one writes to the map", () => {
    expect(files.filter((file) => /\bfetch\(/.test(sources.get(file)!))).toEqual(["src/app/offline-worker.ts", "src/data/fetch-file.ts"]);
    expect(files.filter((file) => /\.(setData|setFilter|setPaintProperty|setLayoutProperty|setStyle)\(/.test(sources.get(file)!))).toEqual([
      "src/map/map-view.ts",
    ]);
  });
});
