import { zoneCentres } from "../../domain/zone-centres";
import { besideTheMiddle, geojsonSource, MAP_FONT, MAP_FONT_BOLD, nameIn, NOTHING, type DrawContext, type MapTheme } from "../layer";

/** Names of avenues, waters, areas and districts; few at first, more as one comes closer. */
export function labelsTheme({ dataset, palette, language }: DrawContext): MapTheme {
  const halo = { "text-halo-color": palette.halo, "text-halo-width": 1.5 } as const;
  const districts: GeoJSON.FeatureCollection = {
    type: "FeatureCollection",
    features: dataset.districts.map(({ name, id }) => ({
      type: "Feature",
      properties: {
        name_kk: `${name.kk} ауданы`,
        name_ru: `${name.ru} район`,
        name_en: `${name.en} district`,
        short_kk: name.kk,
        short_ru: name.ru,
        short_en: name.en,
      },
      geometry: { type: "Point", coordinates: [...zoneCentres(dataset).get(id)!] },
    })),
  };
  return {
    sources: { "district-names": geojsonSource(districts), labels: geojsonSource(dataset.context.get("labels") ?? NOTHING) },
    layers: [
      {
        id: "avenue-labels",
        type: "symbol",
        source: "avenues",
        minzoom: 11,
        filter: ["<=", ["get", "rank"], ["step", ["zoom"], 1, 12.3, 2, 13.3, 3]],
        layout: {
          "symbol-placement": "line",
          "text-field": nameIn(language),
          "text-font": MAP_FONT,
          "text-size": ["interpolate", ["linear"], ["zoom"], 11, 10, 15, 13],
          "symbol-spacing": 420,
          "text-padding": 12,
          "text-max-angle": 30,
        },
        paint: { "text-color": palette.labelSoft, ...halo },
      },
      {
        id: "river-labels",
        type: "symbol",
        source: "rivers",
        minzoom: 11.5,
        layout: {
          "symbol-placement": "line",
          "text-field": nameIn(language),
          "text-font": MAP_FONT,
          "text-size": 10.5,
          "symbol-spacing": 520,
          "text-padding": 20,
        },
        paint: { "text-color": palette.labelWater, ...halo },
      },
      {
        id: "canal-labels",
        type: "symbol",
        source: "canals",
        minzoom: 11,
        layout: {
          "symbol-placement": "line",
          "text-field": nameIn(language),
          "text-font": MAP_FONT,
          "text-size": 11,
          "symbol-spacing": 460,
          "text-padding": 10,
        },
        paint: { "text-color": palette.labelWater, ...halo },
      },
      {
        id: "lake-labels",
        type: "symbol",
        source: "lakes",
        minzoom: 12,
        filter: ["<=", ["get", "rank"], 2],
        layout: { "text-field": nameIn(language), "text-font": MAP_FONT, "text-size": 10.5, "text-max-width": 7 },
        paint: { "text-color": palette.labelWater, ...halo },
      },
      {
        id: "place-labels",
        type: "symbol",
        source: "labels",
        minzoom: 10.5,
        filter: ["<=", ["get", "rank"], ["step", ["zoom"], 1, 11.6, 2, 12.8, 3]],
        layout: {
          "text-field": nameIn(language),
          "text-font": MAP_FONT,
          "text-size": ["match", ["get", "kind"], "settlement", 12, 11],
          "text-max-width": 7,
          "text-padding": 6,
          "symbol-sort-key": ["get", "rank"],
        },
        paint: { "text-color": palette.labelSoft, ...halo },
      },
      {
        id: "district-labels",
        type: "symbol",
        source: "district-names",
        maxzoom: 12.8,
        layout: {
          "text-field": ["step", ["zoom"], ["get", `short_${language}`], 11, nameIn(language)],
          "text-font": MAP_FONT_BOLD,
          "text-size": ["interpolate", ["linear"], ["zoom"], 9.5, 11, 12, 15],
          "text-variable-anchor-offset": besideTheMiddle(0.5),
          "text-justify": "auto",
          "text-max-width": 8,
          "text-letter-spacing": 0.03,
          "text-padding": ["interpolate", ["linear"], ["zoom"], 9, 1, 11, 4],
        },
        paint: { "text-color": palette.label, ...halo, "text-halo-width": 1.8 },
      },
    ],
  };
}
