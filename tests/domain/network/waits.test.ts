import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { buildPack } from "../../../src/data/pack/build-pack";
import { buildNetwork } from "../../../src/domain/network/network";
import { hasThroughTraffic } from "../../../src/domain/network/street-class";
import { drawWorld, METRE_A_SECOND, type Drawing } from "../../support/drawn-world";

const EXTRACT = new URL("../../../../shared/reference/almaty/streets-2024-10.osm.pbf", import.meta.url);

/** Seconds between letters of a drawing, waits included; a character is 10 m and 10 s. */
function seconds(drawing: Drawing, from: string, to: string): number {
  const world = drawWorld(drawing).walk({ ...METRE_A_SECOND, crossings: true });
  return world.seconds(world.search([from]), to)[0]!;
}

const ALONG = "W----X----E",
  FORK = "W----X----E\n     |\n     S",
  CROSS = "     N\n     |\nW----X----E\n     |\n     S";

describe("[15] nothing is charged where nothing is crossed", () => {
  test.each([
    ["tertiary", "primary"],
    ["secondary", "primary"],
    ["primary", "trunk"],
    ["residential", "tertiary"],
    ["primary", "footway"],
    ["trunk", "service"],
  ])("a street that is %s and goes on as %s", (west, east) => {
    const drawing = { picture: ALONG, ways: { WX: { highway: west }, XE: { highway: east } } };
    expect([seconds(drawing, "W", "E"), seconds(drawing, "E", "W")]).toEqual([100, 100]);
  });

  const changing = { WX: { highway: "tertiary" }, XE: { highway: "primary" }, XS: { highway: "footway" } };
  const crossed = { ...changing, NX: { highway: "footway" } };

  test("a footway starts where the class changes: nothing along the street, half a crossing of the wider part onto it", () => {
    const drawing = { picture: FORK, ways: changing };
    expect([seconds(drawing, "W", "E"), seconds(drawing, "E", "W")]).toEqual([100, 100]);
    expect([seconds(drawing, "S", "E"), seconds(drawing, "S", "W")]).toEqual([70 + 12, 70 + 12]);
  });

  test("a footway crosses where the class changes: its walkers wait for the wider part, those along the street do not", () => {
    const drawing = { picture: CROSS, ways: crossed };
    expect([seconds(drawing, "N", "S"), seconds(drawing, "W", "E")]).toEqual([40 + 24, 100]);
  });

  test.each([
    ["an avenue", { highway: "primary" }],
    ["a road that may only be crossed", { highway: "trunk", sidewalk: "no" }],
  ])("a footway passes the end of %s for nothing, and waits where it goes on", (_, wide: Readonly<Record<string, string>>) => {
    const drawing = (east: Readonly<Record<string, string>> | null): Drawing => ({
      picture: CROSS,
      ways: { ...crossed, WX: wide, XE: east },
    });
    expect(seconds(drawing(null), "N", "S")).toBe(40);
    expect(seconds(drawing({ highway: "trunk", sidewalk: "no" }), "N", "S")).toBe(40 + 34);
  });

  test("three streets of three classes: whoever goes on may have to cross the widest of the others", () => {
    const drawing = { picture: FORK, ways: { ...changing, XS: { highway: "residential" } } };
    expect([seconds(drawing, "W", "S"), seconds(drawing, "E", "W")]).toEqual([70 + 24, 100 + 4 + 12]);
  });

  test("Almaty: the plain continuations of a street, 311 of them under another class", async () => {
    if (!existsSync(EXTRACT)) {
      console.log("skipped: ../shared/reference is not there");
      return;
    }
    const { lines } = await buildPack(bytesSource(readFileSync(EXTRACT)), { name: "almaty", file: "streets" });
    const { waitStart, waitEnd } = buildNetwork(lines);
    const endsAt = Array.from({ length: lines.nodeCount }, (): number[] => []);
    lines.lineNodes.forEach((node, end) => endsAt[node]!.push(end));
    const plain = endsAt.filter((ends, node) => ends.length === 2 && lines.nodeRoad[node] === 0);
    const waitAt = (end: number): number => (end % 2 === 0 ? waitStart : waitEnd)[end >> 1]!;
    expect(plain.flat().filter((end) => waitAt(end) > 0)).toEqual([]);
    const changing = plain
      .map((ends) => ends.map((end) => lines.lineClass[end >> 1]!))
      .filter(([one, other]) => one !== other && [one!, other!].some(hasThroughTraffic));
    expect(changing).toHaveLength(311);
  });
});
