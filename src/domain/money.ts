import type { Project } from "./project";

/** What a section of the programme itself prints as the sum it needs, in billions of tenge; null where it prints none. */
export type SectionMoney = {
  readonly section: string;
  readonly total: number | null;
  readonly to2025: number | null;
  readonly from2026To2030: number | null;
  readonly lines: readonly (readonly [first: number, last: number])[];
};

/** Sums in billions of tenge. `undated` is the part of the total that is split into no period. */
export type MoneySum = {
  readonly total: number;
  readonly to2025: number;
  readonly from2026To2030: number;
  readonly undated: number;
  readonly objects: number;
};

/**
 * The objects of a list whose costs may be added: those with a cost that no ancestor's cost contains already, and that are not excluded
 * (umbrellas over the whole programme, yearly sums, reference prices).
 */
export function addableCosts(projects: readonly Project[], all: ReadonlyMap<string, Project>, excluded: ReadonlySet<string>): Project[] {
  const own = new Set<string>(projects.map(({ id }) => id));
  const isContained = (project: Project): boolean => {
    for (let parent = project.partOf; parent !== null; parent = all.get(parent)?.partOf ?? null)
      if (own.has(parent) && !excluded.has(parent) && all.get(parent)?.cost?.total != null) return true;
    return false;
  };
  return projects.filter((project) => project.cost?.total != null && !excluded.has(project.id) && !isContained(project));
}

/**
 * The same money by who pays it: an object whose cost contains parts of another known payer keeps only what is left, and those parts stand
 * beside it, at any depth. A part without a payer stays in its whole. Together they are what was given: where such parts exceed their whole,
 * its cost says nothing of how it is divided, and it is left whole.
 */
export function dividedByPayer(addable: readonly Project[], all: ReadonlyMap<string, Project>, excluded: ReadonlySet<string>): Project[] {
  const parts = new Map<string, Project[]>();
  for (const part of all.values()) {
    if (part.cost?.total == null || excluded.has(part.id)) continue;
    const whole = pricedWhole(part, all, excluded);
    if (whole !== null) parts.set(whole, [...(parts.get(whole) ?? []), part]);
  }
  const divide = (whole: Project): Project[] => {
    const apart = (parts.get(whole.id) ?? []).flatMap(divide).filter(({ funding }) => funding !== null && funding !== whole.funding);
    const left = costLeft(whole, apart);
    return left === null ? [whole] : [...(left.total > ROUNDING ? [{ ...whole, cost: left }] : []), ...apart];
  };
  return addable.flatMap(divide);
}

/** Below this a sum is a trace of adding decimals, in billions. */
const ROUNDING = 1e-6;

/** The nearest ancestor whose cost contains this one's. */
function pricedWhole({ partOf }: Project, all: ReadonlyMap<string, Project>, excluded: ReadonlySet<string>): string | null {
  for (let at = partOf; at !== null; at = all.get(at)?.partOf ?? null) if (!excluded.has(at) && all.get(at)?.cost?.total != null) return at;
  return null;
}

/**
 * A cost without some of its parts; null where they exceed it. What a part takes from which period is not known if it prints none: neither
 * period keeps more than is left to it for certain, and the rest is under no period.
 */
function costLeft(whole: Project, apart: readonly Project[]): { total: number; to2025: number; from2026To2030: number } | null {
  const from = sumCosts([whole]),
    taken = sumCosts(apart);
  const total = from.total - taken.total,
    anyPeriod = Math.max(0, taken.undated - from.undated);
  if (total < -ROUNDING) return null;
  return {
    total,
    to2025: Math.max(0, from.to2025 - taken.to2025 - anyPeriod),
    from2026To2030: Math.max(0, from.from2026To2030 - taken.from2026To2030 - anyPeriod),
  };
}

export function sumCosts(addable: readonly Project[]): MoneySum {
  let total = 0,
    to2025 = 0,
    from2026To2030 = 0,
    undated = 0;
  for (const { cost, finishYear } of addable) {
    const whole = cost?.total ?? 0;
    total += whole;
    const split = (cost?.to2025 ?? 0) + (cost?.from2026To2030 ?? 0);
    if (split > 0) {
      to2025 += cost?.to2025 ?? 0;
      from2026To2030 += cost?.from2026To2030 ?? 0;
      undated += Math.max(0, whole - split);
    } else if (finishYear !== null && finishYear <= 2025) to2025 += whole;
    else undated += whole;
  }
  return { total, to2025, from2026To2030, undated, objects: addable.length };
}

/** Addable sums by a key of the object; an object with several keys (two districts) counts under each, so such sums must not be added up. */
export function sumBy<K>(addable: readonly Project[], keysOf: (project: Project) => readonly K[]): Map<K, MoneySum> {
  const groups = new Map<K, Project[]>();
  for (const project of addable) for (const key of keysOf(project)) groups.set(key, [...(groups.get(key) ?? []), project]);
  return new Map([...groups].map(([key, members]) => [key, sumCosts(members)]));
}
