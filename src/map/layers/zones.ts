import { zoneCentres } from "../../domain/zone-centres";
import { besideTheMiddle, geojsonSource, MAP_FONT_BOLD, type DrawContext, type MapTheme } from "../layer";
import type { Zone } from "../../domain/zone";

const outlines = (zones: readonly Zone[]): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: zones.map(({ id, name, outline }) => ({
    type: "Feature",
    properties: { id, name_kk: name.kk, name_ru: name.ru, name_en: name.en },
    geometry: outline,
  })),
});

/** District borders, and the polycentres as dashed outlines, because nobody has published their borders. */
export function zonesTheme({ dataset, palette, language }: DrawContext): MapTheme {
  return {
    sources: {
      districts: geojsonSource(outlines(dataset.districts)),
      polycentres: geojsonSource(outlines(dataset.polycentres)),
      "polycentre-names": geojsonSource({
        type: "FeatureCollection",
        features: dataset.polycentres.map(({ id, name }) => ({
          type: "Feature",
          properties: { name_kk: name.kk, name_ru: name.ru, name_en: name.en },
          geometry: { type: "Point", coordinates: [...zoneCentres(dataset).get(id)!] },
        })),
      }),
    },
    layers: [
      {
        id: "district-borders",
        type: "line",
        source: "districts",
        layout: { "line-join": "round" },
        paint: {
          "line-color": palette.border,
          "line-width": ["interpolate", ["linear"], ["zoom"], 10, 0.9, 14, 1.6],
          "line-dasharray": [5, 2, 1, 2],
        },
      },
      {
        id: "polycentre-borders",
        type: "line",
        source: "polycentres",
        layout: { "line-join": "round" },
        paint: { "line-color": palette.polycentre, "line-width": 1.6, "line-dasharray": [2.5, 2] },
      },
      {
        id: "zone-asked",
        type: "line",
        source: "districts",
        filter: ["==", ["get", "id"], ""],
        layout: { "line-join": "round" },
        paint: { "line-color": palette.ink, "line-width": 2.4 },
      },
      {
        id: "polycentre-asked",
        type: "line",
        source: "polycentres",
        filter: ["==", ["get", "id"], ""],
        layout: { "line-join": "round" },
        paint: { "line-color": palette.polycentre, "line-width": 3.2 },
      },
      {
        id: "polycentre-labels",
        type: "symbol",
        source: "polycentre-names",
        layout: {
          "text-field": ["get", `name_${language}`],
          "text-font": MAP_FONT_BOLD,
          "text-size": ["interpolate", ["linear"], ["zoom"], 10, 11, 13, 14],
          "text-variable-anchor-offset": besideTheMiddle(0.9),
          "text-justify": "auto",
          "text-max-width": 8,
          "text-letter-spacing": 0.02,
          "symbol-sort-key": 0,
        },
        paint: { "text-color": palette.polycentre, "text-halo-color": palette.halo, "text-halo-width": 1.6 },
      },
    ],
  };
}
