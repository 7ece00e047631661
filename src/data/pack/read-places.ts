import type { PackFaultCode } from "../../domain/pack-fault";
import type { Parsed } from "../issue";
import { MOST_BYTES, type GivenFile, type ReadPlaces } from "./city-files";
import { readCsv } from "./read-csv";
import { readFlatgeobuf } from "./read-flatgeobuf";
import { readGeojson } from "./read-geojson";

export type FileFormat = "osm-pbf" | "geojson" | "csv" | "flatgeobuf" | "geotiff";

/** Bytes by which a format is told. */
export const HEAD_BYTES = 200;

/** The format by the first bytes, because names of files lie; everything unknown is taken for a table. */
export function formatOf(bytes: Uint8Array): FileFormat {
  const [a, b, c, d] = bytes;
  if (a === 0x66 && b === 0x67 && c === 0x62) return "flatgeobuf";
  if ((a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43)))
    return "geotiff";
  const start = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)).trimStart();
  // The first block's header names its type right after its length.
  if (a === 0 && start.includes("OSMHeader")) return "osm-pbf";
  return start.startsWith("{") || start.startsWith("[") ? "geojson" : "csv";
}

type Read = (given: GivenFile) => Parsed<ReadPlaces> | Promise<Parsed<ReadPlaces>>;

/** Readers by the name of the file: asked only where its bytes tell nothing, so that the fault is that of the format which it calls itself. */
const NAMED: readonly (readonly [RegExp, Read])[] = [
  [/\.(geo)?json$/i, readGeojson],
  [/\.fgb$/i, readFlatgeobuf],
  [/\.tiff?$/i, damagedRaster],
];

/** Places of a file of GeoJSON, CSV or FlatGeobuf. */
export async function readPlaces(given: GivenFile): Promise<Parsed<ReadPlaces>> {
  const refuse = (reason: string, code: PackFaultCode = "file"): Parsed<ReadPlaces> => ({
    ok: false,
    issues: [{ file: given.name, object: "", field: "", reason, code }],
  });
  if (given.bytes.length === 0) return refuse("the file is empty", "empty");
  if (given.bytes.length > MOST_BYTES)
    return refuse(`the file has ${Math.round(given.bytes.length / 1e6)} MB, more than fits: cut the city out first`, "too-large");
  switch (formatOf(given.bytes)) {
    case "geojson":
      return readGeojson(given);
    case "flatgeobuf":
      return readFlatgeobuf(given);
    case "csv":
      return readUntold(given);
    case "osm-pbf":
      return refuse("an OpenStreetMap extract is no file of places: give it as the extract");
    case "geotiff":
      return refuse("a raster has no places: give GeoJSON, CSV or FlatGeobuf");
  }
}

/** A file whose bytes tell no format: a table, or else what its name says. */
function readUntold(given: GivenFile): ReturnType<Read> {
  const table = readCsv(given);
  if (table.ok) return table;
  const named = NAMED.find(([name]) => name.test(given.name))?.[1];
  return named ? named(given) : table;
}

function damagedRaster({ name: file }: GivenFile): Parsed<ReadPlaces> {
  const reason = "not a GeoTIFF, or its beginning is damaged";
  return { ok: false, issues: [{ file, object: "", field: "", reason, code: "damaged-raster" }] };
}
