import { encodeCells } from "../cells-binary";
import { placeCity, readCityFiles } from "./city-data";
import { boxAround, BUFFER_METRES } from "./area-around";
import type { CityFiles } from "./city-files";
import { cityCounts, citySources, cityWarnings } from "./describe-city";
import { CELLS_FILE, FACILITIES_FILE, MANIFEST_VERSION, writeManifest, type Manifest } from "./manifest";
import { PACK_FORMAT } from "./pack-format";
import { encodeFacilities } from "./pack-facilities";
import type { Bounds } from "../../domain/bounds";

const NO_STREETS: Manifest["counts"] = {
  waysRead: 0,
  waysWalked: 0,
  lines: 0,
  nodes: 0,
  kilometres: 0,
  components: 0,
  largestComponentShare: 0,
  fragments: 0,
  hasHeights: false,
};

/** A pack of facilities and residents alone, within `bounds` and BUFFER_METRES around: without an extract there are no streets to bound it. Throws LoadProblems. */
export async function buildCityPack(
  city: CityFiles,
  { name, bounds }: { readonly name: string; readonly bounds: Bounds },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const placed = await placeCity(await readCityFiles(city), boxAround(bounds, BUFFER_METRES).bounds);
  const files = new Map<string, Uint8Array>();
  if (placed.facilities) files.set(FACILITIES_FILE, encodeFacilities(placed.facilities));
  if (placed.cells) files.set(CELLS_FILE, encodeCells(placed.cells));
  return writeManifest(files, {
    format: PACK_FORMAT,
    version: MANIFEST_VERSION,
    name,
    bounds: [...bounds],
    sources: citySources(city),
    counts: { ...NO_STREETS, ...cityCounts(placed) },
    services: placed.services,
    refused: {},
    warnings: cityWarnings(city, placed),
  });
}
