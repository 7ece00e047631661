import type { Dataset } from "../../domain/dataset";
import type { Language } from "../../domain/language";
import type { Project } from "../../domain/project";

const known = new WeakMap<readonly Project[], Map<Language, ReadonlyMap<string, number>>>();

/** By object, its place in the alphabet of a language: names are compared once, not with every filter. */
export function nameOrder({ projects }: Pick<Dataset, "projects">, language: Language): ReadonlyMap<string, number> {
  const languages = known.get(projects) ?? new Map<Language, ReadonlyMap<string, number>>();
  known.set(projects, languages);
  const order = languages.get(language) ?? orderBy(projects, language);
  languages.set(language, order);
  return order;
}

function orderBy(projects: readonly Project[], language: Language): ReadonlyMap<string, number> {
  const { compare } = new Intl.Collator(language);
  return new Map(projects.toSorted((a, b) => compare(a.name[language], b.name[language])).map(({ id }, place) => [id, place]));
}
