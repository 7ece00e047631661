import type { Range } from "../../domain/coverage/count-residents";
import type { Limit } from "../../domain/limit";
import type { Method } from "../../domain/method";
import type { Service } from "../../domain/service";
import { allGained, signOfChange, sizeOfChange } from "../change";
import {
  formatGained,
  formatNumber,
  formatPeople,
  formatShare,
  NBSP,
  roundPeople,
  shareEnds,
  russianPlural,
  wholePercent,
} from "../format";
import { RUSSIAN_SERVICE as SERVICE } from "../service-forms";
import { listed, pointed, slot, withDetails, words, type Grammar, type Place, type PromiseWords } from "../sentence";

const LANGUAGE = "ru";

/** Genitive: жителей … */
function place(where: Place): string {
  switch (where.kind) {
    case "city":
      return "Алматы";
    case "district":
      return `${where.name.ru.replace(/ий$/, "ого")} района`;
    case "polycentre":
      return `полицентра «${where.name.ru}»`;
    case "point":
      return "этой точки";
  }
}

const minutes = (count: number): string => `${count}${NBSP}${russianPlural(count, "минуту", "минуты", "минут")}`;
const limitLabel = (limit: Limit): string =>
  limit.kind === "minutes" ? minutes(limit.minutes) : `${formatNumber(limit.metres, LANGUAGE)}${NBSP}м`;

/** How the metres of a limit are measured. */
const measured = (method: Method): string => (method === "radius" ? "по прямой" : "по улицам");

const beyondLimit = (limit: Limit, service: Service, method: Method): string =>
  limit.kind === "minutes"
    ? `дальше чем в ${limit.minutes}${NBSP}${russianPlural(limit.minutes, "минуте", "минутах", "минутах")} ходьбы от ${SERVICE[service].genitive}`
    : `дальше ${limitLabel(limit)} ${measured(method)} от ${SERVICE[service].genitive}`;

const withinLimit = (limit: Limit, service: Service, method: Method): string => `не ${beyondLimit(limit, service, method)}`;

function shareWords(share: Range, atLeast: boolean): string {
  const ends = atLeast ? shareEnds(share) : null;
  return ends === null ? (atLeast ? "не менее " : "") + formatShare(share) : `не менее ${ends[0]}${NBSP}%, возможно ${ends[1]}${NBSP}%`;
}

function throughWords({ kind, names, whole }: NonNullable<PromiseWords["through"]>): string {
  const one = names.length === 1;
  if (kind === "district") {
    const list = listed(
      names.map(({ ru }) => ru.replace(/ий$/, "ом")),
      "и",
    );
    return one ? `в ${list} районе, часть которого лежит в этом полицентре` : `в ${list} районах, части которых лежат в этом полицентре`;
  }
  const list = listed(
      names.map(({ ru }) => `«${ru}»`),
      "и",
    ),
    partly = whole ? "" : "частично ";
  return one ? `в полицентре ${list}, который ${partly}лежит в этом районе` : `в полицентрах ${list}, которые ${partly}лежат в этом районе`;
}

export const russian: Grammar = {
  question({ place: where, service, limit, year, method, walkerLabel, wayTo }) {
    const ask =
      where.kind === "point"
        ? [
            ...(limit.kind === "minutes"
              ? [
                  words("Куда можно дойти за "),
                  slot("limit", limitLabel(limit)),
                  words(" от "),
                  slot("where", pointed("этой точки", where)),
                  words(" в "),
                  slot("year", `${year} году`),
                  words("?"),
                ]
              : [
                  words("Что есть в "),
                  slot("year", `${year} году`),
                  words(" не дальше "),
                  slot("limit", limitLabel(limit)),
                  words(` ${measured(method)} от `),
                  slot("where", pointed("этой точки", where)),
                  words("?"),
                ]),
            words(wayTo ? " Показать путь: " : " Показать путь до "),
            slot("service", wayTo ?? SERVICE[service].genitive),
            words("."),
          ]
        : limit.kind === "metres"
          ? [
              words("Сколько жителей "),
              slot("where", place(where)),
              words(" в "),
              slot("year", `${year} году`),
              words(" живёт не дальше "),
              slot("limit", limitLabel(limit)),
              words(` ${measured(method)} от `),
              slot("service", SERVICE[service].genitive),
              words("?"),
            ]
          : [
              words("Сколько жителей "),
              slot("where", place(where)),
              words(" в "),
              slot("year", `${year} году`),
              words(" дойдёт до "),
              slot("service", SERVICE[service].genitive),
              words(" за "),
              slot("limit", limitLabel(limit)),
              words("?"),
            ];
    return walkerLabel === null ? ask : [...ask, words(" Идёт "), slot("walker", walkerLabel), words(".")];
  },
  zone({ place: where, service, limit, year, method, share, people, gained, none, atLeast }) {
    if (share === null) return `Жителей ${place(where)} в модели нет, поэтому долю посчитать нельзя.`;
    if (none)
      return `В ${year} году нет ${SERVICE[service].pluralGenitive} с известным местом: 0${NBSP}% жителей ${place(where)} живут ${withinLimit(limit, service, method)}.`;
    if (atLeast && share.possible === 0)
      return `В ${year} году, по имеющимся данным, все жители ${place(where)} живут ${beyondLimit(limit, service, method)}; но данные неполны.`;
    if (people.possible === 0) return `В ${year} году все жители ${place(where)} живут ${beyondLimit(limit, service, method)}.`;
    const main = `В ${year} году ${shareWords(share, atLeast)} жителей ${place(where)} (около ${formatPeople(people, LANGUAGE)} ${russianPlural(roundPeople(people.possible), "человека", "человек", "человек")}) ${russianPlural(wholePercent(share.possible), "живёт", "живут", "живут")} ${withinLimit(limit, service, method)}`;
    if (year === 2022) return `${main}.`;
    const more = roundPeople(gained.possible);
    if (more === 0) return `${main}; объекты с известным местом, которые откроются к этому времени, ничего не добавляют.`;
    const thanks = "благодаря объектам, которые откроются к этому времени по программе",
      all = allGained(people, gained);
    if (all !== null) return `${main}; ${all === "all" ? "все" : "почти все"}${NBSP}— ${thanks}.`;
    return `${main}; из них ${formatGained(gained, LANGUAGE)} ${russianPlural(more, "человек", "человека", "человек")}${NBSP}— ${thanks}.`;
  },
  effect({ place: where, service, limit, change }) {
    const people = sizeOfChange(change),
      count = roundPeople(people.possible);
    const reach =
      limit.kind === "minutes"
        ? withinLimit(limit, service, "streets")
        : `не дальше ${limitLabel(limit)} пешком от ${SERVICE[service].genitive}`;
    const residents = `С этими изменениями число жителей ${place(where)}, живущих ${reach},`;
    if (count === 0) return `${residents} не меняется.`;
    return `${residents} ${signOfChange(change) > 0 ? "растёт" : "уменьшается"} на ${formatPeople(people, LANGUAGE)} ${russianPlural(count, "человека", "человека", "человек")}.`;
  },
  promise: ({ name, startYear, finishYear, through }) =>
    withDetails(name, [
      ...(finishYear !== null ? [`${finishYear} год`] : startYear !== null ? [`работы с ${startYear} года, год окончания не указан`] : []),
      ...(through === null ? [] : [throughWords(through)]),
    ]),
  unplaced: (entries) =>
    `Программа обещает и другое, но точное место неизвестно: ${entries.join("; ")}. Сколько жителей сможет туда дойти, посчитать нельзя.`,
  undated: (entries) =>
    `Ещё программа обещает без года открытия, хотя место известно точно или примерно: ${entries.join("; ")}. Это не учтено ни в одном году.`,
  datedOtherwise: ({ name, section, year, ownSection, opens }) =>
    `В программе два срока (${name}): в разделе ${section} — ${year} год, в разделе ${ownSection} — ${opens} год; здесь учтено с ${opens} года.`,
  delayed: (entries) =>
    `Среди учтённого есть то, что, по сообщениям, задерживается (${entries.length}): ${entries.map(({ name, year, reported }) => `${name} (новый срок${NBSP}— ${year} год, сведения от ${reported})`).join("; ")}.`,
  placeLabel: place,
  serviceLabel: (service) => SERVICE[service].genitive,
  limitLabel,
  yearLabel: (year) => `${year} году`,
};
