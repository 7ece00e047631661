import type { Cells } from "../../src/domain/cells";
import { NO_ZONE } from "../../src/domain/cells";
import type { Access, Facility } from "../../src/domain/facility";
import { EARTH_RADIUS_M } from "../../src/domain/geodesy";
import type { ProjectId } from "../../src/domain/project";

/** South-west corner of every test world. */
export const ORIGIN = { lon: 76.9, lat: 43.25 };

/** Metres east and north of the origin, as degrees: the formula of the plane, written down again on purpose. */
export function at(east: number, north: number): [lon: number, lat: number] {
  const degree = (EARTH_RADIUS_M * Math.PI) / 180;
  const lat = ORIGIN.lat + north / degree;
  return [ORIGIN.lon + east / (degree * Math.cos(((ORIGIN.lat + lat) / 2) * (Math.PI / 180))), lat];
}

type House = {
  readonly east: number;
  readonly north: number;
  readonly residents: number;
  readonly district?: number;
  readonly polycentre?: number;
};

export function cellsOf(houses: readonly House[]): Cells {
  const places = houses.map(({ east, north }) => at(east, north));
  return {
    count: houses.length,
    lon: Float64Array.from(places, ([lon]) => lon),
    lat: Float64Array.from(places, ([, lat]) => lat),
    residents: Uint16Array.from(houses, ({ residents }) => residents),
    district: Uint8Array.from(houses, ({ district }) => district ?? 0),
    polycentre: Uint8Array.from(houses, ({ polycentre }) => polycentre ?? NO_ZONE),
  };
}

export function facilityAt(east: number, north: number, change: Partial<Facility> = {}): Facility {
  return {
    projectId: "test" as ProjectId,
    service: "park",
    opens: null,
    closes: null,
    certain: true,
    access: { kind: "points", points: [at(east, north)] } satisfies Access,
    ...change,
  };
}

/** A small generator that gives the same numbers for the same seed everywhere (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
