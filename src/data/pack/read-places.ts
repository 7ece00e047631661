import type { Parsed } from "../issue";
import { MOST_BYTES, type GivenFile, type ReadPlaces } from "./city-files";
import { readCsv } from "./read-csv";
import { readFlatgeobuf } from "./read-flatgeobuf";
import { readGeojson } from "./read-geojson";

export type FileFormat = "geojson" | "csv" | "flatgeobuf" | "geotiff";

/** The format by the first bytes, because names of files lie; everything unknown is taken for a table. */
export function formatOf(bytes: Uint8Array): FileFormat {
  const [a, b, c, d] = bytes;
  if (a === 0x66 && b === 0x67 && c === 0x62) return "flatgeobuf";
  if ((a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43))) return "geotiff";
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith("{") || start.startsWith("[") ? "geojson" : "csv";
}

/** Places of a file of GeoJSON, CSV or FlatGeobuf. */
export async function readPlaces(given: GivenFile): Promise<Parsed<ReadPlaces>> {
  const refuse = (reason: string): Parsed<ReadPlaces> => ({ ok: false, issues: [{ file: given.name, object: "", field: "", reason }] });
  if (given.bytes.length === 0) return refuse("the file is empty");
  if (given.bytes.length > MOST_BYTES) return refuse(`the file has ${Math.round(given.bytes.length / 1e6)} MB, more than fits: cut the city out first`);
  switch (formatOf(given.bytes)) {
    case "geojson":
      return readGeojson(given);
    case "flatgeobuf":
      return readFlatgeobuf(given);
    case "csv":
      return readCsv(given);
    case "geotiff":
      return refuse("a raster has no places: give GeoJSON, CSV or FlatGeobuf");
  }
}
