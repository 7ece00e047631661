import type { Dataset } from "../domain/dataset";
import type { Project } from "../domain/project";
import { statusOfWhole } from "../domain/status";
import type { Look } from "./patterns";

/** How an object is drawn: by what became of it where that is known, else as planned or existing. */
export function lookOf(project: Project, { statuses }: Pick<Dataset, "statuses">): Look {
  return statusOfWhole(project, statuses.get(project.id)) ?? project.type;
}
