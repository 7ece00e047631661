import type { Dataset } from "../../domain/dataset";
import type { Facility } from "../../domain/facility";
import type { Language } from "../../domain/language";

/** What a facility is called: its project's name, or the one that a pack or file gives it; its id where nobody names it. */
export function facilityName(
  { projects, added }: Pick<Dataset, "projects" | "added">,
  { projectId }: Pick<Facility, "projectId">,
  language: Language,
): string {
  return projects.find(({ id }) => id === projectId)?.name[language] ?? added?.names.get(projectId)?.[language] ?? projectId;
}
