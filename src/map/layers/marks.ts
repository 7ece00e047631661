import type { ExpressionSpecification } from "maplibre-gl";
import { geojsonSource, MAP_FONT_BOLD, NOTHING, type DrawContext, type MapTheme } from "../layer";

/** Stops of a chosen line are many: a light ring each, so that the line itself stays to be seen. */
const isStop: ExpressionSpecification = ["==", ["get", "kind"], "stop"];

/** What the visitor points at: the place asked about, the way to what is nearest, the chosen object, edits of the streets. */
export function marksTheme({ palette }: DrawContext): MapTheme {
  return {
    sources: {
      "mark-point": geojsonSource(NOTHING),
      "mark-way": geojsonSource(NOTHING),
      "mark-selected": geojsonSource(NOTHING),
      "mark-edits": geojsonSource(NOTHING),
      "mark-reach": geojsonSource(NOTHING),
      "label-shields": geojsonSource(NOTHING),
    },
    layers: [
      {
        id: "label-shields",
        type: "symbol",
        source: "label-shields",
        layout: { "icon-image": "shield", "icon-anchor": ["get", "anchor"], "icon-allow-overlap": true, "icon-padding": 0 },
      },
      { id: "mark-reach-fill", type: "fill", source: "mark-reach", paint: { "fill-color": palette.there, "fill-opacity": 0.14 } },
      { id: "mark-reach-edge", type: "line", source: "mark-reach", paint: { "line-color": palette.there, "line-width": 2 } },
      {
        id: "mark-selected-fill",
        type: "fill",
        source: "mark-selected",
        filter: ["==", ["geometry-type"], "Polygon"],
        paint: { "fill-color": palette.ink, "fill-opacity": 0.1 },
      },
      {
        id: "mark-selected-halo",
        type: "line",
        source: "mark-selected",
        filter: ["all", ["!=", ["geometry-type"], "Point"], ["!=", ["get", "kind"], "area"]],
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": palette.ink, "line-width": 8, "line-opacity": 0.35 },
      },
      {
        id: "mark-selected-area",
        type: "line",
        source: "mark-selected",
        filter: ["==", ["get", "kind"], "area"],
        paint: { "line-color": palette.ink, "line-width": 2.5, "line-dasharray": [2, 2] },
      },
      {
        id: "mark-selected-ring",
        type: "circle",
        source: "mark-selected",
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-radius": ["case", isStop, 7, 13],
          "circle-color": palette.paper,
          "circle-opacity": ["case", isStop, 0, 0.25],
          "circle-stroke-color": palette.ink,
          "circle-stroke-width": ["case", isStop, 2, 3],
        },
      },
      {
        id: "mark-way-casing",
        type: "line",
        source: "mark-way",
        paint: { "line-color": palette.paper, "line-width": 7, "line-opacity": 0.9 },
        layout: { "line-cap": "round", "line-join": "round" },
      },
      {
        id: "mark-way",
        type: "line",
        source: "mark-way",
        paint: { "line-color": palette.ink, "line-width": 3, "line-dasharray": [1, 1.6] },
        layout: { "line-cap": "round" },
      },
      {
        id: "edit-paths-casing",
        type: "line",
        source: "mark-edits",
        filter: ["==", ["geometry-type"], "LineString"],
        layout: { "line-cap": "round" },
        paint: { "line-color": palette.paper, "line-width": 7 },
      },
      {
        id: "edit-paths",
        type: "line",
        source: "mark-edits",
        filter: ["==", ["geometry-type"], "LineString"],
        paint: { "line-color": palette.polycentre, "line-width": 3.5, "line-dasharray": [2, 1.2] },
      },
      {
        id: "edit-closed",
        type: "symbol",
        source: "mark-edits",
        filter: ["==", ["get", "kind"], "close"],
        layout: {
          "text-field": "×",
          "text-font": MAP_FONT_BOLD,
          "text-size": 34,
          "text-allow-overlap": true,
          "text-ignore-placement": true,
        },
        paint: { "text-color": palette.polycentre, "text-halo-color": palette.paper, "text-halo-width": 2.5 },
      },
      {
        id: "edit-end",
        type: "circle",
        source: "mark-edits",
        filter: ["==", ["get", "kind"], "end"],
        paint: { "circle-radius": 6, "circle-color": palette.polycentre, "circle-stroke-color": palette.paper, "circle-stroke-width": 2.5 },
      },
      {
        id: "mark-point",
        type: "circle",
        source: "mark-point",
        paint: { "circle-radius": 8, "circle-color": palette.ink, "circle-stroke-color": palette.paper, "circle-stroke-width": 3 },
      },
    ],
  };
}
