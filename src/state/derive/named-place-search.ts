import type { Dataset } from "../../domain/dataset";
import type { Gazetteer } from "../../domain/places/gazetteer";
import { zoneCentres } from "../../domain/zone-centres";
import type { PackPlaces } from "../../domain/places/table-gazetteer";
import { gazetteerOf } from "./joined-index";
import { createPlaceSearch, type PlaceSearch } from "./place-search";

const made = new WeakMap<Gazetteer, PlaceSearch>();

/** The search over the names of the dataset, and of the pack where they are there; made once. */
export function placeSearchOf(dataset: Dataset, pack: PackPlaces | null): PlaceSearch {
  const gazetteer = gazetteerOf(dataset, pack),
    known = made.get(gazetteer);
  if (known) return known;
  const search = createPlaceSearch(gazetteer, [...dataset.districts, ...dataset.polycentres], zoneCentres(dataset));
  made.set(gazetteer, search);
  return search;
}
