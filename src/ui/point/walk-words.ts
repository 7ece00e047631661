import type { Dataset } from "../../domain/dataset";
import type { RouteAnswer } from "../../domain/network/street-answers";
import type { ProjectId } from "../../domain/project";
import type { Question } from "../../domain/question";
import type { WalkTo } from "../../domain/walk-to";
import type { Language } from "../../domain/language";
import { formatMetres, formatNumber } from "../../i18n/format";
import { RESIDENT, type Farthest, type ResidentWords } from "../../i18n/resident";
import { facilityNameAt } from "../../state/derive/facility-name";
import type { ServiceRow } from "../../state/derive/point-card";
import type { State } from "../../state/store";

/** Whole minutes, rounded up: "within 15 minutes" holds of the figure shown. */
export function wholeMinutes(seconds: number): number {
  return Math.ceil(seconds / 60);
}

export function farthestMinutes({ farthestSeconds }: WalkTo): Farthest {
  return typeof farthestSeconds === "number" ? wholeMinutes(farthestSeconds) : farthestSeconds;
}

/** "5 min", "3–12 min" where only an area is known. */
export function walkTime(walk: WalkTo, language: Language): string {
  return RESIDENT[language].minutes(wholeMinutes(walk.seconds), farthestMinutes(walk));
}

/** What is said where nothing that the programme opens is within the search: how far its places are, or that it names none. */
export function noneLater({ opening }: Pick<ServiceRow, "opening">, words: ResidentWords): string {
  return opening === "counted" ? words.minutes(null) : opening === "uncounted" ? words.uncountedLater : words.noneLater;
}

/** Where the drawn way leads and how far it is: "The way to: city hospital No. 7: 3 km, 38 min". */
export function wayWords(
  dataset: Dataset,
  { walk, projectId }: { readonly walk: WalkTo; readonly projectId: ProjectId },
  language: Language,
): string {
  const words = RESIDENT[language];
  return `${words.wayTo(facilityNameAt(dataset, { projectId }, walk.at, language))}: ${words.away(formatMetres(walk.metres, language), walkTime(walk, language), null)}`;
}

/** The same of a way along streets that is drawn though it is longer than the walks that are looked for; null where none is drawn. */
export function longWayWords(dataset: Dataset, drawn: RouteAnswer | null, language: Language): string | null {
  if (drawn === null || drawn.route === null || drawn.projectId === null) return null;
  const words = RESIDENT[language],
    { coordinates, metres, seconds } = drawn.route;
  return `${words.wayTo(facilityNameAt(dataset, { projectId: drawn.projectId }, coordinates.at(-1)!, language))}: ${words.away(formatMetres(metres, language), words.minutes(wholeMinutes(seconds)), null)}`;
}

/** The detour factor of a question as it is written; null where walks are taken to be straight. */
export function factorText({ detour }: Pick<Question, "detour">, language: Language): string | null {
  return detour === 1 ? null : formatNumber(detour, language, 1);
}

/** How walks were measured, and what they do not know. */
export function walkNotes({ question, streets }: Pick<State, "question" | "streets">, language: Language): string[] {
  const words = RESIDENT[language],
    alongStreets = question.method === "streets";
  return [
    alongStreets ? words.alongStreets : words.straight(factorText(question, language)),
    ...(question.walker === "wheelchair"
      ? [words.wheelchair[alongStreets ? (streets.pack?.hasHeights ? "heights" : "streets") : "line"]]
      : []),
    ...(question.winter ? [words.winter] : []),
  ];
}

/** Less than this is rounded to nothing. */
const LEAST_TOLD_M = 5;

/** A distance to be told; null where it would be rounded to nothing. */
export function toldMetres(metres: number | null, language: Language): string | null {
  return metres !== null && metres >= LEAST_TOLD_M ? formatMetres(metres, language) : null;
}

/** What lies on a walk: crossings, stairs, climb, as far as there are any. */
export function walkDetails({ crossings, stairsM, climbM }: WalkTo, language: Language): string[] {
  const { way } = RESIDENT[language],
    stairs = toldMetres(stairsM, language),
    climb = toldMetres(climbM, language);
  return [
    ...(crossings ? [way.crossings(crossings)] : []),
    ...(stairs === null ? [] : [way.stairs(stairs)]),
    ...(climb === null ? [] : [way.climb(climb)]),
  ];
}
