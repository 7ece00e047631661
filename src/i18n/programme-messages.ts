import type { Facet, Period } from "../domain/filter";
import type { EditKind } from "../domain/network/edits-text";
import type { StatusNow } from "../domain/status";

/** Texts of the pages about the whole programme: search, filters, sections, zones, exports. */
export type ProgrammeMessages = {
  readonly nav: { readonly label: string; readonly map: string; readonly programme: string; readonly zones: string };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly none: string;
    readonly kind: Readonly<Record<"object" | "section" | "indicator" | "place", string>>;
  };
  readonly status: Readonly<Record<StatusNow | "unknown" | "existing", string>>;
  readonly filters: {
    readonly title: string;
    readonly clear: string;
    readonly facet: Readonly<Record<Facet, string>>;
    readonly period: Readonly<Record<Period, string>>;
    /** Who pays, where the programme does not say. */
    readonly notStated: string;
    readonly none: string;
    readonly found: (count: number) => string;
    readonly placed: (count: number) => string;
    readonly noCost: string;
    readonly noSum: string;
    readonly withoutCost: (count: number) => string;
    readonly active: string;
    readonly printedTitle: string;
    readonly remove: (name: string) => string;
    readonly onlyShown: (shown: number, all: number, groups: string, year: number) => string;
    readonly pageTotal: (bn: string) => string;
    readonly pageTotalByPayer: (bn: string) => string;
    readonly onlyHere: string;
    readonly onlyThere: string;
  };
  readonly streets: {
    readonly label: string;
    readonly radius: string;
    readonly streets: string;
    readonly loading: string;
    /** In place of an answer along streets. */
    readonly lost: string;
    readonly from: (kilometres: string, date: string) => string;
    readonly notConnected: string;
    readonly noWay: string;
    readonly route: (walked: string, minutes: number) => string;
    readonly crossings: (count: number, seconds: number) => string;
    readonly stairs: (metres: string) => string;
    readonly climb: (metres: string) => string;
    readonly method: string;
    readonly legend: readonly [string, string, string, string];
    readonly limits: string;
  };
  readonly edits: {
    readonly title: string;
    readonly explain: string;
    readonly begin: Readonly<Record<EditKind, string>>;
    readonly made: Readonly<Record<EditKind, string>>;
    readonly tapFirst: string;
    readonly tapSecond: string;
    readonly tapStreet: string;
    readonly takeBack: string;
    readonly takeBackNumber: (number: number) => string;
    readonly unjoined: string;
  };
  readonly phase: (due: string, all: string, year: number) => string;
  readonly exports: {
    readonly title: string;
    readonly csv: string;
    readonly geojson: string;
    readonly print: string;
    readonly copyLink: string;
    readonly linkCopied: string;
  };
  readonly object: {
    readonly neighbours: string;
    readonly noNeighbours: string;
    readonly noExactPlace: string;
    readonly same: string;
    readonly merged: string;
    readonly direction: readonly [string, string, string, string, string, string, string, string];
    readonly away: (metres: string, minutes: number, direction: string) => string;
    /** Where two objects touch, cross, or lie in each other. */
    readonly here: string;
    readonly permanent: string;
  };
  readonly programme: {
    readonly title: string;
    readonly intro: string;
    readonly indicators: string;
    readonly headline: string;
    readonly measures: string;
    readonly existing: string;
    readonly money: string;
    readonly moneyTotal: string;
    readonly moneyByGoal: string;
    readonly moneyBySection: string;
    readonly moneyByFunding: string;
    readonly fundingUnknown: string;
    readonly moneyAdded: string;
    readonly moneyZones: string;
    readonly moneyPrinted: string;
    readonly printed: string;
    readonly printedSections: string;
    readonly printedNote: string;
    readonly moneySum: string;
    readonly moneyTo2025: string;
    readonly moneyFrom2026: string;
    readonly moneyUndated: string;
    readonly moneyNote: string;
    readonly fundingNote: string;
    readonly moneyObjects: (count: number) => string;
    readonly excluded: string;
    readonly noMoney: string;
    readonly byDistrict: string;
    readonly byYear: string;
    readonly objects: string;
    readonly year: string;
    readonly value: string;
    readonly noValues: string;
    readonly table: string;
    readonly downloadCsv: string;
    readonly target: string;
    readonly goal: (id: number) => string;
    readonly section: (id: string) => string;
    readonly better: { readonly up: string; readonly down: string };
    readonly per: { readonly period: string; readonly year: string };
    readonly period: string;
    /** Without a first year: from now on. */
    readonly periodText: (from: number | null, to: number) => string;
    readonly bn: string;
    readonly all: string;
    readonly dueBy: string;
    readonly noYear: string;
  };
  readonly zones: {
    readonly title: string;
    readonly polycentres: string;
    readonly districts: string;
    readonly notKnown: string;
    readonly compare: string;
    readonly area: string;
    readonly hectares: string;
    readonly residents: string;
    readonly density: string;
    readonly areaDrawn: string;
    readonly planned: string;
    readonly access: string;
    readonly accessText: (limit: string) => string;
    readonly today: string;
    readonly by: (year: number) => string;
    readonly parks: string;
    readonly unplaced: string;
    readonly modelled: string;
    readonly ask: string;
    readonly moneyAlone: string;
    readonly moneyWithOthers: string;
    readonly alsoFor: (zones: string) => string;
    readonly moneyShared: string;
    readonly byText: string;
    readonly byLocation: string;
    /** The part of a sum that the place on the map puts there. */
    readonly ofThemByLocation: (bn: string) => string;
    readonly partByLocation: (bn: string) => string;
    readonly plannedNote: string;
  };
};
