import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from "maplibre-gl";
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

/** Where a zone's name may stand: on the middle of where people live, else beside it, `away` ems off, in the first place that is free. */
export function besideTheMiddle(away: number): VariableAnchorOffsetCollectionSpecification {
  const placings: readonly (readonly [anchor: string, offset: readonly [number, number]])[] = [
    ["center", [0, 0]],
    ["bottom", [0, -away]],
    ["top", [0, away]],
    ["right", [-away, 0]],
    ["left", [away, 0]],
    ["bottom-right", [-away, -away]],
    ["bottom-left", [away, -away]],
    ["top-right", [-away, away]],
    ["top-left", [away, away]],
  ];
  return placings.flat() as VariableAnchorOffsetCollectionSpecification;
}

export function geojsonSource(data: GeoJSON.FeatureCollection | GeoJSON.Feature | GeoJSON.Geometry): SourceSpecification {
  return { type: "geojson", data };
}

export const NOTHING: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
