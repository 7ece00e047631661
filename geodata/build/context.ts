import type { Feature, Geometry } from "geojson";
import * as z from "zod/mini";
import { kebab } from "../../src/data/schema/text";
import { CONTEXT_LAYERS, type ContextLayer } from "../../src/domain/dataset";
import { filesIn } from "./geodata-folder";
import { BY_ID, readGeojson, type SourcedGeodata } from "./read-geojson";

const LINES = ["LineString", "MultiLineString"] as const,
  GROUND = ["Polygon", "MultiPolygon"] as const;

const TYPES: Readonly<Record<ContextLayer, readonly Geometry["type"][]>> = {
  airport: GROUND,
  avenues: LINES,
  canals: LINES,
  labels: ["Point"],
  lakes: GROUND,
  landmarks: ["Point"],
  microdistricts: ["Point"],
  mountains: GROUND,
  railways: LINES,
  rivers: LINES,
};

/** A name is there in every language, empty where the thing has none. */
const name = z.string();
const properties = {
  id: kebab,
  name_kk: name,
  name_ru: name,
  name_en: name,
  rank: z.int().check(z.gte(1, "a rank is 1, 2 or 3"), z.lte(3, "a rank is 1, 2 or 3")),
};

/** The layers of `context/`: every one that is used, and no other. */
export function readContext(geodata: SourcedGeodata): Record<string, unknown> {
  const files = filesIn(geodata, "context", ".geojson");
  if (files === null) return {};
  const drawn = new Set<string>(CONTEXT_LAYERS.map((layer) => `${layer}.geojson`));
  for (const file of files)
    if (!drawn.has(file))
      geodata.issues.push({
        file: `context/${file}`,
        object: "",
        field: "",
        reason: `there is no such layer; there are ${CONTEXT_LAYERS.join(", ")}`,
      });
  return Object.fromEntries(CONTEXT_LAYERS.map((layer) => [layer, readLayer(geodata, layer)]));
}

function readLayer(geodata: SourcedGeodata, layer: ContextLayer): unknown {
  const file = `context/${layer}.geojson`;
  const { rank, ...named } = properties;
  // What is not drawn has no rank.
  const isSearched = layer === "microdistricts" || layer === "landmarks";
  const shape = isSearched ? named : { ...named, rank };
  const { features, unread } = readGeojson(geodata, file, { properties: shape, types: TYPES[layer], unique: BY_ID });
  if (unread !== "all" && unread.size === 0 && features.length === 0)
    geodata.issues.push({ file, object: "", field: "features", reason: "this layer is used, but it is empty" });
  for (const { properties: of } of features) {
    const names = [of.name_kk, of.name_ru, of.name_en].filter((text) => text !== "").length;
    if (names === 1 || names === 2)
      geodata.issues.push({ file, object: of.id, field: "name", reason: "named in some languages only: all three or none" });
  }
  // What is only searched shows nobody how it was looked up, and is fetched before the first answer all the same.
  return { type: "FeatureCollection", features: isSearched ? features.map(withoutNote) : features };
}

function withoutNote({ properties, ...feature }: Feature): Feature {
  return { ...feature, properties: Object.fromEntries(Object.entries(properties ?? {}).filter(([name]) => name !== "note")) };
}
