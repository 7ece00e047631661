import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildData } from "../../geodata/build/build-data";
import { issueSentence } from "../../src/data/issue";
import { GEODATA } from "../support/built-data";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "qadam-"));
  cpSync(GEODATA, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (file: string, change: (text: string) => string): void => {
  const before = readFileSync(join(folder, file), "utf8"),
    after = change(before);
  if (before === after) throw new Error(`the edit of ${file} changed nothing`);
  writeFileSync(join(folder, file), after);
};
const faults = (): string[] => {
  const result = buildData(folder);
  return result.ok ? [] : result.issues.map(issueSentence);
};

describe("a fault in geodata stops the build and is named", () => {
  test("the data as they are have none", () => {
    expect(faults()).toEqual([]);
  });

  test("a file that is not JSON", () => {
    edit("places/transit.geojson", (text) => text.slice(0, 400));
    expect(faults().join("\n")).toMatch(/places\/transit\.geojson · not JSON/);
  });

  test("swapped coordinates", () => {
    edit("places/transit.geojson", (text) => text.replace(/\[\s*(7[67]\.\d+),\s*(4[23]\.\d+)\s*\]/, "[$2,$1]"));
    expect(faults().join("\n")).toMatch(/places\/transit\.geojson · \S+ · geometry\.coordinates.* · longitude and latitude are swapped/);
  });

  test("more decimals than somebody can have read off", () => {
    edit("places/transit.geojson", (text) => text.replace(/(7[67]\.\d+)/, "76.94471234"));
    expect(faults().join("\n")).toMatch(/more than 4 decimals/);
  });

  test("a duplicate id, an unknown category, a figure that is no number, several at once", () => {
    edit("facts/5.2.csv", (text) => {
      const [head, first, second, third, ...rest] = text.split("\n");
      const cells = third!.split(",");
      return [
        head,
        first,
        first,
        second!.replace(/^([^,]+),project,[a-z-]+/, "$1,project,spaceport").replace(/^([^,]+),existing,[a-z-]+/, "$1,existing,spaceport"),
        [...cells.slice(0, 6), "soon", ...cells.slice(7)].join(","),
        ...rest,
      ].join("\n");
    });
    const found = faults().join("\n");
    expect(found).toMatch(/· id · this id is used twice/);
    expect(found).toMatch(/· category · Invalid option/);
    expect(found).toMatch(/· (startYear|name\.en) · /);
  });

  test("an open ring", () => {
    edit("polycentres.geojson", (text) => text.replace(/\[\s*7[67]\.\d+,\s*4[23]\.\d+\s*\](\s*\]\s*\])/, "[76.9,43.3]$1"));
    expect(faults().join("\n")).toMatch(/polycentres\.geojson · \S+ · geometry\.coordinates.* · the ring is open/);
  });

  test("arcs of districts that do not meet", () => {
    edit("districts/districts.csv", (text) => text.replace("alatau-auezov alatau-almaly", "alatau-almaly alatau-auezov"));
    expect(faults().join("\n")).toMatch(/districts\/districts\.csv · alatau · arcs · arc \S+ begins at/);
  });

  test("a place that says in two languages only what was looked up", () => {
    edit("places/transit.geojson", (text) => text.replace(/"note_ru": "[^"]*"/, '"note_ru": ""'));
    expect(faults().join("\n")).toMatch(
      /places\/transit\.geojson · \S+ · note_ru · every place says in three languages what was looked up/,
    );
  });

  test("a place without a known source, and a figure without lines of the text", () => {
    edit("places/transit.geojson", (text) => text.replace('"metro-2026"', '"hearsay"'));
    edit("facts/1.2.csv", (text) => text.replace(/^(brt-raiymbek,.*,1\.2,)1117,/m, "$1,"));
    const found = faults().join("\n");
    expect(found).toMatch(/there is no source "hearsay"/);
    expect(found).toMatch(/brt-raiymbek · lines · no source: the lines of the programme are missing/);
  });

  test("a broken row of status.csv, with its object and what is wrong", () => {
    edit("status.csv", (text) => text.replace(/^(road-bakad-ring),finished,([^,]*),/m, "$1,ready,June 2023,"));
    const found = faults().join("\n");
    expect(found).toMatch(/road-bakad-ring · status · /);
    expect(found).toMatch(/road-bakad-ring · date · a date is 2024, 2024-06 or 2024-06-30/);
  });

  test("a cost in the wrong unit: a part a thousand times its whole", () => {
    edit("facts/2.1.csv", (text) => text.replace(/^(industrial-aia-cluster-plants-37,(?:[^,"\n]*,|"[^"\n]*",){12})160,/m, "$1160000,"));
    expect(faults().join("\n")).toMatch(
      /industrial-aia-cluster-plants-37 · cost · 160000 bn tenge is 1000 times the 160 bn of "industrial-zone-almaty-projects-2025".*millions/,
    );
  });

  test("a part dearer than its whole, be it by less than a thousand times", () => {
    edit("facts/1.2.csv", (text) => text.replace(/^(trolleybus-200,(?:[^,"\n]*,|"[^"\n]*",){12})26,/m, "$126000,"));
    expect(faults().join("\n")).toMatch(
      /trolleybus-200 · cost · 26000 bn tenge is 24 times the 1100 bn of "budget-transport-1-2".*millions\? \(facts\/1\.2\.csv, line \d+\)/,
    );
  });

  test("a status dated before the programme or after all sources, with its line", () => {
    edit("status.csv", (text) =>
      text
        .replace(/^(airport-new-terminal,finished),[^,]*,/m, "$1,2031-01-01,")
        .replace(/^(baum-grove-renewal,under-way),[^,]*,/m, "$1,2019-01-01,"),
    );
    const found = faults().join("\n");
    expect(found).toMatch(/airport-new-terminal · date · 2031-01-01 is after 20\d\d.*\(status\.csv, line 2\)/);
    expect(found).toMatch(/baum-grove-renewal · date · 2019-01-01 is before 2022-12.*\(status\.csv, line 3\)/);
  });

  test("a fault inside a row names the table and the line, an id used twice both lines", () => {
    edit("facts/4.6.csv", (text) => {
      const rows = text.trimEnd().split("\n");
      return [rows[0], rows[1], rows[1], ...rows.slice(2)].join("\n");
    });
    edit("phases.csv", (text) => text.replace(/^([^\n]*\n[^,]*),\d{4},/, "$1,soon,"));
    const found = faults().join("\n");
    expect(found).toMatch(/this id is used twice \(facts\/4\.6\.csv, lines 2, 3\)/);
    expect(found).toMatch(/phases\.csv · edu-schools-economic-autonomy · year · .* \(phases\.csv, lines 2, /);
  });

  test("a table with semicolons, one in Windows-1251, one with a missing column", () => {
    edit("services/transit.csv", (text) => text.replaceAll(",", ";"));
    edit("services/park.csv", (text) => text.replace("certain", "sure"));
    writeFileSync(
      join(folder, "units.csv"),
      Buffer.from([
        0x69, 0x64, 0x2c, 0x6b, 0x6b, 0x2c, 0x72, 0x75, 0x2c, 0x65, 0x6e, 0x0a, 0x61, 0x2c, 0xe0, 0xe1, 0x2c, 0xe2, 0x2c, 0x62, 0x0a,
      ]),
    );
    const found = faults().join("\n");
    expect(found).toMatch(/services\/transit\.csv · line 1 · the columns are separated by semicolons: save it again with commas/);
    expect(found).toMatch(/services\/park\.csv · line 1 · missing columns: certain; unknown columns: sure/);
    expect(found).toMatch(/units\.csv · not UTF-8 \(perhaps Windows-1251\)/);
  });

  test("a cost put under a section that there is not, and one of no known object", () => {
    edit("money-sections.csv", (text) => text.replace("hotel-rooms-x3,2.3", "hotel-rooms-x3,2.9").replace("tpp-2-gas", "tpp-9-gas"));
    const found = faults().join("\n");
    expect(found).toMatch(/money-sections\.csv · hotel-rooms-x3 · section · there is no section "2\.9"/);
    expect(found).toMatch(/money-sections\.csv · tpp-9-gas · object · there is no object "tpp-9-gas"/);
  });
});
