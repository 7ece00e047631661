import type { Project } from "../domain/project";
import type { LoadIssue } from "./issue";
import type { ParsedLists, Written } from "./parse-lists";

/** Past so many times its whole, a part was written in another unit (millions for billions). */
const JUMP = 10;

/** Costs that cannot be: a part dearer than the whole that contains it, where the nearest whole with a cost is meant. */
export function costJumps({ lists: { projects } }: ParsedLists, { where }: Written): LoadIssue[] {
  const byId = new Map(projects.map(({ value }) => [value.id as string, value]));
  return projects.flatMap(({ value: project, index }) => {
    const whole = wholeOf(project, byId),
      part = project.cost?.total ?? null,
      most = whole?.cost?.total ?? null;
    if (whole === null || most === null || part === null || part <= most) return [];
    const said = part >= most * JUMP ? `${Math.round(part / most)} times` : "more than";
    return [
      {
        ...where("projects", index, "cost.total"),
        reason: `${part} bn tenge is ${said} the ${most} bn of "${whole.id}", which contains it: ${part >= most * JUMP ? "is it written in millions?" : "one of the two is wrong"}`,
      },
    ];
  });
}

/** The nearest record above that prints a cost; null where none does. A record that is part of itself ends the search. */
function wholeOf({ id, partOf }: Project, byId: ReadonlyMap<string, Project>): Project | null {
  const seen = new Set<string>([id]);
  for (let at = partOf; at !== null && !seen.has(at); at = byId.get(at)?.partOf ?? null) {
    const whole = byId.get(at);
    if (whole?.cost?.total != null) return whole;
    seen.add(at);
  }
  return null;
}
