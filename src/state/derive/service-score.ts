import type { Cells } from "../../domain/cells";
import type { AccessSurface } from "../../domain/coverage/access-surface";
import type { Range } from "../../domain/coverage/count-residents";
import { surfaceLimit } from "../../domain/coverage/surface-limit";
import type { Question } from "../../domain/question";
import { YEARS } from "../../domain/years";
import type { State } from "../store";
import { askableServices } from "./objects";
import type { Nearest, PointCard, ServiceRow } from "./point-card";
import { surfaceKey } from "./request-key";
import { isWithin } from "./within-limit";

/** How many kinds of places are within the limit of a point, and of the middle resident of the city and of the point's district. */
export type ServiceScore = {
  readonly of: number;
  readonly today: Range;
  readonly byYear: Range;
  readonly cityMedian: Range;
  readonly districtMedian: Range | null;
};

/** Null until the worker has answered for every service. Kinds of places of which nothing has a place are not counted. */
export function serviceScore(
  { dataset, question, answers }: Pick<State, "dataset" | "question" | "answers">,
  card: PointCard,
): ServiceScore | null {
  const services = askableServices(dataset);
  const surfaces = services.map((service) => answers.surfaces.get(surfaceKey({ ...question, service })));
  if (!surfaces.every((surface) => surface !== undefined)) return null;
  const rows = card.services.filter(({ service }) => services.includes(service));
  const reached = (nearest: Nearest | null): boolean => nearest !== null && isWithin(question, nearest.walk);
  const count = (nearest: (row: Pick<ServiceRow, "today" | "later">) => readonly (Nearest | null)[]): Range => ({
    sure: rows.filter(({ sure }) => nearest(sure).some(reached)).length,
    possible: rows.filter((row) => nearest(row).some(reached)).length,
  });
  const { district } = card.place,
    index = district === null ? -1 : dataset.districts.indexOf(district);
  return {
    of: services.length,
    today: count(({ today }) => [today]),
    byYear: count(({ today, later }) => [today, later]),
    cityMedian: median(surfaces, dataset.cells, question, null),
    districtMedian: index === -1 ? null : median(surfaces, dataset.cells, question, index),
  };
}

/** The number that half of the residents have at least: of the city, or of one district. */
function median(surfaces: readonly AccessSurface[], cells: Cells, question: Question, district: number | null): Range {
  const at = YEARS.indexOf(question.year),
    limits = surfaces.map((surface) => surfaceLimit(question, surface));
  const of = (part: "sure" | "possible"): number => {
    const people = new Float64Array(surfaces.length + 1);
    for (let cell = 0; cell < cells.count; cell++) {
      if (district !== null && cells.district[cell] !== district) continue;
      let kinds = 0;
      surfaces.forEach((surface, number) => surface[part][at]![cell]! <= limits[number]! && kinds++);
      people[kinds]! += cells.residents[cell]!;
    }
    const half = people.reduce((sum, residents) => sum + residents, 0) / 2;
    let from = 0;
    for (let kinds = 0; kinds < people.length; kinds++) {
      from += people[kinds]!;
      if (from >= half) return kinds;
    }
    return 0;
  };
  return { sure: of("sure"), possible: of("possible") };
}
