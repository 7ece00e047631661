import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Feature, FeatureCollection, LineString, Polygon, Position } from "geojson";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildData } from "../../geodata/build/build-data";
import { issueSentence } from "../../src/data/issue";
import { parseDataset } from "../../src/data/parse-dataset";
import { builtData, GEODATA } from "../support/built-data";

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
const editFeatures = (file: string, change: (features: Feature[]) => Feature[]): void =>
  edit(file, (text) => {
    const collection = JSON.parse(text) as FeatureCollection;
    return JSON.stringify({ ...collection, features: change(collection.features) });
  });
/** One feature, told by its id or object, with other properties or another geometry. */
const editFeature = (file: string, name: string, change: (feature: Feature) => Feature): void =>
  editFeatures(file, (features) => {
    const index = features.findIndex(({ properties }) => [properties?.id, properties?.object].includes(name));
    return features.with(index, change(features[index]!));
  });
const without = ({ properties, ...feature }: Feature, property: string): Feature => ({
  ...feature,
  properties: Object.fromEntries(Object.entries(properties ?? {}).filter(([key]) => key !== property)),
});
const remove = (name: string): void => rmSync(join(folder, name), { recursive: true });
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
    expect(found).toMatch(/facts\/5\.2\.csv · line 3 · \S+ · id · this id is used twice: see facts\/5\.2\.csv, line 2/);
    expect(found).toMatch(/facts\/5\.2\.csv · line 4 · \S+ · category · Invalid option/);
    expect(found).toMatch(/facts\/5\.2\.csv · line 5 · \S+ · (start_year|name_en) · /);
  });

  test("an open ring", () => {
    edit("polycentres.geojson", (text) => text.replace(/\[\s*7[67]\.\d+,\s*4[23]\.\d+\s*\](\s*\]\s*\])/, "[76.9,43.3]$1"));
    expect(faults()).toEqual([expect.stringMatching(/^polycentres\.geojson · \S+ · geometry\.coordinates.* · the ring is open/)]);
  });

  test("arcs of districts that do not meet", () => {
    edit("districts/districts.csv", (text) => text.replace("alatau-auezov alatau-almaly", "alatau-almaly alatau-auezov"));
    expect(faults().join("\n")).toMatch(/districts\/districts\.csv · line 2 · alatau · arcs · arc \S+ begins at/);
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
      /facts\/2\.1\.csv · line \d+ · industrial-aia-cluster-plants-37 · cost_bn_kzt · 160000 bn tenge is 1000 times the 160 bn of "industrial-zone-almaty-projects-2025".*millions/,
    );
  });

  test("a part dearer than its whole, be it by less than a thousand times", () => {
    edit("facts/1.2.csv", (text) => text.replace(/^(trolleybus-200,(?:[^,"\n]*,|"[^"\n]*",){12})26,/m, "$126000,"));
    expect(faults().join("\n")).toMatch(
      /facts\/1\.2\.csv · line \d+ · trolleybus-200 · cost_bn_kzt · 26000 bn tenge is 24 times the 1100 bn of "budget-transport-1-2".*millions\?/,
    );
  });

  /** Writes a figure into the cost column of a record, or into one of those beside it. */
  const editCost = (
    file: string,
    id: string,
    change: { readonly total?: string; readonly to2025?: string; readonly later?: string },
  ): void =>
    edit(`facts/${file}.csv`, (text) =>
      text.replace(new RegExp(`^(${id},(?:[^,"\\n]*,|"[^"\\n]*",){12})([^,]*),([^,]*),([^,]*),`, "m"), (_, before, total, to2025, later) =>
        [before + (change.total ?? total), change.to2025 ?? to2025, change.later ?? later, ""].join(","),
      ),
    );

  test.each([
    // Colleges: 29 bn, of which 14 for two colleges (3271 and 3285); all eight parts make 28.67.
    [
      "a whole a thousand times too large",
      "4.2",
      "edu-college-budget-2025",
      { total: "29000" },
      /29000 bn tenge is 1012 times the 28\.67 bn of its parts together: is it written in millions/,
    ],
    [
      "a whole a thousand times too small",
      "4.2",
      "edu-college-budget-2025",
      { total: "0.029" },
      /0\.029 bn tenge is less than the 28\.67 bn of its parts together: is it written in trillions/,
    ],
    [
      "a part a thousand times too small",
      "4.2",
      "edu-colleges-2-budget",
      { total: "0.014" },
      /with a thousand times 0\.014 bn tenge the parts would add up to the 29 bn of "edu-college-budget-2025".*in trillions/,
    ],
    // 0.41 of the 962.3 bn for networks (1408): a thousand times as much is still less than the whole.
    [
      "a part a thousand times too large, yet less than its whole",
      "1.3",
      "lighting-investment-feed-points",
      { total: "410" },
      /with 410 bn tenge the parts make 1371\.9 bn, more than the 962\.3 bn of "utilities-investment-total".*in millions/,
    ],
    [
      "the whole programme a thousand times too small",
      "1.1",
      "budget-total-2030",
      { total: "6.1" },
      /6\.1 bn tenge is less than the 6094 bn of its parts together/,
    ],
    // Of 1,100 bn the roads take 860 (1173 and 1185).
    [
      "a part without which the others do not reach the whole",
      "1.2",
      "budget-roads-metro-brt-lrt",
      { total: "0.86", to2025: "0.11", later: "0.75" },
      /with a thousand times 0\.86 bn tenge the parts would add up to the 1100 bn/,
    ],
    [
      "a cost above the whole programme",
      "2.3",
      "airport-new-terminal",
      { total: "100000" },
      /100000 bn tenge is more than the 6100 bn of the whole programme \(line 804\): is it written in millions\? Write billions of tenge, as in the text \(line 1946, line 2010\)/,
    ],
    [
      "a cost below all that the programme prints",
      "2.2",
      "depo-art-and-science-center",
      { total: "0.005" },
      /0\.005 bn tenge is less than the smallest sum that the programme prints, 0\.02 bn: is it written in trillions/,
    ],
    [
      "a cost above the sum that its section prints",
      "3.2",
      "waste-collection-points-1500",
      { total: "220", to2025: "200", later: "20" },
      /220 bn tenge is more than the 161\.58 bn that section 3\.2 prints/,
    ],
  ])("%s", (_, file, id, change, reason) => {
    editCost(file, id, change);
    expect(faults()).toEqual([
      expect.stringMatching(new RegExp(`^facts/${file}\\.csv · line \\d+ · ${id} · cost_bn_kzt · ${reason.source}`)),
    ]);
  });

  // The airport: 100 bn. Entry roads: 6 bn, 2 of them to 2025 and 4 later (2257).
  test.each([
    [
      "larger than the cost",
      { total: "10", to2025: "10000" },
      "cost_to_2025",
      /10000 bn tenge is 1000 times the 10 bn of the whole cost: is it written in millions/,
    ],
    [
      "a thousand times too small beside the other",
      { later: "0.004" },
      "cost_2026_2030",
      /with a thousand times 0\.004 bn tenge the parts would add up to the 6 bn of the whole cost/,
    ],
    [
      "both a thousand times too large",
      { to2025: "2000", later: "4000" },
      "cost_bn_kzt",
      /6 bn tenge is less than the 6000 bn of its parts together/,
    ],
    [
      "a thousandth, alone",
      { to2025: "0.002", later: "" },
      "cost_to_2025",
      /0\.002 bn tenge is a 3000th of the 6 bn of the whole cost: is it written in trillions/,
    ],
  ])("a period %s", (_, change, column, reason) => {
    editCost("3.1", "entry-roads-modernisation-4", change);
    expect(faults()).toEqual([
      expect.stringMatching(new RegExp(`^facts/3\\.1\\.csv · line \\d+ · entry-roads-modernisation-4 · ${column} · ${reason.source}`)),
    ]);
  });

  test("two costs in the wrong unit are two faults, each once", () => {
    editCost("4.2", "edu-college-budget-2025", { total: "29000" });
    editCost("1.2", "trolleybus-200", { total: "26000" });
    expect(faults().map((fault) => fault.split(" · ")[2])).toEqual(["trolleybus-200", "edu-college-budget-2025"]);
  });

  test("amounts of separate periods of which more is said to be better", () => {
    edit("indicators.csv", (text) =>
      text.replace("\ntarget-new-park-territories-count,,,period,", "\ntarget-new-park-territories-count,,up,period,"),
    );
    expect(faults()).toEqual([
      expect.stringMatching(
        /^indicators\.csv · line \d+ · target-new-park-territories-count · better · amounts of one period each are no trend.*leave it empty$/,
      ),
    ]);
  });

  test("a status dated before the programme or after all sources, with its line", () => {
    edit("status.csv", (text) =>
      text
        .replace(/^(airport-new-terminal,finished),[^,]*,/m, "$1,2031-01-01,")
        .replace(/^(baum-grove-renewal,under-way),[^,]*,/m, "$1,2019-01-01,")
        .replace(/^(metro-existing,finished),[^,]*,/m, "$1,2021-12-31,"),
    );
    expect(faults()).toEqual([
      expect.stringMatching(/^status\.csv · line 2 · airport-new-terminal · date · 2031-01-01 is after 20\d\d/),
      expect.stringMatching(/^status\.csv · line 3 · baum-grove-renewal · date · 2019-01-01 is before 2022-12/),
      expect.stringMatching(/^status\.csv · line \d+ · metro-existing · date · 2021-12-31 is before 2022, the year/),
    ]);
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
    expect(found).toMatch(/money-sections\.csv · line \d+ · hotel-rooms-x3 · section · there is no section "2\.9"/);
    expect(found).toMatch(/money-sections\.csv · line \d+ · tpp-9-gas · object · there is no object "tpp-9-gas"/);
  });
});

describe("no record of the programme gets lost", () => {
  const LOST_OBJECT =
    "this record is no object of facts/ and is merged into none (column also): write it there, or say in left_out why not";
  const removeRow = (file: string, id: string): void => edit(file, (text) => text.replace(new RegExp(`^${id},.*\n`, "m"), ""));

  test("an object whose row and text are deleted", () => {
    removeRow("facts/5.2.csv", "park-zerdeli");
    removeRow("texts/5.2.csv", "park-zerdeli");
    expect(faults()).toContainEqual(
      expect.stringMatching(new RegExp(`^register-ids\\.csv · line \\d+ · park-zerdeli · id · ${LOST_OBJECT.replace(/[()]/g, "\\$&")}$`)),
    );
  });

  test("a merged record that is named no more, an indicator, and a reason that says why", () => {
    edit("facts/3.1.csv", (text) => text.replace(/^(road-bakad-ring,.*,)bakad,/m, "$1,"));
    removeRow("indicators.csv", "kpi-neet");
    edit("indicator-values.csv", (text) => text.replace(/^kpi-neet,.*\n/gm, ""));
    removeRow("other-names.csv", "kpi-neet");
    edit("register-ids.csv", (text) => text.replace(/^kpi-neet-share,indicator,$/m, "kpi-neet-share,indicator,the same as kpi-neet"));
    expect(faults()).toEqual([
      expect.stringMatching(/^register-ids\.csv · line \d+ · bakad · id · this record is no object of facts\/ and is merged into none/),
      expect.stringMatching(/^register-ids\.csv · line \d+ · kpi-neet · id · this record is no row of indicators\.csv/),
    ]);
  });

  test("an id that the programme does not have, in the data and in column also", () => {
    edit("facts/3.1.csv", (text) => text.replace(/^(road-bakad-ring,.*,)bakad,/m, "$1bakad bakad-2,"));
    edit("indicators.csv", (text) => text.replace(/^emissions-total,/m, "emissions-all,"));
    edit("indicator-values.csv", (text) => text.replace(/^emissions-total,/gm, "emissions-all,"));
    edit("other-names.csv", (text) => text.replace(/^emissions-total,/m, "emissions-all,"));
    expect(faults()).toEqual([
      expect.stringMatching(
        /^facts\/3\.1\.csv · line \d+ · road-bakad-ring · also · the programme has no record "bakad-2": see register-ids\.csv/,
      ),
      expect.stringMatching(
        /^indicators\.csv · line \d+ · emissions-all · id · the programme has no record "emissions-all": see register-ids\.csv/,
      ),
      expect.stringMatching(/^register-ids\.csv · line \d+ · emissions-total · id · this record is no row of indicators\.csv/),
    ]);
  });

  test("one that is merged and written itself, one left out and there, one of the wrong kind, one twice", () => {
    edit("facts/3.1.csv", (text) => text.replace(/^(road-bakad-ring,.*,)bakad,/m, "$1bakad kpi-neet,"));
    edit("register-ids.csv", (text) =>
      text
        .replace(/^airport-existing,object,$/m, "airport-existing,object,nobody flies")
        .replace(/^almaty-arena,object,/m, "almaty-arena,indicator,")
        .replace(/^aport-mall,object,$/m, "aport-mall,shop,\naport-mall,object,"),
    );
    expect(faults()).toEqual([
      expect.stringMatching(
        /^facts\/3\.1\.csv · line \d+ · road-bakad-ring · also · "kpi-neet" is written itself too: see indicators\.csv, line \d+$/,
      ),
      expect.stringMatching(
        /^register-ids\.csv · line \d+ · airport-existing · left_out · it is not left out: see facts\/\S+\.csv, line \d+$/,
      ),
      expect.stringMatching(/^register-ids\.csv · line \d+ · almaty-arena · kind · it is an object: see facts\/\S+\.csv, line \d+$/),
      expect.stringMatching(/^register-ids\.csv · line \d+ · aport-mall · kind · "shop" is neither object nor indicator$/),
      expect.stringMatching(/^register-ids\.csv · line \d+ · aport-mall · id · this id is used twice: see line \d+$/),
    ]);
  });
});

describe("other names", () => {
  test("of nothing, in two languages only, and one of them twice", () => {
    edit("other-names.csv", (text) =>
      text
        .replace(/^museum-of-arts,/m, "museum-of-art,")
        .replace("BAKAD;ring road;bypass", "")
        .replace("sense of safety", "sense of safety;Sense of safety"),
    );
    expect(faults()).toEqual([
      expect.stringMatching(/^other-names\.csv · line \d+ · road-bakad-ring · names_en · must not be empty$/),
      expect.stringMatching(/^other-names\.csv · line \d+ · museum-of-art · of · no object and no indicator has the id "museum-of-art"$/),
      expect.stringMatching(/^other-names\.csv · line \d+ · kpi-safety-feeling · names_en · "Sense of safety" is there twice$/),
    ]);
  });
});

describe("what is there twice", () => {
  const TABLES = (
    "districts/districts facts/1.2 goals indicator-values indicators money-excluded money-sections not-found other-dates other-names phases register-ids residents/weights " +
    "section-money sections services/health services/park sources status texts/1.2 units unplaced"
  )
    .split(" ")
    .map((name) => `${name}.csv`);
  test("a row of every table", () => {
    const expected = TABLES.map((file) => {
      edit(file, (text) => `${text.trimEnd()}\n${text.split("\n")[1]}\n`);
      const last = readFileSync(join(folder, file), "utf8").trimEnd().split("\n").length;
      return expect.stringMatching(new RegExp(`^${file} · line ${last} · .+ · .*(twice|a text already): see .*line 2$`)) as string;
    });
    expect(faults()).toEqual(expected);
  });

  test("a feature of every layer", () => {
    const layers = [
      "airport",
      "avenues",
      "canals",
      "labels",
      "lakes",
      "landmarks",
      "microdistricts",
      "mountains",
      "railways",
      "rivers",
    ].map((layer) => `context/${layer}`);
    const names = [...layers, "districts/arcs", "places/green", "places/transit", "polycentres", "residents/fabric"];
    for (const name of names) editFeatures(`${name}.geojson`, (features) => [...features, features[0]!]);
    expect(faults()).toEqual(
      names.map((name) => expect.stringMatching(new RegExp(`^${name}\\.geojson · \\S+ · (id|geometry) · .*twice$`)) as string),
    );
  });

  test("the same key with other figures, and one facility in two tables", () => {
    edit("phases.csv", (text) => text.replace(/^(edu-schools-economic-autonomy),2023,/m, "$1,2022,"));
    edit("indicator-values.csv", (text) => text.replace("kpi-liveability-rank,2023,95", "kpi-liveability-rank,2022,94"));
    edit("services/sport.csv", (text) => text.replace("almaty-arena,sport", "clinic-kemel,health"));
    expect(faults()).toEqual([
      expect.stringMatching(
        /^indicator-values\.csv · line 3 · kpi-liveability-rank · indicator, year · kpi-liveability-rank, 2022 is there twice/,
      ),
      expect.stringMatching(
        /^phases\.csv · line 3 · edu-schools-economic-autonomy · object, year · .* is there twice: see phases\.csv, line 2$/,
      ),
      expect.stringMatching(
        /^services\/sport\.csv · line 3 · clinic-kemel · object, service · clinic-kemel, health is there twice: see services\/health\.csv, line 2$/,
      ),
    ]);
  });

  test("a record that is merged into two objects", () => {
    const merged = builtData().dataset.projects.find(({ also, section }) => also.length > 0 && section === "1.2")!;
    edit("facts/1.2.csv", (text) => text.replace(/^(brt-raiymbek,.*1\.2,[^,]*,)/m, `$1${merged.also[0]!}`));
    expect(faults()).toEqual([
      expect.stringMatching(new RegExp(`^facts/1\\.2\\.csv · line \\d+ · \\S+ · also · "${merged.also[0]!}" is merged into`)),
    ]);
  });
});

describe("every hand-written feature says how it was found, from which source and how exact it is", () => {
  const FEATURES = [
    ["context/avenues.geojson", "al-farabi-avenue"],
    ["districts/arcs.geojson", "alatau-almaly"],
    ["places/green.geojson", "protected-baum-grove"],
    ["polycentres.geojson", "west"],
    ["residents/fabric.geojson", "n-sairan"],
  ] as const;
  const sentences = (words: string): string[] => FEATURES.map(([file, name]) => `${file} · ${name} · ${words}`);
  const editAll = (change: (feature: Feature) => Feature): void => {
    for (const [file, name] of FEATURES) editFeature(file, name, change);
  };

  test.each([
    ["accuracy_m", "every coordinate says how exact it is, in metres"],
    ["found", "every coordinate says how it was found: named-feature, crossing, address, microdistrict-centre, traced, outline, from-text"],
    ["source", "every coordinate names the source in which it was found"],
  ])("without %s", (property, reason) => {
    editAll((feature) => without(feature, property));
    expect(faults()).toEqual(sentences(`${property} · ${reason}`));
  });

  test("with a source that is not listed", () => {
    editAll((feature) => ({ ...feature, properties: { ...feature.properties, source: "foo" } }));
    // One name, so it is shown three times and the others are counted.
    const found = faults(),
      shown = found.map((sentence) => sentence.replace(" (2 more places name it)", ""));
    expect(found.length).toBe(3);
    expect(sentences('source · there is no source "foo"')).toEqual(expect.arrayContaining(shown));
    expect(found.join("\n")).toContain('there is no source "foo" (2 more places name it)');
  });

  test("with words and figures that say nothing", () => {
    editAll((feature) => ({ ...feature, properties: { ...feature.properties, accuracy_m: 0, found: "guessed" } }));
    expect(faults().length).toBe(2 * FEATURES.length);
  });

  test("a district's figures come from a source that is listed", () => {
    edit("districts/districts.csv", (text) => text.replace("10555,osm-2026", "10555,foo"));
    expect(faults()).toEqual(['districts/districts.csv · line 2 · alatau · source · there is no source "foo"']);
  });
});

describe("what is missing", () => {
  const RESTED_ON =
    "sources.csv sections.csv goals.csv units.csv not-found.csv indicators.csv indicator-values.csv districts/districts.csv " +
    "districts/arcs.geojson polycentres.geojson facts/5.2.csv texts/5.2.csv";
  test.each(RESTED_ON.split(" "))("%s, and nothing follows from it", (file) => {
    remove(file);
    expect(faults()).toEqual([`${file} · there is no such file`]);
  });

  test("every file on which nothing rests", () => {
    const files = (
      "context/avenues.geojson context/canals.geojson money-excluded.csv money-sections.csv other-names.csv phases.csv register-ids.csv residents/fabric.geojson " +
      "residents/weights.csv section-money.csv status.csv unplaced.csv"
    ).split(" ");
    files.forEach(remove);
    expect(faults()).toEqual(files.map((file) => `${file} · there is no such file`));
  });

  test.each(["facts", "texts", "places", "services", "context"])("the folder %s/", (name) => {
    remove(name);
    expect(faults()).toEqual([`${name}/ · there is no such folder`]);
  });

  test("all of geodata/", () => {
    expect(buildData(join(folder, "nowhere"))).toEqual({
      ok: false,
      issues: [{ file: join(folder, "nowhere"), object: "", field: "", reason: "there is no such folder" }],
    });
  });
});

describe("a fault names the file that a person edits, once", () => {
  test("a cell: the table, its line, the object, the column", () => {
    const used = new Map<string, number>();
    const expected = (
      [
        ["districts/districts.csv", "source", "", "must not be empty"],
        ["districts/districts.csv", "residents", "-5", "Too small"],
        ["facts/5.1.csv", "category", "spaceport", "Invalid option"],
        ["facts/5.1.csv", "districts", "atlantis", 'there is no district "atlantis"'],
        ["facts/5.1.csv", "part_of", "nothing", 'there is no object "nothing"'],
        ["goals.csv", "name_ru", "", "must not be empty"],
        ["indicator-values.csv", "value", "many", "Invalid input"],
        ["indicators.csv", "per", "decade", "Invalid option"],
        ["indicators.csv", "section", "9.9", 'there is no section "9.9"'],
        ["phases.csv", "count", "some", "Invalid input"],
        ["phases.csv", "object", "no-such-school", 'there is no object "no-such-school"'],
        ["sections.csv", "goal", "12", 'there is no goal "12"'],
        ["services/park.csv", "service", "teleport", "Invalid option"],
        ["services/park.csv", "certain", "perhaps", '"perhaps" is neither yes nor no'],
        ["services/park.csv", "object", "no-such-park", 'there is no object "no-such-park"'],
        ["unplaced.csv", "service", "teleport", "Invalid option"],
      ] as const
    ).map(([file, column, value, reason]) => {
      let line = used.get(file) ?? 2;
      edit(file, (text) => {
        const rows = text.split("\n");
        // The next row without commas of its own.
        do line++;
        while (rows[line - 1]!.includes('"'));
        used.set(file, line);
        const cells = rows[line - 1]!.split(",");
        return rows.with(line - 1, cells.with(rows[0]!.split(",").indexOf(column), value).join(",")).join("\n");
      });
      return expect.stringMatching(new RegExp(`^${file} · line ${line} · [a-z0-9.-]+ · ${column} · ${reason}`)) as string;
    });
    expect(faults()).toEqual(expected);
  });

  test("one swapped coordinate of a border is one fault", () => {
    editFeature("districts/arcs.geojson", "alatau-auezov", (feature) => {
      const { coordinates } = feature.geometry as LineString;
      return { ...feature, geometry: { type: "LineString", coordinates: coordinates.with(3, coordinates[3]!.toReversed()) } };
    });
    expect(faults()).toEqual([
      expect.stringMatching(/^districts\/arcs\.geojson · alatau-auezov · geometry\.coordinates\.3 · longitude and latitude are swapped/),
    ]);
  });

  test("a place whose every coordinate is swapped is one fault, and nothing follows from it", () => {
    editFeatures("places/green.geojson", (features) =>
      features.map((feature) =>
        feature.properties?.object === "protected-baum-grove" && feature.geometry.type === "Polygon"
          ? {
              ...feature,
              geometry: { type: "Polygon", coordinates: feature.geometry.coordinates.map((ring) => ring.map((at) => at.toReversed())) },
            }
          : feature,
      ),
    );
    expect(faults()).toEqual([
      expect.stringMatching(
        /^places\/green\.geojson · protected-baum-grove · geometry\.coordinates\.0\.0 · .* swapped: .* \(and \d+ more in this feature\)$/,
      ),
    ]);
  });

  test("a district that nobody wrote is named where it is used, a few times and with their number", () => {
    edit("districts/districts.csv", (text) => text.replace("\nalatau,", "\nalatau-2,"));
    const found = faults();
    expect(found.length).toBe(3);
    expect(found.join("\n")).toMatch(
      /facts\/\S+\.csv · line \d+ · \S+ · districts · there is no district "alatau" \(\d+ more places name it\)/,
    );
  });

  test("a building type without a weight", () => {
    edit("residents/weights.csv", (text) => text.replace("apartments,", "flats,"));
    const found = faults();
    expect(found.length).toBe(3);
    expect(found.join("\n")).toMatch(
      /residents\/fabric\.geojson · \S+ · fabric · there is no weight in residents\/weights\.csv for "apartments" \(\d+ more places name it\)/,
    );
  });

  test("texts and places of an object that there is not", () => {
    edit("facts/4.5.csv", (text) => text.replace("\nmuseum-ykylas,", "\nmuseum-of-ykylas,"));
    const found = faults().join("\n");
    expect(found).toMatch(/^texts\/4\.5\.csv · line \d+ · museum-ykylas · id · no object of facts\/ has this id/m);
    expect(found).toMatch(/^texts\/4\.5\.csv · museum-of-ykylas · id · this object of facts\/4\.5\.csv, line \d+, has no summary here/m);
    expect(found).toMatch(/^places\/\S+\.geojson · museum-ykylas · object · no object of facts\/ has this id/m);
    expect(found).toMatch(/^services\/culture\.csv · line \d+ · museum-ykylas · object · there is no object "museum-ykylas"/m);
    expect(found).toMatch(/^facts\/4\.5\.csv · line \d+ · museum-of-ykylas · precision · the words name .*: give it a place/m);
  });
});

describe("ground that cannot be", () => {
  const ringOf = (feature: Feature): Position[] => (feature.geometry as Polygon).coordinates[0]!;
  const outlineOf = (name: string): Feature["geometry"] =>
    (JSON.parse(readFileSync(join(folder, "polycentres.geojson"), "utf8")) as FeatureCollection).features.find(
      ({ properties }) => properties?.id === name,
    )!.geometry;

  test("two polycentres with one outline", () => {
    const geometry = outlineOf("north");
    editFeature("polycentres.geojson", "west", (feature) => ({
      ...feature,
      geometry,
      properties: { ...feature.properties, area_ha: 2770 },
    }));
    expect(faults()).toEqual([expect.stringMatching(/^polycentres\.geojson · west · geometry · \d+ ha of it lie in "north" too$/)]);
  });

  test("polycentres of which one is gone, or far from their printed sum", () => {
    editFeature("polycentres.geojson", "west", (feature) => {
      const [lon, lat] = ringOf(feature)[0] as [number, number];
      const small: Polygon = {
        type: "Polygon",
        coordinates: [
          [
            [lon, lat],
            [lon + 0.01, lat],
            [lon, lat + 0.01],
            [lon, lat],
          ].map((at) => at.map((degrees) => Number(degrees.toFixed(4)))),
        ],
      };
      return { ...feature, geometry: small, properties: { ...feature.properties, area_ha: 45 } };
    });
    expect(faults()).toEqual([
      expect.stringMatching(
        /^polycentres\.geojson · geometry · all together \d+ ha are drawn, the programme prints 9000: more than 5 % apart$/,
      ),
    ]);
  });

  test("a ring that crosses itself, in every file that has any", () => {
    const rings = [
      ["context/lakes.geojson", "sayran"],
      ["places/green.geojson", "protected-baum-grove"],
      ["polycentres.geojson", "west"],
      ["residents/fabric.geojson", "n-golf"],
    ] as const;
    for (const [file, name] of rings)
      editFeature(file, name, (feature) => {
        const ring = ringOf(feature),
          far = Math.floor(ring.length / 2);
        return { ...feature, geometry: { type: "Polygon", coordinates: [ring.with(1, ring[far]!).with(far, ring[1]!)] } };
      });
    expect(faults()).toEqual(
      rings.map(
        ([file, name]) =>
          expect.stringMatching(
            new RegExp(`^${file} · ${name} · geometry\\.coordinates · the ring crosses itself at 7\\d\\.\\d+, 4\\d\\.\\d+$`),
          ) as string,
      ),
    );
  });

  test("a border that runs through another", () => {
    editFeature("districts/arcs.geojson", "almaly-bostandyk", (feature) => {
      const { coordinates } = feature.geometry as LineString;
      return { ...feature, geometry: { type: "LineString", coordinates: coordinates.with(5, [76.9, 43.28]) } };
    });
    const found = faults();
    expect(found.length).toBeGreaterThan(0);
    for (const sentence of found)
      expect(sentence).toMatch(
        /^districts\/arcs\.geojson · \S+ · geometry\.coordinates · it meets arc "\S+" at .*, where neither both begin nor end$/,
      );
  });

  test("an area that is far from the drawn one", () => {
    edit("districts/districts.csv", (text) => text.replace("318000,10555", "318000,99999"));
    editFeature("polycentres.geojson", "west", (feature) => ({ ...feature, properties: { ...feature.properties, area_ha: 2530 } }));
    expect(faults()).toEqual([
      expect.stringMatching(
        /^districts\/districts\.csv · line 2 · alatau · area_ha · 99999 ha is written, 10\d\d\d ha is drawn: more than 3 % apart$/,
      ),
      expect.stringMatching(/^polycentres\.geojson · west · area_ha · 2530 ha is written, 24\d\d ha is drawn: more than 3 % apart$/),
    ]);
  });
});

describe("at run time a fault names the file that was loaded", () => {
  const faultsOf = (change: (raw: ReturnType<typeof builtData>["raw"]) => object): string[] => {
    const { raw } = builtData();
    const parsed = parseDataset({ ...raw, ...change(raw), version: "test" });
    return parsed.ok ? [] : parsed.issues.map(issueSentence);
  };

  test("the data as they are built have none", () => {
    expect(faultsOf(() => ({}))).toEqual([]);
  });

  test("a background without its layers, with one of them empty, and none at all", () => {
    expect(faultsOf(() => ({ context: {} }))).toEqual(
      ["airport", "avenues", "canals", "labels", "lakes", "landmarks", "microdistricts", "mountains", "railways", "rivers"].map(
        (layer) => `context.json · ${layer} · this layer is needed, but the file does not have it`,
      ),
    );
    expect(
      faultsOf(({ context }) => ({ context: { ...(context as object), rivers: { type: "FeatureCollection", features: [] } } })),
    ).toEqual(["context.json · rivers · this layer is needed, but it is empty"]);
    expect(faultsOf(() => ({ context: [] }))).toEqual(["context.json · the file does not hold the layers that it should"]);
  });

  test("a file of another kind is one fault, a list that is missing another", () => {
    expect(faultsOf(() => ({ reference: [] }))).toEqual(["reference.json · the file does not hold the lists that it should"]);
    expect(faultsOf(({ reference }) => ({ reference: { ...(reference as object), phases: undefined } }))).toEqual([
      "reference.json · the file does not hold the lists that it should",
    ]);
    expect(faultsOf(() => ({ zones: { polycentres: (builtData().raw.zones as { polycentres: unknown[] }).polycentres } }))).toEqual([
      "zones.json · districts · this list is missing",
      "zones.json · inhabited · this list is missing",
    ]);
  });

  test("an object, a facility and a status row", () => {
    const [first, ...others] = (builtData().raw.projects as { projects: { id: string }[] }).projects;
    expect(faultsOf(() => ({ projects: { projects: [{ ...first, category: "spaceport" }, ...others] } }))).toEqual([
      expect.stringMatching(new RegExp(`^projects\\.json · ${first!.id} · category · Invalid option`)),
    ]);
    const { facilities } = builtData().raw.facilities as { facilities: { projectId: string }[] };
    expect(
      faultsOf(() => ({ facilities: { facilities: [{ ...facilities[0], service: "teleport" }, ...facilities.slice(1), {}] } })),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(new RegExp(`^facilities\\.json · ${facilities[0]!.projectId} · service · Invalid option`)),
        expect.stringMatching(new RegExp(`^facilities\\.json · item ${facilities.length + 1} of facilities · projectId · `)),
      ]),
    );
  });
});
