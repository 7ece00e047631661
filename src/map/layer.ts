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

/** The side of a name that lies at its point, and where that point lies from the zone's middle. */
const PLACES_OF_NAMES = [
  ["center", 0, 0],
  ["bottom", 0, -1],
  ["top", 0, 1],
  ["right", -1, 0],
  ["left", 1, 0],
  ["bottom-right", -1, -1],
  ["bottom-left", 1, -1],
  ["top-right", -1, 1],
  ["top-left", 1, 1],
] as const;

/** A zone's name stands on the middle of where people live, else beside it, `away` ems off, in the first place that is free. */
export function besideTheMiddle(away: number): VariableAnchorOffsetCollectionSpecification {
  return PLACES_OF_NAMES.flatMap(([side, right, down]) => [side, [right * away, down * away]]);
}

export function geojsonSource(data: GeoJSON.FeatureCollection | GeoJSON.Feature | GeoJSON.Geometry): SourceSpecification {
  return { type: "geojson", data };
}

export const NOTHING: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
