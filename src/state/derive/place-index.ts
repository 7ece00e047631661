import type { Dataset } from "../../domain/dataset";
import { datasetGazetteer } from "../../domain/places/dataset-gazetteer";
import type { Gazetteer, NamingGazetteer } from "../../domain/places/gazetteer";
import { joinGazetteers } from "../../domain/places/join-gazetteers";
import { tableGazetteer, type PackPlaces } from "../../domain/places/table-gazetteer";

const own = new WeakMap<Dataset, NamingGazetteer>();
const joined = new WeakMap<Dataset, { readonly pack: PackPlaces; readonly gazetteer: Gazetteer }>();

/** The names of the dataset alone; made once. */
export function ownGazetteer(dataset: Dataset): NamingGazetteer {
  const known = own.get(dataset) ?? datasetGazetteer(dataset);
  own.set(dataset, known);
  return known;
}

/** The names of the dataset, and of the pack where its names are there; made once. */
export function gazetteerOf(dataset: Dataset, pack: PackPlaces | null): Gazetteer {
  if (pack === null) return ownGazetteer(dataset);
  const known = joined.get(dataset);
  if (known?.pack === pack) return known.gazetteer;
  const gazetteer = joinGazetteers(ownGazetteer(dataset), tableGazetteer(pack));
  joined.set(dataset, { pack, gazetteer });
  return gazetteer;
}
