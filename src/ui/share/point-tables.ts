import { bearing } from "../../domain/geodesy";
import type { Language } from "../../domain/language";
import { BASE_YEAR } from "../../domain/years";
import type { WalkTo } from "../../domain/walk-to";
import { formatMetres } from "../../i18n/format";
import { MESSAGES } from "../../i18n/messages";
import { RESIDENT } from "../../i18n/resident";
import { facilityNameAt } from "../../state/derive/facility-name";
import type { Nearest, PointCard } from "../../state/derive/point-card";
import type { State } from "../../state/store";
import { directionOf } from "../point/direction";
import { noneLater, walkTime } from "../point/walk-words";
import type { HandoutTable } from "./handout";

/** The card of a point as tables: every daily service now and by the year, and what is planned within the walk. */
export function pointTables(
  { services, planned, walks }: PointCard,
  { dataset, question }: Pick<State, "dataset" | "question">,
  language: Language,
): HandoutTable[] {
  const { where, year } = question;
  if (where.kind !== "point" || !walks.connected) return [];
  const messages = MESSAGES[language],
    words = RESIDENT[language],
    later = year > BASE_YEAR;
  const time = (walk: WalkTo): string => walkTime(walk, language);
  const away = (walk: WalkTo, minutes: string | null): string =>
    words.away(
      formatMetres(walk.metres, language),
      minutes,
      walk.seconds > 0 ? directionOf(messages, bearing(where.lon, where.lat, walk.at[0]!, walk.at[1]!)) : null,
    );
  const nearest = (one: Nearest | null, none: string): string =>
    one === null
      ? none
      : `${time(one.walk)}: ${facilityNameAt(dataset, one.facility, one.walk.at, language)}${one.facility.certain ? "" : ` (${words.exactPlaceUnknown})`}${one.walk.seconds > 0 ? `, ${away(one.walk, null)}` : ""}`;
  const both = (one: Nearest | null, known: Nearest | null, none: string): string =>
    one === null || one.facility.certain || known === null
      ? nearest(one, none)
      : `${nearest(one, none)}; ${words.placeKnown} – ${nearest(known, "")}`;
  const rows = services.map(({ service, known, today, later: coming, opening, sure }) => [
    messages.service[service],
    both(today, sure.today, known ? words.minutes(null) : words.noneKnown),
    ...(later ? [both(coming, sure.later, noneLater({ opening }, words))] : []),
  ]);
  const soon = planned.within.map(({ project, walk, countsFrom }) => [
    project.name[language],
    walk === null
      ? messages.placement[project.placement.kind]
      : `${away(walk, time(walk))}${walk.farthestSeconds === null ? "" : `; ${words.somewhere}`}`,
    `${messages.card.yearsText(project.startYear, project.finishYear) || messages.card.noYear}${countsFrom === null ? "" : `; ${words.countsFrom(countsFrom)}`}`,
  ]);
  return [
    { kind: "texts", caption: words.headings.services, headings: ["", words.today(BASE_YEAR), ...(later ? [words.by(year)] : [])], rows },
    ...(soon.length === 0
      ? []
      : [
          {
            kind: "texts",
            caption: `${words.headings.within(question)} (${planned.within.length})`,
            headings: [],
            rows: soon,
            more: messages.handout.more,
          } as const,
        ]),
  ];
}
