import type { Dataset } from "../../domain/dataset";
import { zonesByLocation, zonesOf, type Project } from "../../domain/project";
import type { Zone } from "../../domain/zone";
import { addableOf } from "./programme-money";
import { projectsOfZone } from "./zone-profile";

/** The sums of a zone: those for it alone, and those that several places share, of which the programme does not say how much goes where. */
export type ZoneMoney = { readonly alone: readonly Project[]; readonly shared: readonly Project[] };

/** Each tenge once within either list. The two must not be added up: a shared sum may contain one that is named for the zone alone. */
export function zoneMoney(dataset: Dataset, zone: Zone): ZoneMoney {
  const projects = projectsOfZone(dataset, zone);
  return {
    alone: addableOf(
      dataset,
      projects.filter((project) => isOnlyIn(project, zone)),
    ),
    shared: addableOf(
      dataset,
      projects.filter((project) => !isOnlyIn(project, zone)),
    ),
  };
}

/** Those of a zone's sums that its place on the map puts there, where the text does not name the zone. */
export function sumsByLocation(sums: readonly Project[], { id, kind }: Zone): Project[] {
  return sums.filter((project) => zonesByLocation(project, kind).includes(id));
}

/** The object belongs to no other zone of this kind, at most to one of the other kind, and lies wholly in the zone if only its place puts it there. */
function isOnlyIn(project: Project, { id, kind }: Zone): boolean {
  const other = kind === "district" ? "polycentre" : "district",
    located = [...project.locatedIn.districts, ...project.locatedIn.polycentres].find(({ zone }) => zone === id),
    named = [...project.districts, ...project.polycentres].includes(id);
  return zonesOf(project, kind).length === 1 && zonesOf(project, other).length <= 1 && (named || located?.share === 1);
}
