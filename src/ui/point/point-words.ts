import type { Language } from "../../domain/language";
import type { Service } from "../../domain/service";
import { formatMetres } from "../../i18n/format";
import { MESSAGES } from "../../i18n/messages";
import { RESIDENT } from "../../i18n/resident";
import { isLowerBound } from "../../state/derive/lower-bound";
import { delayOf } from "../../state/derive/other-dates";
import type { PointCard, ServiceRow } from "../../state/derive/point-card";
import { serviceScore } from "../../state/derive/service-score";
import { isWithin } from "../../state/derive/within-limit";
import type { State } from "../../state/store";
import { delayedSentence, promiseEntry } from "../answer-words";
import { todaySources } from "../source-words";
import { residentFinding } from "./resident-finding";
import { walkNotes } from "./walk-words";

type Asked = Pick<State, "dataset" | "question" | "answers">;

/** The answer for a point in one paragraph. */
export function pointSentence(card: PointCard, { dataset, question }: Asked, language: Language): string {
  const words = RESIDENT[language],
    { place, walks } = card;
  return [
    ...(place.district === null
      ? [words.outside(place.nearestDistrict.zone.name, formatMetres(place.nearestDistrict.metres, language))]
      : []),
    ...(place.ground === "water" || place.ground === "mountains" ? [words.ground[place.ground]] : []),
    ...(walks.connected ? words.summary(residentFinding(dataset, question, card, language)) : [words.notConnected]),
  ].join(" ");
}

/** How many kinds of places are near, promises without a place, and that a nearer place may exist. */
export function pointRemarks(card: PointCard, asked: Asked, language: Language): string[] {
  const words = RESIDENT[language],
    { limit, method, year } = asked.question,
    score = card.walks.connected ? serviceScore(asked, card) : null;
  const promised = promisedNames(card.services, asked.question.service, language);
  return [
    ...(score === null ? [] : [words.score({ ...score, limit, method, year, district: card.place.district?.name ?? null }).join(" ")]),
    ...pointDelays(card, asked, language),
    ...(promised.length === 0 ? [] : [words.promised(promised)]),
    ...(card.services.some(({ service, known }) => known && isLowerBound(asked.dataset, service)) ? [words.incomplete] : []),
    ...todaySources(asked, language),
  ];
}

/** So many promises fit on a page; how many more there are is said. */
const MOST_PROMISED = 12;

/** For paper names alone, those of the service asked about first; the rows of the card give the years of all. */
function promisedNames(services: readonly ServiceRow[], asked: Service, language: Language): string[] {
  const names = services
      .toSorted((a, b) => Number(b.service === asked) - Number(a.service === asked))
      .flatMap(({ promised }) => promised.map(({ name }) => name[language])),
    more = names.length - MOST_PROMISED;
  return [...names.slice(0, MOST_PROMISED), ...(more > 0 ? [MESSAGES[language].handout.more(more)] : [])];
}

/** What the programme promises around the point without a place, each with its year. */
export function promisedEntries(services: readonly ServiceRow[], language: Language): string[] {
  return services.flatMap((row) => row.promised).map((project) => promiseEntry({ project, through: [], whole: false }, language));
}

/** What of the plan is said to be near by the year asked about, although it is reported as delayed beyond it. */
export function pointDelays(
  { services }: PointCard,
  { dataset, question }: Pick<Asked, "dataset" | "question">,
  language: Language,
): string[] {
  const near = new Set(
    services.flatMap(({ later }) => (later !== null && isWithin(question, later.walk) ? [later.facility.projectId] : [])),
  );
  const delayed = dataset.projects.filter(({ id }) => near.has(id)).flatMap((project) => delayOf(dataset, project, question.year));
  return delayed.length === 0 ? [] : [delayedSentence(delayed, language)];
}

export function pointNotes(card: PointCard, asked: Pick<State, "question" | "streets">, language: Language): string[] {
  return [...walkNotes(asked, language), ...(card.walks.connected ? [RESIDENT[language].rule(asked.question)] : [])];
}
