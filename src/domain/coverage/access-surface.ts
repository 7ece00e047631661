import KDBush from "kdbush";
import type { Cells } from "../cells";
import { isOpen, type Facility } from "../facility";
import { degreesFor } from "../geodesy";
import { YEARS } from "../years";
import { accessBounds, straightDistance } from "./straight-distance";

/** Further than the search looks: beyond every limit that can be asked for. */
export const BEYOND = 0xffffffff;

/** Straight metres within which facilities are looked for: 30 minutes at the fastest pace without a detour, rounded up. */
export const SEARCH_METRES = 3000;

/**
 * Distance from every cell to its nearest facility of one service, for every year of the programme: straight decimetres, or seconds walked.
 * `sure[y]` counts the facilities whose place is known, `possible[y]` also those known to a microdistrict only: what is true lies between.
 * Thresholds (minutes, walker, detour) are applied afterwards.
 */
export type AccessSurface = {
  readonly unit: "decimetres" | "seconds";
  /** One array a year, in the order of YEARS, one entry a cell; BEYOND where nothing is within SEARCH_METRES. */
  readonly sure: readonly Uint32Array[];
  readonly possible: readonly Uint32Array[];
};

export function indexCells(cells: Cells): KDBush {
  const index = new KDBush(cells.count, 64, Float64Array);
  for (let cell = 0; cell < cells.count; cell++) index.add(cells.lon[cell]!, cells.lat[cell]!);
  return index.finish();
}

/** Each facility is looked at once; years differ by which facilities are open, so their minima are shared. */
export function accessSurface(facilities: readonly Facility[], cells: Cells, index: KDBush): AccessSurface {
  const empty = (): Uint32Array => new Uint32Array(cells.count).fill(BEYOND);
  const sure = YEARS.map(empty);
  const possible = YEARS.map(empty);
  for (const facility of facilities) {
    const [west, south, east, north] = accessBounds(facility.access);
    const margin = degreesFor(SEARCH_METRES, Math.max(Math.abs(south), Math.abs(north)));
    const open = YEARS.map((year) => isOpen(facility, year));
    for (const cell of index.range(west - margin.lon, south - margin.lat, east + margin.lon, north + margin.lat)) {
      const { metres } = straightDistance(facility.access, cells.lon[cell]!, cells.lat[cell]!);
      if (metres > SEARCH_METRES) continue;
      const decimetres = Math.round(metres * 10);
      for (let year = 0; year < YEARS.length; year++) {
        if (!open[year]) continue;
        if (decimetres < possible[year]![cell]!) possible[year]![cell] = decimetres;
        if (facility.certain && decimetres < sure[year]![cell]!) sure[year]![cell] = decimetres;
      }
    }
  }
  return { unit: "decimetres", sure, possible };
}
