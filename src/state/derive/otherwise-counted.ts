import { FACETS, type Filter } from "../../domain/filter";
import { sumCosts } from "../../domain/money";
import type { Dataset } from "../../domain/dataset";
import type { Project } from "../../domain/project";
import { addableOf, costSection, paidSums } from "./programme-money";
import { siftedObjects } from "./sifted";

/**
 * Where a filter by goal, section or payer and the programme's page add up different sums: the page's total, and what stands in only one of
 * the two. What is divided among payers stands there with what is left to its own.
 */
export type OtherwiseCounted = {
  readonly facet: "goal" | "section" | "funding";
  readonly total: number;
  readonly onlyHere: readonly Project[];
  readonly onlyThere: readonly Project[];
};

/**
 * The page counts each sum once in the whole programme, under the section whose needs print it and under the payer who is named for it; a
 * list counts what is listed under the goal, section or payer, also where a larger sum elsewhere contains it, and each sum whole. Null where
 * both come to the same, or where the filter asks for anything else.
 */
export function otherwiseCounted(dataset: Dataset, filter: Filter): OtherwiseCounted | null {
  const [facet, second] = FACETS.filter((one) => (filter[one]?.length ?? 0) > 0);
  if (second !== undefined || (facet !== "goal" && facet !== "section" && facet !== "funding")) return null;
  const chosen = new Set(filter[facet]);
  const keyOf = (project: Project): string => {
    if (facet === "funding") return project.funding ?? "";
    const section = costSection(dataset, project);
    return facet === "section" ? section : String(dataset.sections.get(section)?.goal ?? 0);
  };
  const summed = facet === "funding" ? paidSums : addableOf;
  const here = summed(dataset, siftedObjects(dataset, filter).projects),
    there = summed(dataset, dataset.projects).filter((project) => chosen.has(keyOf(project)));
  const onlyHere = without(here, there),
    onlyThere = without(there, here);
  return onlyHere.length + onlyThere.length === 0 ? null : { facet, total: sumCosts(there).total, onlyHere, onlyThere };
}

function without(some: readonly Project[], others: readonly Project[]): Project[] {
  const ids = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => !ids.has(id));
}
