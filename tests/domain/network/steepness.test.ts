import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../../../src/data/osm/byte-source";
import { buildPack } from "../../../src/data/pack/build-pack";
import { EARTH_RADIUS_M } from "../../../src/domain/geodesy";
import { applyEdits } from "../../../src/domain/network/edits";
import { buildNetwork, type Network } from "../../../src/domain/network/network";
import { hasSteeperStretch } from "../../../src/domain/network/slope";
import { STEPS_RANK } from "../../../src/domain/network/street-class";
import { pointOfLine, type StreetLines } from "../../../src/domain/network/street-lines";
import { walkSettings } from "../../../src/domain/network/walk-settings";
import { buildWalkTimes } from "../../../src/domain/network/walk-times";
import { drawWorld, placeOf } from "../../support/drawn-world";

const EXTRACT = new URL("../../../../shared/reference/almaty/streets-2024-10.osm.pbf", import.meta.url);
const LIMIT = 1 / 12;
const WITHIN = [0.03, 0.05, 0.07, 0.083],
  ABOVE = [0.1, 0.12];
const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;
const [WEST, NORTH] = placeOf(0, 0);

/** Metres of a ramp from which its slope cannot be doubted, whatever was rounded. */
const sureFrom = (slope: number): number => 0.22 / (slope - LIMIT);

/** Heights of a plane that rises to the east and to the north, in metres. */
const plane =
  (east: number, north: number, base = 800) =>
  (lon: number, lat: number): number =>
    base + METRES_PER_DEGREE * (east * (lon - WEST) * Math.cos((NORTH * Math.PI) / 180) + north * (lat - NORTH));

/** Lines that a wheelchair may not use because they are steep. */
function steepLines(network: Network): number[] {
  const { lineClass } = network.lines;
  const { barred } = buildWalkTimes(network, walkSettings("wheelchair"));
  return [...barred.keys()].filter((line) => barred[line] === 3 && lineClass[line] !== STEPS_RANK);
}

/** Streets of 20 cm to 60 m, all straight up the plane, on heights of every rounding. */
function ramps(slope: number): { readonly metres: number; readonly barred: boolean }[] {
  return Array.from({ length: 100 }, (_, number) => number + 1).flatMap((number) => {
    const { network } = drawWorld({
      picture: "A-B--C---D----E-----F",
      step: number / 10,
      options: { metresAt: plane(slope, 0, 800 + number * 0.037) },
    });
    const steep = steepLines(network);
    return Array.from(network.lines.lineDecimetres, (decimetres, line) => ({ metres: decimetres / 10, barred: steep.includes(line) }));
  });
}

describe("a wheelchair's limit of 1:12 on heights in whole decimetres", () => {
  test("a step of one decimetre on a line of 0.7 m says nothing; long stretches say it where single steps do not", () => {
    expect(hasSteeperStretch([8000, 8001], 7, LIMIT, 1)).toBe(false);
    expect(hasSteeperStretch([8000, 8004], 20, LIMIT, 1)).toBe(true);
    expect(hasSteeperStretch([8000, 8009], 100, LIMIT, 1)).toBe(false);
    expect(hasSteeperStretch([8000, 8009, 8019], 100, LIMIT, 1)).toBe(true);
    expect(hasSteeperStretch([8019, 8009, 8000], 100, LIMIT, 1)).toBe(true);
    expect(hasSteeperStretch([8000, 8000], 0, LIMIT, 1)).toBe(false);
  });

  test.each(WITHIN)("drawn streets on a plane of %d: none is barred", (slope) => {
    expect(ramps(slope).filter(({ barred }) => barred)).toEqual([]);
  });

  test.each(ABOVE)("drawn streets on a plane of %d: every one is barred that is long enough", (slope) => {
    const long = ramps(slope).filter(({ metres }) => metres >= sureFrom(slope));
    expect(long.length).toBeGreaterThan(100);
    expect(long.filter(({ barred }) => !barred)).toEqual([]);
  });

  test("an opened path, whose heights are rounded twice: level ground never bars it, a steep ramp does", () => {
    const opened = (metresAt: (lon: number, lat: number) => number, metres: number): boolean => {
      const step = metres / 2;
      const { network, index } = drawWorld({
        picture: `A${"-".repeat(19)}B\n${" ".repeat(20)}|\nC${"-".repeat(19)}D`,
        step,
        options: { metresAt },
      });
      const path = [placeOf(9.8, 2, step), placeOf(10.2, 0, step)];
      return steepLines(applyEdits(network, index, [{ kind: "open", path }]).network).includes(network.lines.lineCount);
    };
    // Both streets rise by 1 dm over 10 m, 2 mm apart in height: every rounding goes the wrong way, and a level metre is stored as 2 dm.
    const east = placeOf(20, 0, 0.5)[0];
    const wrong = (lon: number, lat: number): number =>
      (lat > placeOf(0, 1, 0.5)[1] ? 800.051 : 800.049) + (0.1 * (lon - WEST)) / (east - WEST);
    expect(opened(wrong, 1)).toBe(false);
    for (const metres of [1, 2.2, 3.4, 9.7, 40]) expect(opened(plane(0.02, 0.08), metres), `${metres} m`).toBe(false);
    for (const metres of [14, 40]) expect(opened(plane(0.02, 0.12), metres), `${metres} m`).toBe(true);
  });

  /** Metres by which the two ends of a line differ in height more than the limit allows over its length. */
  const above = (lines: StreetLines, line: number, slope: number): number => {
    const decimetres = lines.lineDecimetres[line]!;
    const [start, end] = [0, decimetres].map((offset) => plane(0, slope, 3000)(...pointOfLine(lines, line, offset)));
    return Math.abs(end! - start!) - (LIMIT * decimetres) / 10;
  };

  test("Almaty laid on planes: no street is barred below the limit, and above it every one whose ends alone prove it", async () => {
    if (!existsSync(EXTRACT)) {
      console.log("skipped: ../shared/reference is not there");
      return;
    }
    for (const slope of [...WITHIN, ...ABOVE]) {
      const { lines } = await buildPack(bytesSource(readFileSync(EXTRACT)), {
        name: "almaty",
        file: "streets",
        metresAt: plane(0, slope, 3000),
      });
      // No height is cut off at the ends of what can be stored.
      expect(lines.heights!.every((height) => height > 0 && height < 65_535)).toBe(true);
      const steep = new Set(steepLines(buildNetwork(lines)));
      if (slope < LIMIT) expect(steep.size, `${slope}`).toBe(0);
      else {
        const proved = [...lines.lineClass.keys()].filter(
          (line) => lines.lineClass[line] !== STEPS_RANK && above(lines, line, slope) > 0.22,
        );
        expect(proved.length).toBeGreaterThan(15_000);
        expect(
          proved.filter((line) => !steep.has(line)),
          `${slope}`,
        ).toEqual([]);
      }
    }
  }, 300_000);
});
