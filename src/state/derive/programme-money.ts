import { addableCosts, sumBy, sumCosts, type MoneySum } from "../../domain/money";
import type { Dataset } from "../../domain/dataset";
import type { Project } from "../../domain/project";
import { sectionOf } from "../../domain/section";

function addable(dataset: Dataset, projects: readonly Project[]): Project[] {
  return addableCosts(projects, new Map(dataset.projects.map((project) => [project.id, project])), new Set(dataset.moneyExcluded.keys()));
}

/** Costs by goal, each tenge once within the whole programme. */
export function moneyByGoal(dataset: Dataset): Map<number, MoneySum> {
  return sumBy(addable(dataset, dataset.projects), (project) => [dataset.sections.get(sectionOf(project))?.goal ?? 0]);
}

/** The costs of some objects, each tenge once among them. */
export function moneyOf(dataset: Dataset, projects: readonly Project[]): MoneySum {
  return sumCosts(addable(dataset, projects));
}

export function projectsOfSection(dataset: Dataset, section: string): Project[] {
  return dataset.projects.filter((project) => sectionOf(project) === section);
}
