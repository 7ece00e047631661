import type { FeatureCollection, MultiPolygon } from "geojson";
import type { Cells } from "./cells";
import type { Added } from "./city-addition";
import type { Facility } from "./facility";
import type { Localized } from "./language";
import type { Project, ProjectId } from "./project";
import type { SectionMoney } from "./money";
import type { Goal, Section } from "./section";
import type { Service } from "./service";
import type { StatusRow } from "./status";
import type { Zone } from "./zone";

export type Source = {
  readonly id: string;
  readonly title: Localized;
  readonly publisher: Localized;
  readonly date: string;
  readonly licence: string;
};

/** How many of a counted project are due by the end of a year ("9 of 23 schools"). */
export type Phase = { readonly projectId: string; readonly year: number; readonly count: number };

/** A promise of a service that is counted in no answer, because the programme does not place it or prints no finish year: it never changes coverage, and every answer names it. */
export type Unplaced = { readonly service: Service; readonly projectId: ProjectId };

/**
 * Another year for a thing than the one from which it is counted: printed in another section of the programme, or, with no section, the one for
 * which it is planned now by the source of its status.
 */
export type OtherDate = { readonly projectId: ProjectId; readonly year: number; readonly section: string | null };

/** What a capacity counts, as it stands after a figure; Russian has three forms (1 квартира, 2 квартиры, 5 квартир). */
export type UnitName = {
  readonly kk: string;
  readonly ru: { readonly one: string; readonly few: string; readonly many: string };
  readonly en: string;
};

/** Background layers: what the map draws under the data, and the landmarks and microdistricts, which are only searched. */
export const CONTEXT_LAYERS = [
  "airport",
  "avenues",
  "canals",
  "labels",
  "lakes",
  "landmarks",
  "microdistricts",
  "mountains",
  "railways",
  "rivers",
] as const;
export type ContextLayer = (typeof CONTEXT_LAYERS)[number];

/** Everything the app knows, complete before the store is made. */
export type Dataset = {
  readonly version: string;
  readonly districts: readonly Zone[];
  readonly polycentres: readonly Zone[];
  readonly projects: readonly Project[];
  readonly facilities: readonly Facility[];
  readonly phases: readonly Phase[];
  readonly unplaced: readonly Unplaced[];
  readonly otherDates: ReadonlyMap<ProjectId, OtherDate>;
  readonly cells: Cells;
  /** Ground where the residents' grid has people. */
  readonly inhabited: MultiPolygon;
  readonly context: ReadonlyMap<ContextLayer, FeatureCollection>;
  /** Objects whose place words are exact, but for which no source gave a coordinate. */
  readonly notFound: ReadonlySet<string>;
  readonly goals: readonly Goal[];
  readonly sections: ReadonlyMap<string, Section>;
  readonly statuses: ReadonlyMap<string, StatusRow>;
  /** Objects whose cost must never be added to others'. */
  readonly moneyExcluded: ReadonlyMap<string, Localized>;
  /** The section whose needs the cost is printed under, where that is not the section under which the object is listed. */
  readonly costSections: ReadonlyMap<string, string>;
  /** What the programme prints as a section's sum, with a note where its parts do not add up to it. */
  readonly sectionMoney: ReadonlyMap<string, SectionMoney & { readonly note: Localized | null }>;
  readonly units: ReadonlyMap<string, UnitName>;
  readonly sources: ReadonlyMap<string, Source>;
  /** What a city pack or files of the visitor's own add; null where the programme stands alone. */
  readonly added: Added | null;
};
