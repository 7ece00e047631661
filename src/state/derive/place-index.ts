import type { Dataset } from "../../domain/dataset";
import { datasetGazetteer } from "../../domain/places/dataset-gazetteer";
import type { NamingGazetteer } from "../../domain/places/gazetteer";

const own = new WeakMap<Dataset, NamingGazetteer>();

/** The names of the dataset alone; made once. */
export function ownGazetteer(dataset: Dataset): NamingGazetteer {
  const known = own.get(dataset) ?? datasetGazetteer(dataset);
  own.set(dataset, known);
  return known;
}
