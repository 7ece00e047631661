import { memo, useMemo } from "react";
import { FACETS, isFiltered, NO_FILTER, toggleValue, type Facet, type Sifted } from "../domain/filter";
import { formatNumber } from "../i18n/format";
import { facetOptions } from "./facet-options";
import { useApp, useAppState, useLanguage } from "./store-context";

/** The sides by which objects are sifted; beside each value how many objects it would show. */
export function Filters({ sifted }: { readonly sifted: Sifted }) {
  const store = useApp();
  const { messages } = useLanguage();
  const filter = useAppState(({ view }) => view.filter);
  return (
    <details className="filters" open={isFiltered(filter)}>
      <summary>{messages.filters.title}</summary>
      {FACETS.map((facet) => (
        <FacetChoices key={facet} facet={facet} counts={sifted.counts.get(facet)!} />
      ))}
      {isFiltered(filter) ? (
        <button type="button" className="button" onClick={() => store.show({ filter: NO_FILTER })}>
          {messages.filters.clear}
        </button>
      ) : null}
    </details>
  );
}

function FacetChoices({ facet, counts }: { readonly facet: Facet; readonly counts: ReadonlyMap<string, number> }) {
  const { messages, language } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const filter = useAppState(({ view }) => view.filter);
  const chosen = filter[facet] ?? [];
  const all = useMemo(() => facetOptions(facet, dataset, messages, language), [facet, dataset, messages, language]);
  const options = all.filter(({ value }) => (counts.get(value) ?? 0) > 0 || chosen.includes(value));
  return (
    <details className="facet">
      <summary>
        {messages.filters.facet[facet]}
        {chosen.length > 0 ? (
          <span className="facet-chosen">
            {options
              .filter(({ value }) => chosen.includes(value))
              .map(({ label }) => label)
              .join(", ")}
          </span>
        ) : null}
      </summary>
      <ul>
        {options.map(({ value, label }) => (
          <FacetValue
            key={value}
            facet={facet}
            value={value}
            label={label}
            count={counts.get(value) ?? 0}
            chosen={chosen.includes(value)}
          />
        ))}
      </ul>
    </details>
  );
}

type FacetValueProps = {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
};

/** Drawn anew only where its count or its tick changes: of a hundred values few do. */
const FacetValue = memo(function FacetValue({ facet, value, label, count, chosen }: FacetValueProps) {
  const store = useApp();
  const { language } = useLanguage();
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          onChange={() => store.show({ filter: toggleValue(store.getState().view.filter, facet, value) })}
        />
        <span>{label}</span>
        <span className="facet-count">{formatNumber(count, language)}</span>
      </label>
    </li>
  );
});
