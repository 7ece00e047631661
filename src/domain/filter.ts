import { GROUP_OF } from "./category";
import type { Dataset } from "./dataset";
import { dueYear, FUNDINGS, zonesOf, type Project } from "./project";
import { sectionOf } from "./section";
import { statusOfWhole } from "./status";

/** The sides by which objects are sifted. */
export const FACETS = [
  "goal",
  "section",
  "group",
  "category",
  "period",
  "status",
  "funding",
  "district",
  "polycentre",
  "placement",
] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values by facet; a facet without values lets everything through. Values of one facet widen, facets narrow. */
export type Filter = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const NO_FILTER: Filter = {};

/** What the filter asks of the data besides the objects. */
export type FilterContext = Pick<Dataset, "sections" | "statuses">;

export const PERIODS = ["existing", "to-2025", "2026-2030", "later", "no-year"] as const;
export type Period = (typeof PERIODS)[number];

/** Who pays, where the programme does not say; such objects are counted as well, so that the counts add up. */
export const NOT_STATED = "not-stated";
export const FUNDING_VALUES = [...FUNDINGS, NOT_STATED] as const;

/** When an object is due: by its finish year, else by its start year. */
export function periodOf(project: Project): Period {
  if (project.type === "existing") return "existing";
  const year = dueYear(project);
  if (year === null) return "no-year";
  return year <= 2025 ? "to-2025" : year <= 2030 ? "2026-2030" : "later";
}

/** Planned or existing as the programme had it, unless a dated public fact says more. */
function statusOf(project: Project, statuses: FilterContext["statuses"]): string {
  return statusOfWhole(project, statuses.get(project.id)) ?? (project.type === "existing" ? "existing" : "unknown");
}

/** Values of an object for a facet; none where it has none. */
export function valuesOf(project: Project, facet: Facet, { sections, statuses }: FilterContext): readonly string[] {
  switch (facet) {
    case "goal":
      return [String(sections.get(sectionOf(project))?.goal ?? 0)];
    case "section":
      return [sectionOf(project)];
    case "group":
      return [GROUP_OF[project.category]];
    case "category":
      return [project.category];
    case "period":
      return [periodOf(project)];
    case "status":
      return [statusOf(project, statuses)];
    case "funding":
      return [project.funding ?? NOT_STATED];
    case "district":
      return zonesOf(project, "district");
    case "polycentre":
      return zonesOf(project, "polycentre");
    case "placement":
      return [project.placement.kind];
  }
}

export type Sifted = { readonly projects: readonly Project[]; readonly counts: ReadonlyMap<Facet, ReadonlyMap<string, number>> };

/**
 * Objects that pass every facet, and beside each value of a facet how many objects it would show: all other facets applied, its own not.
 * One pass over the objects.
 */
export function sift(projects: readonly Project[], filter: Filter, context: FilterContext): Sifted {
  const chosen = FACETS.map((facet) => new Set(filter[facet]));
  const counts = FACETS.map(() => new Map<string, number>());
  const passing: Project[] = [];
  for (const project of projects) {
    const values = FACETS.map((facet) => valuesOf(project, facet, context));
    let failed = -1,
      failures = 0;
    chosen.forEach((set, index) => {
      if (set.size === 0 || values[index]!.some((value) => set.has(value))) return;
      failures++;
      failed = index;
    });
    if (failures === 0) passing.push(project);
    // What fails one facet only still counts for the values of that facet.
    if (failures <= 1)
      values.forEach((own, index) => {
        if (failures === 0 || index === failed) for (const value of own) counts[index]!.set(value, (counts[index]!.get(value) ?? 0) + 1);
      });
  }
  return { projects: passing, counts: new Map(FACETS.map((facet, index) => [facet, counts[index]!])) };
}

export function isFiltered(filter: Filter): boolean {
  return FACETS.some((facet) => (filter[facet]?.length ?? 0) > 0);
}

/** The filter with one value of one facet switched. */
export function toggleValue(filter: Filter, facet: Facet, value: string): Filter {
  const before = filter[facet] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const { [facet]: _, ...rest } = filter;
  return after.length === 0 ? rest : { ...rest, [facet]: after };
}
