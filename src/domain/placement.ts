import type { Geometry } from "geojson";
import type { Localized } from "./language";

/** How a coordinate was found; the words are explained in geodata/README.md. */
export const FOUND = ["named-feature", "crossing", "address", "microdistrict-centre", "traced", "outline", "from-text"] as const;
export type Found = (typeof FOUND)[number];

export const ROLES = ["site", "entrance", "line", "stop", "area"] as const;
export type PlaceRole = (typeof ROLES)[number];

/** One piece of where an object is, with its proof. Coordinates are EPSG:4326, longitude first. */
export type PlaceFeature = {
  readonly role: PlaceRole;
  readonly geometry: Geometry;
  /** How far the truth may lie from what is drawn, in metres. */
  readonly accuracyM: number;
  readonly found: Found;
  /** Id of a source. */
  readonly source: string;
  /** Names of a stop. */
  readonly name: Localized | null;
  /** Half the extent of an area whose outline is not known, in metres. */
  readonly radiusM: number | null;
};

/** Where an object is: as exact as the words of the programme allow and no more. */
export type Placement =
  | { readonly kind: "site"; readonly features: readonly PlaceFeature[] }
  | { readonly kind: "line"; readonly features: readonly PlaceFeature[] }
  | { readonly kind: "area"; readonly features: readonly PlaceFeature[] }
  | { readonly kind: "district" }
  | { readonly kind: "unsited" };
export const PLACEMENT_KINDS = ["site", "line", "area", "district", "unsited"] as const;
export type PlacementKind = Placement["kind"];

/** Features decide the kind; without any, a named district does, and without that the object is unsited. */
export function placementOf(features: readonly PlaceFeature[], districts: readonly string[]): Placement {
  if (features.some((feature) => feature.role === "line")) return { kind: "line", features };
  if (features.some((feature) => feature.role === "site" || feature.role === "entrance" || feature.role === "stop"))
    return { kind: "site", features };
  if (features.length > 0) return { kind: "area", features };
  return districts.length > 0 ? { kind: "district" } : { kind: "unsited" };
}

export function placedFeatures(placement: Placement): readonly PlaceFeature[] {
  return "features" in placement ? placement.features : [];
}
