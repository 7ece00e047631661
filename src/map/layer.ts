import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { Dataset } from "../domain/dataset";
import type { Language } from "../domain/language";
import type { Palette } from "./palette";

/** What a theme of the map is drawn from. */
export type DrawContext = { readonly dataset: Dataset; readonly palette: Palette; readonly language: Language };

/** One theme: its sources and its layers; the order of layers lives in z-order.ts. */
export type MapTheme = { readonly sources: Readonly<Record<string, SourceSpecification>>; readonly layers: readonly LayerSpecification[] };

/** The family that the page loads; its Kazakh letters are checked by a test. */
export const MAP_FONT = ["Golos Text Variable"];
export const MAP_FONT_BOLD = ["Golos Medium"];

export function nameIn(language: Language): ExpressionSpecification {
  return ["get", `name_${language}`];
}

export function geojsonSource(data: GeoJSON.FeatureCollection | GeoJSON.Feature | GeoJSON.Geometry): SourceSpecification {
  return { type: "geojson", data };
}

export const NOTHING: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
