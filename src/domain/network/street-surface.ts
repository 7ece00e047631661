import type { AccessSurface } from "../coverage/access-surface";
import type { Cells } from "../cells";
import { isOpen, type Facility } from "../facility";
import { YEARS } from "../years";
import { addSeeds, search, type Search } from "./search";
import { cellsArrived, seedsOf, type Seed } from "./seeds";
import type { SnappedPoints, Snapper } from "./snapped-points";
import { timesOfPoints, type PointTimes } from "./value-at";
import type { WalkTimes } from "./walk-times";

type Year = { readonly open: ReadonlySet<number>; readonly found: Search; readonly seconds: Uint32Array };

/**
 * Walking seconds from every cell to its nearest facility; NOT_REACHED and NOT_CONNECTED are larger than every limit. Facilities of a later
 * year are added to the search of the year before; a year in which one closes is searched anew. Years in which nothing opens share one array,
 * and so do `sure` and `possible` where every place is known.
 */
export function streetSurface(
  facilities: readonly Facility[],
  cells: Cells,
  snapped: SnappedPoints,
  snapper: Snapper,
  times: WalkTimes,
): AccessSurface {
  const seeds = facilities.map((facility, number) => seedsOf(facility.access, number, snapper));
  const years = (counts: (facility: Facility) => boolean): Uint32Array[] => {
    const out: Uint32Array[] = [];
    let before: Year | null = null;
    for (const year of YEARS) {
      const open = new Set<number>();
      facilities.forEach((facility, number) => counts(facility) && isOpen(facility, year) && open.add(number));
      const known: Year | null = before !== null && [...before.open].every((number) => open.has(number)) ? before : null;
      if (known === null || open.size > known.open.size) {
        const fresh = [...open].filter((number) => !known?.open.has(number)).flatMap((number) => seeds[number]!);
        const found: Search = known ? addSeeds(known.found, fresh) : search(times, fresh);
        before = {
          open,
          found,
          seconds: withArrived(
            timesOfPoints(found, snapped),
            cells,
            [...open].map((number) => facilities[number]!),
          ).seconds,
        };
      }
      if (before !== null) out.push(before.seconds);
    }
    return out;
  };
  const sure = years(({ certain }) => certain);
  return { unit: "seconds", sure, possible: facilities.every(({ certain }) => certain) ? sure : years(() => true) };
}

/** Cells inside a facility's generalised outline have arrived: 0 seconds. */
function withArrived(times: PointTimes, cells: Cells, facilities: readonly Facility[]): PointTimes {
  for (const { access } of facilities) for (const cell of cellsArrived(access, cells)) times.seconds[cell] = 0;
  return times;
}

/** Seeds of the facilities open in a year, numbered by their place in the list. */
export function seedsOfYear(facilities: readonly Facility[], year: number, snapper: Snapper): Seed[] {
  return facilities.flatMap((facility, number) => (isOpen(facility, year) ? seedsOf(facility.access, number, snapper) : []));
}
