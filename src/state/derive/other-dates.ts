import type { Dataset } from "../../domain/dataset";
import { isOpen, type Facility } from "../../domain/facility";
import type { Project } from "../../domain/project";
import { questionMetres, type Question } from "../../domain/question";
import { nearestBetween, shapeOf, type Shape } from "../../domain/shape-distance";
import { zoneAsked } from "./promises";

/** What another section of the programme dates otherwise: not counted yet in the year asked about, though that section has it by then. */
export type DatedOtherwise = { readonly project: Project; readonly section: string; readonly year: number; readonly opens: number };

/** What is counted in the year asked about although it is reported as delayed beyond it; `year` is the one for which the source of that day plans it. */
export type Delayed = { readonly project: Project; readonly year: number; readonly reported: string };

/** Among the facilities that can be walked to from the zone asked about. */
export function datedOtherwise(dataset: Dataset, question: Question): DatedOtherwise[] {
  return projectsOf(dataset, question, (facility) => !isOpen(facility, question.year)).flatMap(({ project, opens }) => {
    const other = dataset.otherDates.get(project.id);
    return other !== undefined && other.section !== null && other.year <= question.year && opens !== null
      ? [{ project, section: other.section, year: other.year, opens }]
      : [];
  });
}

export function delayedBeyond(dataset: Dataset, question: Question): Delayed[] {
  return projectsOf(dataset, question, (facility) => isOpen(facility, question.year)).flatMap(({ project }) =>
    delayOf(dataset, project, question.year),
  );
}

/** The delay of one counted object; none where it is not reported as delayed, or is planned for the year or before. */
export function delayOf(dataset: Dataset, project: Project, year: number): Delayed[] {
  const other = dataset.otherDates.get(project.id),
    status = dataset.statuses.get(project.id);
  return status?.status === "delayed" && other !== undefined && other.section === null && other.year > year
    ? [{ project, year: other.year, reported: status.date }]
    : [];
}

/** Each once, though it may serve from several places. */
function projectsOf(
  dataset: Dataset,
  question: Question,
  isMeant: (facility: Facility) => boolean,
): { readonly project: Project; readonly opens: number | null }[] {
  const zone = zoneAsked(dataset, question.where),
    ground = zone === null ? null : shapeOf([zone.outline]),
    limitM = questionMetres(question);
  const opens = new Map(
    dataset.facilities
      .filter((facility) => facility.service === question.service && dataset.otherDates.has(facility.projectId) && isMeant(facility))
      .filter(({ access }) => ground === null || nearestBetween(shapeOfAccess(access), ground, limitM) !== null)
      .map((facility) => [facility.projectId, facility.opens]),
  );
  return dataset.projects.flatMap((project) => (opens.has(project.id) ? [{ project, opens: opens.get(project.id) ?? null }] : []));
}

function shapeOfAccess(access: Facility["access"]): Shape {
  switch (access.kind) {
    case "points":
      return shapeOf([{ type: "MultiPoint", coordinates: [...access.points] }]);
    case "line":
      return shapeOf([{ type: "MultiLineString", coordinates: access.lines.map((line) => [...line]) }]);
    case "outline":
      return shapeOf([{ type: "MultiPolygon", coordinates: access.polygons.map((rings) => rings.map((ring) => [...ring])) }]);
  }
}
