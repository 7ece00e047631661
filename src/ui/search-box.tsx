import { useCallback } from "react";
import { categoryWords } from "../i18n/category-words";
import { createSearch, type Hit, type SearchIndex } from "../state/derive/search";
import { placeSearchOf } from "../state/derive/place-index";
import type { PlaceSearch } from "../state/derive/place-search";
import { setPlaces } from "../state/places";
import type { Indicator } from "../domain/indicator";
import type { Dataset } from "../domain/dataset";
import { Combobox } from "./combobox";
import { openHit } from "./open-hit";
import { PlaceRow } from "./place-row";
import { useApp, useAppState, useLanguage } from "./store-context";

const MOST = 8;

/** Search as you type over everything that has a name. */
export function SearchBox() {
  const store = useApp();
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const indicators = useAppState((state) => state.indicators) ?? NO_INDICATORS;
  const pack = useAppState(({ places }) => places.pack);
  const find = useCallback((query: string) => indexOf(dataset, indicators, placeSearchOf(dataset, pack)).find(query, MOST), [dataset, indicators, pack]);
  const row = (hit: Hit) => (hit.kind === "place" ? <PlaceRow hit={hit.place} /> : <><span>{hit.name[language]}</span><span className="search-kind">{messages.search.kind[hit.kind]}</span></>);
  return <Combobox label={messages.search.label} placeholder={messages.search.placeholder} none={messages.search.none} find={find} keyOf={({ kind, id }) => `${kind} ${id}`} row={row} onChoose={(hit) => openHit(store, hit)} onBegin={() => setPlaces(store, { wanted: true })} />;
}

const NO_INDICATORS: readonly Indicator[] = [];
let made: { readonly dataset: Dataset; readonly indicators: readonly Indicator[]; readonly places: PlaceSearch; readonly index: SearchIndex } | null = null;

/** The index is made with the first letters typed, and once more when the indicators or a pack's names have come. */
function indexOf(dataset: Dataset, indicators: readonly Indicator[], places: PlaceSearch): SearchIndex {
  if (made?.dataset !== dataset || made.indicators !== indicators || made.places !== places) made = { dataset, indicators, places, index: createSearch(dataset, indicators, categoryWords, places) };
  return made.index;
}
