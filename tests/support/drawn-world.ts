import { EARTH_RADIUS_M } from "../../src/domain/geodesy";
import { buildLines, type BuiltLines, type LineOptions, type ParsedWay } from "../../src/domain/network/build-lines";
import { buildNetwork, type Network } from "../../src/domain/network/network";
import { search, type Search, type SearchOptions } from "../../src/domain/network/search";
import { seedsOf, type Seed } from "../../src/domain/network/seeds";
import { buildSnapIndex, type SnapIndex } from "../../src/domain/network/snap-index";
import { createSnapper, snapPoints, type SnappedPoints, type Snapper } from "../../src/domain/network/snapped-points";
import { timesOfPoints } from "../../src/domain/network/value-at";
import type { WalkSettings } from "../../src/domain/network/walk-settings";
import { buildWalkTimes, type WalkTimes } from "../../src/domain/network/walk-times";

/** Metres of one character of a drawing, across and down. */
export const STEP_METRES = 10;
/** South-west of every drawn world: Almaty's latitude. */
const ORIGIN = { lon: 76.9, lat: 43.24 };
const DEGREES_PER_METRE = 180 / Math.PI / EARTH_RADIUS_M;

/** Place of a drawing's column and row (row 0 is the top line of `rows` lines). */
export function placeOf(column: number, row: number, step = STEP_METRES): [lon: number, lat: number] {
  const lat = ORIGIN.lat - row * step * DEGREES_PER_METRE;
  return [ORIGIN.lon + (column * step * DEGREES_PER_METRE) / Math.cos((ORIGIN.lat * Math.PI) / 180), lat];
}

/** Walkers without crossings' charges at 60 m a minute: a metre takes a second, so times can be counted in the drawing. */
export const METRE_A_SECOND: WalkSettings = { metresPerMinute: 60, stairsFactor: 2, crossings: false, slopes: true, steepest: null };

/**
 * A world drawn in characters. Letters and `+` are points; `-` and `|` between two of them are a street of highway=residential. `ways` changes
 * the tags of the street between two letters ("AB") or adds a way through letters ("ABCA"); `null` leaves a drawn one out. Letters with a
 * gap between them are not joined. A letter drawn twice is an error.
 */
export type Drawing = {
  readonly picture: string;
  readonly ways?: Readonly<Record<string, Readonly<Record<string, string>> | null>>;
  readonly shut?: string;
  readonly options?: LineOptions;
  readonly step?: number;
};

export type DrawnWorld = {
  readonly built: BuiltLines;
  readonly network: Network;
  readonly index: SnapIndex;
  /** Longitude and latitude of a letter. */
  readonly at: (letter: string) => [lon: number, lat: number];
  readonly walk: (settings?: WalkSettings) => Walked;
  readonly walkOn: (network: Network, settings?: WalkSettings) => Walked;
};

export type Walked = {
  readonly times: WalkTimes;
  readonly snapper: Snapper;
  /** Search to (or from) facilities at letters or places; facility numbers are their order. */
  readonly search: (facilities: readonly (string | [number, number])[], options?: SearchOptions) => Search;
  readonly seeds: (facilities: readonly (string | [number, number])[]) => Seed[];
  /** Seconds of letters. */
  readonly seconds: (found: Search, letters: string) => number[];
  readonly snap: (places: readonly (string | [number, number])[]) => SnappedPoints;
};

export function drawWorld(drawing: Drawing): DrawnWorld {
  const rows = drawing.picture.split("\n").filter((row, at, all) => row.trim() !== "" || (at > 0 && at < all.length - 1));
  const points: { letter: string; column: number; row: number }[] = [];
  rows.forEach((row, r) => [...row].forEach((letter, column) => /[A-Za-z+]/.test(letter) && points.push({ letter, column, row: r })));
  const numberAt = (column: number, row: number): number => points.findIndex((point) => point.column === column && point.row === row);
  const numberOf = (letter: string): number => {
    const found = points.filter((point) => point.letter === letter);
    if (found.length !== 1) throw new Error(`the drawing has ${found.length} points ${letter}`);
    return points.indexOf(found[0]!);
  };
  const ways: ParsedWay[] = [];
  const used = new Set<string>();
  points.forEach((point, from) => {
    for (const [dc, dr, mark] of [
      [1, 0, "-"],
      [0, 1, "|"],
    ] as const) {
      let column = point.column + dc,
        row = point.row + dr;
      while (rows[row]?.[column] === mark) [column, row] = [column + dc, row + dr];
      const to = numberAt(column, row);
      if (to === -1 || Math.abs(column - point.column) + Math.abs(row - point.row) === 1) continue;
      const key = [point.letter + points[to]!.letter, points[to]!.letter + point.letter].find(
        (name) => drawing.ways && name in drawing.ways,
      );
      if (key) used.add(key);
      const tags = key === undefined ? {} : drawing.ways![key]!;
      if (tags === null) continue;
      const turned = key !== undefined && key[0] !== point.letter;
      ways.push({
        id: ways.length + 1,
        points: turned ? [to, from] : [from, to],
        tags: new Map(Object.entries({ highway: "residential", ...tags })),
      });
    }
  });
  for (const [key, tags] of Object.entries(drawing.ways ?? {})) {
    if (used.has(key) || tags === null) continue;
    ways.push({ id: ways.length + 1, points: [...key].map(numberOf), tags: new Map(Object.entries({ highway: "residential", ...tags })) });
  }
  const places = points.map(({ column, row }) => placeOf(column, row, drawing.step));
  const built = buildLines(
    ways,
    {
      lon: Int32Array.from(places, ([lon]) => Math.round(lon * 1e7)),
      lat: Int32Array.from(places, ([, lat]) => Math.round(lat * 1e7)),
      shut: Uint8Array.from(points, ({ letter }) => (drawing.shut?.includes(letter) ? 1 : 0)),
    },
    drawing.options,
  );
  const network = buildNetwork(built.lines);
  const index = buildSnapIndex(built.lines);
  const at = (letter: string): [number, number] => places[numberOf(letter)]!;
  const place = (of: string | [number, number]): [number, number] => (typeof of === "string" ? at(of) : of);
  const walkOn = (on: Network, settings: WalkSettings = METRE_A_SECOND): Walked => {
    const times = buildWalkTimes(on, settings);
    const snapper = createSnapper(index, times);
    const seeds: Walked["seeds"] = (facilities) =>
      facilities.flatMap((facility, number) => seedsOf({ kind: "points", points: [place(facility)] }, number, snapper));
    const snap: Walked["snap"] = (of) =>
      snapPoints(
        snapper,
        of.map((one) => place(one)[0]),
        of.map((one) => place(one)[1]),
      );
    return {
      times,
      snapper,
      seeds,
      snap,
      search: (facilities, options) => search(times, seeds(facilities), options),
      seconds: (found, letters) => Array.from(timesOfPoints(found, snap([...letters])).seconds),
    };
  };
  return { built, network, index, at, walkOn, walk: (settings = METRE_A_SECOND) => walkOn(network, settings) };
}
