import type { MultiPolygon, Position } from "geojson";
import { NOT_REACHED } from "../domain/network/dial";
import { SNAP_METRES } from "../domain/network/snap-index";
import { NOT_CONNECTED } from "../domain/network/value-at";
import {
  CHECK,
  fieldOf,
  isRecord,
  LATER,
  LONGEST_QUOTE,
  malformed,
  REMEDY_BY_CODE,
  WalkServerFault,
  type Post,
  type ValhallaConfig,
} from "./valhalla-server";
import { WALKER_METRES_PER_MINUTE, type Walker } from "../domain/walker";

/**
 * Walking times from a Valhalla server, for regions that outgrow one browser (docs/scaling.md). The protocol is the documented one:
 * https://valhalla.github.io/valhalla/api/isochrone/api-reference (contours, polygons, denoise, generalize),
 * https://valhalla.github.io/valhalla/api/matrix/api-reference (sources, targets, verbose; the answer is ordered by rows),
 * https://valhalla.github.io/valhalla/api/turn-by-turn/api-reference (search_cutoff, pedestrian options, error codes) and
 * docs/docs/api/openapi.yaml in valhalla/valhalla (reverse, null for a pair without a walk, the fields of an error).
 */
export type WalkServer = {
  /** Ground from which the point is reached within the minutes, for show alone (rule 6); null where the point is on no street or nothing comes back. */
  isochrone(point: Position, minutes: number, walker: Walker): Promise<MultiPolygon | null>;
  /** Seconds of the walk from every source, a person, to every target, a facility. One request at a time. */
  matrix(sources: readonly Position[], targets: readonly Position[], walker: Walker): Promise<WalkMatrix>;
};

/** Row by row: entry `targets · i + j` is the walk from source i to target j; NOT_CONNECTED where the source is found to be on no street, NOT_REACHED where there is no walk. */
export type WalkMatrix = { readonly sources: number; readonly targets: number; readonly seconds: Uint32Array };

const TIMEOUT_MS = 30_000;
/** A server that knows none of the first points was built for another region: no use asking on. */
const MOST_LOST_AT_FIRST = 100;
/** Codes that speak of places, not of the request: unconnected regions, no edges near, unreachable, no path. */
const NO_WALK: ReadonlySet<number> = new Set([170, 171, 441, 442]);
export function createValhalla(
  post: Post,
  { batch }: ValhallaConfig,
  { timeoutMs = TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): WalkServer {
  /** The checked answer; null where the server knows no walk at these places. */
  const ask = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await inTime(path, post, body, timeoutMs);
    if (!isRecord(answer)) throw malformed(path, "it is not an object");
    const code = answer["error_code"];
    if (typeof code !== "number") return answer;
    if (NO_WALK.has(code)) return null;
    const { error: words, status_code: status } = answer;
    const remedy = REMEDY_BY_CODE.get(code) ?? (typeof status === "number" && status >= 500 ? LATER : CHECK);
    throw new WalkServerFault(
      "refused",
      `The server refused ${path} with error ${code}${typeof words === "string" ? ` ("${words.slice(0, LONGEST_QUOTE)}")` : ""}: ${remedy}.`,
    );
  };
  const table = async (sources: readonly Position[], targets: readonly Position[], walker: Walker): Promise<(number | null)[][] | null> => {
    const answer = await ask("/sources_to_targets", {
      sources: sources.map(locationOf),
      targets: targets.map(locationOf),
      ...walkOf(walker),
      verbose: false,
    });
    return answer === null ? null : timesIn(answer, sources.length, targets.length);
  };
  return {
    async isochrone(point, minutes, walker) {
      const answer = await ask("/isochrone", {
        locations: [locationOf(point)],
        ...walkOf(walker),
        contours: [{ time: minutes }],
        polygons: true,
        denoise: 0,
        generalize: 0,
        reverse: true,
      });
      return answer === null ? null : areaIn(answer);
    },
    async matrix(sources, targets, walker) {
      const width = targets.length,
        seconds = new Uint32Array(sources.length * width).fill(NOT_REACHED);
      const { rows, columns } = blockOf(batch, sources.length, width);
      const onStreet = new Map<Position, boolean>(),
        joined = new Set<Position>(),
        doubtful = new Set<Position>(),
        elsewhere = new Set<Position>();
      /** The first facility that was answered for; points cut off from it, on an island say, are `elsewhere` and asked again among themselves. */
      let anchor = null as Position | null,
        answered = false,
        lost = 0;
      const isOnStreet = async (point: Position): Promise<boolean> => {
        const known = onStreet.get(point) ?? (await table([point], [point], walker)) !== null;
        onStreet.set(point, known);
        return known;
      };
      const isCutOff = async (person: Position, from: Position): Promise<boolean> => {
        if (!joined.has(person) && (await table([person], [from], walker)) === null) return true;
        joined.add(person);
        return false;
      };
      /** One place without a street makes the server refuse its whole request: the request is halved until that place stands alone. */
      const fill = async (from: readonly number[], to: readonly number[]): Promise<void> => {
        const isAsked = (point: Position): boolean => onStreet.get(point) !== false && !elsewhere.has(point);
        const people = from.filter((row) => isAsked(sources[row]!)),
          doors = to.filter((column) => isAsked(targets[column]!));
        if (people.length === 0 || doors.length === 0) return;
        const homes = people.map((row) => sources[row]!),
          ends = doors.map((column) => targets[column]!);
        const times = await table(homes, ends, walker);
        if (times !== null) {
          answered = true;
          anchor ??= ends[0]!;
          people.forEach((row, i) => doors.forEach((column, j) => (seconds[row * width + column] = times[i]![j] ?? NOT_REACHED)));
        } else if (people.length > 1) {
          for (const half of blocksOf(people, Math.ceil(people.length / 2))) await fill(half, doors);
        } else if (!(await isOnStreet(homes[0]!))) {
          if (!answered && ++lost >= MOST_LOST_AT_FIRST)
            throw new WalkServerFault(
              "no-streets",
              `The server knows no street near the first ${lost} points: check that its tiles were built from an extract of this region.`,
            );
        } else if (anchor !== null && (await isCutOff(homes[0]!, anchor))) elsewhere.add(homes[0]!);
        else if (doors.length > 1) {
          for (const half of blocksOf(doors, Math.ceil(doors.length / 2))) await fill(people, half);
        } else if (await isOnStreet(ends[0]!)) (anchor === null ? doubtful : elsewhere).add(ends[0]!);
      };
      let from = [...sources.keys()],
        to = [...targets.keys()];
      for (; from.length > 0 && to.length > 0; anchor = null, [joined, doubtful, elsewhere].forEach((points) => points.clear())) {
        for (const some of blocksOf(from, rows)) for (const others of blocksOf(to, columns)) await fill(some, others);
        for (const door of doubtful) if (anchor !== null && (await isCutOff(door, anchor))) elsewhere.add(door);
        [from, to] = [from.filter((row) => elsewhere.has(sources[row]!)), to.filter((column) => elsewhere.has(targets[column]!))];
      }
      sources.forEach((point, row) => onStreet.get(point) === false && seconds.fill(NOT_CONNECTED, row * width, (row + 1) * width));
      return { sources: sources.length, targets: width, seconds };
    },
  };
}

async function inTime(path: string, post: Post, body: unknown, timeoutMs: number): Promise<unknown> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new WalkServerFault(
          "timed-out",
          `The server did not answer ${path} within ${timeoutMs / 1000} seconds: ${path === "/isochrone" ? "ask for fewer minutes" : "lower `batch` in the configuration"}, or give the server more cores.`,
        ),
      );
      controller.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([post(path, body, controller.signal), late]);
  } catch (error) {
    if (error instanceof WalkServerFault) throw error;
    throw new WalkServerFault(
      "unreachable",
      `The server cannot be reached for ${path}: check that it runs, that \`url\` in the configuration is its address, and that it lets this page in.`,
      { cause: error },
    );
  } finally {
    clearTimeout(timer);
  }
}

/** Further than the cutoff from every street is "no edges near", as in our own engine (rule 7); the server's own cutoff is kilometres. */
function locationOf([lon, lat]: Position): { readonly lat: number; readonly lon: number; readonly search_cutoff: number } {
  return { lat: lat!, lon: lon!, search_cutoff: SNAP_METRES };
}

/** The server minimises cost, we want the quickest walk: what it merely likes less is switched off where the protocol lets us. */
function walkOf(walker: Walker): {
  readonly costing: "pedestrian";
  readonly costing_options: { readonly pedestrian: Readonly<Record<string, number>> };
} {
  const kmh = Math.round(WALKER_METRES_PER_MINUTE[walker] * 60) / 1000;
  return {
    costing: "pedestrian",
    costing_options: {
      pedestrian: { walking_speed: kmh, walkway_factor: 1, sidewalk_factor: 1, alley_factor: 1, driveway_factor: 1, step_penalty: 0 },
    },
  };
}

/** Blocks near to squares: a search from 50 points to 50 is less work than one from 1 to 2,500. */
function blockOf(batch: number, sources: number, targets: number): { readonly rows: number; readonly columns: number } {
  const narrow = Math.max(1, Math.min(targets, Math.floor(Math.sqrt(batch))));
  const rows = Math.max(1, Math.min(sources, Math.floor(batch / narrow)));
  return { rows, columns: Math.max(1, Math.min(targets, Math.floor(batch / rows))) };
}

function blocksOf(list: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, block) => list.slice(block * size, (block + 1) * size));
}

/** Both documented forms: `durations` by rows, and rows of objects with `time`, which servers give that do not know `verbose`. */
function timesIn(answer: unknown, rows: number, columns: number): (number | null)[][] {
  const body = fieldOf(answer, "sources_to_targets");
  const table: unknown = Array.isArray(body)
    ? body.map((row: unknown) => (Array.isArray(row) ? row.map((cell) => fieldOf(cell, "time")) : row))
    : fieldOf(body, "durations");
  const whole =
    Array.isArray(table) && table.length === rows && table.every((row: unknown) => Array.isArray(row) && row.length === columns);
  if (!whole) throw malformed("/sources_to_targets", `it is not a table of ${rows} by ${columns}`);
  return (table as unknown[][]).map((row) =>
    row.map((time) => {
      if (time === null) return null;
      if (typeof time !== "number" || !(time >= 0 && time < NOT_CONNECTED))
        throw malformed("/sources_to_targets", "a time in it is not a number of seconds");
      return Math.ceil(time);
    }),
  );
}

/** Contours that form no ring come as lines and enclose nothing. */
function areaIn(answer: unknown): MultiPolygon | null {
  const features = fieldOf(answer, "features");
  if (!Array.isArray(features)) throw malformed("/isochrone", "it holds no features");
  const polygons = features.flatMap((feature: unknown): unknown[] => {
    const geometry = fieldOf(feature, "geometry"),
      type = fieldOf(geometry, "type"),
      coordinates = fieldOf(geometry, "coordinates");
    if (type === "Polygon") return [coordinates];
    if (type === "MultiPolygon" && Array.isArray(coordinates)) return coordinates;
    if (type === "LineString" || type === "MultiLineString") return [];
    throw malformed("/isochrone", "a feature in it is neither a polygon nor a line");
  });
  if (!polygons.every((rings): rings is Position[][] => Array.isArray(rings) && rings.length > 0 && rings.every(isRing)))
    throw malformed("/isochrone", "a polygon in it is not closed");
  return polygons.length === 0 ? null : { type: "MultiPolygon", coordinates: polygons };
}

function isRing(ring: unknown): ring is Position[] {
  if (
    !Array.isArray(ring) ||
    ring.length < 4 ||
    !ring.every((at: unknown) => Array.isArray(at) && at.length >= 2 && at.every((part) => Number.isFinite(part)))
  )
    return false;
  return [0, 1].every((axis) => (ring[0] as Position)[axis] === (ring.at(-1) as Position)[axis]);
}
