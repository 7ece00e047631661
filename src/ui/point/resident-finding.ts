import type { Dataset } from "../../domain/dataset";
import type { Language } from "../../domain/language";
import type { Question } from "../../domain/question";
import type { FoundNear, OpensNear, ResidentFinding } from "../../i18n/resident";
import { facilityName } from "../../state/derive/facility-name";
import type { Nearest, PointCard, ServiceRow } from "../../state/derive/point-card";
import { isWithin } from "../../state/derive/within-limit";
import { farthestMinutes, wholeMinutes } from "./walk-words";

/** What the first sentences say of a card. */
export function residentFinding(dataset: Dataset, question: Question, { services }: PointCard, language: Language): ResidentFinding {
  const found = (row: ServiceRow, nearest: Nearest | null): FoundNear => ({
    service: row.service,
    minutes: nearest === null ? null : wholeMinutes(nearest.walk.seconds),
    minutesTo: nearest === null ? null : farthestMinutes(nearest.walk),
    certain: nearest?.facility.certain ?? true,
  });
  const opening = (row: ServiceRow, nearest: Nearest): OpensNear => {
    const project = dataset.projects.find(({ id }) => id === nearest.facility.projectId);
    const opens = nearest.facility.opens ?? question.year,
      finish = project?.finishYear ?? null;
    return {
      ...found(row, nearest),
      name: facilityName(dataset, nearest.facility, language),
      areaHa: project?.areaHa ?? null,
      opens,
      due: finish === opens ? null : finish,
    };
  };
  // What is known to an area only is perhaps near where the area begins within the limit, as in the list of what is planned and in the score.
  const near = (nearest: Nearest | null): nearest is Nearest => nearest !== null && isWithin(question, nearest.walk);
  const perhaps = (sure: Nearest | null, all: Nearest | null): all is Nearest => !near(sure) && near(all);
  return {
    limit: question.limit,
    method: question.method,
    year: question.year,
    there: services.filter(({ sure }) => near(sure.today)).map((row) => found(row, row.sure.today)),
    perhaps: services.filter(({ sure, today }) => perhaps(sure.today, today)).map((row) => found(row, row.today)),
    opens: services.flatMap((row) => (near(row.sure.later) ? [opening(row, row.sure.later)] : [])),
    perhapsOpens: services.flatMap((row) => (perhaps(row.sure.later, row.later) ? [opening(row, row.later)] : [])),
    farther: services
      .filter(({ known, today, later }) => known && !near(today) && !near(later))
      .map((row) => {
        const sooner = row.later !== null && (row.today === null || row.later.walk.seconds < row.today.walk.seconds);
        return { today: found(row, row.today), later: sooner ? found(row, row.later) : null };
      }),
    unknown: services.filter(({ known, later }) => !known && !near(later)).map(({ service }) => service),
  };
}
