import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from "react";
import { categoryWords } from "../i18n/category-words";
import { createSearch, type Hit, type SearchIndex } from "../state/derive/search";
import type { Indicator } from "../domain/indicator";
import type { Dataset } from "../domain/dataset";
import { openHit } from "./open-hit";
import { useApp, useAppState, useLanguage } from "./store-context";

const MOST = 8;

/** Search as you type over everything that has a name; a combobox by the book of ARIA. */
export function SearchBox() {
  const store = useApp();
  const { messages, language } = useLanguage();
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const answered = useDeferredValue(query);
  const hits = useHits(answered);
  const shown = open && query.trim().length > 1;
  const choose = (hit: Hit | undefined): void => {
    if (!hit) return;
    openHit(store, hit);
    setQuery("");
    setOpen(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive((active + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % Math.max(1, hits.length));
    } else if (event.key === "Enter") choose(hits[active]);
    else if (event.key === "Escape") setOpen(false);
  };
  return (
    <div className="search" role="search" onBlur={({ currentTarget, relatedTarget }) => { if (!currentTarget.contains(relatedTarget)) setOpen(false); }}>
      <input
        type="search" role="combobox" aria-label={messages.search.label} placeholder={messages.search.placeholder} aria-expanded={shown} aria-controls={`${id}-list`} aria-autocomplete="list" autoComplete="off" spellCheck={false}
        {...(shown && hits[active] ? { "aria-activedescendant": `${id}-${active}` } : {})} value={query} onKeyDown={onKey} onFocus={() => setOpen(true)}
        onChange={({ target }) => { setQuery(target.value); setActive(0); setOpen(true); }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={messages.search.label} className="search-list" hidden={!shown} aria-busy={answered !== query}>
        {shown ? hits.map((hit, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard chooses through the input, as the pattern wants
          <li key={`${hit.kind} ${hit.id}`} id={`${id}-${index}`} role="option" aria-selected={index === active} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(hit)}>
            <span>{hit.name[language]}</span><span className="search-kind">{messages.search.kind[hit.kind]}</span>
          </li>
        )) : null}
        {shown && hits.length === 0 && answered === query ? <li className="search-none" role="option" aria-selected="false" aria-disabled="true">{messages.search.none}</li> : null}
      </ul>
    </div>
  );
}

const NO_INDICATORS: readonly Indicator[] = [];
let made: { readonly dataset: Dataset; readonly indicators: readonly Indicator[]; readonly index: SearchIndex } | null = null;

function indexOf(dataset: Dataset, indicators: readonly Indicator[]): SearchIndex {
  if (made?.dataset !== dataset || made.indicators !== indicators) made = { dataset, indicators, index: createSearch(dataset, indicators, categoryWords) };
  return made.index;
}

/** The index is made with the first letters typed, and once more when the indicators have come. */
function useHits(query: string): readonly Hit[] {
  const dataset = useAppState((state) => state.dataset);
  const indicators = useAppState((state) => state.indicators) ?? NO_INDICATORS;
  return useMemo(() => {
    if (query.trim().length < 2) return [];
    return indexOf(dataset, indicators).find(query, MOST);
  }, [query, dataset, indicators]);
}
