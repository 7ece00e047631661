import type { Dataset } from "../../domain/dataset";
import type { Project } from "../../domain/project";

/**
 * How many of a project are due by the end of a year, of how many in all; null where the text prints no years. What is not counted one by
 * one is counted by its capacity (`of`): places, not kindergartens.
 */
export function phaseCount(
  dataset: Pick<Dataset, "phases">,
  { id, count, capacity }: Project,
  year: number,
): { readonly due: number; readonly all: number; readonly of: "count" | "capacity" } | null {
  const phases = dataset.phases.filter(({ projectId }) => projectId === id);
  if (phases.length === 0) return null;
  const printed = phases.reduce((sum, phase) => sum + phase.count, 0);
  return {
    due: phases.filter((phase) => phase.year <= year).reduce((sum, phase) => sum + phase.count, 0),
    all: Math.max(count ?? capacity?.value ?? 0, printed),
    of: count === null && capacity !== null ? "capacity" : "count",
  };
}
