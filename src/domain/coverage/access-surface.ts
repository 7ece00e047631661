import KDBush from "kdbush";
import type { Cells } from "../cells";
import { isOpen, type Facility } from "../facility";
import { degreesFor, distanceToBoxM } from "../geodesy";
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

/**
 * Each facility is looked at once: those that open and close in the same years share their nearest distances, and years differ by whose
 * they take.
 */
export function accessSurface(facilities: readonly Facility[], cells: Cells, index: KDBush): AccessSurface {
  const empty = (): Uint32Array => new Uint32Array(cells.count).fill(BEYOND);
  const sure = YEARS.map(empty);
  const possible = YEARS.map(empty);
  for (const alike of sameYears(facilities)) {
    const nearest = nearestOf(alike, cells, index);
    YEARS.forEach((year, y) => {
      if (!isOpen(alike[0], year)) return;
      lower(possible[y]!, nearest);
      if (alike[0].certain) lower(sure[y]!, nearest);
    });
  }
  return { unit: "decimetres", sure, possible };
}

/** Facilities that open and close in the same years and are equally certain, together. */
function sameYears(facilities: readonly Facility[]): Iterable<readonly [Facility, ...Facility[]]> {
  const groups = new Map<string, [Facility, ...Facility[]]>();
  for (const facility of facilities) {
    const key = `${facility.opens} ${facility.closes} ${facility.certain}`,
      group = groups.get(key);
    if (group) group.push(facility);
    else groups.set(key, [facility]);
  }
  return groups.values();
}

/** Straight decimetres from every cell to the nearest of the facilities. */
function nearestOf(facilities: readonly Facility[], cells: Cells, index: KDBush): Uint32Array {
  const nearest = new Uint32Array(cells.count).fill(BEYOND);
  for (const { access } of facilities) {
    const bounds = accessBounds(access),
      [west, south, east, north] = bounds;
    const margin = degreesFor(SEARCH_METRES, Math.max(Math.abs(south), Math.abs(north)));
    for (const cell of index.range(west - margin.lon, south - margin.lat, east + margin.lon, north + margin.lat)) {
      const lon = cells.lon[cell]!,
        lat = cells.lat[cell]!;
      // Lines and outlines have many corners: where not even their box is nearer than what is known, they need no look.
      if (access.kind !== "points" && distanceToBoxM(lon, lat, bounds) * 10 > nearest[cell]! + 1) continue;
      const { metres } = straightDistance(access, lon, lat);
      if (metres > SEARCH_METRES) continue;
      nearest[cell] = Math.min(nearest[cell]!, Math.round(metres * 10));
    }
  }
  return nearest;
}

function lower(distances: Uint32Array, others: Uint32Array): void {
  for (let cell = 0; cell < distances.length; cell++) if (others[cell]! < distances[cell]!) distances[cell] = others[cell]!;
}
