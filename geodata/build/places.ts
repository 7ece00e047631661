import { readdirSync } from "node:fs";
import type { LoadIssue } from "../../src/data/issue";
import { LANGUAGES, type Localized } from "../../src/domain/language";
import type { PlaceFeature } from "../../src/domain/placement";
import { readGeojson } from "./read-geojson";

/** By object, in the order of the files: where it is, and for each feature what was looked up for it. */
export type Places = {
  readonly features: ReadonlyMap<string, readonly PlaceFeature[]>;
  readonly lookedUp: ReadonlyMap<string, readonly Localized[]>;
};

/** Reads `places/`. Values are checked with the projects that they become part of. */
export function readPlaces(folder: string, issues: LoadIssue[]): Places {
  const features = new Map<string, PlaceFeature[]>(),
    lookedUp = new Map<string, Localized[]>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".geojson"))
    .sort()) {
    for (const { properties: of, geometry } of readGeojson(`${folder}/${file}`, `places/${file}`, issues)) {
      const object = typeof of.object === "string" ? of.object : "";
      const fault = (field: string, reason: string): void => void issues.push({ file: `places/${file}`, object, field, reason });
      if (object === "") fault("object", "every place names the object that it belongs to");
      for (const language of LANGUAGES)
        if (typeof of[`note_${language}`] !== "string" || of[`note_${language}`] === "")
          fault(`note_${language}`, "every place says in three languages what was looked up");
      const feature = {
        role: of.role,
        geometry,
        accuracyM: of.accuracy_m,
        found: of.found,
        source: of.source,
        name: of.name_kk ? { kk: of.name_kk, ru: of.name_ru, en: of.name_en } : null,
        radiusM: of.radius_m ?? null,
      } as unknown as PlaceFeature;
      features.set(object, [...(features.get(object) ?? []), feature]);
      lookedUp.set(object, [...(lookedUp.get(object) ?? []), { kk: String(of.note_kk), ru: String(of.note_ru), en: String(of.note_en) }]);
    }
  }
  return { features, lookedUp };
}
