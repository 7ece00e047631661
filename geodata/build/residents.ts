import { cellToLatLng, polygonToCells } from "h3-js";
import type { MultiPolygon, Position } from "geojson";
import { NO_ZONE, type Cells } from "../../src/domain/cells";
import { intersect, subtract, unite } from "../../src/domain/coverage/polygon-set";
import { isInside } from "../../src/domain/geodesy";
import { holds } from "../../src/domain/point-place";
import type { Zone } from "../../src/domain/zone";
import type { Fabric } from "./fabric";

/** About 1.5 ha a hexagon, 66 m an edge: finer than any walk that is asked for. */
const H3_RESOLUTION = 10;

type Hexagon = { lon: number; lat: number; residents: number; district: number; polycentre: number };

/** Spreads every district's published residents over its hexagons in proportion to the density of their building type; the sums are exact. */
export function buildResidents(fabric: readonly Fabric[], districts: readonly Zone[], polycentres: readonly Zone[]): Cells {
  const weightAt = (lon: number, lat: number): number =>
    fabric.find(({ polygons }) => polygons.some((polygon) => isInside(lon, lat, polygon)))?.weight ?? 0;
  const hexagons: Hexagon[] = [];
  districts.forEach((zone, district) => {
    const inhabited = cellsOf(zone)
      .map(([lon, lat]) => ({ lon, lat, weight: weightAt(lon, lat) }))
      .filter(({ weight }) => weight > 0);
    const residents = apportion(
      inhabited.map(({ weight }) => weight),
      zone.residents ?? 0,
    );
    inhabited.forEach(({ lon, lat }, index) => {
      if (residents[index]! > 0)
        hexagons.push({ lon, lat, residents: residents[index]!, district, polycentre: zoneAt(polycentres, lon, lat) });
    });
  });
  return {
    count: hexagons.length,
    lon: Float64Array.from(hexagons, ({ lon }) => lon),
    lat: Float64Array.from(hexagons, ({ lat }) => lat),
    residents: Uint16Array.from(hexagons, ({ residents }) => residents),
    district: Uint8Array.from(hexagons, ({ district }) => district),
    polycentre: Uint8Array.from(hexagons, ({ polycentre }) => polycentre),
  };
}

/** Centres of the hexagons whose centre lies in the zone, in the order of their H3 index (neighbours stay together). */
function cellsOf({ outline }: Zone): [lon: number, lat: number][] {
  const polygons: Position[][][] = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  return polygons
    .flatMap((rings) => polygonToCells(rings, H3_RESOLUTION, true))
    .sort()
    .map((cell) => {
      const [lat, lon] = cellToLatLng(cell);
      return [lon, lat];
    });
}

function zoneAt(zones: readonly Zone[], lon: number, lat: number): number {
  const at = zones.findIndex(({ outline }) => holds(outline, lon, lat));
  return at < 0 ? NO_ZONE : at;
}

/** Whole numbers in proportion to the weights that sum exactly to `total` (largest remainders; the earlier cell first where they tie). */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const whole = exact.map(Math.floor);
  const missing = total - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) whole[index]!++;
  return whole;
}

/** The ground that the grid peoples, within the districts: polygons of the file minus those before them that say "nobody". */
export function inhabitedGround(fabric: readonly Fabric[], districts: readonly Zone[]): MultiPolygon | null {
  let claimed: MultiPolygon | null = null,
    inhabited: MultiPolygon | null = null;
  for (const { polygons, weight } of fabric) {
    const area: MultiPolygon = { type: "MultiPolygon", coordinates: polygons as Position[][][] };
    if (weight > 0) inhabited = unite([inhabited, subtract(area, claimed)]);
    claimed = unite([claimed, area]);
  }
  return intersect(inhabited, unite(districts.map(({ outline }) => outline)));
}
