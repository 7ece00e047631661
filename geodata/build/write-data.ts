import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { LANGUAGES } from "../../src/domain/language";
import type { BuiltData } from "./build-data";

/** Writes public/data: one file a part, and a manifest whose version changes with any byte of them. */
export function writeData({ raw, texts, rawIndicators, rawOtherNames }: BuiltData, folder: string): void {
  const files: Record<string, Uint8Array> = { "cells.bin": raw.cells };
  const json = (name: string, value: unknown): void => void (files[`${name}.json`] = new TextEncoder().encode(JSON.stringify(value)));
  json("zones", raw.zones);
  json("projects", raw.projects);
  json("facilities", raw.facilities);
  json("context", raw.context);
  json("reference", raw.reference);
  json("indicators", { indicators: rawIndicators });
  json("other-names", { otherNames: rawOtherNames });
  for (const language of LANGUAGES) json(`texts.${language}`, texts[language]);
  const hash = createHash("sha256");
  for (const name of Object.keys(files).sort()) hash.update(name).update(files[name]!);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(`${folder}/${name}`, bytes);
  writeFileSync(`${folder}/manifest.json`, JSON.stringify({ version: hash.digest("hex").slice(0, 12) }));
}
