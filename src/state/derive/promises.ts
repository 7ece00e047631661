import type { Dataset } from "../../domain/dataset";
import { placedFeatures } from "../../domain/placement";
import type { Project } from "../../domain/project";
import type { Question } from "../../domain/question";
import type { Service } from "../../domain/service";
import { nearestBetween, shapeOf } from "../../domain/shape-distance";
import { BASE_YEAR } from "../../domain/years";
import type { Zone, ZoneId, ZoneKind } from "../../domain/zone";
import { overlapOf } from "./zone-overlap";

/**
 * A promise that is counted in no answer. `through` are the zones of the other kind by which it may come to the zone asked about: the text puts it
 * in them, not in that zone. Empty where the text names the zone itself, or none.
 */
export type Promised = {
  readonly project: Project;
  readonly through: readonly Zone[];
  /** Whether all of those polycentres lie in the district as a whole. */ readonly whole: boolean;
};

/** What the programme promises of a service by a year, counted nowhere: of 2022 nothing is missing that is promised for later. */
function promisedBy(dataset: Dataset, service: Service, year: number): Project[] {
  if (year <= BASE_YEAR) return [];
  const ids = new Set(dataset.unplaced.filter((entry) => entry.service === service).map(({ projectId }) => projectId));
  return dataset.projects.filter(({ id, finishYear }) => ids.has(id) && (finishYear === null || finishYear <= year));
}

/** Those with no exact place that may come to the surroundings of a point in these zones; what has a place is among the planned objects of its card. */
export function promisedNearPoint(dataset: Dataset, service: Service, year: number, zones: readonly ZoneId[]): Project[] {
  return promisedBy(dataset, service, year).filter(({ districts, polycentres, placement }) => {
    const named = [...districts, ...polycentres];
    return !("features" in placement) && (named.length === 0 || named.some((zone) => zones.includes(zone)));
  });
}

/** Those that may come to the zone asked about: promises to other districts, and to polycentres that lie elsewhere, are left out. */
export function promisesOf(dataset: Dataset, { service, year, where }: Pick<Question, "service" | "year" | "where">): Promised[] {
  const promised = promisedBy(dataset, service, year),
    zone = zoneAsked(dataset, where);
  if (zone === null) return promised.map((project) => ({ project, through: [], whole: false }));
  return promised.flatMap((project): Promised[] => {
    if ("features" in project.placement) return mayLieIn(project, zone) ? [{ project, through: [], whole: false }] : [];
    const own = namedOf(project, zone.kind),
      others = namedOf(project, OTHER[zone.kind]);
    if (own.includes(zone.id) || (own.length === 0 && others.length === 0)) return [{ project, through: [], whole: false }];
    if (own.length > 0) return [];
    const through = (zone.kind === "district" ? dataset.polycentres : dataset.districts).filter(
      (other) => others.includes(other.id) && overlap(other, zone) !== "none",
    );
    const whole = zone.kind === "district" && through.every((other) => overlap(other, zone) === "whole");
    return through.length === 0 ? [] : [{ project, through, whole }];
  });
}

/** The zone that a question is about; null for the city and for points. */
export function zoneAsked({ districts, polycentres }: Dataset, where: Question["where"]): Zone | null {
  if (where.kind !== "district" && where.kind !== "polycentre") return null;
  return (where.kind === "district" ? districts : polycentres).find(({ id }) => id === where.id) ?? null;
}

const OTHER = { district: "polycentre", polycentre: "district" } as const;

function namedOf({ districts, polycentres }: Project, kind: ZoneKind): readonly ZoneId[] {
  return kind === "district" ? districts : polycentres;
}

function overlap(one: Zone, other: Zone): ReturnType<typeof overlapOf> {
  return one.kind === "polycentre" ? overlapOf(one, other) : overlapOf(other, one);
}

/** Whether what is placed may reach into a zone: as far as its place is known. */
function mayLieIn({ placement }: Project, { outline }: Zone): boolean {
  const ground = shapeOf([outline]);
  return placedFeatures(placement).some(({ role, geometry, radiusM, accuracyM }) => {
    const reach = role === "area" ? (radiusM ?? accuracyM) : accuracyM;
    return nearestBetween(shapeOf([geometry]), ground, reach) !== null;
  });
}
