import { sift, type FilterContext, type Sifted } from "../../domain/filter";
import type { Dataset } from "../../domain/dataset";
import type { Filter } from "../../domain/filter";

export function filterContext(dataset: Dataset): FilterContext {
  return { sections: dataset.sections, statuses: new Map([...dataset.statuses].map(([id, { status }]) => [id, status])) };
}

/** The objects that the filter lets through, and the counts beside its values. */
export function siftedObjects(dataset: Dataset, filter: Filter): Sifted {
  return sift(dataset.projects, filter, filterContext(dataset));
}
