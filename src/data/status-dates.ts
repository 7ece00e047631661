import type { Source } from "../domain/dataset";
import type { LoadIssue } from "./issue";
import type { ParsedLists, Written } from "./parse-lists";

/** The month in which the programme was adopted: what was planned then had not become anything before. */
const ADOPTED = "2022-12";

/** The year that the programme describes: what stood by then may have been opened in the course of it. */
const DESCRIBED = "2022";

/** Dates of facts that cannot be: before the programme, or after the newest of the data's own sources. */
export function statusDates({ lists: { statuses, sources, projects } }: ParsedLists, { where }: Written): LoadIssue[] {
  const newest = newestDate(sources.map(({ value }) => value)),
    planned = new Set(projects.filter(({ value }) => value.type === "project").map(({ value }) => value.id));
  return statuses.flatMap(({ value: { projectId, date }, index }) => {
    const isPlanned = planned.has(projectId);
    const reason =
      date < (isPlanned ? ADOPTED : DESCRIBED)
        ? isPlanned
          ? `${date} is before ${ADOPTED}, when the programme was adopted`
          : `${date} is before ${DESCRIBED}, the year that the programme describes`
        : newest !== null && endOf(date.slice(0, newest.length)) > endOf(newest)
          ? `${date} is after ${newest}, the date of the newest source`
          : null;
    return reason === null ? [] : [{ ...where("statuses", index, "date"), reason }];
  });
}

/** The last date of all sources, as exact as it is given: "2026" reaches further than "2026-04". */
function newestDate(sources: readonly Source[]): string | null {
  const dates = sources.flatMap(({ date }) => date.match(/\d{4}(-\d\d){0,2}/g) ?? []);
  return dates.reduce<string | null>((newest, date) => (newest === null || endOf(date) > endOf(newest) ? date : newest), null);
}

/** A date that sorts behind every day of its year or month. */
function endOf(date: string): string {
  return `${date}~`;
}
