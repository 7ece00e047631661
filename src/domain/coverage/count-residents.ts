import { NO_ZONE, type Cells } from "../cells";
import { BASE_YEAR, YEARS } from "../years";
import type { AccessSurface } from "./access-surface";

/** People of one zone within and beyond a limit in one year. `sure` ≤ truth ≤ `possible` where places are known to a microdistrict only. */
export type Reach = {
  readonly residents: number;
  readonly within: Range;
  readonly beyond: Range;
  /** People brought within the limit since 2022. */
  readonly gained: Range;
};

export type Range = { readonly sure: number; readonly possible: number };

export type ReachByZone = { readonly city: Reach; readonly districts: readonly Reach[]; readonly polycentres: readonly Reach[] };

/**
 * Counts residents within `limit` (in the unit of the surface) of a facility, for the city and every zone, in one pass over the cells.
 * Within + beyond = residents, in every zone.
 */
export function countResidents(
  surface: AccessSurface,
  cells: Cells,
  zones: { readonly districts: number; readonly polycentres: number },
  limit: number,
  year: number,
): ReachByZone {
  const at = YEARS.indexOf(year);
  const sure = surface.sure[at],
    possible = surface.possible[at];
  const sureBase = surface.sure[YEARS.indexOf(BASE_YEAR)],
    possibleBase = surface.possible[YEARS.indexOf(BASE_YEAR)];
  if (!sure || !possible || !sureBase || !possibleBase) throw new Error(`no access surface for the year ${year}`);
  const total = zones.districts + zones.polycentres + 1;
  const counts = Array.from({ length: 5 }, () => new Float64Array(total));
  const [residents, within, withinPossible, base, basePossible] = counts as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const add = (zone: number, people: number, cell: number): void => {
    residents[zone]! += people;
    if (sure[cell]! <= limit) within[zone]! += people;
    if (possible[cell]! <= limit) withinPossible[zone]! += people;
    if (sureBase[cell]! <= limit) base[zone]! += people;
    if (possibleBase[cell]! <= limit) basePossible[zone]! += people;
  };
  for (let cell = 0; cell < cells.count; cell++) {
    const people = cells.residents[cell]!;
    add(0, people, cell);
    if (cells.district[cell] !== NO_ZONE) add(1 + cells.district[cell]!, people, cell);
    if (cells.polycentre[cell] !== NO_ZONE) add(1 + zones.districts + cells.polycentre[cell]!, people, cell);
  }
  const reach = (zone: number): Reach => ({
    residents: residents[zone]!,
    within: { sure: within[zone]!, possible: withinPossible[zone]! },
    beyond: { sure: residents[zone]! - withinPossible[zone]!, possible: residents[zone]! - within[zone]! },
    gained: ordered(within[zone]! - base[zone]!, withinPossible[zone]! - basePossible[zone]!),
  });
  return {
    city: reach(0),
    districts: Array.from({ length: zones.districts }, (_, zone) => reach(1 + zone)),
    polycentres: Array.from({ length: zones.polycentres }, (_, zone) => reach(1 + zones.districts + zone)),
  };
}

/** A certain plan may open where an uncertain facility of 2022 already reached: then it gains less if that one is where it may be. */
function ordered(a: number, b: number): Range {
  return { sure: Math.min(a, b), possible: Math.max(a, b) };
}

/** Share of residents within the limit, 0–1; null for a zone without residents, which has no share. */
export function shareWithin(reach: Reach): Range | null {
  return reach.residents === 0 ? null : { sure: reach.within.sure / reach.residents, possible: reach.within.possible / reach.residents };
}
