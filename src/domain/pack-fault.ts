/** What can be wrong with an extract, a pack or a file of a city; every code has a sentence in each language. */
export const PACK_FAULTS = [
  // OpenStreetMap extracts
  "not-pbf",
  "truncated",
  "damaged",
  "compression",
  "feature",
  "too-large",
  "no-streets",
  "missing-nodes",
  "outside",
  // packs
  "not-a-pack",
  "newer",
  "older",
  "checksum",
  "contradiction",
  "big-endian",
  // files of facilities and residents
  "empty",
  "no-coordinates",
  "not-degrees",
  "no-column",
  "not-a-number",
  "elsewhere",
  "unknown-kind",
  "damaged-geojson",
  "not-geojson",
  "damaged-table",
  "damaged-flatgeobuf",
  "damaged-raster",
  "shape",
  "file",
  // where they come from and go to
  "several-extracts",
  "unreachable",
  "storage-full",
  "storage-refused",
  "internal",
] as const;
export type PackFaultCode = (typeof PACK_FAULTS)[number];

/** A fault in one file; `detail` is the reader's own sentence in English, with the place in the file. */
export type PackProblem = { readonly code: PackFaultCode; readonly file: string; readonly detail: string };
