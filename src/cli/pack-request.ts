import { basename } from "node:path";
import { parseArgs } from "node:util";
import { SERVICES, type Service } from "../domain/service";
import { UsageFault } from "./usage";

/** The extract of the country; cut to the city after it was fetched. */
const EXTRACT_URL = "https://download.geofabrik.de/asia/kazakhstan-latest.osm.pbf";
const OUT = "public/packs/almaty";

export type PackRequest = {
  readonly osm: { readonly kind: "file"; readonly path: string } | { readonly kind: "download"; readonly url: string };
  readonly out: string;
  readonly name: string;
  readonly dataDate: string | undefined;
  readonly facilities: readonly { readonly path: string; readonly service: Service | null; readonly countedBy: string | null }[];
  readonly population: { readonly path: string; readonly column: string | null } | null;
  readonly dem: string | null;
  /** Null: everything, or the city's own districts where the extract is that of the country. */
  readonly boundary: string | null;
};

export function readPackRequest(args: string[], env: Readonly<Record<string, string | undefined>>): PackRequest {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: {
      osm: text,
      out: text,
      name: text,
      "data-date": text,
      facilities: { type: "string", multiple: true },
      population: text,
      dem: text,
      boundary: text,
      download: { type: "boolean", default: false },
    },
  });
  if (values.download && values.osm) throw new UsageFault("pack takes --osm FILE or --download, not both");
  const out = values.out ?? (values.download ? OUT : "");
  if (!out || (!values.osm && !values.download)) throw new UsageFault("pack needs --osm FILE and --out DIR, or --download");
  const dataDate = values["data-date"];
  if (dataDate !== undefined && !isDate(dataDate)) throw new UsageFault("--data-date is a date like 2024-10-31");
  const [column, population] = values.population ? nameAndPath(values.population) : [null, null];
  return {
    osm: values.osm ? { kind: "file", path: values.osm } : { kind: "download", url: env["QADAM_EXTRACT_URL"] || EXTRACT_URL },
    out,
    name: values.name ?? basename(out),
    dataDate,
    facilities: (values.facilities ?? []).map(facilitiesOf),
    population: population === null ? null : { path: population, column },
    dem: values.dem ?? null,
    boundary: values.boundary ?? null,
  };
}

/** A year, a month or a day that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const day = new Date(`${text.padEnd(7, "-01").padEnd(10, "-01")}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** FILE, SERVICE=FILE or SERVICE:COLUMN=FILE. */
function facilitiesOf(value: string): PackRequest["facilities"][number] {
  const [name, path] = nameAndPath(value);
  if (name === null) return { path, service: null, countedBy: null };
  const [word, countedBy] = name.split(":", 2),
    service = SERVICES.find((one) => one === word);
  if (service === undefined) throw new UsageFault(`--facilities ${value}: "${word}" is no service; they are ${SERVICES.join(", ")}`);
  return { path, service, countedBy: countedBy || null };
}

/** What stands before the first "=", unless it looks like a part of the path. */
function nameAndPath(value: string): [name: string | null, path: string] {
  const found = /^([^=/\\.]+)=(.+)$/.exec(value);
  return found ? [found[1]!, found[2]!] : [null, value];
}
