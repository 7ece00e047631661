import { boundsOfPositions, type Bounds } from "../bounds";
import type { Position } from "geojson";
import type { Access } from "../facility";
import { distanceM, isInside, nearestOnLine } from "../geodesy";

export type Nearest = { readonly metres: number; readonly at: Position };

/** Straight metres from a point to where a walk to a facility ends, and that place; 0 inside an outline. */
export function straightDistance(access: Access, lon: number, lat: number): Nearest {
  switch (access.kind) {
    case "points": {
      let nearest: Position = NOWHERE,
        least = Infinity;
      for (const point of access.points) {
        const metres = distanceM(lon, lat, point[0]!, point[1]!);
        if (metres >= least) continue;
        least = metres;
        nearest = point;
      }
      return { metres: least, at: nearest };
    }
    case "line":
      return nearestOfLines(access.lines, lon, lat);
    case "outline":
      for (const polygon of access.polygons) if (isInside(lon, lat, polygon)) return { metres: 0, at: [lon, lat] };
      return nearestOfLines(access.polygons.flat(), lon, lat);
  }
}

const NOWHERE: Position = [Number.NaN, Number.NaN];

function nearestOfLines(lines: readonly (readonly Position[])[], lon: number, lat: number): Nearest {
  let best: Nearest = { metres: Infinity, at: NOWHERE };
  for (const line of lines) {
    const nearest = nearestOnLine(lon, lat, line);
    if (nearest.metres < best.metres) best = nearest;
  }
  return best;
}

/** West, south, east, north of everything a walk to the facility may end at, in degrees. */
export function accessBounds(access: Access): Bounds {
  const positions = access.kind === "points" ? access.points : access.kind === "line" ? access.lines.flat() : access.polygons.flat(2);
  return boundsOfPositions(positions);
}
