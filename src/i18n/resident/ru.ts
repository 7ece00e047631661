import { formatNumber, NBSP, russianPlural } from "../format";
import { nameInSentence } from "../name-in-sentence";
import { rangeFigure } from "../range-figure";
import { RUSSIAN_SERVICE as SERVICE } from "../service-forms";
import type { Farthest, FoundNear, GoalReached, Measured, OpensNear, ResidentWords } from "../resident";

const LANGUAGE = "ru";

const within = ({ limit, method }: Measured): string =>
  limit.kind === "minutes"
    ? `не дальше чем в ${limit.minutes}${NBSP}${russianPlural(limit.minutes, "минуте", "минутах", "минутах")} ходьбы`
    : `не дальше ${formatNumber(limit.metres, LANGUAGE)}${NBSP}м ${method === "radius" ? "по прямой" : "по улицам"}`;
const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} и ${parts.at(-1)}`;
const minutes = (from: number | null, to?: Farthest): string => {
  if (from === null) return "пешком не дойти и за 2 часа";
  if (to === "unknown") return `от ${from}${NBSP}мин`;
  return from === 0 && !to ? "вы уже здесь" : `${rangeFigure(from, to)}${NBSP}мин`;
};
const found = ({ service, minutes: time, minutesTo, certain }: FoundNear): string =>
  `${SERVICE[service].nominative} (${minutes(time, minutesTo)}${certain ? "" : ", точное место не названо"})`;
/** Common words that names of planned places begin with. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  "Берег",
  "Зелёная",
  "Зона",
  "Креативный",
  "Легкоатлетический",
  "Линейный",
  "Медицинский",
  "Музей",
  "Набережная",
  "Общественная",
  "Парк",
  "Первая",
  "Поликлиника",
  "Сквер",
  "Станция",
  "Центр",
]);
const openingYear = (opens: number, due: number | null): string =>
  due === null ? `${opens}${NBSP}г.` : `по программе ${due}${NBSP}г., считается с ${opens}${NBSP}г.`;
const opening = ({ name, areaHa, minutes: time, minutesTo, certain, opens, due }: OpensNear): string =>
  `${nameInSentence(name, COMMON_WORDS)}${areaHa === null ? "" : `, ${formatNumber(areaHa, LANGUAGE, areaHa % 1 === 0 ? 0 : 1)}${NBSP}га`} (${minutes(time, minutesTo)}, ${openingYear(opens, due)}${certain ? "" : ", точное место не названо"})`;
/** What is sure, then what is perhaps so. */
const sureAndPerhaps = (sure: readonly string[], perhaps: readonly string[], between: string): string =>
  [...(sure.length === 0 ? [] : [sure.join(between)]), ...(perhaps.length === 0 ? [] : [`возможно, ${perhaps.join(between)}`])].join("; ");

const UNNAMED = "точное место не названо";
const goalReached = (today: GoalReached, byYear: GoalReached, year: number): string => {
  if (today === "met") return "выполнена";
  if (byYear === "met")
    return today === "perhaps"
      ? `будет выполнена к ${year} году, а возможно, выполнена уже в 2022 (${UNNAMED})`
      : `выполнена к ${year} году`;
  if (byYear === "perhaps") return `возможно, выполнена${today === "perhaps" ? "" : ` к ${year} году`} (${UNNAMED})`;
  return "по имеющимся данным не выполнена";
};

export const russianResident: ResidentWords = {
  summary(finding) {
    const { year, there, perhaps, opens, perhapsOpens, farther, unknown } = finding;
    return [
      there.length + perhaps.length === 0
        ? `По данным за 2022 год ${within(finding)} ничего нет.`
        : `В 2022 году ${within(finding)}: ${sureAndPerhaps(there.map(found), perhaps.map(found), ", ")}.`,
      ...(year === 2022
        ? []
        : [
            opens.length + perhapsOpens.length === 0
              ? `К ${year} году программа не называет в этих пределах ни одного нового места для этих услуг.`
              : `Новое по программе в этих пределах к ${year} году: ${sureAndPerhaps(opens.map(opening), perhapsOpens.map(opening), "; ")}.`,
          ]),
      ...(farther.length === 0
        ? []
        : [
            `Дальше: ${farther.map(({ today, later }) => (later === null ? found(today) : `${SERVICE[today.service].nominative} (${minutes(today.minutes, today.minutesTo)}${today.certain || !later.certain ? "" : ", точное место не названо"}; к ${year} году ${minutes(later.minutes, later.minutesTo)}${later.certain ? "" : ", точное место не названо"})`)).join("; ")}.`,
          ]),
      ...(unknown.length === 0 ? [] : [`Нынешних ${and(unknown.map((service) => SERVICE[service].pluralGenitive))} в данных нет.`]),
    ];
  },
  score({ year, of, today, byYear, cityMedian, districtMedian, district, ...asked }) {
    return [
      `Видов мест ${within(asked)}: в 2022 году — ${rangeFigure(today.sure, today.possible)}${year === 2022 ? "" : `, к ${year} году — ${rangeFigure(byYear.sure, byYear.possible)}`} (из ${of}).`,
      `Медиана по жителям в ${year} году: Алматы — ${rangeFigure(cityMedian.sure, cityMedian.possible)}${districtMedian === null || district === null ? "" : `, ${district.ru} район — ${rangeFigure(districtMedian.sure, districtMedian.possible)}`}.`,
    ];
  },
  minutes,
  away: (metres, time, direction) => [metres, ...(time === null ? [] : [time]), ...(direction === null ? [] : [direction])].join(", "),
  goal: ({ metres, today, byYear, year }) => `Цель города, ${metres} по прямой: ${goalReached(today, byYear, year)}`,
  back: (time) => `обратно ${minutes(time)}`,
  outside: (district, kilometres) =>
    `Эта точка лежит за пределами территории программы; ближайший район — ${district.ru}, до него ${kilometres}.`,
  ground: {
    water: "Эта точка лежит на воде.",
    mountains: "Эта точка лежит на горном склоне, где жители не учитываются.",
  },
  notConnected: "В 300 м от этой точки нет ни одной улицы: по улицам отсюда никуда не дойти.",
  incomplete: "В данных есть не все нынешние места: может найтись и более близкое.",
  straight: (factor) =>
    `Минуты и метры — по прямой${factor === null ? "" : `, удлинённой в ${factor} раза`}; реки, железные дороги, лестницы и склоны она не учитывает.`,
  alongStreets: "Минуты — путь по улицам вместе с ожиданием на переходах.",
  wheelchair: {
    line: "По прямой лестницы и крутые склоны для кресла-коляски не учитываются; бордюры и покрытие тоже неизвестны.",
    streets:
      "Путь для кресла-коляски обходит лестницы; склоны не учитываются, потому что высот у этих улиц нет; бордюры и покрытие неизвестны.",
    heights: "Путь для кресла-коляски обходит лестницы и склоны круче 1 : 12; бордюры и покрытие неизвестны.",
  },
  winter: "Зимой путь замедлен на заданный коэффициент, это не измерение.",
  winterChoice: "Зима: лёд и снег",
  inWinter: (walker) => `${walker}, зимой`,
  today: (year) => `${year}`,
  by: (year) => `новое к ${year}`,
  noneKnown: "нынешних в данных нет",
  noneLater: "программа места не называет",
  uncountedLater: "названные программой места не считаются открытыми для всех",
  nearestPoint: "до ближайшей точки линии",
  exactPlaceUnknown: "точное место не названо",
  placeKnown: "место известно",
  countsFrom: (year) => `считается с ${year}${NBSP}г.`,
  somewhere: "где-то в пределах отмеченного места",
  headings: {
    services: "Отсюда пешком",
    score: "Сколько видов мест рядом",
    within: (asked) => `Запланировано ${within(asked)}`,
    district: (name) => `Ещё запланировано, ${name} район`,
    promised: "Обещано без указания места",
  },
  promised: (entries) => `Программа обещает ещё и это, но не говорит, где именно: ${entries.join("; ")}.`,
  nothingWithin: (year) => `В этих пределах программа не называет ни одного места к ${year} году.`,
  showWay: (name) => `Показать путь: ${name}`,
  about: "Об объекте",
  wayTo: (name) => `Путь: ${name}`,
  way: {
    straight: (factor) => (factor === null ? "по прямой" : `по прямой × ${factor}`),
    toStreet: (metres) => `из них ${metres} до ближайшей улицы`,
    climb: (metres) => `подъём ${metres}`,
    stairs: (metres) => `лестницы ${metres}`,
    crossings: (count) => `${count} ${russianPlural(count, "переход", "перехода", "переходов")}`,
  },
  rule: (asked) =>
    `Считаются виды мест, из которых в данных есть хотя бы одно, каждый один раз, если ближайшее — ${within(asked)}. Медиана: у половины жителей их не больше. Где известен только микрорайон — диапазон: от этой точки до его ближнего края, для жителей — до его середины.`,
  more: (count) => `Показать ещё ${count}`,
  reach: (asked) => `От точки ${within(asked)}`,
};
