import { extname } from "node:path";
import { parseArgs } from "node:util";
import { WALKERS, type Walker } from "../domain/walker";
import { SERVICES, type Service } from "../domain/service";
import { parseValhallaConfig, type ValhallaConfig } from "../engine/valhalla-server";
import { BASE_YEAR, LAST_YEAR } from "../domain/years";
import { UsageFault } from "./usage";

export const FORMATS = ["geojson", "csv", "json"] as const;

export type ReachRequest = {
  /** A pack, or a Valhalla server that walks in its stead. */
  readonly streets: { readonly kind: "pack"; readonly pack: string } | { readonly kind: "server"; readonly config: ValhallaConfig };
  readonly data: string;
  readonly service: Service;
  readonly minutes: number;
  readonly year: number;
  readonly who: Walker;
  readonly winter: boolean;
  readonly from: readonly [lon: number, lat: number] | null;
  readonly format: (typeof FORMATS)[number];
  /** How many different facilities are told of every cell or of the point; 1: the nearest alone. */
  readonly nearest: number;
  readonly out: string;
};

const MOST_MINUTES = 120,
  MOST_NEAREST = 5;
/** Valhalla's own limit of pairs in one request for walkers, where its configuration says nothing else (service_limits.pedestrian). */
const DEFAULT_BATCH = 2_500;

export function readRequest(args: string[], defaultData: string): ReachRequest {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: withPlacesJoined(args),
    options: {
      pack: text,
      server: text,
      batch: text,
      data: text,
      service: text,
      minutes: text,
      year: text,
      who: text,
      from: text,
      format: text,
      out: text,
      nearest: text,
      winter: { type: "boolean", default: false },
    },
  });
  const { pack, server, out } = values;
  if (!out || (pack === undefined) === (server === undefined))
    throw new UsageFault("reach needs --out FILE and either --pack DIR or --server URL");
  const minutes = minutesOf(values.minutes),
    year = Number(values.year ?? Number.NaN);
  if (!Number.isInteger(year) || year < BASE_YEAR || year > LAST_YEAR)
    throw new UsageFault(`--year is a year from ${BASE_YEAR} to ${LAST_YEAR}`);
  const nearest = Number(values.nearest ?? 1);
  if (!Number.isInteger(nearest) || nearest < 1 || nearest > MOST_NEAREST)
    throw new UsageFault(`--nearest is a whole number up to ${MOST_NEAREST}`);
  const format = oneOf("--format", values.format ?? (extname(out).slice(1) || "json"), FORMATS);
  if (nearest > 1 && (format === "geojson" || (format === "csv" && values.from !== undefined)))
    throw new UsageFault("--nearest is told as json, and of every cell as csv");
  const isMore = format === "geojson" || values.from !== undefined || nearest > 1;
  if (server !== undefined && isMore)
    throw new UsageFault(
      "--server gives figures (json) and cells (csv) of the whole city: streets, routes and further facilities come from a pack",
    );
  if (server !== undefined && values.winter)
    throw new UsageFault("a server cannot be asked about winter: leave --winter out, or take a pack");
  if (server !== undefined && values.who === "wheelchair")
    throw new UsageFault(
      "a server cannot be asked about wheelchairs, which it would lead over stairs: choose another --who, or take a pack",
    );
  return {
    streets:
      server === undefined
        ? { kind: "pack", pack: pack! }
        : { kind: "server", config: parseValhallaConfig({ kind: "valhalla", url: server, batch: Number(values.batch ?? DEFAULT_BATCH) }) },
    out,
    minutes,
    year,
    nearest,
    format,
    data: values.data ?? defaultData,
    winter: values.winter,
    service: oneOf("--service", values.service, SERVICES),
    who: oneOf("--who", values.who ?? "adult", WALKERS),
    from: values.from === undefined ? null : placeOf(values.from),
  };
}

export function minutesOf(text: string | undefined): number {
  const minutes = Number(text ?? Number.NaN);
  if (!(minutes > 0 && minutes <= MOST_MINUTES)) throw new UsageFault(`--minutes is a number up to ${MOST_MINUTES}`);
  return minutes;
}

export function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageFault(`${option} is one of ${allowed.join(", ")}`);
  return found;
}

/** Arguments in which a place west of Greenwich stands as one word with its option: "-51.2,-30" looks like an option of its own. */
export function withPlacesJoined(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const argument of args) {
    if (joined.at(-1) === "--from" && /^-\d/.test(argument)) joined[joined.length - 1] = `--from=${argument}`;
    else joined.push(argument);
  }
  return joined;
}

export function placeOf(text: string): [number, number] {
  const parts = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [lon, lat] = parts;
  if (parts.length !== 2 || lon === undefined || lat === undefined || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
    throw new UsageFault("--from is LON,LAT in degrees, such as 76.9286,43.2567");
  return [lon, lat];
}
