import { englishPlural, formatNumber, NBSP } from "../format";
import { ENGLISH_SERVICE as SERVICE } from "../service-forms";
import type { Farthest, FoundNear, GoalReached, Measured, OpensNear, ResidentWords } from "../resident";
import { nameInSentence } from "../name-in-sentence";
import { rangeFigure } from "../range-figure";

const LANGUAGE = "en";

const within = ({ limit, method }: Measured): string =>
  limit.kind === "minutes"
    ? `within ${limit.minutes}${NBSP}${englishPlural(limit.minutes, "minute", "minutes")} on foot`
    : `within ${formatNumber(limit.metres, LANGUAGE)}${NBSP}m ${method === "radius" ? "in a straight line" : "along streets"}`;
const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
const minutes = (from: number | null, to?: Farthest): string => {
  if (from === null) return "not within 2 hours on foot";
  if (to === "unknown") return `from ${from}${NBSP}min`;
  return from === 0 && !to ? "you are there" : `${rangeFigure(from, to)}${NBSP}min`;
};
const found = ({ service, minutes: time, minutesTo, certain }: FoundNear): string =>
  `${SERVICE[service].one} (${minutes(time, minutesTo)}${certain ? "" : ", exact place not named"})`;
/** Common words that names of planned places begin with. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  "Athletics",
  "Embankment",
  "First",
  "Green",
  "Health",
  "Linear",
  "Park",
  "Pond",
  "Polyclinic",
  "Public",
  "Recreation",
  "Square",
]);
const openingYear = (opens: number, due: number | null): string => (due === null ? `${opens}` : `due ${due}, counted from ${opens}`);
const opening = ({ name, areaHa, minutes: time, minutesTo, certain, opens, due }: OpensNear): string =>
  `${nameInSentence(name, COMMON_WORDS)}${areaHa === null ? "" : `, ${formatNumber(areaHa, LANGUAGE, areaHa % 1 === 0 ? 0 : 1)}${NBSP}ha`} (${minutes(time, minutesTo)}, ${openingYear(opens, due)}${certain ? "" : ", exact place not named"})`;
/** What is sure, then what is perhaps so; the verb stands before both. */
const sureAndPerhaps = (sure: readonly string[], perhaps: readonly string[], join: (parts: readonly string[]) => string): string =>
  sure.length === 0 ? `perhaps ${join(perhaps)}` : `${join(sure)}${perhaps.length === 0 ? "" : `, and perhaps ${join(perhaps)}`}`;
const listed = (parts: readonly string[]): string => parts.join("; ");

const UNNAMED = "the exact place is not named";
const goalReached = (today: GoalReached, byYear: GoalReached, year: number): string => {
  if (today === "met") return "met";
  if (byYear === "met") return today === "perhaps" ? `met by ${year}, perhaps already in 2022 (${UNNAMED})` : `met by ${year}`;
  if (byYear === "perhaps") return `perhaps met${today === "perhaps" ? "" : ` by ${year}`} (${UNNAMED})`;
  return "not met as far as known";
};

export const englishResident: ResidentWords = {
  summary(finding) {
    const { year, there, perhaps, opens, perhapsOpens, farther, unknown } = finding;
    return [
      there.length + perhaps.length === 0
        ? `In 2022 the data know of nothing ${within(finding)}.`
        : `In 2022 there is ${sureAndPerhaps(there.map(found), perhaps.map(found), and)} ${within(finding)}.`,
      ...(year === 2022
        ? []
        : [
            opens.length + perhapsOpens.length === 0
              ? `By ${year} the programme names no new place for any of these services that near.`
              : `By ${year} the programme opens that near: ${sureAndPerhaps(opens.map(opening), perhapsOpens.map(opening), listed)}.`,
          ]),
      ...(farther.length === 0
        ? []
        : [
            `Farther away: ${farther.map(({ today, later }) => (later === null ? found(today) : `${SERVICE[today.service].one} (${minutes(today.minutes, today.minutesTo)}${today.certain || !later.certain ? "" : ", exact place not named"}; by ${year} ${minutes(later.minutes, later.minutesTo)}${later.certain ? "" : ", exact place not named"})`)).join("; ")}.`,
          ]),
      ...(unknown.length === 0 ? [] : [`The data do not hold today's ${and(unknown.map((service) => SERVICE[service].many))}.`]),
    ];
  },
  score({ year, of, today, byYear, cityMedian, districtMedian, district, ...asked }) {
    const now = `Of ${of} kinds of places, ${rangeFigure(today.sure, today.possible)} ${today.sure === 1 && today.possible === 1 ? "is" : "are"} ${within(asked)} in 2022`;
    return [
      year === 2022 ? `${now}.` : `${now} and ${rangeFigure(byYear.sure, byYear.possible)} by ${year}.`,
      `The middle resident of Almaty has ${rangeFigure(cityMedian.sure, cityMedian.possible)}${districtMedian === null || district === null ? "" : `, that of ${district.en} district ${rangeFigure(districtMedian.sure, districtMedian.possible)}`} in ${year}.`,
    ];
  },
  minutes,
  away: (metres, time, direction) => [metres, ...(time === null ? [] : [time]), ...(direction === null ? [] : [direction])].join(", "),
  goal: ({ metres, today, byYear, year }) => `City's goal, ${metres} in a straight line: ${goalReached(today, byYear, year)}`,
  back: (time) => `back ${minutes(time)}`,
  outside: (district, kilometres) =>
    `This point lies outside the programme's area; the nearest district is ${district.en}, ${kilometres} away.`,
  ground: {
    water: "This point lies in water.",
    mountains: "This point lies on the mountain slopes, where no residents are counted.",
  },
  notConnected: "No street lies within 300 m of this point: along streets it is not connected to anything.",
  incomplete: "Not all of today's places are in the data: a nearer one may exist.",
  straight: (factor) =>
    `Minutes and metres are those of a straight line${factor === null ? "" : ` made ${factor} times as long`}; rivers, railways, stairs and slopes are not known to it.`,
  alongStreets: "Minutes are walked along the streets, waits at crossings included.",
  wheelchair: {
    line: "For a wheelchair stairs and steep slopes are not known to a straight line; nor are kerbs and surfaces.",
    streets:
      "For a wheelchair stairs are kept off; slopes are not counted, because these streets have no heights; kerbs and surfaces are not known.",
    heights: "For a wheelchair stairs and slopes steeper than 1 : 12 are kept off; kerbs and surfaces are not known.",
  },
  winter: "Winter slows the walk by a set factor, not by a measurement.",
  winterChoice: "Winter: ice and snow",
  inWinter: (walker) => `${walker}, in winter`,
  today: (year) => `${year}`,
  by: (year) => `new by ${year}`,
  noneKnown: "today's are not in the data",
  noneLater: "the programme names no place",
  uncountedLater: "the places that the programme names are not counted as open to all",
  nearestPoint: "to the nearest point of the line",
  exactPlaceUnknown: "exact place not named",
  placeKnown: "place known",
  countsFrom: (year) => `counted from ${year}`,
  somewhere: "somewhere in the marked area",
  headings: {
    services: "From here, on foot",
    score: "How many kinds of places",
    within: (asked) => `Planned ${within(asked)}`,
    district: (name) => `Planned elsewhere in ${name} district`,
    promised: "Promised without a place",
  },
  promised: (entries) =>
    `The programme also promises ${entries.length === 1 ? "this" : "these"}, but does not say exactly where: ${listed(entries)}.`,
  nothingWithin: (year) => `The programme places nothing within this walk by ${year}.`,
  showWay: (name) => `Show the way to ${name}`,
  about: "About this",
  wayTo: (name) => `The way to: ${name}`,
  way: {
    straight: (factor) => (factor === null ? "in a straight line" : `straight line × ${factor}`),
    toStreet: (metres) => `${metres} of it to the nearest street`,
    climb: (metres) => `climb ${metres}`,
    stairs: (metres) => `stairs ${metres}`,
    crossings: (count) => `${count} ${englishPlural(count, "crossing", "crossings")}`,
  },
  rule: (asked) =>
    `Counted are the kinds of places of which the data hold at least one, each once, if the nearest is ${within(asked)}. The middle resident: half of the residents have at most as many. Where only a microdistrict is known, a range: from this point to where it begins, for the residents to its middle.`,
  more: (count) => `Show ${count} more`,
  reach: ({ limit }) =>
    limit.kind === "minutes"
      ? `Within ${limit.minutes}${NBSP}${englishPlural(limit.minutes, "minute", "minutes")} of the point`
      : `Within ${formatNumber(limit.metres, LANGUAGE)}${NBSP}m of the point`,
};
