import type { Position } from "geojson";
import type { Dataset } from "../../domain/dataset";
import type { Facility } from "../../domain/facility";
import { distanceM } from "../../domain/geodesy";
import type { Language } from "../../domain/language";
import { placedFeatures } from "../../domain/placement";
import { positionsIn } from "../../domain/positions";

/** What a facility is called: its project's name, or the one that a pack or file gives it; its id where nobody names it. */
export function facilityName(
  { projects, added }: Pick<Dataset, "projects" | "added">,
  { projectId }: Pick<Facility, "projectId">,
  language: Language,
): string {
  return projects.find(({ id }) => id === projectId)?.name[language] ?? added?.names.get(projectId)?.[language] ?? projectId;
}

/** The same with the stop that a walk ends at, where a line has named stops: "Metro, Almaly". */
export function facilityNameAt(
  dataset: Pick<Dataset, "projects" | "added">,
  facility: Pick<Facility, "projectId">,
  [lon, lat]: Position,
  language: Language,
): string {
  const name = facilityName(dataset, facility, language);
  const project = dataset.projects.find(({ id }) => id === facility.projectId);
  const stop =
    project &&
    placedFeatures(project.placement).find(
      ({ role, geometry }) => role === "stop" && positionsIn(geometry).some((at) => distanceM(at[0]!, at[1]!, lon!, lat!) < SAME_STOP_M),
    );
  return stop?.name ? `${name}, ${stop.name[language]}` : name;
}

const SAME_STOP_M = 5;
