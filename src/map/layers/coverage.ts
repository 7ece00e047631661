import { geojsonSource, NOTHING, type DrawContext, type MapTheme } from "../layer";

export const COVERAGE_PARTS = ["missing", "already", "gained", "possible"] as const;


/** Reach: solid where it is, lined where the plan brings it, dotted where it may be, hatched where people live out of reach. */
export function coverageTheme({ palette }: DrawContext): MapTheme {
  return {
    sources: Object.fromEntries(COVERAGE_PARTS.map((part) => [`coverage-${part}`, geojsonSource(NOTHING)])),
    layers: [
      { id: "coverage-missing", type: "fill", source: "coverage-missing", paint: { "fill-pattern": "hatch-missing" } },
      { id: "coverage-already", type: "fill", source: "coverage-already", paint: { "fill-color": palette.there, "fill-opacity": ["interpolate", ["linear"], ["zoom"], 11.5, 0.3, 14.5, 0.16] } },
      { id: "coverage-already-edge", type: "line", source: "coverage-already", paint: { "line-color": palette.there, "line-width": 1.1 } },
      { id: "coverage-gained", type: "fill", source: "coverage-gained", paint: { "fill-color": palette.planned, "fill-opacity": 0.18 } },
      { id: "coverage-gained-lines", type: "fill", source: "coverage-gained", paint: { "fill-pattern": "lines-gained" } },
      { id: "coverage-gained-edge", type: "line", source: "coverage-gained", paint: { "line-color": palette.planned, "line-width": 1.3 } },
      { id: "coverage-possible", type: "fill", source: "coverage-possible", paint: { "fill-pattern": "dots-possible" } },
      { id: "coverage-possible-edge", type: "line", source: "coverage-possible", paint: { "line-color": palette.planned, "line-width": 1.1, "line-dasharray": [2, 2] } },
    ],
  };
}
