import { sectionOf } from "../domain/section";
import type { LoadIssue } from "./issue";
import type { ListName, Lists, ParsedLists, Written } from "./parse-lists";

/** One naming of another list's item: where it stands, and which id it names. */
type Use = { readonly list: ListName; readonly index: number; readonly path: string; readonly of: keyof typeof WORDS; readonly id: string };

/** Lists that others name items of, and the word for one of them. */
const WORDS = {
  districts: "district",
  polycentres: "polycentre",
  projects: "object",
  sections: "section",
  goals: "goal",
  sources: "source",
  units: "unit",
} as const satisfies Partial<Record<ListName, string>>;

const OF_OBJECTS = [
  "facilities",
  "statuses",
  "phases",
  "unplaced",
  "otherDates",
  "notFound",
  "moneyExcluded",
  "costSections",
] as const satisfies ListName[];

/** A name that nothing answers to is shown this many times; the last of them says how many more there are. */
const SHOWN = 3;

/** Faults for the places that name something which is not there. */
export function missingFaults(what: string, id: string, places: readonly Omit<LoadIssue, "reason">[]): LoadIssue[] {
  const more = places.length - SHOWN;
  return places.slice(0, SHOWN).map((place, index) => ({
    ...place,
    reason: `there is no ${what} "${id}"${index === SHOWN - 1 && more > 0 ? ` (${more} more ${more === 1 ? "place names" : "places name"} it)` : ""}`,
  }));
}

/** Every reference to something that is not there. What is there but could not be read has a fault of its own, and its references none. */
export function brokenReferences({ lists, isKnown }: ParsedLists, written: Written): LoadIssue[] {
  const broken = new Map<string, Use[]>();
  for (const use of usesIn(lists)) {
    if (isKnown(use.of, use.id) || written.isUnread(use.of, use.id)) continue;
    const key = `${use.of}\n${use.id}`;
    broken.set(key, [...(broken.get(key) ?? []), use]);
  }
  return [...broken.values()].flatMap((uses) =>
    missingFaults(
      WORDS[uses[0]!.of],
      uses[0]!.id,
      uses.map(({ list, index, path }) => written.where(list, index, path)),
    ),
  );
}

function usesIn(lists: Lists): Use[] {
  const uses = <Name extends ListName>(
    list: Name,
    path: string,
    of: Use["of"],
    idsOf: (value: Lists[Name][number]["value"]) => readonly (string | number)[],
  ): Use[] => lists[list].flatMap(({ value, index }) => idsOf(value).map((id) => ({ list, index, path, of, id: String(id) })));
  return [
    ...uses("districts", "source", "sources", ({ source }) => [source]),
    ...uses("polycentres", "source", "sources", ({ source }) => [source]),
    ...uses("projects", "districts", "districts", ({ districts }) => districts),
    ...uses("projects", "polycentres", "polycentres", ({ polycentres }) => polycentres),
    ...uses("projects", "partOf", "projects", ({ partOf }) => (partOf === null ? [] : [partOf])),
    ...uses("projects", "section", "sections", (project) => [sectionOf(project)]),
    ...uses("projects", "capacity.unit", "units", ({ capacity }) => (capacity === null ? [] : [capacity.unit])),
    ...uses("projects", "placement", "sources", ({ placement }) =>
      "features" in placement ? placement.features.map(({ source }) => source) : [],
    ),
    ...uses("sections", "goal", "goals", ({ goal }) => [goal]),
    ...uses("otherDates", "section", "sections", ({ section }) => (section === null ? [] : [section])),
    ...uses("costSections", "section", "sections", ({ section }) => [section]),
    ...uses("sectionMoney", "section", "sections", ({ section }) => [section]),
    ...OF_OBJECTS.flatMap((list) => uses<(typeof OF_OBJECTS)[number]>(list, "projectId", "projects", ({ projectId }) => [projectId])),
  ];
}
