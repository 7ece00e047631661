import type { MultiPolygon, Polygon } from "geojson";
import type { Localized } from "./language";

export type ZoneId = string & { readonly __id: "zone" };

export type ZoneKind = "district" | "polycentre";

/** A part of the city that answers are given for. Districts tile the city; polycentres lie across them. */
export type Zone = {
  readonly id: ZoneId;
  readonly kind: ZoneKind;
  readonly name: Localized;
  readonly outline: Polygon | MultiPolygon;
  /** Published area of a district; area of our own outline for a polycentre. */
  readonly areaHa: number;
  /** Published residents of a district in 2022; null for a polycentre, whose residents are modelled. */
  readonly residents: number | null;
  readonly source: string;
  /** What a reader must know about the outline. */
  readonly note: Localized | null;
};

/** Where the programme prints the residents of its districts: figure 22. */
export const RESIDENTS_PRINTED = { section: "4.5", lines: [[3812, 3826]] } as const;
