import type { Project } from "../domain/project";
import { sectionOf } from "../domain/section";
import type { LoadIssue } from "./issue";
import type { ParsedLists, Written } from "./parse-lists";
import { misfitOf } from "./sum-misfit";

/** What the whole programme costs by its own words (line 804), and the smallest sum that it prints for a measure (lines 2410 and 3475), in billions. */
const PROGRAMME_TOTAL = 6100,
  SMALLEST = 0.02;
/** Past its whole by so much, a sum is no longer what the programme rounded or counted otherwise. */
const LEEWAY = 1.1;
/** A period that is a smaller share of the whole cost was written in another unit. */
const SMALLEST_PERIOD = 1 / 500;

type Field = "cost.total" | "cost.to2025" | "cost.from2026To2030";
type Fault = { readonly field: Field; readonly reason: string };

/**
 * Costs that cannot be, each cause once: written a thousand times too large or too small beside what contains it or what it contains, the
 * periods beside the whole, or any beside the sums that the programme prints for itself and for its sections.
 */
export function costJumps({ lists }: ParsedLists, { where }: Written): LoadIssue[] {
  const projects = lists.projects.map(({ value }) => value);
  const faults = new Map<string, Fault>(),
    // Whatever is wrong with the parts of a wrong whole is looked at once the whole is mended.
    excused = new Set<string>();
  const excluded = new Set<string>(lists.moneyExcluded.map(({ value }) => value.projectId));
  for (const { whole, parts } of families(projects, excluded)) {
    if ([whole, ...parts].some(({ id }) => faults.has(id))) continue;
    const misfit = misfitOf(costOf(whole), parts.map(costOf), `"${whole.id}", which contains it`);
    if (misfit === null) continue;
    faults.set((misfit.part === null ? whole : parts[misfit.part]!).id, { field: "cost.total", reason: misfit.reason });
    if (misfit.part === null) for (const { id } of parts) excused.add(id);
  }
  const sectionOfCost = new Map<string, string>(lists.costSections.map(({ value }) => [value.projectId, value.section])),
    printed = new Map(lists.sectionMoney.map(({ value }) => [value.section, value.total]));
  for (const project of projects) {
    if (faults.has(project.id) || excused.has(project.id)) continue;
    const section = sectionOfCost.get(project.id) ?? sectionOf(project);
    const fault = outOfBounds(project) ?? periodFault(project) ?? aboveSection(project, section, printed.get(section) ?? null);
    if (fault !== null) faults.set(project.id, fault);
  }
  return lists.projects.flatMap(({ value: { id, lines }, index }) => {
    const fault = faults.get(id);
    const cited = lines.map(([first, last]) => (first === last ? `line ${first}` : `lines ${first}-${last}`)).join(", ");
    return fault === undefined
      ? []
      : [{ ...where("projects", index, fault.field), reason: `${fault.reason} Write billions of tenge, as in the text (${cited})` }];
  });
}

const costOf = ({ cost }: Project): number => cost?.total ?? 0;

type Family = { readonly whole: Project; readonly parts: readonly Project[] };

/** Costs and those that each contains next, the many first: among many it is clear which one is wrong. Yearly sums and the like are no parts. */
function families(projects: readonly Project[], excluded: ReadonlySet<string>): Family[] {
  const byId = new Map<string, Project>(projects.map((project) => [project.id, project])),
    parts = new Map<Project, Project[]>();
  for (const project of projects) {
    const whole = project.cost?.total == null ? null : wholeOf(project, byId);
    if (whole !== null && (!excluded.has(project.id) || excluded.has(whole.id))) parts.set(whole, [...(parts.get(whole) ?? []), project]);
  }
  return [...parts].map(([whole, own]) => ({ whole, parts: own })).sort((a, b) => b.parts.length - a.parts.length);
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

function outOfBounds({ cost }: Project): Fault | null {
  const total = cost?.total ?? null;
  if (total === null) return null;
  if (total > PROGRAMME_TOTAL)
    return {
      field: "cost.total",
      reason: `${total} bn tenge is more than the ${PROGRAMME_TOTAL} bn of the whole programme (line 804): is it written in millions?`,
    };
  if (total < SMALLEST)
    return {
      field: "cost.total",
      reason: `${total} bn tenge is less than the smallest sum that the programme prints, ${SMALLEST} bn: is it written in trillions?`,
    };
  return null;
}

/** The periods of a cost beside the whole of it. */
function periodFault({ cost }: Project): Fault | null {
  if (cost?.total == null) return null;
  const total = cost.total;
  const periods = (["to2025", "from2026To2030"] as const).flatMap((key) =>
    cost[key] === null ? [] : [{ field: `cost.${key}` as const, value: cost[key] }],
  );
  if (periods.length === 0) return null;
  const misfit = misfitOf(
    total,
    periods.map(({ value }) => value),
    "the whole cost",
  );
  if (misfit !== null) return { field: misfit.part === null ? "cost.total" : periods[misfit.part]!.field, reason: misfit.reason };
  const small = periods.find(({ value }) => value > 0 && value < total * SMALLEST_PERIOD);
  return small === undefined
    ? null
    : {
        field: small.field,
        reason: `${small.value} bn tenge is a ${Math.round(total / small.value)}th of the ${total} bn of the whole cost: is it written in trillions?`,
      };
}

/** A cost beside the sum that its section prints for all of its needs. */
function aboveSection({ cost }: Project, section: string, printed: number | null): Fault | null {
  const total = cost?.total ?? null;
  return total === null || printed === null || total <= printed * LEEWAY
    ? null
    : {
        field: "cost.total",
        reason: `${total} bn tenge is more than the ${printed} bn that section ${section} prints as its need: is it written in millions?`,
      };
}
