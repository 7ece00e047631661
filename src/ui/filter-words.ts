import type { Dataset } from "../domain/dataset";
import { FACETS, type Facet, type Filter } from "../domain/filter";
import type { Language } from "../domain/language";
import type { Messages } from "../i18n/messages";
import { facetOptions } from "./facet-options";

/** One chosen value of a filter in words. */
export type ChosenValue = { readonly facet: Facet; readonly value: string; readonly facetName: string; readonly name: string };

/** Every chosen value of a filter, in the order of the facets. */
export function chosenValues(filter: Filter, dataset: Dataset, messages: Messages, language: Language): ChosenValue[] {
  return FACETS.flatMap((facet) => {
    const chosen = filter[facet] ?? [];
    if (chosen.length === 0) return [];
    const names = new Map(facetOptions(facet, dataset, messages, language).map(({ value, label }) => [value, label]));
    return chosen.map((value) => ({ facet, value, facetName: messages.filters.facet[facet], name: names.get(value) ?? value }));
  });
}
