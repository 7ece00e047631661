import type { Category, Group } from "../domain/category";
import type { Language } from "../domain/language";
import type { Found, PlacementKind } from "../domain/placement";
import type { Funding, Precision, Status2022 } from "../domain/project";
import type { Service } from "../domain/service";
import type { Walker } from "../domain/walker";
import { byLanguage } from "./by-language";
import type { PackMessages } from "./pack-messages";
import type { PlacesMessages } from "./places-messages";
import type { OfflineMessages } from "./offline-messages";
import type { ProgrammeMessages } from "./programme-messages";
import type { ShareMessages } from "./share-messages";
import type { Grammar } from "./sentence";

/** Every fixed text of the interface; each language has all of them. */
export type Messages = ProgrammeMessages & ShareMessages & PackMessages & PlacesMessages & OfflineMessages & {
  readonly title: string;
  readonly tagline: string;
  readonly answer: string;
  readonly map: string;
  readonly loading: string;
  readonly computing: string;
  readonly service: Readonly<Record<Service, string>>;
  readonly walker: Readonly<Record<Walker, string>>;
  readonly group: Readonly<Record<Group, string>>;
  readonly category: Readonly<Record<Category, string>>;
  readonly funding: Readonly<Record<Funding, string>>;
  readonly status2022: Readonly<Record<Status2022, string>>;
  readonly precision: Readonly<Record<Precision, string>>;
  readonly placement: Readonly<Record<PlacementKind, string>>;
  readonly found: Readonly<Record<Found, string>>;
  readonly where: { readonly label: string; readonly city: string; readonly districts: string; readonly polycentres: string; readonly point: string; readonly tapHint: string };
  readonly limit: { readonly label: string; readonly minutes: string; readonly goals: string; readonly goal: (service: string, metres: string) => string; readonly custom: string };
  readonly year: { readonly label: string; readonly today: (year: number) => string };
  readonly minuteShort: string;
  readonly serviceLabel: string;
  readonly walkerLabel: string;
  readonly speed: (kmh: string) => string;
  readonly detour: (factor: string) => string;
  readonly detourLabel: string;
  readonly detourNone: string;
  readonly method: string;
  readonly methodText: (metres: string, walked: string, minutes: string | null) => string;
  readonly modelled: string;
  readonly lowerBound: Readonly<Partial<Record<Service, string>>>;
  readonly noFacilities: string;
  readonly table: {
    readonly title: string; readonly zone: string; readonly residents: string; readonly within: string; readonly beyond: string; readonly share: string; readonly gained: string; readonly areaHa: string; readonly coveredHa: string;
    readonly city: string; readonly copy: string; readonly copied: string; readonly copyFailed: string; readonly sort: (column: string) => string; readonly noResidents: string; readonly modelledZone: string;
  };
  readonly bars: { readonly districts: string; readonly polycentres: string };
  readonly legend: { readonly title: string; readonly already: string; readonly gained: string; readonly possible: string; readonly missing: string; readonly show: (group: string) => string; readonly polycentres: string; readonly districtBorder: string; readonly groups: string; readonly planned: string; readonly existing: string; readonly coverage: string };
  readonly timeline: { readonly play: string; readonly pause: string };
  readonly tray: { readonly title: string; readonly short: string; readonly explain: string; readonly records: (count: number) => string; readonly district: string };
  readonly list: { readonly title: string; readonly empty: string; readonly planned: string; readonly existing: string; readonly onMap: string };
  readonly card: {
    readonly close: string; readonly what: string; readonly count: string; readonly years: string; readonly yearsText: (start: number | null, finish: number | null) => string; readonly noYear: string; readonly cost: string; readonly costBn: (value: string) => string; readonly costTo2025: string; readonly costFrom2026: string;
    readonly funding: string; readonly status: string; readonly statusNow: string; readonly summary: string; readonly capacity: string; readonly capacityUnit: string; readonly area: string; readonly hectares: (value: string) => string; readonly length: string; readonly kilometres: (value: string) => string; readonly districts: string; readonly polycentres: string;
    readonly place: string; readonly placeWords: string; readonly notFound: string; readonly accuracy: (metres: string) => string; readonly foundBy: string; readonly source: string; readonly section: (section: string) => string; readonly lines: (lines: string) => string; readonly otherSource: string;
    readonly note: string; readonly showOnMap: string; readonly notStated: string; readonly programme: string; readonly nearestPoint: string; readonly nearestPath: string; readonly approximate: string;
  };
  readonly polycentreNote: string;
  readonly dropped: (parts: string) => string;
  readonly noWebgl: { readonly title: string; readonly text: string };
  /** In place of a part that is fetched when it is wanted. */
  readonly partMissing: string;
  readonly problem: { readonly title: string; readonly text: string; readonly remedy: string; readonly reload: string };
  readonly dismiss: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly resetView: string;
  readonly attribution: string;
  readonly about: string;
  readonly theme: { readonly label: string; readonly light: string; readonly dark: string };
  readonly language: string;
  readonly languageMissing: string;
  readonly skip: string;
  readonly objects: string;
  readonly details: string;
  readonly sheet: string;
};

const messages = byLanguage<Messages>(), grammar = byLanguage<Grammar>();

export const MESSAGES = messages.given;
export const GRAMMAR = grammar.given;

/** Called by each language for itself. */
export function giveWords(language: Language, words: Messages, sentences: Grammar): void {
  messages.give(language, words);
  grammar.give(language, sentences);
}
