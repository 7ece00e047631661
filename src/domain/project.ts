import type { Category } from "./category";
import type { Localized } from "./language";
import type { Placement } from "./placement";
import type { ZoneId, ZoneKind } from "./zone";

export type ProjectId = string & { readonly __id: "project" };

export const FUNDINGS = ["state", "private", "mixed", "republican", "ppp"] as const;
export type Funding = (typeof FUNDINGS)[number];

/** How far a thing was in December 2022, when the programme was adopted; `under-way` is what goes on but is not being built: felling, a repair, a service. */
export const STATUSES_2022 = ["planned", "design", "under-construction", "under-way", "proposed", "existing"] as const;
export type Status2022 = (typeof STATUSES_2022)[number];

/** How exact the programme's own words about the place are. */
export const PRECISIONS = ["exact", "street", "microdistrict", "district", "polycentre", "city", "region"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A zone in which something lies, and with how much of its geometry (1 is all of it). */
export type ZoneShare = { readonly zone: ZoneId; readonly share: number };

/** The districts and polycentres in which what is placed lies, whatever the text says: a site by most of it, a line by every substantial part. */
export type LocatedIn = { readonly districts: readonly ZoneShare[]; readonly polycentres: readonly ZoneShare[] };

/** A thing that the programme plans or finds in place; figures are as printed, null where nothing is printed. */
export type Project = {
  readonly id: ProjectId;
  readonly type: "project" | "existing";
  readonly category: Category;
  readonly name: Localized;
  readonly startYear: number | null;
  readonly finishYear: number | null;
  readonly count: number | null;
  readonly capacity: { readonly value: number; readonly unit: string } | null;
  readonly areaHa: number | null;
  readonly lengthKm: number | null;
  /** Billions of tenge. */
  readonly cost: { readonly total: number | null; readonly to2025: number | null; readonly from2026To2030: number | null } | null;
  readonly funding: Funding | null;
  readonly status2022: Status2022 | null;
  /** Where the text itself puts it. */
  readonly districts: readonly ZoneId[];
  readonly polycentres: readonly ZoneId[];
  /** Where its geometry puts it; worked out when the data are built. */
  readonly locatedIn: LocatedIn;
  /** The place words as printed (Kazakh). */
  readonly placeWords: string | null;
  readonly precision: Precision;
  /** Section of the programme ("5.2", "app-4", "intro"), or "other" for what a public dated source adds. */
  readonly section: string;
  /** Line ranges in the text of the programme. */
  readonly lines: readonly (readonly [first: number, last: number])[];
  /** Records of the same thing that were merged into this one. */
  readonly also: readonly string[];
  /** The record whose cost and count already contain this one's. */
  readonly partOf: ProjectId | null;
  readonly placement: Placement;
};

/** What a reader may want to read about a project; loaded after the first answer. */
export type ProjectText = {
  readonly summary: string;
  readonly note: string | null;
  /** What was looked up for each feature of its placement, in their order. */
  readonly lookedUp: readonly string[];
};

/** The zones of a kind that the text does not name, but in which the object lies. */
export function zonesByLocation(project: Project, kind: ZoneKind): ZoneId[] {
  const named = zonesByText(project, kind),
    located = kind === "district" ? project.locatedIn.districts : project.locatedIn.polycentres;
  return located.map(({ zone }) => zone).filter((zone) => !named.includes(zone));
}

/** The zones of a kind to which an object belongs: those that the text names, then those in which it lies. */
export function zonesOf(project: Project, kind: ZoneKind): ZoneId[] {
  return [...zonesByText(project, kind), ...zonesByLocation(project, kind)];
}

function zonesByText({ districts, polycentres }: Project, kind: ZoneKind): readonly ZoneId[] {
  return kind === "district" ? districts : polycentres;
}

/** The year by which a planned object is due: its printed finish, else its start; null where the programme prints neither. */
export function dueYear({ startYear, finishYear }: Pick<Project, "startYear" | "finishYear">): number | null {
  return finishYear ?? startYear;
}
