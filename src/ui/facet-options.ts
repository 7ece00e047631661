import { CATEGORIES, GROUPS } from "../domain/category";
import type { Dataset } from "../domain/dataset";
import { FUNDING_VALUES, NOT_STATED, PERIODS, type Facet } from "../domain/filter";
import type { Language } from "../domain/language";
import { PLACEMENT_KINDS } from "../domain/placement";
import { STATUSES_NOW } from "../domain/status";
import type { Messages } from "../i18n/messages";

export type FacetOption = { readonly value: string; readonly label: string };

/** Every value of a facet with its name, in the order in which people look for it. */
export function facetOptions(facet: Facet, dataset: Dataset, messages: Messages, language: Language): FacetOption[] {
  const named = (values: readonly string[], names: Readonly<Record<string, string>>): FacetOption[] =>
    values.map((value) => ({ value, label: names[value] ?? value }));
  switch (facet) {
    case "goal":
      return dataset.goals.map(({ id, name }) => ({
        value: String(id),
        label: id >= 1 && id <= 7 ? `${id}. ${name[language]}` : name[language],
      }));
    case "section":
      return [...dataset.sections.values()].map(({ id, name }) => ({
        value: id,
        label: /^\d/.test(id) ? `${id} ${name[language]}` : name[language],
      }));
    case "group":
      return named(GROUPS, messages.group);
    case "category":
      return named(CATEGORIES, messages.category).sort((a, b) => a.label.localeCompare(b.label, language));
    case "period":
      return named(PERIODS, messages.filters.period);
    case "status":
      return named([...STATUSES_NOW, "existing", "unknown"], messages.status);
    case "funding":
      return named(FUNDING_VALUES, { ...messages.funding, [NOT_STATED]: messages.filters.notStated });
    case "district":
      return dataset.districts.map(({ id, name }) => ({ value: id, label: name[language] }));
    case "polycentre":
      return dataset.polycentres.map(({ id, name }) => ({ value: id, label: name[language] }));
    case "placement":
      return named(PLACEMENT_KINDS, messages.placement);
  }
}
