import { describe, expect, test } from "vitest";
import { NO_ZONE } from "../../src/domain/cells";
import type { Facility } from "../../src/domain/facility";
import type { StreetEdit } from "../../src/domain/network/edits";
import { editOf } from "../../src/domain/network/edits-text";
import { IN_PARTS, NO_WALK, NUMBERS_A_PIECE } from "../../src/domain/network/street-answers";
import type { ProjectId } from "../../src/domain/project";
import { createHandler } from "../../src/engine/handler";
import type { EngineData, EngineReply } from "../../src/engine/protocol";
import { createStreetEngine } from "../../src/engine/street-engine";
import { drawWorld, placeOf } from "../support/drawn-world";
import { random } from "../support/worlds";

/** Two banks joined in the east, a lane in the west that leads nowhere; a park at A, another that opens in 2025 at D. */
const WORLD = drawWorld({
  picture: `
A----------E---------B
|          |         |
F          G         |
                     |
C----------H---------D`,
  ways: { CH: { highway: "primary" }, HD: { highway: "primary" } },
});

const houses = Array.from({ length: 60 }, (_, number) => placeOf((number * 7) % 23, ((number * 3) % 5) + (number % 3) * 0.3));
const cells: EngineData["cells"] = {
  count: houses.length,
  lon: Float64Array.from(houses, ([lon]) => lon),
  lat: Float64Array.from(houses, ([, lat]) => lat),
  residents: new Uint16Array(houses.length).fill(10),
  district: new Uint8Array(houses.length),
  polycentre: new Uint8Array(houses.length).fill(NO_ZONE),
};
const parkAt = (letter: string, opens: number | null): Facility => ({
  projectId: letter as ProjectId,
  service: "park",
  opens,
  closes: null,
  certain: true,
  access: { kind: "points", points: [WORLD.at(letter)] },
});
const data: EngineData = {
  facilities: [parkAt("A", null), parkAt("D", 2025)],
  cells,
  districts: [],
  polycentres: [],
  inhabited: { type: "MultiPolygon", coordinates: [] },
  destinations: [],
};
const ADULT = { walker: "adult", winter: false } as const,
  PARK_2022 = { kind: "service", service: "park", year: 2022 } as const;
const onFoot = (changes: readonly StreetEdit[]) => ({ who: ADULT, edits: changes });
const engine = createStreetEngine(WORLD.built.lines, data);

const BRIDGE = editOf("open", [placeOf(11, 2), placeOf(11, 4)])!;
const BARRIER = editOf("close", [placeOf(21, 2)])!;

function edits(kinds: readonly ("open" | "cross" | "close")[], seed: number): StreetEdit[] {
  const next = random(seed);
  const place = (): [number, number] => placeOf(next() * 22, next() * 5);
  return kinds.map((kind) => editOf(kind, [place(), place()])!);
}

describe("edits of the streets", () => {
  const years = (changes: readonly StreetEdit[]): Uint32Array[] => [...engine.surface("park", onFoot(changes)).surface.sure];
  const before = years([]);

  test("[1] opening a path or a crossing never lowers anybody's access, closing a street never raises it", () => {
    let changed = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const opened = years(edits(["open", "cross", "open"], seed)),
        closed = years(edits(["close", "close"], seed));
      before.forEach((seconds, year) =>
        seconds.forEach((was, cell) => {
          expect(opened[year]![cell]).toBeLessThanOrEqual(was);
          expect(closed[year]![cell]).toBeGreaterThanOrEqual(was);
          if (opened[year]![cell] !== was || closed[year]![cell] !== was) changed++;
        }),
      );
    }
    expect(changed).toBeGreaterThan(100);
  });

  test("figures, painted streets and the route follow; without edits everything is as before", () => {
    const [lon, lat] = WORLD.at("C");
    const way = (changes: readonly StreetEdit[]) => engine.route(PARK_2022, lon, lat, onFoot(changes)).route;
    const built = way([])!,
      bridged = way([BRIDGE])!;
    expect(built.metres).toBe(210 + 40 + 210);
    // Nobody cuts across the block to the bridge; an edit's places are kept to a metre.
    expect(Math.abs(bridged.metres - (110 + 40 + 110))).toBeLessThan(1);
    expect(way([BARRIER])).toBeNull();
    const slowest = (changes: readonly StreetEdit[]) =>
      Math.max(
        ...engine
          .streets(PARK_2022, onFoot(changes))
          .walks.filter((_, at) => at % NUMBERS_A_PIECE === 0)
          .map((ds) => (ds === IN_PARTS ? 0 : ds)),
      );
    expect(slowest([BRIDGE])).toBeLessThan(slowest([]));
    expect(slowest([BARRIER])).toBe(NO_WALK);
    expect(engine.streets(PARK_2022, onFoot([BRIDGE])).walks).toHaveLength(NUMBERS_A_PIECE * engine.pieces().count);
    expect(years([])).toEqual(before);
    expect(way([])).toEqual(built);
  });

  test("a crossing costs the wait that a bridge at the same place does not", () => {
    const [lon, lat] = WORLD.at("C");
    const seconds = (kind: "open" | "cross") =>
      engine.route(PARK_2022, lon, lat, onFoot([editOf(kind, [placeOf(11, 2), placeOf(11, 4)])!])).route!.seconds;
    expect(seconds("cross") - seconds("open")).toBe(24);
  });

  test("the reply names the edits that join nothing", async () => {
    const handler = createHandler(data);
    handler.takePack(WORLD.built.lines);
    const reply: EngineReply = await handler.answer({
      kind: "surface",
      key: "k",
      service: "park",
      method: "streets",
      who: ADULT,
      edits: [BRIDGE, editOf("close", [placeOf(0, 900)])!],
    });
    expect(reply).toMatchObject({ kind: "surface", key: "k", unjoined: [1] });
  });

  test("the reply names a path that begins on a street closed with it, where no other street is near", async () => {
    const far = drawWorld({
      picture: `
A--------------------B
                     |
                     |
                     |
C--------------------D`,
      step: 100,
    });
    const handler = createHandler(data);
    handler.takePack(far.built.lines);
    // A long street is kept in pieces of up to 500 m.
    const closings = [6, 10, 14].map((column) => editOf("close", [placeOf(column, 0, 100)])!),
      path = editOf("open", [placeOf(10, 0, 100), placeOf(10, 4, 100)])!;
    const unjoined = async (edits: readonly StreetEdit[]) => {
      const reply = await handler.answer({ kind: "surface", key: "k", service: "park", method: "streets", who: ADULT, edits });
      return reply.kind === "surface" ? reply.unjoined : reply;
    };
    expect(await unjoined([path])).toEqual([]);
    expect(await unjoined([...closings, path])).toEqual([3]);
    expect(await unjoined([path, ...closings])).toEqual([0]);
  });
});
