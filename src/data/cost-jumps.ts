import type { Project } from "../domain/project";
import type { LoadIssue } from "./issue";

/** A part that costs so many times its whole was written in another unit (millions for billions). */
const JUMP = 100;

/** Costs that cannot be in billions of tenge: a part dearer than its whole by a factor that only a wrong unit explains. */
export function costJumps(projects: readonly Project[]): LoadIssue[] {
  const byId = new Map(projects.map((project) => [project.id as string, project]));
  return projects.flatMap(({ id, cost, partOf }) => {
    const whole = partOf === null ? null : (byId.get(partOf)?.cost?.total ?? null),
      part = cost?.total ?? null;
    if (whole === null || part === null || whole === 0 || part / whole < JUMP) return [];
    return [
      {
        file: "projects.json",
        object: id,
        field: "cost",
        reason: `${part} bn tenge is ${Math.round(part / whole)} times the ${whole} bn of "${partOf}", which contains it: is it written in millions?`,
      },
    ];
  });
}
