import { straightWalks } from "../../domain/coverage/straight-walks";
import type { Dataset } from "../../domain/dataset";
import { isOpen, type Facility } from "../../domain/facility";
import { holds, placeOfPoint, type PointPlace } from "../../domain/point-place";
import type { Project, ProjectId } from "../../domain/project";
import { whoOf, type Question } from "../../domain/question";
import { CITY_GOAL_METRES, SERVICES, type Service } from "../../domain/service";
import type { PointWalks, WalkTo } from "../../domain/walk-to";
import { BASE_YEAR } from "../../domain/years";
import type { State, View } from "../store";
import { askableServices } from "./objects";
import { plannedNearby, type PlannedNearby } from "./planned-nearby";
import { promisedNearPoint } from "./promises";
import { walksKey } from "./request-key";
import { destinations, wayOf } from "./way-to";

/** `walk` leads to the facility; where no more than a microdistrict is known, to all of that ground, from its nearest to its farthest place. */
export type Nearest = { readonly facility: Facility; readonly walk: WalkTo };

/** "perhaps": met by a place of which only an area is known, if it stands in the nearer part of it. */
export type GoalState = "met" | "perhaps" | "missed";

/** What one service is from a point. */
export type ServiceRow = {
  readonly service: Service;
  /** Whether any facility of 2022 is in the data; without one nothing can be said of today. */
  readonly known: boolean;
  /** The nearest in 2022, where ground of which no more is known begins; null where none is within the search. What begins within the limit is perhaps there. */
  readonly today: Nearest | null;
  /** The nearest of those that open after 2022 by the year asked about. */
  readonly later: Nearest | null;
  /** What the programme opens after 2022 by the year, near or far: places that are counted, only such as are not (an employer's own kindergarten), or none. */
  readonly opening: "counted" | "uncounted" | "none";
  /** The same among facilities whose exact place is known: what can be said for sure. */
  readonly sure: { readonly today: Nearest | null; readonly later: Nearest | null };
  /** The city's own goal in straight metres, and whether it is met in 2022 and by the year; null where it has none or nothing is known. */
  readonly goal: { readonly metres: number; readonly today: GoalState; readonly byYear: GoalState } | null;
  /** Promised without a place by the year. */
  readonly promised: readonly Project[];
};

export type PointCard = {
  readonly place: PointPlace;
  readonly walks: PointWalks;
  readonly services: readonly ServiceRow[];
  readonly planned: PlannedNearby;
};

/** Services shown even where no facility has a place: the programme promises them, and people ask for them. */
const ALWAYS: ReadonlySet<Service> = new Set<Service>(["school", "kindergarten", "health", "park", "transit", "culture", "sport"]);
/** The order in which a household asks. */
const ORDER: readonly Service[] = ["school", "kindergarten", "health", "park", "transit", "shop", "culture", "sport"];

/** Walks from the point asked about to every destination; null where the question is not about a point or the worker has not answered. */
export function pointWalks({ dataset, question, answers }: Pick<State, "dataset" | "question" | "answers">): PointWalks | null {
  const { where, method, detour } = question;
  if (where.kind !== "point") return null;
  return method === "streets"
    ? (answers.walks.get(walksKey(question)) ?? null)
    : straightWalks(destinations(dataset), where.lon, where.lat, whoOf(question), detour);
}

/** Everything that is said of a point: what is there on foot, what the programme brings, what it does not say. */
export function pointCard(dataset: Dataset, question: Question, walks: PointWalks): PointCard | null {
  const { where, year } = question;
  if (where.kind !== "point") return null;
  const place = placeOfPoint(dataset, where.lon, where.lat);
  const askable = new Set(askableServices(dataset));
  const zones = [...dataset.districts, ...dataset.polycentres]
    .filter((zone) => zone === place.district || holds(zone.outline, where.lon, where.lat))
    .map(({ id }) => id);
  const extentOf = extentsFrom(dataset, walks);
  const services = ORDER.filter((service) => SERVICES.includes(service) && (ALWAYS.has(service) || askable.has(service))).map(
    (service): ServiceRow => {
      const own = dataset.facilities.flatMap((facility, number) =>
        facility.service === service
          ? [{ facility, walk: (facility.certain ? null : extentOf(facility, number)) ?? walks.walks[number] ?? null }]
          : [],
      );
      const old = own.filter(({ facility }) => isOpen(facility, BASE_YEAR)),
        fresh = own.filter(({ facility }) => isOpen(facility, year) && !isOpen(facility, BASE_YEAR));
      const certain = (list: typeof own): typeof own => list.filter(({ facility }) => facility.certain);
      const today = nearestOf(old),
        later = nearestOf(fresh),
        uncounted = dataset.projects.some((project) => isUncounted(project, service, year)),
        known = old.length > 0,
        metres = CITY_GOAL_METRES[service];
      const meets = (list: typeof own): GoalState => {
        const near = list.filter(({ walk }) => walk !== null && metres !== undefined && walk.straightM <= metres);
        return certain(near).length > 0 ? "met" : near.length > 0 ? "perhaps" : "missed";
      };
      return {
        service,
        known,
        today,
        later,
        opening: fresh.length > 0 ? "counted" : uncounted ? "uncounted" : "none",
        sure: { today: nearestOf(certain(old)), later: nearestOf(certain(fresh)) },
        goal: metres === undefined || (!known && later === null) ? null : { metres, today: meets(old), byYear: meets([...old, ...fresh]) },
        promised: promisedNearPoint(dataset, service, year, zones),
      };
    },
  );
  return { place, walks, services, planned: plannedNearby(dataset, question, walks, place.district) };
}

/**
 * The walk that the map shows and what it leads to: the chosen one, else the nearest of the service asked about; null where there is none.
 * `project` is null where it leads to a place that no project of the programme is.
 */
export function wayWalk(
  dataset: Dataset,
  question: Question,
  view: Pick<View, "wayTo">,
  { walks, services }: PointCard,
): { readonly walk: WalkTo; readonly projectId: ProjectId; readonly project: Project | null } | null {
  const to = wayOf(dataset, question, view);
  if (to.kind === "destination") {
    const walk = walks.walks[to.number] ?? null,
      projectId = destinations(dataset)[to.number]!.projectId;
    return walk === null ? null : { walk, projectId, project: projectOf(dataset, projectId) };
  }
  const row = services.find(({ service }) => service === question.service);
  // Along streets the way leads to a place that is known; so does the straight line drawn here.
  const best = [row?.sure.today, row?.sure.later].filter((nearest) => nearest != null).sort(sooner)[0];
  return best ? { walk: best.walk, projectId: best.facility.projectId, project: projectOf(dataset, best.facility.projectId) } : null;
}

/** The walk to the ground within which an uncertain facility lies: its object's, or of a line the nearer of its ends. */
function extentsFrom(dataset: Dataset, { walks }: PointWalks): (facility: Facility, number: number) => WalkTo | null {
  const nearest = new Map<ProjectId | number, WalkTo>();
  destinations(dataset).forEach(({ projectId, facility, extent }, destination) => {
    const walk = extent ? walks[destination] : null,
      key = facility === -1 ? projectId : facility;
    if (walk && walk.seconds < (nearest.get(key)?.seconds ?? Infinity)) nearest.set(key, walk);
  });
  return ({ projectId }, number) => nearest.get(projectId) ?? nearest.get(number) ?? null;
}

/** Planned by the year with a place, though none of the facilities that are counted: whoever asks is told that the programme names it. */
function isUncounted({ type, category, finishYear, placement }: Project, service: Service, year: number): boolean {
  const placed = placement.kind === "site" || placement.kind === "line" || placement.kind === "area";
  return type === "project" && category === service && placed && finishYear !== null && finishYear > BASE_YEAR && finishYear <= year;
}

function projectOf({ projects }: Dataset, projectId: ProjectId): Project | null {
  return projects.find(({ id }) => id === projectId) ?? null;
}

function nearestOf(list: readonly { readonly facility: Facility; readonly walk: WalkTo | null }[]): Nearest | null {
  let best: Nearest | null = null;
  for (const { facility, walk } of list)
    if (walk !== null && (best === null || sooner({ facility, walk }, best) < 0)) best = { facility, walk };
  return best;
}

/** The nearer comes first; where walks begin alike, a place that is known, then the ground that ends nearer. */
function sooner(a: Nearest, b: Nearest): number {
  const farthest = ({ walk: { farthestSeconds, seconds } }: Nearest): number =>
    farthestSeconds === null ? seconds : farthestSeconds === "unknown" ? Infinity : farthestSeconds;
  if (a.walk.seconds !== b.walk.seconds) return a.walk.seconds - b.walk.seconds;
  if (a.facility.certain !== b.facility.certain) return a.facility.certain ? -1 : 1;
  return farthest(a) === farthest(b) ? 0 : farthest(a) - farthest(b);
}
