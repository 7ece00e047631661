import type { Position } from "geojson";
import { distanceM } from "../geodesy";
import { heightAt } from "./climb";
import { buildLines } from "./build-lines";
import { cutEdges, type Cut, type Network } from "./network";
import { findSnap, type Snap, type SnapIndex } from "./snap-index";
import { CROSSING_SECONDS, type StreetClass } from "./street-class";
import { DEGREE, type StreetLines } from "./street-lines";
import { appended } from "./typed-append";
import type { Tags } from "./walk-rules";

/** A change of the streets as part of a scenario. */
export type StreetEdit =
  /**
   * A new way on foot along `path`; both ends are joined to the nearest street within SNAP_METRES that the same scenario leaves open.
   * `crosses`: the street that it crosses on the level.
   */
  | {
      readonly kind: "open";
      readonly path: readonly Position[];
      readonly steps?: boolean;
      readonly name?: string;
      readonly crosses?: StreetClass;
    }
  /** The street nearest to a point, from junction to junction, can no longer be walked. */
  | { readonly kind: "close"; readonly at: Position };

export type EditedNetwork = { readonly network: Network; readonly faults: readonly EditFault[] };
export type EditFault = { readonly edit: number; readonly code: "no-street-near" | "path-too-short" };

/**
 * The network with edits applied; the network given stays as it is. Streets as built keep their numbers, their charges and their right to
 * be snapped to, so an opened path never lowers and a closed street never raises anybody's access (rule 1). `index` is of the lines as built.
 * The order of the edits says nothing: a path that begins on a street closed with it, before or after, is joined to the next open one. Thereby
 * it becomes another path, so the rule holds for opening it beside the closed street, not for closing the street beside it.
 */
export function applyEdits(built: Network, index: SnapIndex, edits: readonly StreetEdit[]): EditedNetwork {
  if (built.lines.lineCount !== built.builtLines) throw new Error("edits are applied to a network as built, all at once");
  const all = new Uint8Array(built.lines.lineCount).fill(1);
  const faults: EditFault[] = [];
  const closings = edits.map((edit) => (edit.kind === "close" ? findSnap(index, all, edit.at[0]!, edit.at[1]!) : null));
  const closed = new Set(closings.flatMap((snap) => snap?.line ?? []));
  const joinable = built.snappable.map((allowed, line) => (closed.has(line) ? 0 : allowed));
  const cuts = new Map<number, Cut[]>();
  let lines = built.lines,
    nodeCount = built.nodeCount;
  const waitStarts: number[] = [],
    waitEnds: number[] = [];
  const nodeAt = (snap: Snap): number => {
    if (snap.offset === 0) return lines.lineNodes[2 * snap.line]!;
    if (snap.offset === lines.lineDecimetres[snap.line]) return lines.lineNodes[2 * snap.line + 1]!;
    const own = cuts.get(snap.line) ?? [];
    const existing = own.find(({ offset }) => offset === snap.offset);
    if (existing) return existing.node;
    const cut = { offset: snap.offset, node: nodeCount++ };
    cuts.set(
      snap.line,
      [...own, cut].sort((a, b) => a.offset - b.offset),
    );
    return cut.node;
  };
  edits.forEach((edit, number) => {
    if (edit.kind === "close") {
      if (closings[number] === null) faults.push({ edit: number, code: "no-street-near" });
      return;
    }
    const first = edit.path[0],
      last = edit.path.at(-1);
    const ends = [first, last].map((end) => (end ? findSnap(index, joinable, end[0]!, end[1]!) : null));
    if (!ends[0] || !ends[1]) {
      faults.push({ edit: number, code: "no-street-near" });
      return;
    }
    const positions: Position[] = [[ends[0].lon, ends[0].lat], ...edit.path, [ends[1].lon, ends[1].lat]];
    if (positions.every(([lon, lat]) => distanceM(lon!, lat!, positions[0]![0]!, positions[0]![1]!) < 0.05)) {
      faults.push({ edit: number, code: "path-too-short" });
      return;
    }
    const from = nodeAt(ends[0]),
      to = nodeAt(ends[1]);
    const piece = pathLines(positions, edit);
    const heights =
      built.lines.heights === null
        ? null
        : ([ends[0], ends[1]].map((end) => heightAt(built.lines, end.line, end.offset)) as [number, number]);
    for (let line = 0; line < piece.lines.lineCount; line++) {
      const half = edit.crosses ? CROSSING_SECONDS[edit.crosses] * 5 : 0;
      waitStarts.push(line === piece.crossing ? half : 0);
      waitEnds.push(line === piece.crossing - 1 ? half : 0);
    }
    lines = append(lines, piece.lines, from, to, nodeCount, heights);
    nodeCount += piece.lines.nodeCount - 2;
  });
  lines = { ...lines, nodeCount, nodeRoad: padded(lines.nodeRoad, nodeCount) };
  const snappable = new Uint8Array(lines.lineCount);
  snappable.set(built.snappable);
  return {
    faults,
    network: {
      ...built,
      ...cutEdges(lines, nodeCount, cuts, closed),
      snappable,
      waitStart: appended(built.waitStart, waitStarts),
      waitEnd: appended(built.waitEnd, waitEnds),
    },
  };
}

/**
 * A path as lines of its own, cut where they would be too long, and in its middle where it crosses a street: nobody who steps onto it on
 * one side gets to the other without waiting. `crossing` is the line that begins there, −1 where nothing is crossed.
 */
function pathLines(
  positions: readonly Position[],
  edit: { readonly steps?: boolean; readonly name?: string; readonly crosses?: StreetClass },
): { readonly lines: StreetLines; readonly crossing: number } {
  const tags: Tags = new Map([
    ["highway", edit.steps ? "steps" : "footway"],
    ["name", edit.name ?? ""],
  ]);
  const { points, middle } = edit.crosses ? withMiddle(positions) : { points: positions, middle: positions.length - 1 };
  const places = {
    lon: Int32Array.from(points, ([lon]) => Math.round(lon! * DEGREE)),
    lat: Int32Array.from(points, ([, lat]) => Math.round(lat! * DEGREE)),
    shut: new Uint8Array(points.length),
  };
  const numbers = Array.from(points.keys());
  const halves = [numbers.slice(0, middle + 1), numbers.slice(middle)].filter((half) => half.length > 1);
  const { lines } = buildLines(
    halves.map((half, id) => ({ id, points: half, tags })),
    places,
  );
  return { lines: { ...lines, lineWay: new Float64Array(lines.lineCount) }, crossing: halves.length === 2 ? lines.lineWay.indexOf(1) : -1 };
}

function withMiddle(positions: readonly Position[]): { readonly points: readonly Position[]; readonly middle: number } {
  const lengths = positions.slice(1).map(([lon, lat], at) => distanceM(positions[at]![0]!, positions[at]![1]!, lon!, lat!));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2,
    at = 0;
  while (at < lengths.length - 1 && left > lengths[at]!) left -= lengths[at++]!;
  const t = lengths[at] === 0 ? 0 : Math.min(1, left / lengths[at]!);
  const [aLon, aLat] = positions[at] as [number, number],
    [bLon, bLat] = positions[at + 1] as [number, number];
  return {
    points: [...positions.slice(0, at + 1), [aLon + t * (bLon - aLon), aLat + t * (bLat - aLat)], ...positions.slice(at + 1)],
    middle: at + 1,
  };
}

/** Lines with those of a path behind them: its ends become the given nodes, its inner nodes new ones from `free` on. */
function append(
  lines: StreetLines,
  path: StreetLines,
  from: number,
  to: number,
  free: number,
  heights: readonly [number, number] | null,
): StreetLines {
  const first = path.lineNodes[0]!,
    last = path.lineNodes[path.lineNodes.length - 1]!;
  const inner = new Map<number, number>();
  const nodeOf = (node: number): number => {
    if (node === first) return from;
    if (node === last) return to;
    if (!inner.has(node)) inner.set(node, free + inner.size);
    return inner.get(node)!;
  };
  const points = lines.shapeStart[lines.lineCount]!,
    title = path.names[path.lineName[0]!]!;
  const names = lines.names.includes(title) ? lines.names : [...lines.names, title];
  const total = path.lineDecimetres.reduce((sum, length) => sum + length, 0);
  const heightEnds: number[] = [],
    heightValues: number[] = [];
  let walked = 0;
  const [low, high] = heights ?? [0, 0];
  for (let line = 0; line < (heights === null ? 0 : path.lineCount); line++) {
    const at = (distance: number): number => Math.round(low + (total === 0 ? 0 : ((high - low) * distance) / total));
    heightValues.push(at(walked), at((walked += path.lineDecimetres[line]!)));
    heightEnds.push(lines.heights!.length + heightValues.length);
  }
  return {
    ...lines,
    names,
    lineCount: lines.lineCount + path.lineCount,
    lineNodes: appended(lines.lineNodes, Array.from(path.lineNodes, nodeOf)),
    lineDecimetres: appended(lines.lineDecimetres, path.lineDecimetres),
    lineClass: appended(lines.lineClass, path.lineClass),
    lineFlags: appended(lines.lineFlags, path.lineFlags),
    lineName: appended(
      lines.lineName,
      Array.from(path.lineName, () => names.indexOf(title)),
    ),
    lineWay: appended(lines.lineWay, path.lineWay),
    shapeStart: appended(
      lines.shapeStart,
      Array.from(path.shapeStart.subarray(1), (start) => points + start),
    ),
    shape: appended(lines.shape, path.shape),
    shapeOffset: appended(lines.shapeOffset, path.shapeOffset),
    heightStart: lines.heightStart === null ? null : appended(lines.heightStart, heightEnds),
    heights: lines.heights === null ? null : appended(lines.heights, heightValues),
  };
}

function padded(values: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  out.set(values.subarray(0, length));
  return out;
}
