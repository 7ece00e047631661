import { GROUP_OF, type Group } from "../../domain/category";
import type { Dataset } from "../../domain/dataset";
import { isOpen } from "../../domain/facility";
import { dueYear, type Project } from "../../domain/project";
import { SERVICES, type Service } from "../../domain/service";

/** Services for which at least one facility has a place: only these can be asked about. */
export function askableServices(dataset: Dataset): Service[] {
  const present = new Set(dataset.facilities.map(({ service }) => service));
  return SERVICES.filter((service) => present.has(service));
}

/** Objects that the map may draw: those with a place. */
export function placedProjects(dataset: Dataset): Project[] {
  return dataset.projects.filter(({ placement }) => placement.kind === "site" || placement.kind === "line" || placement.kind === "area");
}

/** Planned objects that the programme does not place, or only in a district. */
export function unplacedPlans(dataset: Dataset): Project[] {
  return dataset.projects.filter(
    ({ type, placement }) => type === "project" && (placement.kind === "unsited" || placement.kind === "district"),
  );
}

export function groupOf({ category }: Project): Group {
  return GROUP_OF[category];
}

/** Whether an object is there, or due, by a year: existing ones always; planned ones from their finish year, else from their start; without a printed year always (as planned). */
export function isDueBy(project: Project, year: number): boolean {
  return project.type === "existing" || (dueYear(project) ?? year) <= year;
}

/** Whether a facility that is open by then is walked to at its nearest point, because its stops or entrances are not known. */
export function hasLineAccess(dataset: Dataset, service: Service, year: number): boolean {
  return dataset.facilities.some((facility) => facility.service === service && facility.access.kind === "line" && isOpen(facility, year));
}

export function openFacilityCount(dataset: Dataset, service: Service, year: number): number {
  return dataset.facilities.filter((facility) => facility.service === service && isOpen(facility, year)).length;
}
