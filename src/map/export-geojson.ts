import type { FeatureCollection } from "geojson";
import { placedFeatures } from "../domain/placement";
import type { Project, ProjectText } from "../domain/project";

/** Placed objects as GeoJSON, what was looked up for each in the language of `texts`. Metadata stand in every feature, because GIS programs drop them elsewhere. */
export function objectsGeojson(projects: readonly Project[], texts: ReadonlyMap<string, ProjectText> | null, version: string): string {
  const collection: FeatureCollection = {
    type: "FeatureCollection",
    features: projects.flatMap((project) =>
      placedFeatures(project.placement).map(({ geometry, role, accuracyM, found, source }, index) => ({
        type: "Feature" as const,
        geometry,
        properties: {
          id: project.id,
          name_kk: project.name.kk,
          name_ru: project.name.ru,
          name_en: project.name.en,
          type: project.type,
          category: project.category,
          start_year: project.startYear,
          finish_year: project.finishYear,
          section: project.section,
          role,
          accuracy_m: accuracyM,
          found,
          source,
          note: texts?.get(project.id)?.lookedUp[index] ?? null,
          data_version: version,
          licence: "ODbL 1.0, © OpenStreetMap contributors; programme: Akimat of Almaty, 2022",
        },
      })),
    ),
  };
  return JSON.stringify(collection);
}
