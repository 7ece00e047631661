import { difference, EndType, FillRule, inflatePaths, JoinType, rectClip, union, type Path64, type Paths64 } from "clipper2-ts";
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { EARTH_RADIUS_M, isInside } from "../geodesy";
import { reachedPieces, type ReachedPiece } from "./reached-streets";
import type { Search } from "./search";
import { partOfLine } from "./street-lines";

/** How far to each side of a reached street the ground is drawn as reached. */
export const STRIP_METRES = 25;

/** Spare for rounding: of places on a street to decimetres, of the drawing to centimetres. */
const SPARE_METRES = 1;
/** How far a round end may be cut short: finer arcs cost many vertices and show nothing. */
const ROUND_METRES = 0.5;
const TILE_CENTIMETRES = 30_000;
const CENTIMETRES_PER_DEGREE = EARTH_RADIUS_M * (Math.PI / 180) * 100;

/** A river, a canal or a railway drawn as a line, and how far to each side of it nobody walks. */
export type BarrierLine = (LineString | MultiLineString) & { readonly halfMetres: number };

/** What nobody walks over: water as polygons or lines, railways. Streets on bridges over it stay reached; the strip beside them does not. */
export type Barriers = readonly (Polygon | MultiPolygon | BarrierLine)[];

/** The straight walk of somebody who sets out, from the door to the street. */
export type OwnWalk = { readonly from: Position; readonly to: Position; readonly decimetres: number };

/** How wide the own walk is drawn to each side: beside it another street may be the nearer one. */
const OWN_WALK_METRES = 1;

/**
 * A thin area for show: strips along the reached streets. Every point of it has a walk within the limit, because a strip ends where the
 * step from its edge to the street would no longer fit, and gives way wherever an unreached street might be the nearer one. The converse
 * is not promised: somebody further from a street than the strip is wide may be within the limit too; the point's own time tells. The walk of
 * whoever sets out belongs to it, so that nobody stands outside the own area.
 */
export function reachedArea(
  search: Search,
  limitDs: number,
  barriers: Barriers = [],
  ownWalk: OwnWalk | null = null,
  stripMetres = STRIP_METRES,
): MultiPolygon | null {
  const { network, pace } = search.times;
  const pieces = reachedPieces(search, limitDs - Math.ceil((stripMetres + SPARE_METRES) * 10 * pace)).filter(({ line }) =>
    isStepped(search, line),
  );
  if (pieces.length === 0) return null;
  const positions = pieces.map((piece) => partOfLine(network.lines, piece.line, piece.from, piece.to));
  const bounds = boundsOf(positions);
  const middle = ((bounds[1] + bounds[3]) / 2) * (Math.PI / 180);
  const plane = { lon: bounds[0], lat: bounds[1], stretch: Math.cos(middle) };
  const margin = (3 * stripMetres * 100) / CENTIMETRES_PER_DEGREE / Math.max(0.1, plane.stretch);
  const near = (line: readonly Position[]): boolean => {
    const own = boundsOf([line]);
    return own[0] <= bounds[2] + margin && own[2] >= bounds[0] - margin && own[1] <= bounds[3] + margin && own[3] >= bounds[1] - margin;
  };
  const beyond = unreachedParts(search, pieces).filter(near);
  const strips = stripsByTile(
    positions.map((line) => pathOf(line, plane)),
    beyond.map((line) => pathOf(line, plane)),
    stripMetres,
  );
  const closed = barriers.flatMap((barrier) => barrierPaths(barrier, near, plane));
  const all = ownWalk === null ? strips : union([...strips, ...ownStrip(search, limitDs, ownWalk, plane)], FillRule.NonZero);
  const open = closed.length === 0 ? all : difference(all, union(closed, FillRule.NonZero), FillRule.NonZero);
  return polygonsAround(open, positions, plane);
}

/** The part of the own walk from which one gets back to where it began within the limit: there and back over the same street. */
function ownStrip({ times: { pace } }: Search, limitDs: number, { from, to, decimetres }: OwnWalk, plane: Plane): Paths64 {
  const left = limitDs / pace - decimetres - 2 * SPARE_METRES * 10;
  if (decimetres === 0 || left <= 0) return [];
  const share = Math.min(1, left / decimetres);
  const end: Position = [to[0]! + share * (from[0]! - to[0]!), to[1]! + share * (from[1]! - to[1]!)];
  const width = OWN_WALK_METRES * 100;
  return inflatePaths([pathOf([end, to], plane)], width, JoinType.Round, EndType.Round, 2, ROUND_METRES * 100);
}

/** The ground of one barrier as rings of its own: overlapping barriers must not cancel each other out. */
function barrierPaths(barrier: Barriers[number], near: (line: readonly Position[]) => boolean, plane: Plane): Paths64 {
  switch (barrier.type) {
    case "LineString":
    case "MultiLineString": {
      const lines = barrier.type === "LineString" ? [barrier.coordinates] : barrier.coordinates;
      return inflatePaths(
        lines.filter(near).map((line) => pathOf(line, plane)),
        barrier.halfMetres * 100,
        JoinType.Round,
        EndType.Round,
        2,
        ROUND_METRES * 100,
      );
    }
    case "Polygon":
    case "MultiPolygon": {
      const polygons = (barrier.type === "Polygon" ? [barrier.coordinates] : barrier.coordinates).filter((rings) => near(rings[0]!));
      return polygons.flatMap((rings) =>
        union(
          rings.map((ring) => pathOf(ring, plane)),
          FillRule.EvenOdd,
        ),
      );
    }
  }
}

/**
 * Strips beside reached lines less the strips beside unreached ones, square by square: Clipper's time grows with the square of what it is
 * given at once.
 */
function stripsByTile(reached: readonly Path64[], beyond: readonly Path64[], stripMetres: number): Paths64 {
  const width = stripMetres * 100,
    wider = (stripMetres + ROUND_METRES + SPARE_METRES / 2) * 100;
  const strip = (lines: Paths64, side: number): Paths64 => inflatePaths(lines, side, JoinType.Round, EndType.Round, 2, ROUND_METRES * 100);
  const tiles = new Map<string, { readonly reached: Path64[]; readonly beyond: Path64[] }>();
  const spread = (lines: readonly Path64[], kind: "reached" | "beyond"): void => {
    for (const line of lines)
      for (let at = 1; at < line.length; at++) {
        const a = line[at - 1]!,
          b = line[at]!;
        const tile = (value: number): number => Math.floor(value / TILE_CENTIMETRES);
        for (let x = tile(Math.min(a.x, b.x) - wider); x <= tile(Math.max(a.x, b.x) + wider); x++)
          for (let y = tile(Math.min(a.y, b.y) - wider); y <= tile(Math.max(a.y, b.y) + wider); y++) {
            const key = `${x} ${y}`;
            if (kind === "reached" && !tiles.has(key)) tiles.set(key, { reached: [], beyond: [] });
            tiles.get(key)?.[kind].push([a, b]);
          }
      }
  };
  spread(reached, "reached");
  spread(beyond, "beyond");
  const parts: Paths64 = [];
  for (const [key, tile] of tiles) {
    const [x, y] = key.split(" ").map((part) => Number(part) * TILE_CENTIMETRES) as [number, number];
    const kept =
      tile.beyond.length === 0
        ? strip(tile.reached, width)
        : difference(strip(tile.reached, width), strip(tile.beyond, wider), FillRule.NonZero);
    for (const part of rectClip({ left: x, top: y, right: x + TILE_CENTIMETRES, bottom: y + TILE_CENTIMETRES }, kept)) parts.push(part);
  }
  return union(parts, FillRule.NonZero);
}

/** Whether a walk may begin or end on a line: what stands above a tunnel has no walk through it. */
function isStepped({ times: { network } }: Search, line: number): boolean {
  return line >= network.builtLines || network.snappable[line] === 1;
}

/** Parts of lines that somebody could be led to and that are not among the pieces. */
function unreachedParts(search: Search, pieces: readonly ReachedPiece[]): Position[][] {
  const { lines } = search.times.network;
  const reached = new Map<number, ReachedPiece[]>();
  for (const piece of pieces) reached.set(piece.line, [...(reached.get(piece.line) ?? []), piece]);
  const parts: Position[][] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    if (!isStepped(search, line)) continue;
    let from = 0;
    for (const piece of (reached.get(line) ?? []).sort((a, b) => a.from - b.from)) {
      if (piece.from > from + 1) parts.push(partOfLine(lines, line, from, piece.from));
      from = Math.max(from, piece.to);
    }
    if (from < lines.lineDecimetres[line]! || (from === 0 && !reached.has(line)))
      parts.push(partOfLine(lines, line, from, lines.lineDecimetres[line]!));
  }
  return parts;
}

type Plane = { readonly lon: number; readonly lat: number; readonly stretch: number };

function pathOf(positions: readonly Position[], plane: Plane): { x: number; y: number }[] {
  return positions.map(([lon, lat]) => ({
    x: Math.round((lon! - plane.lon) * plane.stretch * CENTIMETRES_PER_DEGREE),
    y: Math.round((lat! - plane.lat) * CENTIMETRES_PER_DEGREE),
  }));
}

/** Rings as polygons with their holes; a polygon that holds no reached street lies across water or a gap and is left out. */
function polygonsAround(paths: Paths64, streets: readonly (readonly Position[])[], plane: Plane): MultiPolygon | null {
  const rings = paths.map((path) => {
    const ring = path.map(({ x, y }): Position => [
      x / plane.stretch / CENTIMETRES_PER_DEGREE + plane.lon,
      y / CENTIMETRES_PER_DEGREE + plane.lat,
    ]);
    ring.push(ring[0]!);
    return { ring, area: signedArea(path), bounds: boundsOf([ring]) };
  });
  const outers = rings.filter(({ area }) => area > 0).map((outer) => ({ ...outer, polygon: [outer.ring] }));
  const holds = (bounds: Bounds, [lon, lat]: Position): boolean =>
    lon! >= bounds[0] && lon! <= bounds[2] && lat! >= bounds[1] && lat! <= bounds[3];
  for (const { ring, area } of rings) {
    if (area >= 0) continue;
    const around = outers.filter((outer) => holds(outer.bounds, ring[0]!) && isInside(ring[0]![0]!, ring[0]![1]!, [outer.ring]));
    around.sort((a, b) => a.area - b.area)[0]?.polygon.push(ring);
  }
  const points = streets.flatMap((street) => [street[0]!, middleOf(street), street.at(-1)!]);
  const kept = outers.filter(({ bounds, polygon }) =>
    points.some((point) => holds(bounds, point) && isInside(point[0]!, point[1]!, polygon)),
  );
  return kept.length === 0 ? null : { type: "MultiPolygon", coordinates: kept.map(({ polygon }) => polygon) };
}

function middleOf(line: readonly Position[]): Position {
  const at = (line.length - 1) >> 1,
    [aLon, aLat] = line[at] as [number, number],
    [bLon, bLat] = line[at + 1] as [number, number];
  return [(aLon + bLon) / 2, (aLat + bLat) / 2];
}

type Bounds = readonly [west: number, south: number, east: number, north: number];

function boundsOf(lines: readonly (readonly Position[])[]): Bounds {
  let west = Infinity,
    south = Infinity,
    east = -Infinity,
    north = -Infinity;
  for (const line of lines) {
    for (const [lon, lat] of line as [number, number][]) {
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  return [west, south, east, north];
}

function signedArea(path: readonly { readonly x: number; readonly y: number }[]): number {
  let sum = 0;
  path.forEach((point, at) => {
    const next = path[(at + 1) % path.length]!;
    sum += point.x * next.y - next.x * point.y;
  });
  return sum / 2;
}
