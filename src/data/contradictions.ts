import { costJumps } from "./cost-jumps";
import type { LoadIssue } from "./issue";
import type { ParsedLists, Written } from "./parse-lists";
import { repeats } from "./repeats";
import { statusDates } from "./status-dates";

/** Place words that name somewhere a map can show. */
const EXACT_WORDS: ReadonlySet<string> = new Set(["exact", "street", "microdistrict"]);

/** What cannot all be true of the objects at once, though each row is sound by itself. */
export function contradictions(parsed: ParsedLists, written: Written): LoadIssue[] {
  return [...mergedTwice(parsed, written), ...placeFaults(parsed, written), ...costJumps(parsed, written), ...statusDates(parsed, written)];
}

/** A record that is merged into an object has no row of its own, and no second object that it is merged into. */
function mergedTwice({ lists, isKnown }: ParsedLists, { where }: Written): LoadIssue[] {
  const merged = lists.projects.flatMap(({ value, index }) => value.also.map((id) => ({ id, index, object: value.id })));
  return [
    ...merged
      .filter(({ id }) => isKnown("projects", id))
      .map(({ id, index }) => ({
        ...where("projects", index, "also"),
        reason: `"${id}" is merged into this object, but still has a row of its own`,
      })),
    ...repeats(merged, ({ id }) => id).map(({ again, first }) => ({
      ...where("projects", again.index, "also"),
      reason: `"${again.id}" is merged into "${first.object}" already`,
    })),
  ];
}

/** A place, or the reason why there is none, for whatever the words place exactly; and a place for whatever rests on nothing else. */
function placeFaults({ lists, isKnown }: ParsedLists, { where, isUnread }: Written): LoadIssue[] {
  const placed = new Set(lists.projects.filter(({ value }) => "features" in value.placement).map(({ value }) => value.id as string));
  const withoutPlace = lists.projects.filter(({ value: { id } }) => !placed.has(id) && !isUnread("places", id));
  return [
    ...lists.notFound
      .filter(({ value }) => placed.has(value.projectId))
      .map(({ index }) => ({ ...where("notFound", index, "projectId"), reason: "it has a place" })),
    ...withoutPlace
      .filter(({ value: { id, precision } }) => EXACT_WORDS.has(precision) && !isKnown("notFound", id) && !isUnread("notFound", id))
      .map(({ value: { precision }, index }) => ({
        ...where("projects", index, "precision"),
        reason: `the words name ${precision === "exact" ? "a place" : `a ${precision}`}: give it a place in places/, or a row in not-found.csv that says why not`,
      })),
    ...withoutPlace
      .filter(({ value: { section } }) => section === "other")
      .map(({ index }) => ({
        ...where("projects", index, "lines"),
        reason: "no source: what is not from the programme needs a sourced place in places/",
      })),
  ];
}
