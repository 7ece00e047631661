/** What says that a folder holds a city pack. */
export const PACK_FORMAT = "qadam-pack",
  MANIFEST_FILE = "manifest.json";
