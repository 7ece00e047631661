import { FACETS, type Filter } from "../../domain/filter";
import { sumCosts } from "../../domain/money";
import type { Dataset } from "../../domain/dataset";
import type { Project } from "../../domain/project";
import { addableOf, costSection } from "./programme-money";
import { siftedObjects } from "./sifted";

/** Where a filter by goal or section and the programme's page add up different sums: the page's total, and what stands in only one of the two. */
export type OtherwiseCounted = { readonly total: number; readonly onlyHere: readonly Project[]; readonly onlyThere: readonly Project[] };

/**
 * The page counts each sum once in the whole programme, under the section whose needs print it; a list counts what is listed under the goal
 * or section, also where a larger sum elsewhere contains it. Null where both come to the same, or where the filter asks for anything else.
 */
export function otherwiseCounted(dataset: Dataset, filter: Filter): OtherwiseCounted | null {
  const [facet, second] = FACETS.filter((one) => (filter[one]?.length ?? 0) > 0);
  if (second !== undefined || (facet !== "goal" && facet !== "section")) return null;
  const chosen = new Set(filter[facet]);
  const keyOf = (project: Project): string => {
    const section = costSection(dataset, project);
    return facet === "section" ? section : String(dataset.sections.get(section)?.goal ?? 0);
  };
  const here = new Set(addableOf(dataset, siftedObjects(dataset, filter).projects)),
    there = new Set(addableOf(dataset, dataset.projects).filter((project) => chosen.has(keyOf(project))));
  const onlyHere = [...here].filter((project) => !there.has(project)),
    onlyThere = [...there].filter((project) => !here.has(project));
  return onlyHere.length + onlyThere.length === 0 ? null : { total: sumCosts([...there]).total, onlyHere, onlyThere };
}
