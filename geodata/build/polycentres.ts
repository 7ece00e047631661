import * as z from "zod/mini";
import { filled, kebab } from "../../src/data/schema/text";
import type { WrittenList } from "./geodata-folder";
import { BY_ID, readGeojson, type SourcedGeodata } from "./read-geojson";

export const POLYCENTRES = "polycentres.geojson";

const properties = {
  id: kebab,
  name_kk: filled,
  name_ru: filled,
  name_en: filled,
  area_ha: z.number().check(z.positive()),
  note_kk: filled,
  note_ru: filled,
  note_en: filled,
};

export function readPolycentres(geodata: SourcedGeodata): WrittenList {
  const { features, unread } = readGeojson(geodata, POLYCENTRES, { properties, types: ["Polygon", "MultiPolygon"], unique: BY_ID });
  return {
    items: features.map(({ properties: of, geometry }) => ({
      file: POLYCENTRES,
      object: of.id,
      item: {
        id: of.id,
        kind: "polycentre",
        name: { kk: of.name_kk, ru: of.name_ru, en: of.name_en },
        outline: geometry,
        areaHa: of.area_ha,
        residents: null,
        source: of.source,
        note: { kk: of.note_kk, ru: of.note_ru, en: of.note_en },
      },
    })),
    unread,
  };
}
