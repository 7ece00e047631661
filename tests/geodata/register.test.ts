import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Localized } from "../../src/domain/language";
import { categoryWords } from "../../src/i18n/category-words";
import { createSearch } from "../../src/state/derive/search";
import { builtData } from "../support/built-data";

const REGISTER = fileURLToPath(new URL("../../../shared/programme/register.jsonl", import.meta.url));
const { dataset, indicators, otherNames } = builtData();

describe("every object and every indicator can be traced", () => {
  test("to lines of the programme, or to a dated source", () => {
    const untraced = [
      ...dataset.projects.filter(({ lines, placement }) => lines.length === 0 && !("features" in placement)).map(({ id }) => id as string),
      ...indicators.filter(({ lines }) => lines.length === 0).map(({ id }) => id),
    ];
    expect(untraced).toEqual([]);
  });

  test("objects with lines name a section of the programme, those without come from another source", () => {
    for (const { id, section, lines } of dataset.projects) expect(lines.length > 0, id).toBe(section !== "other");
  });
});

describe("the records of the programme", () => {
  const { register } = builtData();

  test("are 1,247, and each is used or merged; none is left out", () => {
    expect(register.records).toBe(1247);
    expect(register.used.length + register.merged.length).toBe(1247);
    expect(register.leftOut).toEqual([]);
  });

  test("a merged record says into which: the 28 stations into the early-warning system", () => {
    expect(register.merged).toContainEqual({ id: "s73-early-warning-28-stations", into: "earthquake-early-warning" });
  });
});

describe.skipIf(!existsSync(REGISTER))("the register of the programme", () => {
  const records = existsSync(REGISTER)
    ? readFileSync(REGISTER, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { id: string; type: string; name: Localized })
    : [];
  const objects = new Set(dataset.projects.filter(({ section }) => section !== "other").map(({ id }) => id as string)),
    merged = new Set(dataset.projects.flatMap(({ also }) => also));
  const measured = new Set(indicators.map(({ id }) => id)),
    mergedIndicators = new Set(indicators.flatMap(({ also }) => also));

  /** Recorded as targets, but the text prints only the money needed: an object with a cost, so that it is in the sums. */
  const NEEDS = new Set(["target-resources-tourism-marketing"]);

  test("has 1,247 records, and each is an object, an indicator, or merged into one; nothing is silently missing", () => {
    expect(records.length).toBe(1247);
    const missing = records
      .filter(({ id, type }) =>
        type === "target" && !NEEDS.has(id) ? !measured.has(id) && !mergedIndicators.has(id) : !objects.has(id) && !merged.has(id),
      )
      .map(({ id }) => id);
    expect(missing).toEqual([]);
  });

  test("is told whole in register-ids.csv", () => {
    const { register } = builtData();
    expect([...register.used, ...register.merged.map(({ id }) => id), ...register.leftOut.map(({ id }) => id)].sort()).toEqual(
      records.map(({ id }) => id).sort(),
    );
  });

  test("and nothing stands in the data that it does not know", () => {
    const known = new Set(records.map(({ id }) => id));
    expect([...objects, ...merged, ...measured, ...mergedIndicators].filter((id) => !known.has(id))).toEqual([]);
    expect(objects.size + merged.size + measured.size + mergedIndicators.size).toBe(records.length);
  });

  test("a merged record is found by its name in three languages: what it was merged into is among the first three", () => {
    const search = createSearch(dataset, { indicators, otherNames }, categoryWords);
    const into = new Map([...dataset.projects, ...indicators].flatMap(({ id, also }) => also.map((record) => [record, id] as const)));
    const lost = records.flatMap(({ id, name }) =>
      LANGUAGES.filter(
        (language) =>
          into.has(id) &&
          !search
            .find(name[language], 3)
            .map((hit) => hit.id)
            .includes(into.get(id)!),
      ).map((language) => `${id}: ${name[language]}`),
    );
    expect(lost).toEqual([]);
  });
});

if (!existsSync(REGISTER)) console.info(`register: skipped, ${REGISTER} is not here`);
