import { describe, expect, test } from "vitest";
import { packInAddress, readAddress } from "../../src/app/read-address";
import { writeAddress } from "../../src/app/write-address";
import { editOf } from "../../src/domain/network/edits-text";
import { FIRST_QUESTION, type Question } from "../../src/domain/question";
import type { ZoneId } from "../../src/domain/zone";
import { builtData } from "../support/built-data";

const { dataset } = builtData();
const read = (search: string, hash = "") => readAddress(search, hash, dataset);

describe("the address", () => {
  const questions: Question[] = [
    FIRST_QUESTION,
    {
      ...FIRST_QUESTION,
      where: { kind: "district", id: "alatau" as ZoneId },
      service: "transit",
      year: 2030,
      limit: { kind: "minutes", minutes: 7 },
      walker: "older",
      detour: 1.5,
    },
    {
      ...FIRST_QUESTION,
      where: { kind: "polycentre", id: "east-gate" as ZoneId },
      service: "health",
      limit: { kind: "metres", metres: 1000 },
    },
    { ...FIRST_QUESTION, where: { kind: "point", lon: 76.94512, lat: 43.23871 }, year: 2022 },
    {
      ...FIRST_QUESTION,
      method: "streets",
      edits: [
        editOf("open", [
          [76.9451, 43.2387],
          [76.9462, 43.23871],
        ])!,
        editOf("cross", [
          [76.94, 43.2],
          [76.941, 43.2],
        ])!,
        editOf("close", [[76.9, 43.25]])!,
      ],
    },
  ];

  test.each(questions.map((question) => [question.where.kind, question] as const))(
    "of a question about a %s opens the same question",
    (_, question) => {
      const address = writeAddress({
        question,
        selected: null,
        wayTo: null,
        language: "kk",
        page: { kind: "programme", section: "5.2" },
        filter: { category: ["park", "clinic"], district: ["alatau"], funding: ["state", "not-stated"] },
        camera: { lon: 76.95, lat: 43.25, zoom: 12.5 },
      });
      const url = new URL(address, "https://example.org/");
      expect(read(url.search, url.hash)).toMatchObject({
        question,
        language: "kk",
        page: { kind: "programme", section: "5.2" },
        filter: { category: ["park", "clinic"], district: ["alatau"], funding: ["state", "not-stated"] },
        dropped: [],
        camera: { lon: 76.95, lat: 43.25, zoom: 12.5 },
      });
    },
  );

  test.each([
    ["71.43,51.13", 71.43, 51.13],
    ["0,0", 0, 0],
    ["-180,-90", -180, -90],
    ["77.0,42.85", 77, 42.85],
  ])("asks about any point on earth: %s", (text, lon, lat) => {
    expect(read(`?in=${text}`)).toMatchObject({ question: { where: { kind: "point", lon, lat } }, dropped: [] });
  });

  test.each(["181,0", "0,91", ",", "76.9,", "76.9", "1,2,3", "1e1,2", "0x10,1", "76.9;43.2", "here be"])(
    "takes no point for one: %s",
    (text) => {
      expect(read(`?in=${text}`)).toMatchObject({ question: { where: { kind: "city" } }, dropped: [`in=${text}`] });
    },
  );

  test("with nonsense opens the nearest valid question and says what it dropped", () => {
    const { question, dropped } = read("?in=atlantis&to=moon&within=99min&year=1999&who=cat&spam=1", "#far/away");
    expect(question).toEqual({ ...FIRST_QUESTION, year: 2022, limit: { kind: "minutes", minutes: 30 } });
    expect(read("?within=0min").question.limit).toEqual({ kind: "minutes", minutes: 1 });
    expect(read("?within=9000m").question.limit).toEqual({ kind: "metres", metres: 3000 });
    expect(dropped.toSorted()).toEqual(["#far/away", "in=atlantis", "spam", "to=moon", "who=cat", "within=99min", "year=1999"].toSorted());
  });

  test("writes edits of the streets readably, keeps the sound ones of a broken list and names the others", () => {
    const sound = "open:76.94510,43.23870:76.94620,43.23871;close:76.90000,43.25000";
    expect(writeAddress({ ...read(`?by=streets&edits=${sound}`), language: null })).toBe(`?by=streets&edits=${sound}`);
    const { question, dropped } = read(
      `?by=streets&edits=${sound};close:37.6,55.7;open:76.9,43.2;burn:76.9,43.2;close:76.9,43.25;close:x,y`,
    );
    expect(question.edits).toHaveLength(2);
    expect(dropped).toEqual([
      "edits=close:37.6,55.7",
      "edits=open:76.9,43.2",
      "edits=burn:76.9,43.2",
      "edits=close:76.9,43.25",
      "edits=close:x,y",
    ]);
    expect(read(`?edits=${Array.from({ length: 13 }, (_, number) => `close:76.9,43.2${number}`).join(";")}`).dropped).toHaveLength(1);
  });

  test("keeps the sound parts of a half-broken link", () => {
    const { question, dropped } = read("?in=medeu&year=2027&within=soon");
    expect(question).toMatchObject({ where: { kind: "district", id: "medeu" }, year: 2027, limit: FIRST_QUESTION.limit });
    expect(dropped).toEqual(["within=soon"]);
  });

  test("opens a page of zones by its name alone, and says of a zone that there is none", () => {
    expect(read("?page=zones")).toMatchObject({ page: { kind: "zones", zone: "north" }, dropped: [] });
    expect(read("?page=zones~turksib").page).toEqual({ kind: "zones", zone: "turksib" });
    expect(read("?page=zones~atlantis")).toMatchObject({ page: { kind: "map" }, dropped: ["page=zones~atlantis"] });
  });

  test("of an embed says so, and is nothing else than the address of the page otherwise", () => {
    expect(read("?in=alatau&embed=1").embed).toBe(true);
    expect(read("?in=alatau").embed).toBe(false);
    expect(read("?embed=yes").dropped).toEqual(["embed=yes"]);
    expect(writeAddress({ ...read("?in=alatau&embed=1"), language: "kk" })).toBe("?in=alatau&lang=kk&embed=1");
  });

  test("of the device's own position holds neither the point nor the camera, and means it only where it is known", () => {
    const here = { kind: "point", lon: 76.8994, lat: 43.2392 } as const;
    const address = writeAddress(
      {
        ...read("?to=health"),
        question: { ...FIRST_QUESTION, service: "health", where: here },
        language: "ru",
        camera: { lon: 76.9, lat: 43.24, zoom: 15 },
      },
      { isHere: true },
    );
    expect(address).toBe("?in=here&to=health&lang=ru");
    expect(readAddress(address, "", dataset, here)).toMatchObject({ question: { where: here }, dropped: [] });
    expect(read(address)).toMatchObject({ question: { where: { kind: "city" } }, dropped: ["in=here"] });
  });

  test("handed to others names the walker where nothing else is asked, because a reader may have one of their own", () => {
    expect(writeAddress({ ...read(""), language: "kk" }, { toOthers: true })).toBe("?who=adult&lang=kk");
    expect(writeAddress({ ...read("?in=alatau"), language: "kk" }, { toOthers: true })).toBe("?in=alatau&lang=kk");
    expect(writeAddress({ ...read(""), language: "kk" })).toBe("?lang=kk");
  });

  test("names the pack beside the app unless it is the first; one that is not there falls back and is named", () => {
    const packs = ["streets-2024-10", "almaty 2026"];
    const of = (search: string) => readAddress(search, "", dataset, null, packs);
    expect(of("?by=streets&pack=almaty%202026")).toMatchObject({ question: { pack: "almaty 2026" }, dropped: [] });
    expect(of("?by=streets")).toMatchObject({ question: { pack: null }, dropped: [] });
    expect(of("?pack=streets-2024-10")).toMatchObject({ question: { pack: null }, dropped: [] });
    expect(of("?pack=porto-alegre")).toMatchObject({ question: { pack: null }, dropped: ["pack=porto-alegre"] });
    expect(read("?pack=almaty")).toMatchObject({ question: { pack: null }, dropped: ["pack=almaty"] });
    expect(writeAddress({ ...of("?by=streets&pack=almaty%202026"), language: "kk" })).toBe("?by=streets&pack=almaty%202026&lang=kk");
    expect(writeAddress({ ...of("?by=streets&pack=streets-2024-10"), language: null })).toBe("?by=streets");
    expect(["?pack=almaty+2026", "?pack=streets-2024-10", "?pack=x", ""].map((search) => packInAddress(search, packs))).toEqual([
      "almaty 2026",
      null,
      null,
      null,
    ]);
  });

  test("a camera far from Almaty is refused", () => {
    // The camera stays within what the map can show; a question may be asked from anywhere on earth.
    expect(read("", "#12/55.7/37.6").dropped).toEqual(["#12/55.7/37.6"]);
  });

  test("an object is found under the id of any record that was merged into it", () => {
    const merged = dataset.projects.find(({ also }) => also.length > 0)!;
    expect(read(`?object=${merged.also[0]}`).selected).toBe(merged.id);
  });
});
