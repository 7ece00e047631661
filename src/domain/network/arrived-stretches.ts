import type { Position } from "geojson";
import { accessBounds } from "../coverage/straight-distance";
import type { Access } from "../facility";
import { isArrived } from "./seeds";
import { segmentsInBox, type SnapIndex } from "./snap-index";
import { DEGREE } from "./street-lines";

/** A stretch of a line, in decimetres from its start. */
export type Stretch = { readonly from: number; readonly to: number };

/** Stretches by line, in order and apart from each other. */
export type LineStretches = ReadonlyMap<number, readonly Stretch[]>;

export const NO_STRETCHES: LineStretches = new Map();

/** Outlines and streets stay as they are: they are laid over each other once, not for every question. */
const inside = new WeakMap<SnapIndex, WeakMap<Access, LineStretches>>();

/** The stretches of street on which somebody has arrived already: inside the outline of one of the facilities. */
export function arrivedStretches(accesses: readonly Access[], index: SnapIndex): LineStretches {
  const all = new Map<number, Stretch[]>();
  for (const access of accesses)
    for (const [line, stretches] of stretchesInside(access, index)) all.set(line, [...(all.get(line) ?? []), ...stretches]);
  return new Map([...all].map(([line, stretches]) => [line, united(stretches)]));
}

function stretchesInside(access: Access, index: SnapIndex): LineStretches {
  if (access.kind !== "outline") return NO_STRETCHES;
  let known = inside.get(index);
  if (!known) inside.set(index, (known = new WeakMap()));
  let stretches = known.get(access);
  if (!stretches) known.set(access, (stretches = cutByOutline(access, access.polygons.flat(), index)));
  return stretches;
}

/** Every segment near the outline is cut where it crosses one of the rings; of the parts those stay whose middle is inside. */
function cutByOutline(access: Access, rings: readonly (readonly Position[])[], index: SnapIndex): LineStretches {
  const { shape, shapeOffset } = index.lines;
  const found = new Map<number, Stretch[]>();
  for (const point of segmentsInBox(index, accessBounds(access))) {
    const [aLon, aLat] = [shape[2 * point]! / DEGREE, shape[2 * point + 1]! / DEGREE],
      [bLon, bLat] = [shape[2 * point + 2]! / DEGREE, shape[2 * point + 3]! / DEGREE];
    const from = shapeOffset[point]!,
      length = shapeOffset[point + 1]! - from;
    const shares = [0, ...crossings([aLon, aLat, bLon, bLat], rings), 1];
    for (let at = 1; at < shares.length; at++) {
      const middle = (shares[at - 1]! + shares[at]!) / 2;
      if (!isArrived(access, aLon + middle * (bLon - aLon), aLat + middle * (bLat - aLat))) continue;
      const line = index.segmentLine[point]!,
        stretch = { from: Math.round(from + shares[at - 1]! * length), to: Math.round(from + shares[at]! * length) };
      if (stretch.to > stretch.from) found.set(line, [...(found.get(line) ?? []), stretch]);
    }
  }
  return new Map([...found].map(([line, stretches]) => [line, united(stretches)]));
}

type Segment = readonly [aLon: number, aLat: number, bLon: number, bLat: number];

/** Shares of a segment at which it crosses rings, in order. */
function crossings([aLon, aLat, bLon, bLat]: Segment, rings: readonly (readonly Position[])[]): number[] {
  const shares: number[] = [];
  const dx = bLon - aLon,
    dy = bLat - aLat;
  for (const ring of rings)
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [pLon, pLat] = ring[before] as [number, number],
        [qLon, qLat] = ring[at] as [number, number];
      const ex = qLon - pLon,
        ey = qLat - pLat,
        turn = dx * ey - dy * ex;
      if (turn === 0) continue;
      const share = ((pLon - aLon) * ey - (pLat - aLat) * ex) / turn,
        along = ((pLon - aLon) * dy - (pLat - aLat) * dx) / turn;
      if (share > 0 && share < 1 && along >= 0 && along <= 1) shares.push(share);
    }
  return shares.sort((a, b) => a - b);
}

function united(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from <= last.to) out[out.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else out.push({ from, to });
  }
  return out;
}
