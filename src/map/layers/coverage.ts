import type { ExpressionSpecification } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import type { AreaAnswer } from "../../domain/coverage/covered-area";
import { geojsonSource, NOTHING, type DrawContext, type MapTheme } from "../layer";

export const COVERAGE_PARTS = ["missing", "already", "gained", "possible"] as const;
type CoveragePart = (typeof COVERAGE_PARTS)[number];

/** All parts of an answer as one collection: one source is cut into tiles once, and drawn once. */
export function coverageFeatures(area: AreaAnswer | null): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: COVERAGE_PARTS.flatMap((part) => {
      const geometry = area?.[part];
      return geometry ? [{ type: "Feature", properties: { part }, geometry }] : [];
    }),
  };
}

const isPart = (part: CoveragePart): ExpressionSpecification => ["==", ["get", "part"], part];

/** Reach: solid where it is, lined where the plan brings it, dotted where it may be, hatched where people live out of reach. */
export function coverageTheme({ palette }: DrawContext): MapTheme {
  return {
    sources: { coverage: geojsonSource(NOTHING) },
    layers: [
      { id: "coverage-missing", type: "fill", source: "coverage", filter: isPart("missing"), paint: { "fill-pattern": "hatch-missing" } },
      {
        id: "coverage-already",
        type: "fill",
        source: "coverage",
        filter: isPart("already"),
        paint: { "fill-color": palette.there, "fill-opacity": ["interpolate", ["linear"], ["zoom"], 11.5, 0.3, 14.5, 0.16] },
      },
      {
        id: "coverage-already-edge",
        type: "line",
        source: "coverage",
        filter: isPart("already"),
        paint: { "line-color": palette.there, "line-width": 1.1 },
      },
      {
        id: "coverage-gained",
        type: "fill",
        source: "coverage",
        filter: isPart("gained"),
        paint: { "fill-color": palette.planned, "fill-opacity": 0.18 },
      },
      {
        id: "coverage-gained-lines",
        type: "fill",
        source: "coverage",
        filter: isPart("gained"),
        paint: { "fill-pattern": "lines-gained" },
      },
      {
        id: "coverage-gained-edge",
        type: "line",
        source: "coverage",
        filter: isPart("gained"),
        paint: { "line-color": palette.planned, "line-width": 1.3 },
      },
      { id: "coverage-possible", type: "fill", source: "coverage", filter: isPart("possible"), paint: { "fill-pattern": "dots-possible" } },
      {
        id: "coverage-possible-edge",
        type: "line",
        source: "coverage",
        filter: isPart("possible"),
        paint: { "line-color": palette.planned, "line-width": 1.1, "line-dasharray": [2, 2] },
      },
    ],
  };
}
