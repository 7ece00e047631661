import { boundsOfZones, gridOver } from "../../domain/bounds";
import { holds } from "../../domain/point-place";
import type { Zone } from "../../domain/zone";

/** Points of the grid over a zone, a side. */
const ACROSS = 40;

/** Outlines are generalised: less than this is no overlap, all but this is the whole. */
const SLIVER = 0.01;

export type Overlap = "whole" | "part" | "none";

const worked = new WeakMap<Zone, Map<Zone, Overlap>>();

/** How much of a polycentre's ground lies in a district, by a grid of points over it; worked out once for each two. */
export function overlapOf(polycentre: Zone, district: Zone): Overlap {
  const known = worked.get(polycentre) ?? new Map<Zone, Overlap>();
  worked.set(polycentre, known);
  const overlap = known.get(district) ?? shareIn(polycentre, district);
  known.set(district, overlap);
  return overlap;
}

function shareIn(polycentre: Zone, district: Zone): Overlap {
  let all = 0,
    within = 0;
  for (const [lon, lat] of gridOver(boundsOfZones([polycentre]), ACROSS)) {
    if (!holds(polycentre.outline, lon, lat)) continue;
    all++;
    if (holds(district.outline, lon, lat)) within++;
  }
  return within < SLIVER * all ? "none" : within > (1 - SLIVER) * all ? "whole" : "part";
}
