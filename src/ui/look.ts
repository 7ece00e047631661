import type { Dataset } from "../domain/dataset";
import type { Project } from "../domain/project";
import type { Look } from "../map/patterns";

/** How an object is drawn: by what became of it where that is known, else as planned or existing. */
export function lookOf({ id, type }: Project, dataset: Pick<Dataset, "statuses">): Look {
  return dataset.statuses.get(id)?.status ?? type;
}
