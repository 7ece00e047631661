import type { ContextLayer } from "../../domain/dataset";
import { mountainFade } from "../mountain-fade";
import { geojsonSource, NOTHING, type DrawContext, type MapTheme } from "../layer";

/** City ground, relief, built-up land, water, railways, the airport. */
export function groundTheme({ dataset, palette }: DrawContext): MapTheme {
  const context = (name: ContextLayer) => geojsonSource(dataset.context.get(name) ?? NOTHING);
  return {
    sources: {
      city: geojsonSource({
        type: "FeatureCollection",
        features: dataset.districts.map(({ id, outline }) => ({ type: "Feature", id, properties: { id }, geometry: outline })),
      }),
      built: geojsonSource(dataset.inhabited),
      mountains: context("mountains"),
      "mountains-fade": geojsonSource(mountainFade(dataset.context.get("mountains"), dataset.districts)),
      airport: context("airport"),
      rivers: context("rivers"),
      canals: context("canals"),
      lakes: context("lakes"),
      railways: context("railways"),
    },
    layers: [
      { id: "background", type: "background", paint: { "background-color": palette.outside } },
      { id: "city-ground", type: "fill", source: "city", paint: { "fill-color": palette.ground, "fill-antialias": false } },
      ...palette.mountains.map((color, index) => ({
        id: `mountains-${index + 1}`,
        type: "fill" as const,
        source: "mountains",
        filter: ["==", ["get", "band"], index + 1] as ["==", ["get", string], number],
        paint: { "fill-color": color, "fill-opacity": 0.85 },
      })),
      {
        id: "mountains-fade",
        type: "fill",
        source: "mountains-fade",
        paint: { "fill-color": palette.outside, "fill-opacity": ["get", "opacity"], "fill-antialias": false },
      },
      { id: "built", type: "fill", source: "built", paint: { "fill-color": palette.built } },
      {
        id: "airport-ground",
        type: "fill",
        source: "airport",
        filter: ["==", ["get", "kind"], "ground"],
        paint: { "fill-color": palette.airport },
      },
      {
        id: "airport-runway",
        type: "fill",
        source: "airport",
        filter: ["==", ["get", "kind"], "runway"],
        paint: { "fill-color": palette.rail, "fill-opacity": 0.5 },
      },
      { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": palette.water, "fill-outline-color": palette.waterLine } },
      {
        id: "rivers",
        type: "line",
        source: "rivers",
        layout: { "line-cap": "round", "line-join": "round" },
        paint: {
          "line-color": palette.waterLine,
          "line-width": [
            "interpolate",
            ["linear"],
            ["zoom"],
            10,
            ["match", ["get", "rank"], 1, 1.1, 2, 0.7, 0.4],
            14,
            ["match", ["get", "rank"], 1, 3.2, 2, 2.2, 1.6],
          ],
        },
      },
      {
        id: "canals",
        type: "line",
        source: "canals",
        layout: { "line-join": "round" },
        paint: { "line-color": palette.waterLine, "line-width": ["interpolate", ["linear"], ["zoom"], 10, 1.4, 14, 4] },
      },
      {
        id: "railways",
        type: "line",
        source: "railways",
        paint: { "line-color": palette.rail, "line-width": ["interpolate", ["linear"], ["zoom"], 10, 0.9, 14, 2] },
      },
      {
        id: "railways-ties",
        type: "line",
        source: "railways",
        minzoom: 11,
        paint: {
          "line-color": palette.rail,
          "line-width": ["interpolate", ["linear"], ["zoom"], 11, 3.2, 14, 6],
          "line-dasharray": [0.3, 3],
        },
      },
    ],
  };
}
