import type { Dataset } from "../../domain/dataset";
import { datasetGazetteer } from "../../domain/places/dataset-gazetteer";
import type { Gazetteer } from "../../domain/places/gazetteer";
import { joinGazetteers } from "../../domain/places/join-gazetteers";
import { tableGazetteer, type PackPlaces } from "../../domain/places/table-gazetteer";

type Made = { readonly pack: PackPlaces | null; readonly gazetteer: Gazetteer };

const made = new WeakMap<Dataset, Made>();

function madeOf(dataset: Dataset, pack: PackPlaces | null): Made {
  const known = made.get(dataset);
  if (known && known.pack === pack) return known;
  const own = datasetGazetteer(dataset);
  const fresh: Made = { pack, gazetteer: pack === null ? own : joinGazetteers(own, tableGazetteer(pack)) };
  made.set(dataset, fresh);
  return fresh;
}

/** The names of the dataset, and of the pack where its names are there; made once. */
export function gazetteerOf(dataset: Dataset, pack: PackPlaces | null): Gazetteer {
  return madeOf(dataset, pack).gazetteer;
}
