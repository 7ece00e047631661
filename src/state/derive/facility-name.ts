import type { Dataset } from "../../domain/dataset";
import type { Facility } from "../../domain/facility";
import type { Language } from "../../domain/language";

/** What a facility is called: its project's name; its id where no project has it. */
export function facilityName({ projects }: Pick<Dataset, "projects">, { projectId }: Pick<Facility, "projectId">, language: Language): string {
  return projects.find(({ id }) => id === projectId)?.name[language] ?? projectId;
}
