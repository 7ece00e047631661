import { addableCosts, dividedByPayer, sumBy, sumCosts, type MoneySum } from "../../domain/money";
import type { Dataset } from "../../domain/dataset";
import type { Funding, Project } from "../../domain/project";
import { sectionOf } from "../../domain/section";

/** Those of some objects whose costs may be added to one another. */
export function addableOf(dataset: Dataset, projects: readonly Project[]): Project[] {
  return addableCosts(projects, new Map(dataset.projects.map((project) => [project.id, project])), new Set(dataset.moneyExcluded.keys()));
}

/** The sums of some objects by who pays: what a sum contains of another known payer stands beside it, and it keeps what is left. */
export function paidSums(dataset: Dataset, projects: readonly Project[]): Project[] {
  const all = new Map<string, Project>(dataset.projects.map((project) => [project.id, project]));
  return dividedByPayer(addableOf(dataset, projects), all, new Set(dataset.moneyExcluded.keys()));
}

/** The section among whose needs the programme prints the cost. */
export function costSection(dataset: Dataset, project: Project): string {
  return dataset.costSections.get(project.id) ?? sectionOf(project);
}

/** Costs by goal, each tenge once within the whole programme. */
export function moneyByGoal(dataset: Dataset): Map<number, MoneySum> {
  return sumBy(addableOf(dataset, dataset.projects), (project) => [dataset.sections.get(costSection(dataset, project))?.goal ?? 0]);
}

/** Costs by section, each tenge once within the whole programme. */
export function moneyBySection(dataset: Dataset): Map<string, MoneySum> {
  return sumBy(addableOf(dataset, dataset.projects), (project) => [costSection(dataset, project)]);
}

/** Costs by who pays, each tenge once, also where a sum of several payers contains it; null where the programme does not say. */
export function moneyByFunding(dataset: Dataset): Map<Funding | null, MoneySum> {
  return sumBy(paidSums(dataset, dataset.projects), ({ funding }) => [funding]);
}

/** The costs of some objects, each tenge once among them. */
export function moneyOf(dataset: Dataset, projects: readonly Project[]): MoneySum {
  return sumCosts(addableOf(dataset, projects));
}

export function projectsOfSection(dataset: Dataset, section: string): Project[] {
  return dataset.projects.filter((project) => sectionOf(project) === section);
}

/** The objects whose cost a section's sum is made of. */
export function costsOfSection(dataset: Dataset, section: string): Project[] {
  return dataset.projects.filter((project) => costSection(dataset, project) === section);
}
