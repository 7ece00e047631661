import { describe, expect, test } from "vitest";
import { REFUSED_HIGHWAYS, WALKED_HIGHWAYS, isShut, walkRule } from "../../../src/domain/network/walk-rules";
import { CROSSING_SECONDS, junctionWaitDs, STREET_CLASSES } from "../../../src/domain/network/street-class";
import { toblerFactor } from "../../../src/domain/network/slope";

const rule = (tags: Record<string, string>): string => {
  const verdict = walkRule(new Map(Object.entries(tags)));
  return verdict.walk ? `${verdict.streetClass} ${verdict.direction}` : `no: ${verdict.rule}`;
};

describe("who may walk where", () => {
  test.each([
    [{ highway: "footway" }, "path both"],
    [{ highway: "steps" }, "steps both"],
    [{ highway: "primary" }, "primary both"],
    [{ highway: "trunk" }, "trunk both"],
    [{ highway: "motorway" }, "no: highway=motorway"],
    [{ highway: "motorway_link", foot: "yes" }, "no: highway=motorway_link"],
    [{ highway: "construction" }, "no: highway=construction"],
    [{ highway: "teleport" }, "no: unknown highway"],
    [{ highway: "constructor" }, "no: unknown highway"],
    [{ building: "yes" }, "no: no highway"],
    [{ highway: "service", access: "private" }, "no: access"],
    [{ highway: "service", access: "private", foot: "yes" }, "service both"],
    [{ highway: "service", access: "destination" }, "service both"],
    [{ highway: "residential", access: "no" }, "no: access"],
    [{ highway: "cycleway", foot: "no" }, "no: foot"],
    [{ highway: "service", service: "drive-through" }, "no: service"],
    [{ highway: "service", service: "parking_aisle" }, "service both"],
    [{ highway: "trunk", sidewalk: "no" }, "no: sidewalk"],
    [{ highway: "trunk", sidewalk: "none", foot: "designated" }, "trunk both"],
    [{ highway: "secondary", sidewalk: "no" }, "secondary both"],
    [{ highway: "secondary", sidewalk: "separate" }, "secondary both"],
    [{ highway: "trunk", motorroad: "yes" }, "no: motorroad"],
    [{ highway: "primary", tunnel: "yes" }, "no: tunnel"],
    [{ highway: "primary", tunnel: "yes", sidewalk: "both" }, "primary both"],
    [{ highway: "primary", tunnel: "no" }, "primary both"],
    [{ highway: "footway", tunnel: "yes" }, "path both"],
    [{ highway: "service", tunnel: "building_passage" }, "service both"],
    [{ highway: "footway", oneway: "yes" }, "path both"],
    [{ highway: "footway", "oneway:foot": "yes" }, "path forwards"],
    [{ highway: "footway", "oneway:foot": "-1" }, "path backwards"],
    [{ highway: "steps", conveying: "backward" }, "steps backwards"],
  ])("%j → %s", (tags, expected) => expect(rule(tags as Record<string, string>)).toBe(expected));

  test("every row of the tables has a reason, and none stands in both", () => {
    for (const [highway, { reason }] of Object.entries(WALKED_HIGHWAYS))
      expect([reason.length > 5, highway in REFUSED_HIGHWAYS]).toEqual([true, false]);
    for (const reason of Object.values(REFUSED_HIGHWAYS)) expect(reason.length).toBeGreaterThan(5);
  });

  test("gates", () => {
    const shut = (tags: Record<string, string>): boolean => isShut(new Map(Object.entries(tags)));
    expect([
      shut({ barrier: "gate", access: "private" }),
      shut({ barrier: "gate" }),
      shut({ barrier: "gate", access: "private", foot: "yes" }),
      shut({ access: "private" }),
    ]).toEqual([true, false, false, false]);
  });
});

test("Tobler: the figures of the paper, normalised to the level", () => {
  const round = (slope: number): number => Math.round(toblerFactor(slope) * 100) / 100;
  expect([0, 0.03, -0.03, 0.05, -0.05, 0.08, 0.1].map(round)).toEqual([1, 1.11, 0.9, 1.19, 0.84, 1.32, 1.42]);
  expect(toblerFactor(5)).toBe(toblerFactor(0.4));
});

test("crossings: wider streets take longer, and what a scenario may open takes nothing from anybody", () => {
  const seconds = STREET_CLASSES.map((streetClass) => CROSSING_SECONDS[streetClass]);
  expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  expect([CROSSING_SECONDS.path, CROSSING_SECONDS.steps]).toEqual([0, 0]);
  expect(seconds.every((value) => value % 2 === 0 || Number.isInteger(value * 5))).toBe(true);
  expect(junctionWaitDs(0, { top: 8, topEnds: 2, second: 0, trafficEnds: 2 })).toBe(120);
  expect(junctionWaitDs(8, { top: 8, topEnds: 2, second: 5, trafficEnds: 4 })).toBe(10);
  expect(junctionWaitDs(8, { top: 8, topEnds: 4, second: 0, trafficEnds: 4 })).toBe(120);
});

test("[15] a street is crossed only where two of its ends lie beside the walker's way", () => {
  const changesClass = { top: 8, topEnds: 1, second: 6, trafficEnds: 2 };
  expect([8, 6, 0].map((own) => junctionWaitDs(own, changesClass))).toEqual([0, 0, 120]);
  const ends = { top: 8, topEnds: 1, second: 0, trafficEnds: 1 };
  expect([8, 0].map((own) => junctionWaitDs(own, ends))).toEqual([0, 0]);
  // A third street: a wide one ends at one that passes, or all are of different classes. Who goes on crosses the widest of the others.
  const joins = { top: 8, topEnds: 1, second: 6, trafficEnds: 3 };
  expect([8, 6, 0].map((own) => junctionWaitDs(own, joins))).toEqual([40, 120, 120]);
});
