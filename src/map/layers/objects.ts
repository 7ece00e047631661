import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from "maplibre-gl";
import { geojsonSource, MAP_FONT, MAP_FONT_BOLD, nameIn, type DrawContext, type MapTheme } from "../layer";
import { objectFeatures } from "../object-features";

const isPlanned: ExpressionSpecification = ["==", ["get", "type"], "project"];
const by = (planned: string, there: string): DataDrivenPropertyValueSpecification<string> => ["case", isPlanned, planned, there];
/** Nothing until the view says which groups are shown. */
const hidden: ExpressionSpecification = ["==", ["get", "id"], ""];

/** Layers whose filter the view sets by group and year. */
export const OBJECT_LAYERS = [
  "object-areas",
  "object-areas-edge",
  "object-grounds",
  "object-grounds-edge",
  "object-lines-casing",
  "object-lines-there",
  "object-lines-planned",
  "object-stops",
  "object-dots",
  "object-line-names",
  "object-icons",
  "object-names",
] as const;

/** Planned things are hollow or dashed, existing ones solid: told apart by shape, not by colour alone. */
export function objectsTheme({ dataset, palette, language }: DrawContext): MapTheme {
  const of = (...kinds: string[]): ExpressionSpecification =>
    ["all", ["in", ["get", "kind"], ["literal", kinds]], hidden] as ExpressionSpecification;
  const line = { "line-cap": "round", "line-join": "round" } as const;
  return {
    sources: { objects: geojsonSource(objectFeatures(dataset)) },
    layers: [
      {
        id: "object-grounds",
        type: "fill",
        source: "objects",
        filter: of("ground"),
        paint: { "fill-color": by(palette.planned, palette.park), "fill-opacity": 0.35 },
      },
      {
        id: "object-grounds-edge",
        type: "line",
        source: "objects",
        filter: of("ground"),
        paint: { "line-color": by(palette.planned, palette.parkEdge), "line-width": 1.2 },
      },
      {
        id: "object-areas",
        type: "fill",
        source: "objects",
        filter: of("area"),
        paint: { "fill-color": by(palette.planned, palette.there), "fill-opacity": 0.02 },
      },
      {
        id: "object-areas-edge",
        type: "line",
        source: "objects",
        filter: of("area"),
        paint: { "line-color": by(palette.planned, palette.there), "line-width": 1.3, "line-dasharray": [1.5, 2] },
      },
      {
        id: "object-lines-casing",
        type: "line",
        source: "objects",
        filter: of("line"),
        layout: line,
        paint: { "line-color": palette.halo, "line-width": ["interpolate", ["linear"], ["zoom"], 10, 4.4, 14, 9] },
      },
      {
        id: "object-lines-there",
        type: "line",
        source: "objects",
        filter: ["all", of("line"), ["!", isPlanned]],
        layout: line,
        paint: { "line-color": palette.there, "line-width": ["interpolate", ["linear"], ["zoom"], 10, 2.6, 14, 5] },
      },
      {
        id: "object-lines-planned",
        type: "line",
        source: "objects",
        filter: ["all", of("line"), isPlanned],
        layout: { "line-join": "round" },
        paint: {
          "line-color": palette.planned,
          "line-width": ["interpolate", ["linear"], ["zoom"], 10, 2.6, 14, 5],
          "line-dasharray": [2, 1.2],
        },
      },
      {
        id: "object-stops",
        type: "circle",
        source: "objects",
        filter: of("stop"),
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["zoom"], 10, 3, 14, 6],
          "circle-color": palette.paper,
          "circle-stroke-color": by(palette.planned, palette.there),
          "circle-stroke-width": 2,
        },
      },
      {
        id: "object-dots",
        type: "circle",
        source: "objects",
        maxzoom: 12.2,
        filter: of("point"),
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, 1.7, 10, 2.6, 12.2, 4.4],
          "circle-color": ["case", isPlanned, palette.paper, palette.there],
          "circle-stroke-color": by(palette.planned, palette.paper),
          "circle-stroke-width": ["case", isPlanned, 2, 1],
        },
      },
      {
        // Beside the line, not on it: the dashes of a planned line would run through the letters.
        id: "object-line-names",
        type: "symbol",
        source: "objects",
        minzoom: 11,
        filter: of("line"),
        layout: {
          "symbol-placement": "line",
          "text-field": ["get", `line_${language}`],
          "text-font": MAP_FONT_BOLD,
          "text-size": ["interpolate", ["linear"], ["zoom"], 11, 10.5, 15, 13],
          "text-offset": [0, -1.15],
          "symbol-spacing": 240,
          "text-max-angle": 35,
          "text-padding": 3,
        },
        paint: { "text-color": by(palette.labelPlanned, palette.labelThere), "text-halo-color": palette.halo, "text-halo-width": 1.8 },
      },
      {
        id: "object-icons",
        type: "symbol",
        source: "objects",
        minzoom: 12.2,
        filter: of("point", "ground", "stop"),
        layout: {
          "icon-image": ["concat", ["get", "group"], "-", ["get", "look"]],
          "icon-allow-overlap": true,
          "icon-padding": 0,
          "icon-size": ["interpolate", ["linear"], ["zoom"], 12.2, 0.42, 15, 0.62],
          "symbol-sort-key": ["case", isPlanned, 0, 1],
        },
      },
      {
        // Apart from the signs, which are all placed first: no name runs through a sign.
        id: "object-names",
        type: "symbol",
        source: "objects",
        minzoom: 12.2,
        filter: of("point", "ground", "stop"),
        layout: {
          "text-field": nameIn(language),
          "text-font": MAP_FONT,
          "text-size": 11,
          "text-variable-anchor": ["top", "bottom", "left", "right"],
          // Clear of the sign's own box at the end of each whole zoom: the offset is worked out once for all of it.
          "text-radial-offset": ["interpolate", ["linear"], ["zoom"], 12, 1.5, 15, 1.9],
          "text-justify": "auto",
          "text-padding": 1,
          "text-max-width": 9,
          "symbol-sort-key": ["case", isPlanned, 0, 1],
        },
        paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 1.5 },
      },
    ],
  };
}
