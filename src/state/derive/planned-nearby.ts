import type { Dataset } from "../../domain/dataset";
import { bearing } from "../../domain/geodesy";
import { holds } from "../../domain/point-place";
import type { Project, ProjectId } from "../../domain/project";
import type { Question } from "../../domain/question";
import type { PointWalks, WalkTo } from "../../domain/walk-to";
import type { Zone } from "../../domain/zone";
import { isDueBy } from "./objects";
import { isWithin } from "./within-limit";
import { destinations } from "./way-to";

/** A planned object seen from a point; `walk` is null where its place is not known, or it is beyond the search. */
export type PlannedFrom = {
  readonly project: Project;
  readonly walk: WalkTo | null;
  /** Degrees from north, clockwise. */ readonly bearing: number | null;
  /** The year it counts from, where that is not the year that the programme prints; else null. */
  readonly countsFrom: number | null;
};

export type PlannedNearby = {
  /** Within the limit of the question, nearest first, then the sooner. */
  readonly within: readonly PlannedFrom[];
  /** The others of the district: those with a place nearest first, then those without one. */
  readonly inDistrict: readonly PlannedFrom[];
};

/** What the programme plans near a point by the year; lines and areas are measured to their nearest reachable point. */
export function plannedNearby(dataset: Dataset, question: Question, { walks }: PointWalks, district: Zone | null): PlannedNearby {
  const { where, year } = question;
  if (where.kind !== "point") return { within: [], inDistrict: [] };
  // An object as such, and the ground around the ends of a line: what is nearer.
  const own = new Map<ProjectId, WalkTo>();
  destinations(dataset).forEach(({ projectId, facility, extent }, number) => {
    const walk = facility === -1 || extent ? (walks[number] ?? null) : null;
    if (walk !== null && walk.seconds < (own.get(projectId)?.seconds ?? Infinity)) own.set(projectId, walk);
  });
  const opens = new Map(dataset.facilities.map((facility) => [facility.projectId, facility.opens]));
  const all = dataset.projects
    .filter((project) => project.type === "project" && isDueBy(project, year))
    .map((project): PlannedFrom => {
      const walk = own.get(project.id) ?? null,
        counted = opens.get(project.id) ?? null;
      return {
        project,
        walk,
        countsFrom: counted === project.finishYear ? null : counted,
        bearing: walk === null || walk.seconds === 0 ? null : bearing(where.lon, where.lat, walk.at[0]!, walk.at[1]!),
      };
    })
    .sort(byMinutesThenYear);
  const within = all.filter(({ walk }) => walk !== null && isWithin(question, walk)),
    near = new Set(within);
  return { within, inDistrict: district === null ? [] : all.filter((planned) => !near.has(planned) && belongsTo(planned, district)) };
}

/** The text names the district, or the nearest part of the object lies in it. */
function belongsTo({ project, walk }: PlannedFrom, { id, outline }: Zone): boolean {
  if (project.districts.length > 0) return project.districts.includes(id);
  if (walk === null) return false;
  const [lon, lat] = walk.at as [number, number];
  return holds(outline, lon, lat);
}

function byMinutesThenYear(a: PlannedFrom, b: PlannedFrom): number {
  const minutes = ({ walk }: PlannedFrom): number => (walk === null ? Infinity : Math.ceil(walk.seconds / 60));
  const [first, second] = [minutes(a), minutes(b)];
  return first === second ? (a.project.finishYear ?? Infinity) - (b.project.finishYear ?? Infinity) || 0 : first - second;
}
