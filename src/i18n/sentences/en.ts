import type { Range } from "../../domain/coverage/count-residents";
import type { Limit } from "../../domain/limit";
import type { Method } from "../../domain/method";
import type { Service } from "../../domain/service";
import { allGained, signOfChange, sizeOfChange } from "../change";
import { capital, formatGained, englishPlural, formatNumber, formatPeople, formatShare, NBSP, roundPeople, shareEnds } from "../format";
import { ENGLISH_SERVICE as SERVICE } from "../service-forms";
import { listed, pointed, slot, withDetails, words, type Grammar, type Place, type PromiseWords } from "../sentence";

const LANGUAGE = "en";

function place(where: Place): string {
  switch (where.kind) {
    case "city":
      return "Almaty";
    case "district":
      return `${where.name.en} district`;
    case "polycentre":
      return `the ${where.name.en} polycentre`;
    case "point":
      return "this point";
  }
}

const limitLabel = (limit: Limit): string =>
  limit.kind === "minutes"
    ? `${limit.minutes}${NBSP}${englishPlural(limit.minutes, "minute", "minutes")}`
    : `${formatNumber(limit.metres, LANGUAGE)}${NBSP}m`;

/** Read aloud, eight, eleven and eighteen begin with a vowel. */
const article = (minutes: number): string => ([8, 11, 18].includes(minutes) ? "an" : "a");

/** How the metres of a limit are measured. */
const measured = (method: Method): string => (method === "radius" ? "in a straight line" : "along streets");

const withinLimit = (limit: Limit, service: Service, method: Method): string =>
  limit.kind === "minutes"
    ? `within ${article(limit.minutes)} ${limit.minutes}-minute walk of ${SERVICE[service].one}`
    : `within ${limitLabel(limit)} of ${SERVICE[service].one} ${measured(method)}`;

function shareWords(share: Range, atLeast: boolean): string {
  const ends = atLeast ? shareEnds(share) : null;
  return ends === null ? (atLeast ? "at least " : "") + formatShare(share) : `at least ${ends[0]}${NBSP}%, perhaps ${ends[1]}${NBSP}%`;
}

function throughWords({ kind, names, whole }: NonNullable<PromiseWords["through"]>): string {
  const one = names.length === 1,
    list = listed(
      names.map(({ en }) => en),
      "and",
    );
  if (kind === "district")
    return `in ${list} ${one ? "district, part" : "districts, parts"} of which ${one ? "lies" : "lie"} in this polycentre`;
  return `in the ${list} ${one ? "polycentre, which lies" : "polycentres, which lie"} ${whole ? "" : "partly "}in this district`;
}

export const english: Grammar = {
  question({ place: where, service, limit, year, method, walkerLabel, wayTo }) {
    const ask =
      where.kind === "point"
        ? [
            words("What is within "),
            slot("limit", limitLabel(limit)),
            words(limit.kind === "minutes" ? " on foot of " : ` ${measured(method)} of `),
            slot("where", pointed("this point", where)),
            words(" in "),
            slot("year", String(year)),
            words("? Show the way to "),
            slot("service", wayTo ?? SERVICE[service].one),
            words("."),
          ]
        : limit.kind === "metres"
          ? [
              words("In "),
              slot("year", String(year)),
              words(", how many residents of "),
              slot("where", place(where)),
              words(" live within "),
              slot("limit", limitLabel(limit)),
              words(" of "),
              slot("service", SERVICE[service].one),
              words(` ${measured(method)}?`),
            ]
          : [
              words("In "),
              slot("year", String(year)),
              words(", how many residents of "),
              slot("where", place(where)),
              words(" can walk to "),
              slot("service", SERVICE[service].one),
              words(" within "),
              slot("limit", limitLabel(limit)),
              words("?"),
            ];
    return walkerLabel === null ? ask : [...ask, words(" Who walks: "), slot("walker", walkerLabel), words(".")];
  },
  zone({ place: where, service, limit, year, method, share, people, gained, none, atLeast }) {
    if (share === null) return `${capital(place(where))} has no residents, so there is no share to give.`;
    if (none)
      return `By ${year}, no ${SERVICE[service].many.replace(" and ", " or ")} whose place is known are open: 0${NBSP}% of residents of ${place(where)} live ${withinLimit(limit, service, method)}.`;
    if (atLeast && share.possible === 0)
      return `In ${year}, as far as the data goes, no resident of ${place(where)} lives ${withinLimit(limit, service, method)}; but the data is incomplete.`;
    if (people.possible === 0) return `In ${year}, no resident of ${place(where)} lives ${withinLimit(limit, service, method)}.`;
    const main = `In ${year}, ${shareWords(share, atLeast)} of residents of ${place(where)} (about ${formatPeople(people, LANGUAGE)} ${englishPlural(roundPeople(people.possible), "person", "people")}) live ${withinLimit(limit, service, method)}`;
    if (year === 2022) return `${main}.`;
    if (roundPeople(gained.possible) === 0) return `${main}; nothing that opens by then at a place that is known adds to this.`;
    const thanks = `thanks to the ${SERVICE[service].many} planned by then`,
      all = allGained(people, gained);
    if (all !== null) return `${main}; ${all === "all" ? "all of them" : "almost all of them"} ${thanks}.`;
    return `${main}; ${formatGained(gained, LANGUAGE)} of them ${thanks}.`;
  },
  effect({ place: where, service, limit, change }) {
    const people = sizeOfChange(change),
      count = roundPeople(people.possible);
    const reach = `within ${limit.kind === "minutes" ? `${article(limit.minutes)} ${limit.minutes}-minute walk` : `${limitLabel(limit)} on foot`} of ${SERVICE[service].one}`;
    if (count === 0) return `With these changes nobody more and nobody fewer in ${place(where)} is ${reach}.`;
    return `With these changes ${formatPeople(people, LANGUAGE)} ${signOfChange(change) > 0 ? "more" : "fewer"} ${englishPlural(count, "person", "people")} of ${place(where)} ${englishPlural(count, "is", "are")} ${reach}.`;
  },
  promise: ({ name, startYear, finishYear, through }) =>
    withDetails(name, [
      ...(finishYear !== null ? [String(finishYear)] : startYear !== null ? [`work from ${startYear}, no finish year given`] : []),
      ...(through === null ? [] : [throughWords(through)]),
    ]),
  unplaced: (entries) =>
    `The programme also promises, with no exact place known: ${entries.join("; ")}. How many people can walk there cannot be counted.`,
  undated: (entries) =>
    `The programme also promises, at a place that is known at least roughly, but without a year in which it opens: ${entries.join("; ")}. This is counted in no year.`,
  datedOtherwise: ({ name, section, year, ownSection, opens }) =>
    `The programme gives two dates (${name}): section ${section} names ${year}, section ${ownSection} names ${opens}; here it is counted from ${opens}.`,
  delayed: (entries) =>
    `Of what is counted, ${entries.length} ${englishPlural(entries.length, "is", "are")} reported delayed: ${entries.map(({ name, year, reported }) => `${name} (new date ${year}, reported ${reported})`).join("; ")}.`,
  placeLabel: place,
  serviceLabel: (service) => SERVICE[service].one,
  limitLabel,
  yearLabel: String,
};
