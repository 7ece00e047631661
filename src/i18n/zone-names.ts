import type { Dataset } from "../domain/dataset";
import type { Language } from "../domain/language";
import { zonesByLocation, type Project } from "../domain/project";
import type { ZoneId, ZoneKind } from "../domain/zone";
import { MESSAGES } from "./messages";

/** The names of some zones, in their order. */
export function zoneNames(dataset: Dataset, ids: readonly ZoneId[], language: Language): string[] {
  const zones = [...dataset.districts, ...dataset.polycentres];
  return ids.map((id) => zones.find((zone) => zone.id === id)?.name[language] ?? id);
}

/** The zones of a kind to which an object belongs; those in which it lies without the text's naming them say so. Empty where there are none. */
export function zonesWords(dataset: Dataset, project: Project, kind: ZoneKind, language: Language): string {
  const named = kind === "district" ? project.districts : project.polycentres,
    { byLocation } = MESSAGES[language].zones;
  return [
    ...zoneNames(dataset, named, language),
    ...zoneNames(dataset, zonesByLocation(project, kind), language).map((name) => `${name} (${byLocation})`),
  ].join(", ");
}
