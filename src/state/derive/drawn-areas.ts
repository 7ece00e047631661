import type { Group } from "../../domain/category";
import type { Dataset } from "../../domain/dataset";
import { isFiltered, type Filter } from "../../domain/filter";
import { placedFeatures } from "../../domain/placement";
import type { Project, ProjectId } from "../../domain/project";
import { groupOf, isDueBy } from "./objects";
import { siftedObjects } from "./sifted";

/** What decides which objects the map draws. */
type Drawing = {
  readonly groups: ReadonlySet<Group>;
  readonly filter: Filter;
  readonly year: number;
  readonly selected: ProjectId | null;
};

/** Of which types the map draws objects that are only known to be somewhere in an area; existing ones first. */
export function drawnAreas(dataset: Dataset, { groups, filter, year, selected }: Drawing): Project["type"][] {
  const passing = isFiltered(filter) ? siftedObjects(dataset, filter).projects : dataset.projects.filter((one) => groups.has(groupOf(one)));
  const drawn = [...passing.filter((project) => isDueBy(project, year)), ...dataset.projects.filter(({ id }) => id === selected)],
    areas = drawn.filter(({ placement }) => placedFeatures(placement).some(({ role }) => role === "area"));
  return (["existing", "project"] as const).filter((type) => areas.some((project) => project.type === type));
}
