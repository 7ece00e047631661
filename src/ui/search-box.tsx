import { useEffect, useMemo } from "react";
import { loadLanguages } from "../i18n/load-language";
import type { Hit } from "../state/derive/search";
import { setPlaces } from "../state/places";
import type { Indicator } from "../domain/indicator";
import type { OtherNames } from "../domain/other-names";
import { Combobox } from "./combobox";
import { openHit } from "./open-hit";
import { PlaceRow } from "./place-row";
import { useApp, useAppState, useLanguage } from "./store-context";
import { useSearchCode } from "./use-search-code";

const MOST = 8;

/** Search as you type over everything that has a name. */
export function SearchBox() {
  const store = useApp();
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const indicators = useAppState((state) => state.indicators) ?? NO_INDICATORS,
    otherNames = useAppState((state) => state.otherNames) ?? NO_NAMES;
  const pack = useAppState(({ places }) => places.pack);
  const { code, missing, begin } = useSearchCode(loadSearch);
  const index = useMemo(
    () => code && (() => code.createSearch(dataset, { indicators, otherNames }, code.categoryWords, code.placeSearchOf(dataset, pack))),
    [code, dataset, indicators, otherNames, pack],
  );
  // Made as soon as somebody begins, so that the first letter finds it there.
  useEffect(() => void index?.(), [index]);
  const find = useMemo(() => index && ((query: string) => index().find(query, MOST)), [index]);
  const row = (hit: Hit) =>
    hit.kind === "place" ? (
      <PlaceRow hit={hit.place} />
    ) : (
      <>
        <span>{hit.name[language]}</span>
        <span className="search-kind">{hit.kind === "zone" ? messages.places.kind[hit.of] : messages.search.kind[hit.kind]}</span>
      </>
    );
  return (
    <Combobox
      label={messages.search.label}
      placeholder={messages.search.placeholder}
      none={missing ? messages.partMissing : messages.search.none}
      missing={missing}
      find={find}
      keyOf={({ kind, id }) => `${kind} ${id}`}
      row={row}
      onChoose={(hit) => openHit(store, hit)}
      onBegin={() => {
        begin();
        setPlaces(store, { wanted: true });
      }}
    />
  );
}

type Code = Pick<typeof import("../state/derive/search"), "createSearch"> &
  Pick<typeof import("../i18n/category-words"), "categoryWords"> &
  Pick<typeof import("../state/derive/named-place-search"), "placeSearchOf">;

async function loadSearch(): Promise<Code> {
  const [{ createSearch }, { placeSearchOf }, { categoryWords }] = await Promise.all([
    import("../state/derive/search"),
    import("../state/derive/named-place-search"),
    import("../i18n/category-words"),
    loadLanguages(),
  ]);
  return { createSearch, placeSearchOf, categoryWords };
}

const NO_INDICATORS: readonly Indicator[] = [];
const NO_NAMES: OtherNames = new Map();
