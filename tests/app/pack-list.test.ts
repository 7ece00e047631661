import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packsIn } from "../../vite/pack-list";

let folder: string;
beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), "packs-"))}/`;
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, manifest: string): void => {
  mkdirSync(`${folder}${name}`);
  writeFileSync(`${folder}${name}/manifest.json`, manifest);
};
const PACK = JSON.stringify({ format: "qadam-pack", version: 1 });

test("every folder that holds a pack is listed, whoever built it; others, damaged ones and half-written ones are not", () => {
  for (const name of ["west", "almaty"]) write(name, PACK);
  write("photos", JSON.stringify({ format: "gallery" }));
  write("damaged", PACK.slice(0, 10));
  write(".almaty.new-77", PACK);
  mkdirSync(`${folder}empty`);
  expect(packsIn(folder)).toEqual(["almaty", "west"]);
});

test("the order that somebody set stays; what is gone leaves it, what is new comes after it", () => {
  for (const name of ["almaty", "new", "west"]) write(name, PACK);
  writeFileSync(`${folder}index.json`, JSON.stringify({ packs: ["west", "gone", "almaty"] }));
  expect(packsIn(folder)).toEqual(["west", "almaty", "new"]);
  writeFileSync(`${folder}index.json`, "{");
  expect(packsIn(folder)).toEqual(["almaty", "new", "west"]);
});
