import { geojsonSource, MAP_FONT, nameIn, NOTHING, type DrawContext, type MapTheme } from "../layer";

const PARK_GREEN = "#3f8f4f";

/** Places of today from a pack or a file: small marks in the colour of what is there, names as one comes close. */
export function addedTheme({ palette, language }: DrawContext): MapTheme {
  return {
    sources: { added: geojsonSource(NOTHING) },
    layers: [
      {
        id: "added-grounds",
        type: "fill",
        source: "added",
        filter: ["==", ["geometry-type"], "Polygon"],
        paint: { "fill-color": PARK_GREEN, "fill-opacity": 0.3 },
      },
      {
        id: "added-edges",
        type: "line",
        source: "added",
        filter: ["!=", ["geometry-type"], "Point"],
        paint: { "line-color": palette.there, "line-width": 1.2 },
      },
      {
        id: "added-dots",
        type: "circle",
        source: "added",
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["zoom"], 10, 2.2, 15, 6],
          "circle-color": palette.there,
          "circle-stroke-color": palette.paper,
          "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], 10, 0.8, 15, 2],
        },
      },
      {
        id: "added-labels",
        type: "symbol",
        source: "added",
        minzoom: 13,
        layout: {
          "text-field": nameIn(language),
          "text-font": MAP_FONT,
          "text-size": 11,
          "text-anchor": "top",
          "text-offset": [0, 0.6],
          "text-max-width": 9,
        },
        paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 1.5 },
      },
    ],
  };
}
