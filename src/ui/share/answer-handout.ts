import type { Group } from "../../domain/category";
import type { Language } from "../../domain/language";
import type { Project } from "../../domain/project";
import { metresPerMinute } from "../../domain/walker";
import { formatFigure, formatNumber } from "../../i18n/format";
import { GRAMMAR, MESSAGES } from "../../i18n/messages";
import { RESIDENT } from "../../i18n/resident";
import { drawnAreas } from "../../state/derive/drawn-areas";
import { editEffect } from "../../state/derive/edit-effect";
import { groupOf, placedProjects } from "../../state/derive/objects";
import { pointWalk } from "../../state/derive/point-walk";
import { wayWalk, type PointCard } from "../../state/derive/point-card";
import type { ZoneAnswer, ZoneRow } from "../../state/derive/zone-answer";
import type { State } from "../../state/store";
import { LOOKS } from "../../map/patterns";
import { answerSentence, type WorkedOut } from "../answer-sentence";
import { answerLimits, methodNotes, questionText, walkerWords } from "../answer-words";
import { effectSentence } from "../edit-effect";
import { lookOf } from "../../map/look";
import { placeNote } from "../place-note";
import { pointNotes, pointRemarks } from "../point/point-words";
import { longWayWords, wayWords } from "../point/walk-words";
import { zoneColumns } from "../zone-table-content";
import type { Handout, HandoutTable } from "./handout";
import { pointTables } from "./point-tables";

type Asked = Pick<State, "dataset" | "question" | "answers" | "streets" | "places" | "view">;

/** What was worked out for the question, and the groups of objects on the map. */
export type Answered = WorkedOut & { readonly shown: ReadonlySet<Group> };

/** The current answer to take away; null while it is being worked out. `now` is local time. */
export function answerHandout(state: Asked, answered: Answered, link: string, now: Date): Handout | null {
  const { language } = state.view,
    messages = MESSAGES[language],
    { zones, card, shown } = answered;
  const sentence = answerSentence(state, answered);
  if (sentence === null) return null;
  const note = placeNote(state, language);
  const pack = state.question.method === "streets" ? state.streets.pack : null;
  return {
    language,
    link,
    title: questionText(state, language),
    sentences: [
      sentence,
      ...(note === null ? [] : [note]),
      ...effectOf(state, language),
      ...(card === null ? answerLimits(state, language) : pointRemarks(card, state, language)),
    ],
    tables: card !== null ? pointTables(card, state, language) : zones === null ? [] : zoneTables(zones, language),
    legend: legendOf(state, card, [...shown], language),
    notes: [
      settingsNote(state, language),
      ...(card === null ? [messages.table.rounded, ...methodNotes(state, language)] : pointNotes(card, state, language)),
    ],
    sources: [
      ...messages.attribution.split(" · "),
      ...(pack === null ? [] : [messages.streets.from(formatNumber(pack.kilometres, language), pack.dataDate ?? "")]),
    ],
    dated: `${madeOn(now, language)}, ${messages.handout.data(state.dataset.version)}`,
  };
}

export function madeOn(now: Date, language: Language): string {
  const { handout } = MESSAGES[language];
  return handout.madeOn(handout.date(now.getDate(), now.getMonth() + 1, now.getFullYear()));
}

function effectOf(state: Asked, language: Language): string[] {
  const change = editEffect(state);
  return change === null ? [] : [effectSentence(change, state, GRAMMAR[language])];
}

const MINUTES_AN_HOUR = 60,
  METRES_A_KILOMETRE = 1000;

/** Who walks and how fast, so that the figure can be worked out again. */
function settingsNote({ question }: Asked, language: Language): string {
  const messages = MESSAGES[language],
    { method, detour } = question;
  const kmh = (metresPerMinute(question) * MINUTES_AN_HOUR) / METRES_A_KILOMETRE;
  const factor = method === "streets" ? "" : ` ${messages.detourLabel}: ${messages.detour(formatFigure(detour, language))}.`;
  return `${messages.walkerLabel}: ${walkerWords(question, language)}, ${messages.speed(formatFigure(kmh, language))}. ${messages.streets.label}: ${lowerFirst(messages.streets[method])}.${factor}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function zoneTables({ city, rows }: ZoneAnswer, language: Language): HandoutTable[] {
  const { bars, table } = MESSAGES[language];
  const columns = zoneColumns(table, language),
    headings = columns.map(({ label }) => label);
  const of = (kind: "district" | "polycentre"): ZoneRow[] => rows.filter(({ zone }) => zone?.kind === kind);
  const texts = (some: readonly ZoneRow[]): string[][] => some.map((row) => columns.map(({ text }) => text(row)));
  return [
    { kind: "figures", caption: bars.districts, headings, rows: texts([city, ...of("district")]) },
    { kind: "figures", caption: bars.polycentres, headings, rows: texts(of("polycentre")) },
  ];
}

function legendOf(state: Asked, card: PointCard | null, shown: readonly Group[], language: Language): Handout["legend"] {
  const { question, dataset, view } = state,
    { legend, streets, handout } = MESSAGES[language],
    ofPoint = question.where.kind === "point",
    way = card === null ? null : wayWalk(dataset, question, view, card),
    wayText = way === null ? longWayWords(dataset, pointWalk(state), language) : wayWords(dataset, way, language);
  const present = new Set(
    placedProjects(dataset)
      .filter((project) => shown.includes(groupOf(project)))
      .map((project) => lookOf(project, dataset)),
  );
  return [
    ...(question.method === "streets"
      ? (["near", "middle", "far", "beyond"] as const).map((band, index) => ({
          mark: { kind: "streets", band } as const,
          text: streets.legend[index]!,
        }))
      : ofPoint
        ? [
            {
              mark: { kind: "reach", part: "already" } as const,
              text: RESIDENT[language].reach(question),
            },
          ]
        : (["already", "gained", "possible", "missing"] as const).map((part) => ({
            mark: { kind: "reach", part } as const,
            text: legend[part],
          }))),
    ...(ofPoint
      ? [
          { mark: { kind: "point" } as const, text: handout.point },
          ...(wayText === null ? [] : [{ mark: { kind: "way" } as const, text: wayText }]),
        ]
      : []),
    ...signsOf(shown, present, language),
    ...areasOf(
      drawnAreas(dataset, { groups: new Set(shown), filter: view.filter, year: question.year, selected: view.selected }),
      language,
    ),
    ...(view.showPolycentres ? [{ mark: { kind: "polycentre" } as const, text: legend.polycentreBorder }] : []),
    ...(question.method === "streets" && question.edits.length > 0 ? [{ mark: { kind: "changes" } as const, text: handout.changes }] : []),
  ];
}

/** Dashed outlines that hold a place somewhere; which are planned is said where there are both. */
function areasOf(types: readonly Project["type"][], language: Language): Handout["legend"] {
  const { legend } = MESSAGES[language],
    typeText = { existing: legend.existing, project: legend.planned };
  return types.map((type) => ({
    mark: { kind: "area", type },
    text: types.length === 1 ? legend.area : `${legend.area} (${typeText[type]})`,
  }));
}

/** The signs of one group by what became of its objects; of several, a sign for each, and once how planned ones differ. */
function signsOf(shown: readonly Group[], present: ReadonlySet<(typeof LOOKS)[number]>, language: Language): Handout["legend"] {
  const { legend, status, group } = MESSAGES[language],
    lookText = { ...status, existing: legend.existing, project: legend.planned };
  const [first] = shown,
    looks = LOOKS.filter((look) => present.has(look));
  if (first === undefined) return [];
  if (shown.length === 1)
    return looks.map((look, index) => ({
      mark: { kind: "sign", group: first, look },
      text: index === 0 ? `${group[first]}: ${lookText[look]}` : lookText[look],
    }));
  return [
    ...shown.map((one) => ({ mark: { kind: "sign", group: one, look: "existing" } as const, text: group[one] })),
    ...looks
      .filter((look) => look !== "existing")
      .map((look) => ({ mark: { kind: "sign", group: first, look } as const, text: lookText[look] })),
  ];
}
