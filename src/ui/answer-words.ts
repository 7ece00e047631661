import type { Language } from "../domain/language";
import { questionMetres, walkerMatters, type Question } from "../domain/question";
import { formatFigure, formatMetres, formatWholeMetres } from "../i18n/format";
import { GRAMMAR, MESSAGES } from "../i18n/messages";
import { RESIDENT } from "../i18n/resident";
import { facilityName } from "../state/derive/facility-name";
import { isLowerBound } from "../state/derive/lower-bound";
import { hasLineAccess, openFacilityCount } from "../state/derive/objects";
import { datedOtherwise, delayedBeyond, type Delayed } from "../state/derive/other-dates";
import { promisesOf, type Promised } from "../state/derive/promises";
import type { ZoneAnswer } from "../state/derive/zone-answer";
import type { State, View } from "../state/store";
import { placeOf } from "./place-words";
import { residentsSource, todaySource } from "./source-words";
import { placeNamed } from "./use-place";

/** The sentences of an answer, the same on the page, in an embed and on paper. */

type Asked = Pick<State, "dataset" | "question">;

export function walkerWords({ walker, winter }: Question, language: Language): string {
  const name = MESSAGES[language].walker[walker];
  return winter ? RESIDENT[language].inWinter(name) : name;
}

/** The question as one text. */
export function questionText(
  { dataset, question, places, view }: Asked & Pick<State, "places"> & { readonly view: Pick<View, "wayTo"> },
  language: Language,
): string {
  const { service, limit, year, method } = question;
  const wayTo = view.wayTo === null ? null : facilityName(dataset, { projectId: view.wayTo }, language);
  return GRAMMAR[language]
    .question({
      place: placeNamed({ dataset, places, question }, language),
      service,
      limit,
      year,
      method,
      walkerLabel: walkerMatters(question) ? walkerWords(question, language) : null,
      wayTo,
    })
    .map((part) => (part.kind === "words" ? part.words : part.label))
    .join("");
}

export function zoneSentence({ asked }: ZoneAnswer, { dataset, question }: Asked, language: Language): string {
  const { where, service, limit, year, method } = question;
  return GRAMMAR[language].zone({
    place: placeOf(where, dataset),
    service,
    limit,
    year,
    method,
    share: asked.share,
    people: asked.reach.within,
    gained: asked.reach.gained,
    atLeast: isLowerBound(dataset, service),
    none: openFacilityCount(dataset, service, year) === 0,
  });
}

/** How the figures were worked out, and what they do not hold. */
export function methodNotes({ dataset, question }: Asked, language: Language): string[] {
  const messages = MESSAGES[language],
    metres = questionMetres(question),
    { limit, method, where } = question;
  return [
    ...(method === "streets"
      ? [messages.streets.method, messages.streets.limits]
      : [
          messages.methodText(
            formatWholeMetres(metres, language),
            formatMetres(metres * question.detour, language),
            limit.kind === "minutes" ? GRAMMAR[language].limitLabel(limit) : null,
            question.detour === 1 ? null : formatFigure(question.detour, language),
          ),
        ]),
    residentsSource({ dataset }, language),
    ...(where.kind === "polycentre" ? [messages.polycentreNote] : []),
  ];
}

/** What the answer leaves out: promises without a place or a year, facilities of today that are not all known; and what it dates otherwise. */
export function answerLimits({ dataset, question }: Asked, language: Language): string[] {
  const { service, year } = question,
    grammar = GRAMMAR[language],
    promises = promisesOf(dataset, question),
    entriesOf = (placed: boolean): string[] =>
      promises.filter(({ project }) => "features" in project.placement === placed).map((promised) => promiseEntry(promised, language)),
    unplaced = entriesOf(false),
    undated = entriesOf(true),
    delayed = delayedBeyond(dataset, question),
    today = todaySource({ dataset }, service, language);
  // What the programme lacks is made up for by places of another source, which says what it lacks itself; what rapid transit is stays to be said.
  const lowerBound = today !== null && service !== "transit" ? undefined : MESSAGES[language].lowerBound[service];
  return [
    ...datedOtherwise(dataset, question).map(({ project, section, year: other, opens }) =>
      grammar.datedOtherwise({ name: project.name[language], section, year: other, ownSection: project.section, opens }),
    ),
    ...(delayed.length > 0 ? [delayedSentence(delayed, language)] : []),
    ...(unplaced.length > 0 ? [grammar.unplaced(unplaced)] : []),
    ...(undated.length > 0 ? [grammar.undated(undated)] : []),
    ...(lowerBound === undefined ? [] : [lowerBound]),
    ...(hasLineAccess(dataset, service, year) ? [MESSAGES[language].lineAccess[service === "transit" ? "transit" : "other"]] : []),
    ...(today === null ? [] : [today]),
  ];
}

export function delayedSentence(delayed: readonly Delayed[], language: Language): string {
  return GRAMMAR[language].delayed(
    delayed.map(({ project, year, reported }) => ({ name: project.name[language], year, reported: reported.replaceAll("-", "\u2011") })),
  );
}

/** A promise with its year, and whose it is where it may come to the zone asked about through another one only. */
export function promiseEntry({ project, through, whole }: Promised, language: Language): string {
  const { startYear, finishYear } = project,
    name = project.name[language],
    [first] = through,
    isSaid = finishYear !== null && name.includes(String(finishYear));
  return GRAMMAR[language].promise({
    name,
    startYear: isSaid ? null : startYear,
    finishYear: isSaid ? null : finishYear,
    through: first === undefined ? null : { kind: first.kind, names: through.map((zone) => zone.name), whole },
  });
}
