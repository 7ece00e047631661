import { toggleValue } from "../domain/filter";
import { chosenValues } from "./filter-words";
import { useApp, useAppState, useLanguage } from "./store-context";

/** What the objects are sifted by, wherever one is in the panel: the map is sifted too. Each chip takes its value away. */
export function FilterChips() {
  const store = useApp();
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const filter = useAppState(({ view }) => view.filter);
  return (
    <ul className="chips" aria-label={messages.filters.active}>
      {chosenValues(filter, dataset, messages, language).map(({ facet, value, facetName, name }) => (
        <li key={`${facet} ${value}`}>
          <button
            type="button"
            className="chip"
            aria-label={messages.filters.remove(`${facetName}: ${name}`)}
            onClick={() => store.show({ filter: toggleValue(store.getState().view.filter, facet, value) })}
          >
            <span className="chip-facet">{facetName}:</span> <span className="chip-name">{name}</span> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
