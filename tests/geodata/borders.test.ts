import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FeatureCollection, LineString, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { nearestOnLine } from "../../src/domain/geodesy";
import { GEODATA } from "../support/built-data";

const REFERENCE = fileURLToPath(new URL("../../../shared/reference/almaty/districts-2026-06.geojson", import.meta.url));

/** Ends of pieces no longer than this stand for the whole line. */
const STEP_M = 25;

type Arc = { readonly id: string; readonly accuracyM: number; readonly line: readonly Position[] };

const arcs = (
  JSON.parse(readFileSync(`${GEODATA}/districts/arcs.geojson`, "utf8")) as FeatureCollection<LineString, { id: string; accuracy_m: number }>
).features.map(({ properties, geometry }): Arc => ({ id: properties.id, accuracyM: properties.accuracy_m, line: geometry.coordinates }));

describe.skipIf(!existsSync(REFERENCE))("the districts' borders, beside OpenStreetMap's", () => {
  const borders = existsSync(REFERENCE)
    ? (JSON.parse(readFileSync(REFERENCE, "utf8")) as FeatureCollection<Polygon | MultiPolygon>).features.flatMap(({ geometry }) =>
        (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flat(),
      )
    : [];
  const metresTo = (lines: readonly (readonly Position[])[], [lon, lat]: Position): number =>
    Math.min(...lines.map((line) => nearestOnLine(lon!, lat!, line).metres));

  test("each arc lies nowhere farther from them than it says", () => {
    const wrong = arcs.flatMap(({ id, accuracyM, line }) => {
      const farthest = Math.max(...inSteps(line).map((position) => metresTo(borders, position)));
      return farthest > accuracyM ? [`${id}: ${Math.round(farthest)} m`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test("and none of them lies farther from the nearest arc than that says", () => {
    const farthest = new Map<Arc, number>();
    for (const border of borders)
      for (const [lon, lat] of border) {
        const [nearest, metres] = arcs
          .map((arc) => [arc, nearestOnLine(lon!, lat!, arc.line).metres] as const)
          .reduce((best, one) => (one[1] < best[1] ? one : best));
        farthest.set(nearest, Math.max(metres, farthest.get(nearest) ?? 0));
      }
    expect(farthest.size).toBe(arcs.length);
    expect([...farthest].filter(([{ accuracyM }, metres]) => metres > accuracyM).map(([{ id }, metres]) => `${id}: ${metres} m`)).toEqual(
      [],
    );
    // And no arc says much less of itself than it could.
    expect([...farthest].filter(([{ accuracyM }, metres]) => accuracyM > 1.3 * metres + 20).map(([{ id }]) => id)).toEqual([]);
  });
});

/** The positions of a line with more between them, wherever they are far from each other. */
function inSteps(line: readonly Position[]): Position[] {
  return line.flatMap((from, index) => {
    const to = line[index + 1];
    if (to === undefined) return [from];
    const [lon, lat] = from as [number, number];
    const steps = Math.ceil(nearestOnLine(lon, lat, [to]).metres / STEP_M);
    return Array.from({ length: steps }, (_, step): Position => [
      lon + ((to[0]! - lon) * step) / steps,
      lat + ((to[1]! - lat) * step) / steps,
    ]);
  });
}

if (!existsSync(REFERENCE)) console.info(`borders: skipped, ${REFERENCE} is not here`);
