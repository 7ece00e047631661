import type { Group } from "../domain/category";
import type { Language } from "../domain/language";
import type { Service } from "../domain/service";
import type { Walker } from "../domain/walker";
import { byLanguage } from "./by-language";
import type { PackMessages } from "./pack-messages";
import type { PlacesMessages } from "./places-messages";
import type { ObjectsMessages } from "./objects-messages";
import type { OfflineMessages } from "./offline-messages";
import type { ProgrammeMessages } from "./programme-messages";
import type { ShareMessages } from "./share-messages";
import type { Grammar } from "./sentence";

/** Every fixed text of the interface; each language has all of them. */
export type Messages = ProgrammeMessages &
  ShareMessages &
  PackMessages &
  PlacesMessages &
  OfflineMessages &
  ObjectsMessages & {
    readonly title: string;
    readonly tagline: string;
    readonly answer: string;
    readonly map: string;
    readonly loading: string;
    readonly computing: string;
    readonly service: Readonly<Record<Service, string>>;
    readonly walker: Readonly<Record<Walker, string>>;
    readonly group: Readonly<Record<Group, string>>;
    readonly where: {
      readonly label: string;
      readonly city: string;
      readonly districts: string;
      readonly polycentres: string;
      readonly point: string;
      readonly tapHint: string;
    };
    readonly limit: {
      readonly label: string;
      readonly minutes: string;
      readonly goals: string;
      readonly goal: (service: string, metres: string) => string;
      readonly custom: string;
    };
    readonly year: { readonly label: string; readonly today: (year: number) => string };
    readonly minuteShort: string;
    readonly serviceLabel: string;
    readonly walkerLabel: string;
    readonly speed: (kmh: string) => string;
    readonly detour: (factor: string) => string;
    readonly detourLabel: string;
    readonly detourNone: string;
    readonly method: string;
    /** `factor`: walked ÷ straight line; null where it is 1. */
    readonly methodText: (metres: string, walked: string, minutes: string | null, factor: string | null) => string;
    /** For facilities to whose nearest point one walks: lines of rapid transit whose stops are not named, paths and embankments. */
    readonly lineAccess: Readonly<Record<"transit" | "other", string>>;
    readonly modelled: string;
    readonly lowerBound: Readonly<Partial<Record<Service, string>>>;
    readonly noFacilities: string;
    readonly table: {
      readonly title: string;
      readonly zone: string;
      readonly residents: string;
      readonly within: string;
      readonly beyond: string;
      readonly share: string;
      readonly gained: string;
      readonly areaHa: string;
      readonly coveredHa: string;
      readonly city: string;
      readonly copy: string;
      readonly copied: string;
      readonly copyFailed: string;
      readonly sort: (column: string) => string;
      readonly noResidents: string;
      readonly rounded: string;
    };
    readonly bars: { readonly districts: string; readonly polycentres: string };
    readonly legend: {
      readonly title: string;
      readonly already: string;
      readonly gained: string;
      readonly possible: string;
      readonly missing: string;
      readonly show: (group: string) => string;
      readonly polycentres: string;
      readonly districtBorder: string;
      /** That the outlines are unofficial is said wherever they are shown. */
      readonly polycentreBorder: string;
      /** A dashed outline without a filling. */
      readonly area: string;
      readonly groups: string;
      readonly planned: string;
      readonly existing: string;
      readonly coverage: string;
    };
    readonly timeline: { readonly play: string; readonly pause: string };
    readonly tray: {
      readonly title: string;
      readonly short: string;
      readonly explain: string;
      readonly records: (count: number) => string;
      readonly district: string;
    };
    readonly list: {
      readonly title: string;
      readonly empty: string;
      readonly planned: string;
      readonly existing: string;
      readonly onMap: string;
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

const messages = byLanguage<Messages>(),
  grammar = byLanguage<Grammar>();

export const MESSAGES = messages.given;
export const GRAMMAR = grammar.given;

/** Called by each language for itself. */
export function giveWords(language: Language, words: Messages, sentences: Grammar): void {
  messages.give(language, words);
  grammar.give(language, sentences);
}
