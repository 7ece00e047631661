import type { Geometry } from "geojson";
import * as z from "zod/mini";
import { kebab } from "../../src/data/schema/text";
import type { Localized } from "../../src/domain/language";
import { ROLES, type PlaceFeature, type PlaceRole } from "../../src/domain/placement";
import { eitherUnread, filesIn, type Unread } from "./geodata-folder";
import { readGeojson, type FeatureKind, type ReadFeature, type SourcedGeodata } from "./read-geojson";

/** By object, in the order of the files: where it is, and for each feature what was looked up for it. */
export type Places = {
  readonly features: ReadonlyMap<string, readonly PlaceFeature[]>;
  readonly lookedUp: ReadonlyMap<string, readonly Localized[]>;
  /** The first file that places an object. */
  readonly files: ReadonlyMap<string, string>;
  readonly unread: Unread;
};

const TYPES: Readonly<Record<PlaceRole, readonly Geometry["type"][]>> = {
  site: ["Point", "Polygon", "MultiPolygon"],
  entrance: ["Point"],
  line: ["LineString", "MultiLineString"],
  stop: ["Point"],
  area: ["Point", "Polygon"],
};

const LOOKED_UP = "every place says in three languages what was looked up",
  lookedUpText = z.string(LOOKED_UP).check(z.minLength(1, LOOKED_UP)),
  name = z.optional(z.string());

const properties = {
  object: kebab,
  role: z.enum(ROLES),
  radius_m: z.optional(z.number().check(z.positive())),
  name_kk: name,
  name_ru: name,
  name_en: name,
  note_kk: lookedUpText,
  note_ru: lookedUpText,
  note_en: lookedUpText,
};

const KIND: FeatureKind<typeof properties> = {
  properties,
  types: [...new Set(Object.values(TYPES).flat())],
  unique: {
    keyOf: ({ object, role }, geometry) => JSON.stringify([object, role, geometry]),
    field: "geometry",
    reason: "the same feature is there twice",
  },
};

/** Reads `places/`. Whether their objects are there is a question for later. */
export function readPlaces(geodata: SourcedGeodata): Places {
  const features = new Map<string, PlaceFeature[]>(),
    lookedUp = new Map<string, Localized[]>(),
    files = new Map<string, string>(),
    names = filesIn(geodata, "places", ".geojson");
  let unread: Unread = names === null ? "all" : new Set();
  for (const file of (names ?? []).map((name) => `places/${name}`)) {
    const read = readGeojson(geodata, file, KIND);
    unread = eitherUnread(unread, read.unread);
    for (const feature of read.features) {
      const { object, note_kk, note_ru, note_en } = feature.properties,
        faults = roleFaults(feature);
      geodata.issues.push(...faults.map((fault) => ({ file, object, ...fault })));
      if (!files.has(object)) files.set(object, file);
      if (faults.length > 0) {
        unread = eitherUnread(unread, new Set([object]));
        continue;
      }
      features.set(object, [...(features.get(object) ?? []), placeFeature(feature)]);
      lookedUp.set(object, [...(lookedUp.get(object) ?? []), { kk: note_kk, ru: note_ru, en: note_en }]);
    }
  }
  return { features, lookedUp, files, unread };
}

/** What a feature's role asks of it. */
function roleFaults({ properties: of, geometry }: ReadFeature<typeof properties>): { field: string; reason: string }[] {
  const faults: { field: string; reason: string }[] = [],
    types = TYPES[of.role];
  if (!types.includes(geometry.type))
    faults.push({ field: "role", reason: `a "${of.role}" is a ${types.join(" or ")}, this is a ${geometry.type}` });
  if (of.role === "area" && geometry.type === "Point" && of.radius_m === undefined)
    faults.push({ field: "radius_m", reason: "an area without an outline says how far it reaches, in metres" });
  const named = [of.name_kk, of.name_ru, of.name_en].filter(Boolean).length;
  if (named < 3 && (named > 0 || of.role === "stop"))
    faults.push({
      field: "name",
      reason: named > 0 ? "named in some languages only: all three or none" : "a stop has a name in three languages",
    });
  return faults;
}

function placeFeature({ properties: of, geometry }: ReadFeature<typeof properties>): PlaceFeature {
  return {
    role: of.role,
    geometry,
    accuracyM: of.accuracy_m,
    found: of.found,
    source: of.source,
    name: of.name_kk ? { kk: of.name_kk, ru: of.name_ru!, en: of.name_en! } : null,
    radiusM: of.radius_m ?? null,
  };
}
