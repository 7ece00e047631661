import type { Position } from "geojson";
import { distanceM, isInside } from "../geodesy";
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

/** Seeds of one facility: every entrance, snapped. Empty where no entrance is within reach of a street ("not connected"). */
export function seedsOf(access: Access, facility: number, snapper: Snapper): Seed[] {
  const seen = new Set<string>();
  return entrancesOf(access).flatMap(([lon, lat]) =>
    snapper.find(lon!, lat!).flatMap((snap) => {
      if (snap === null) return [];
      const key = `${snap.line} ${snap.offset} ${snap.decimetres}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ facility, line: snap.line, offset: snap.offset, decimetres: snap.decimetres, lon: lon!, lat: lat! }];
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

function densify(line: readonly Position[]): Position[] {
  const out: Position[] = line.slice(0, 1);
  for (let at = 1; at < line.length; at++) {
    const [aLon, aLat] = line[at - 1] as [number, number], [bLon, bLat] = line[at] as [number, number];
    const parts = Math.max(1, Math.ceil(distanceM(aLon, aLat, bLon, bLat) / ENTRANCE_STEP_METRES));
    for (let part = 1; part <= parts; part++) out.push([aLon + ((bLon - aLon) * part) / parts, aLat + ((bLat - aLat) * part) / parts]);
  }
  return out;
}
