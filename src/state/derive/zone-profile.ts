import { countResidents, type Reach } from "../../domain/coverage/count-residents";
import { surfaceLimit } from "../../domain/coverage/surface-limit";
import type { Question } from "../../domain/question";
import type { Dataset } from "../../domain/dataset";
import { zonesOf, type Project } from "../../domain/project";
import type { Service } from "../../domain/service";
import type { Zone } from "../../domain/zone";
import type { State } from "../store";
import { surfaceKey } from "./request-key";

export type ZoneAccess = { readonly service: Service; readonly today: Reach; readonly planned: Reach };

/** Who of a zone reaches a service on foot in 2022 and in a year of the plan; null until the worker has answered for the service. */
export function zoneAccess(
  { dataset, answers }: Pick<State, "dataset" | "answers">,
  question: Question,
  service: Service,
  zone: Zone,
  year: number,
): ZoneAccess | null {
  const surface = answers.surfaces.get(surfaceKey({ ...question, service }));
  if (!surface) return null;
  const at = (when: number): Reach => {
    const reach = countResidents(
      surface,
      dataset.cells,
      { districts: dataset.districts.length, polycentres: dataset.polycentres.length },
      surfaceLimit(question, surface),
      when,
    );
    const zones = zone.kind === "district" ? dataset.districts : dataset.polycentres;
    return (zone.kind === "district" ? reach.districts : reach.polycentres)[zones.indexOf(zone)]!;
  };
  return { service, today: at(2022), planned: at(year) };
}

/** What the text puts in the zone, and what lies in it although the text names no zone. */
export function projectsOfZone(dataset: Dataset, zone: Zone): Project[] {
  return dataset.projects.filter((project) => zonesOf(project, zone.kind).includes(zone.id));
}

export function zoneResidents(dataset: Dataset, zone: Zone): number {
  if (zone.residents !== null) return zone.residents;
  const index = dataset.polycentres.indexOf(zone);
  let people = 0;
  for (let cell = 0; cell < dataset.cells.count; cell++)
    if (dataset.cells.polycentre[cell] === index) people += dataset.cells.residents[cell]!;
  return people;
}
