import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bytesSource } from "../../src/data/osm/byte-source";
import { buildPack } from "../../src/data/pack/build-pack";
import { accessBounds } from "../../src/domain/coverage/straight-distance";
import { isOpen } from "../../src/domain/facility";
import { buildNetwork } from "../../src/domain/network/network";
import { search } from "../../src/domain/network/search";
import { isArrived } from "../../src/domain/network/seeds";
import { sampleHeights } from "../../src/domain/network/slope";
import { buildSnapIndex } from "../../src/domain/network/snap-index";
import { createSnapper } from "../../src/domain/network/snapped-points";
import { BRIDGE, pointOfLine, TUNNEL, type StreetLines } from "../../src/domain/network/street-lines";
import { seedsOfYear } from "../../src/domain/network/street-surface";
import { bestAt } from "../../src/domain/network/value-at";
import { walkSettings } from "../../src/domain/network/walk-settings";
import { buildWalkTimes } from "../../src/domain/network/walk-times";
import { engineDataOf } from "../../src/engine/engine-data";
import { createStreetEngine } from "../../src/engine/street-engine";
import { bandOf } from "../../src/map/street-pieces";
import { builtData } from "../support/built-data";
import { paintedStreets } from "../support/painted-streets";

const EXTRACT = fileURLToPath(new URL("../../../shared/reference/almaty/streets-2024-10.osm.pbf", import.meta.url));
const there = existsSync(EXTRACT);
if (!there) console.info(`painted streets of Almaty: skipped, ${EXTRACT} is not here`);

const MINUTES = [2, 3, 5, 15];
const YEAR = 2025;
const ADULT = { walker: "adult", winter: false } as const;
/** Every second metre, between decimetres: on the bounds of pieces two of them meet. */
const FIRST_DECIMETRE = 10.5,
  STEP_DECIMETRES = 20;
const METRES_A_DEGREE = 111_195;

type Census = {
  readonly metres: number;
  readonly insideMetres: number;
  /** By limit. */
  readonly withinThoughBeyond: readonly number[];
  readonly beyondThoughWithin: readonly number[];
  readonly mostSeconds: number;
};

/** What is painted along all streets for parks beside the walk that the engine finds from the same place. */
function census(lines: StreetLines): Census {
  const { dataset } = builtData();
  const engine = createStreetEngine(lines, engineDataOf(dataset));
  const of = { kind: "service", service: "park", year: YEAR } as const;
  const painted = paintedStreets(lines, engine.pieces(), engine.streets(of, { who: ADULT, edits: [] }));
  const parks = dataset.facilities.filter((facility) => facility.service === "park" && facility.certain && isOpen(facility, YEAR));
  const outlines = parks.flatMap(({ access }) => (access.kind === "outline" ? [{ access, box: accessBounds(access) }] : []));
  const times = buildWalkTimes(buildNetwork(lines), walkSettings("adult", ADULT));
  const found = search(times, seedsOfYear(parks, YEAR, createSnapper(buildSnapIndex(lines), times)));
  const isInPark = (lon: number, lat: number): boolean =>
    outlines.some(
      ({ access, box: [west, south, east, north] }) =>
        lon >= west && lon <= east && lat >= south && lat <= north && isArrived(access, lon, lat),
    );
  const within = MINUTES.map(() => 0),
    beyond = MINUTES.map(() => 0);
  let metres = 0,
    insideMetres = 0,
    mostSeconds = 0;
  for (let line = 0; line < lines.lineCount; line++)
    for (let offset = FIRST_DECIMETRE; offset < lines.lineDecimetres[line]!; offset += STEP_DECIMETRES) {
      const inside = isInPark(...pointOfLine(lines, line, offset));
      const walked = inside ? 0 : (bestAt(found, line, offset)?.ds ?? Infinity) / 10,
        { seconds } = painted(line, offset);
      metres += STEP_DECIMETRES / 10;
      if (inside) insideMetres += STEP_DECIMETRES / 10;
      if (walked !== seconds) mostSeconds = Math.max(mostSeconds, walked > 3600 && seconds > 3600 ? 0 : Math.abs(walked - seconds));
      MINUTES.forEach((minutes, at) => {
        const paintedBeyond = bandOf(seconds, minutes * 60) === "beyond",
          isBeyond = walked > minutes * 60;
        if (!paintedBeyond && isBeyond) within[at]! += STEP_DECIMETRES / 10;
        if (paintedBeyond && !isBeyond) beyond[at]! += STEP_DECIMETRES / 10;
      });
    }
  return { metres, insideMetres, withinThoughBeyond: within, beyondThoughWithin: beyond, mostSeconds };
}

/** A plane that falls by 5 m in 100 m to the north, as much of Almaty does. */
function onPlane(lines: StreetLines): StreetLines {
  const start = new Uint32Array(lines.lineCount + 1);
  const heights: number[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const length = lines.lineDecimetres[line]!,
      straight = (lines.lineFlags[line]! & (BRIDGE | TUNNEL)) !== 0;
    const metresAt = (_: number, lat: number): number => 1000 - 0.05 * (lat - 43.2) * METRES_A_DEGREE;
    heights.push(...sampleHeights(length / 10, straight, (share) => pointOfLine(lines, line, share * length), metresAt)!);
    start[line + 1] = heights.length;
  }
  return { ...lines, heightStart: start, heights: Uint16Array.from(heights) };
}

test.skipIf(!there)(
  "[6] Almaty: along all streets the paint for parks says what the walk from there takes, on the level and on a slope",
  async () => {
    const { lines } = await buildPack(bytesSource(readFileSync(EXTRACT)), { name: "almaty", file: "streets" });
    for (const [ground, own, roundedSeconds] of [
      ["level", lines, 0.15],
      // Half a metre of walking more: slopes are evened out along a piece.
      ["5 % plane", onPlane(lines), 0.15 + 0.5 * 0.75],
    ] as const) {
      const { metres, insideMetres, withinThoughBeyond, beyondThoughWithin, mostSeconds } = census(own);
      console.log(
        `${ground}: ${metres} m, ${insideMetres} m of it in parks; at ${MINUTES.join(", ")} min ${withinThoughBeyond.join(", ")} m painted within though beyond, ${beyondThoughWithin.join(", ")} m the other way; at most ${mostSeconds.toFixed(2)} s apart`,
      );
      expect(metres).toBeGreaterThan(5_000_000);
      expect(insideMetres).toBeGreaterThan(10_000);
      expect(mostSeconds).toBeLessThan(roundedSeconds);
      // What is left are places within a rounding of the limit: a few centimetres at each of thousands of places where it ends.
      for (const contradicted of [...withinThoughBeyond, ...beyondThoughWithin]) expect(contradicted).toBeLessThan(metres / 10_000);
    }
  },
  300_000,
);
