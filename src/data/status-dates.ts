import type { Source } from "../domain/dataset";
import type { LoadIssue } from "./issue";
import type { ParsedLists, Written } from "./parse-lists";

/** The month in which the programme was adopted: what was known then stands in the programme itself. */
const ADOPTED = "2022-12";

/** Dates of facts that cannot be: before the programme, or after the newest of the data's own sources. */
export function statusDates({ lists: { statuses, sources } }: ParsedLists, { where }: Written): LoadIssue[] {
  const newest = newestDate(sources.map(({ value }) => value));
  return statuses.flatMap(({ value: { date }, index }) => {
    const reason =
      date < ADOPTED
        ? `${date} is before ${ADOPTED}, when the programme was adopted`
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
