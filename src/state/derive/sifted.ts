import { sift, type FilterContext, type Sifted } from "../../domain/filter";
import type { Dataset } from "../../domain/dataset";
import type { Filter } from "../../domain/filter";

export function filterContext(dataset: Dataset): FilterContext {
  return { sections: dataset.sections, statuses: new Map([...dataset.statuses].map(([id, { status }]) => [id, status])) };
}

let last: { readonly dataset: Dataset; readonly filter: Filter; readonly sifted: Sifted } | null = null;

/** The objects that the filter lets through, and the counts beside its values; list and map ask for the same and get the same. */
export function siftedObjects(dataset: Dataset, filter: Filter): Sifted {
  if (last?.dataset !== dataset || last.filter !== filter)
    last = { dataset, filter, sifted: sift(dataset.projects, filter, filterContext(dataset)) };
  return last.sifted;
}
