import type { LoadIssue } from "../../src/data/issue";
import { readGeojson } from "./read-geojson";

export function buildPolycentres(path: string, issues: LoadIssue[]): unknown[] {
  return readGeojson(path, "polycentres.geojson", issues).map(({ properties: of, geometry }) => ({
    id: of.id,
    kind: "polycentre",
    name: { kk: of.name_kk, ru: of.name_ru, en: of.name_en },
    outline: geometry,
    areaHa: of.area_ha,
    residents: null,
    source: of.source,
    note: { kk: of.note_kk, ru: of.note_ru, en: of.note_en },
  }));
}
