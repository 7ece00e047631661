import type { Dataset } from "../../domain/dataset";
import type { Project } from "../../domain/project";

/** How many of a counted project are due by the end of a year, of how many in all; null where the text prints no years. */
export function phaseCount(
  dataset: Pick<Dataset, "phases">,
  { id, count }: Project,
  year: number,
): { readonly due: number; readonly all: number } | null {
  const phases = dataset.phases.filter(({ projectId }) => projectId === id);
  if (phases.length === 0) return null;
  const printed = phases.reduce((sum, phase) => sum + phase.count, 0);
  return {
    due: phases.filter((phase) => phase.year <= year).reduce((sum, phase) => sum + phase.count, 0),
    all: Math.max(count ?? 0, printed),
  };
}
