import { parse } from "csv-parse/browser/esm/sync";
import type { PackFaultCode } from "../../domain/pack-fault";
import type { LoadIssue, Parsed } from "../issue";
import { firstIssues, MOST_PLACES, numberOf, someOf, type GivenFile, type Place, type ReadPlaces } from "./city-files";
import { decodeText } from "./decode-text";
import { positionFault } from "./geometry-fault";

const LON = ["lon", "lng", "long", "longitude", "x", "долгота"];
const LAT = ["lat", "latitude", "y", "широта"];
const LONGEST_ROW = 1_000_000;

/** Places of a table with columns of longitude and latitude. Columns are parted by commas, semicolons or tabs: whatever the heading has most of. */
export function readCsv({ name: file, bytes }: GivenFile): Parsed<ReadPlaces> {
  const refuse = (object: string, field: string, reason: string, code: PackFaultCode): Parsed<ReadPlaces> => ({
    ok: false,
    issues: [{ file, object, field, reason, code }],
  });
  const { text, note } = decodeText(bytes);
  if (text.includes("\0")) return refuse("", "", "not a table: the file holds bytes that are no text", "unknown-kind");
  if (/^\s*</.test(text)) return refuse("", "", "not a table: the file holds markup (XML or HTML)", "unknown-kind");
  const delimiter = delimiterOf(text);
  let rows: { readonly record: string[]; readonly info: { readonly lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: LONGEST_ROW,
      to: MOST_PLACES + 2,
    }) as unknown as typeof rows;
  } catch (error) {
    return refuse("", "", `not a table of CSV: ${error instanceof Error ? error.message : String(error)}`, "damaged-table");
  }
  const [heading, ...records] = rows;
  if (!heading || records.length === 0) return refuse("", "", "the table has no rows", "empty");
  if (records.length > MOST_PLACES)
    return refuse("", "", `the table has more than ${MOST_PLACES} rows: cut the city out first`, "too-large");
  const columns = heading.record;
  const lonAt = columnOf(columns, LON),
    latAt = columnOf(columns, LAT);
  if (lonAt === -1 || latAt === -1)
    return refuse(
      "line 1",
      lonAt === -1 ? "lon" : "lat",
      `there is no column of ${lonAt === -1 ? "longitudes" : "latitudes"} (named ${lonAt === -1 ? "lon" : "lat"}); the columns are ${someOf(columns)}`,
      "no-coordinates",
    );
  const places: Place[] = [],
    issues: LoadIssue[] = [];
  for (const { record: raw, info } of records) {
    // Where commas do not part columns, they are decimal signs.
    const record = delimiter === "," ? raw : raw.map((field) => field.replace(/^([+-]?\d[\d\s\u00A0\u202F]*),(\d+)$/, "$1.$2"));
    const object = `line ${info.lines}`;
    if (record.length !== columns.length) {
      issues.push({ file, object, field: "", reason: `has ${record.length} columns instead of ${columns.length}`, code: "damaged-table" });
      continue;
    }
    const lon = numberOf(record[lonAt]),
      lat = numberOf(record[latAt]);
    const fault = lon === null || lat === null ? `not a number: "${record[lon === null ? lonAt : latAt]}"` : positionFault(lon, lat);
    if (fault !== null)
      issues.push({
        file,
        object,
        field: lat === null && lon !== null ? columns[latAt]! : columns[lonAt]!,
        reason: fault,
        code: lon === null || lat === null ? "not-a-number" : "not-degrees",
      });
    else
      places.push({
        object,
        properties: Object.fromEntries(columns.map((column, at) => [column, record[at]])),
        geometry: { type: "Point", coordinates: [lon!, lat!] },
      });
  }
  return issues.length > 0
    ? { ok: false, issues: firstIssues(issues) }
    : { ok: true, value: { file, places, columns, notes: note ? [`${file}: ${note}.`] : [] } };
}

function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/),
    heading = text.slice(0, end === -1 ? LONGEST_ROW : end);
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: heading.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function columnOf(columns: readonly string[], names: readonly string[]): number {
  return columns.findIndex((column) => names.includes(column.toLowerCase()));
}
