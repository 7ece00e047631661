import type { Position } from "geojson";
import { distanceM, isInside } from "../geodesy";
import type { Cells } from "../cells";
import type { Access } from "../facility";
import type { Snapper } from "./snapped-points";

/** Where walks end (or begin): places on lines, each with the straight walk between street and door. */
export type Seed = {
  /** Number that the caller knows the facility by. */
  readonly facility: number;
  readonly line: number;
  readonly offset: number;
  /** Decimetres between the street and the door. */
  readonly decimetres: number;
  readonly lon: number;
  readonly lat: number;
};

/** Points taken along a line or an outline without named entrances lie at most this far apart: times are exact to half of it. */
const ENTRANCE_STEP_METRES = 25;

type SnappedEntrance = Omit<Seed, "facility">;

/** Outlines of parks have thousands of entrances: they are snapped once for every walker and network, not for every question. */
const snapped = new WeakMap<Snapper, WeakMap<Access, readonly SnappedEntrance[]>>();

/** Seeds of one facility: every entrance, snapped. Empty where no entrance is within reach of a street ("not connected"). */
export function seedsOf(access: Access, facility: number, snapper: Snapper): Seed[] {
  let known = snapped.get(snapper);
  if (!known) snapped.set(snapper, (known = new WeakMap()));
  let entrances = known.get(access);
  if (!entrances) known.set(access, (entrances = snapEntrances(access, snapper)));
  return entrances.map((entrance) => ({ facility, ...entrance }));
}

function snapEntrances(access: Access, snapper: Snapper): SnappedEntrance[] {
  const seen = new Set<string>();
  return entrancesOf(access).flatMap(([lon, lat]) =>
    snapper.find(lon!, lat!).flatMap((snap) => {
      if (snap === null) return [];
      const key = `${snap.line} ${snap.offset} ${snap.decimetres}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ line: snap.line, offset: snap.offset, decimetres: snap.decimetres, lon: lon!, lat: lat! }];
    }),
  );
}

/** Points of an access at which a walk may end: the entrances; of lines and outlines points every ENTRANCE_STEP_METRES. */
export function entrancesOf(access: Access): Position[] {
  switch (access.kind) {
    case "points":
      return [...access.points];
    case "line":
      return access.lines.flatMap(densify);
    case "outline":
      return access.polygons.flat().flatMap(densify);
  }
}

/** Whether somebody there has arrived already: inside a generalised outline. */
export function isArrived(access: Access, lon: number, lat: number): boolean {
  return access.kind === "outline" && access.polygons.some((polygon) => isInside(lon, lat, polygon));
}

const arrived = new WeakMap<Access, { readonly cells: Cells; readonly inside: readonly number[] }>();

/** The cells whose residents have arrived already, found once for every set of cells. */
export function cellsArrived(access: Access, cells: Cells): readonly number[] {
  if (access.kind !== "outline") return [];
  const known = arrived.get(access);
  if (known?.cells === cells) return known.inside;
  let west = Infinity,
    south = Infinity,
    east = -Infinity,
    north = -Infinity;
  for (const [lon, lat] of access.polygons.flat(2) as [number, number][]) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  const inside: number[] = [];
  for (let cell = 0; cell < cells.count; cell++) {
    const lon = cells.lon[cell]!,
      lat = cells.lat[cell]!;
    if (lon >= west && lon <= east && lat >= south && lat <= north && isArrived(access, lon, lat)) inside.push(cell);
  }
  arrived.set(access, { cells, inside });
  return inside;
}

function densify(line: readonly Position[]): Position[] {
  const out: Position[] = line.slice(0, 1);
  for (let at = 1; at < line.length; at++) {
    const [aLon, aLat] = line[at - 1] as [number, number],
      [bLon, bLat] = line[at] as [number, number];
    const parts = Math.max(1, Math.ceil(distanceM(aLon, aLat, bLon, bLat) / ENTRANCE_STEP_METRES));
    for (let part = 1; part <= parts; part++) out.push([aLon + ((bLon - aLon) * part) / parts, aLat + ((bLat - aLat) * part) / parts]);
  }
  return out;
}
