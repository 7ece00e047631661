import type { ExpressionSpecification } from "maplibre-gl";
import { geojsonSource, NOTHING, type DrawContext, type MapTheme } from "../layer";

const width = (small: number, large: number): ExpressionSpecification => [
  "interpolate",
  ["exponential", 1.4],
  ["zoom"],
  10,
  ["match", ["get", "rank"], 1, small, 2, small * 0.62, small * 0.4],
  15,
  ["match", ["get", "rank"], 1, large, 2, large * 0.8, large * 0.62],
];

/** Main avenues, thin; wider ones above. */
export function streetsTheme({ dataset, palette }: DrawContext): MapTheme {
  return {
    sources: { avenues: geojsonSource(dataset.context.get("avenues") ?? NOTHING) },
    layers: [
      {
        id: "avenues-casing",
        type: "line",
        source: "avenues",
        layout: { "line-cap": "round", "line-join": "round" },
        paint: {
          "line-color": palette.avenueCasing,
          "line-width": width(2.4, 11),
          "line-opacity": ["interpolate", ["linear"], ["zoom"], 10, 0.55, 12, 1],
        },
      },
      {
        id: "avenues",
        type: "line",
        source: "avenues",
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": palette.avenue, "line-width": width(1.4, 8) },
      },
    ],
  };
}
