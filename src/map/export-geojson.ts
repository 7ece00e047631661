import type { FeatureCollection } from "geojson";
import type { Dataset } from "../domain/dataset";
import { placedFeatures } from "../domain/placement";
import { zonesByLocation, type Project, type ProjectText } from "../domain/project";
import { rewound } from "../domain/ring-direction";
import { linesText } from "../i18n/lines-text";

/**
 * Placed objects as GeoJSON (RFC 7946), what was looked up for each in the language of `texts`. Metadata stand in every feature, because GIS
 * programs drop them elsewhere; lists are words parted by spaces, because they drop arrays too.
 */
export function objectsGeojson(
  projects: readonly Project[],
  dataset: Pick<Dataset, "version" | "statuses">,
  texts: ReadonlyMap<string, ProjectText> | null,
): string {
  const collection: FeatureCollection = {
    type: "FeatureCollection",
    features: projects.flatMap((project) =>
      placedFeatures(project.placement).map(({ geometry, role, accuracyM, radiusM, found, source }, index) => ({
        type: "Feature" as const,
        geometry: rewound(geometry),
        properties: {
          ...objectProperties(project, dataset.statuses),
          role,
          accuracy_m: accuracyM,
          radius_m: radiusM,
          found,
          source,
          note: texts?.get(project.id)?.lookedUp[index] ?? null,
          data_version: dataset.version,
          licence: "ODbL 1.0, © OpenStreetMap contributors; programme: Akimat of Almaty, 2022",
        },
      })),
    ),
  };
  return JSON.stringify(collection);
}

function objectProperties(project: Project, statuses: Dataset["statuses"]): Record<string, string | number | null> {
  const status = statuses.get(project.id);
  return {
    id: project.id,
    name_kk: project.name.kk,
    name_ru: project.name.ru,
    name_en: project.name.en,
    type: project.type,
    category: project.category,
    start_year: project.startYear,
    finish_year: project.finishYear,
    cost_bn_kzt: project.cost?.total ?? null,
    cost_to_2025_bn_kzt: project.cost?.to2025 ?? null,
    cost_2026_2030_bn_kzt: project.cost?.from2026To2030 ?? null,
    funding: project.funding,
    part_of: project.partOf,
    status_2022: project.status2022,
    status_now: status?.status ?? null,
    status_date: status?.date ?? null,
    status_source: status?.sourceUrl ?? status?.sourceTitle ?? null,
    districts: project.districts.join(" "),
    districts_by_location: zonesByLocation(project, "district").join(" "),
    polycentres: project.polycentres.join(" "),
    polycentres_by_location: zonesByLocation(project, "polycentre").join(" "),
    section: project.section,
    lines: linesText(project.lines),
  };
}
