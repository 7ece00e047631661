import type { Dataset } from "../../domain/dataset";
import type { Gazetteer } from "../../domain/places/gazetteer";
import { joinGazetteers } from "../../domain/places/join-gazetteers";
import { tableGazetteer, type PackPlaces } from "../../domain/places/table-gazetteer";
import { ownGazetteer } from "./place-index";

const joined = new WeakMap<Dataset, { readonly pack: PackPlaces; readonly gazetteer: Gazetteer }>();

/** The names of the dataset, and of the pack where its names are there; made once. */
export function gazetteerOf(dataset: Dataset, pack: PackPlaces | null): Gazetteer {
  if (pack === null) return ownGazetteer(dataset);
  const known = joined.get(dataset);
  if (known?.pack === pack) return known.gazetteer;
  const gazetteer = joinGazetteers(ownGazetteer(dataset), tableGazetteer(pack));
  joined.set(dataset, { pack, gazetteer });
  return gazetteer;
}
