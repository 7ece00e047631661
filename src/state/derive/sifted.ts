import type { Dataset } from "../../domain/dataset";
import { sift, type Filter, type Sifted } from "../../domain/filter";

let last: { readonly dataset: Dataset; readonly filter: Filter; readonly sifted: Sifted } | null = null;

/** The objects that the filter lets through, and the counts beside its values; list and map ask for the same and get the same. */
export function siftedObjects(dataset: Dataset, filter: Filter): Sifted {
  if (last?.dataset !== dataset || last.filter !== filter) last = { dataset, filter, sifted: sift(dataset.projects, filter, dataset) };
  return last.sifted;
}
