import { capital, formatNumber, NBSP } from "../format";
import { nameInSentence } from "../name-in-sentence";
import { rangeFigure } from "../range-figure";
import { KAZAKH_SERVICE as SERVICE } from "../service-forms";
import type { Farthest, FoundNear, GoalReached, Measured, OpensNear, ResidentWords } from "../resident";

const LANGUAGE = "kk";

const within = ({ limit, method }: Measured): string =>
  limit.kind === "minutes"
    ? `${limit.minutes}${NBSP}минутта жаяу жететін жерде`
    : `${method === "radius" ? "түзу сызықпен" : "көше бойымен"} ${formatNumber(limit.metres, LANGUAGE)}${NBSP}метрден аспайтын жерде`;
const minutes = (from: number | null, to?: Farthest): string => {
  if (from === null) return "2 сағатта жаяу жету мүмкін емес";
  if (to === "unknown") return `${from}${NBSP}минуттан бастап`;
  return from === 0 && !to ? "осы жерде" : `${rangeFigure(from, to)}${NBSP}мин`;
};
const found = ({ service, minutes: time, minutesTo, certain }: FoundNear): string =>
  `${SERVICE[service].nominative} (${minutes(time, minutesTo)}${certain ? "" : ", нақты орны аталмаған"})`;
/** Common words that names of planned places begin with; most begin with a proper name. */
const COMMON_WORDS: ReadonlySet<string> = new Set(["Жеңіл"]);
const openingYear = (opens: number, due: number | null): string =>
  due === null ? `${opens}${NBSP}ж.` : `бағдарлама бойынша ${due}${NBSP}ж., ${opens}${NBSP}жылдан бастап есепке алынған`;
const opening = ({ name, areaHa, minutes: time, minutesTo, certain, opens, due }: OpensNear): string =>
  `${nameInSentence(name, COMMON_WORDS)}${areaHa === null ? "" : `, ${formatNumber(areaHa, LANGUAGE, areaHa % 1 === 0 ? 0 : 1)}${NBSP}га`} (${minutes(time, minutesTo)}, ${openingYear(opens, due)}${certain ? "" : ", нақты орны аталмаған"})`;
/** What is sure, then what is perhaps so. */
const sureAndPerhaps = (sure: readonly string[], perhaps: readonly string[], between: string): string =>
  [...(sure.length === 0 ? [] : [sure.join(between)]), ...(perhaps.length === 0 ? [] : [`бәлкім, ${perhaps.join(between)}`])].join("; ");

const UNNAMED = "нақты орны аталмаған";
const goalReached = (today: GoalReached, byYear: GoalReached, year: number): string => {
  if (today === "met") return "орындалған";
  if (byYear === "met")
    return today === "perhaps"
      ? `${year} жылға қарай орындалады, бәлкім, 2022 жылдың өзінде орындалған (${UNNAMED})`
      : `${year} жылға қарай орындалады`;
  if (byYear === "perhaps")
    return today === "perhaps" ? `бәлкім, орындалған (${UNNAMED})` : `бәлкім, ${year} жылға қарай орындалады (${UNNAMED})`;
  return "белгілі деректер бойынша орындалмаған";
};

export const kazakhResident: ResidentWords = {
  summary(finding) {
    const { year, there, perhaps, opens, perhapsOpens, farther, unknown } = finding;
    return [
      there.length + perhaps.length === 0
        ? `Деректер бойынша 2022 жылы ${within(finding)} ештеңе жоқ.`
        : `2022 жылы ${within(finding)} мыналар бар: ${sureAndPerhaps(there.map(found), perhaps.map(found), ", ")}.`,
      ...(year === 2022
        ? []
        : [
            opens.length + perhapsOpens.length === 0
              ? `${year} жылға дейін бағдарлама бұл шекте осы қызметтер үшін бірде-бір жаңа орын атамайды.`
              : `${year} жылға қарай бағдарлама бойынша осындай жақын жерде ашылады: ${sureAndPerhaps(opens.map(opening), perhapsOpens.map(opening), "; ")}.`,
          ]),
      ...(farther.length === 0
        ? []
        : [
            `Бұдан алыс: ${farther.map(({ today, later }) => (later === null ? found(today) : `${SERVICE[today.service].nominative} (${minutes(today.minutes, today.minutesTo)}${today.certain || !later.certain ? "" : ", нақты орны аталмаған"}; ${year} жылға қарай ${minutes(later.minutes, later.minutesTo)}${later.certain ? "" : ", нақты орны аталмаған"})`)).join("; ")}.`,
          ]),
      ...(unknown.length === 0 ? [] : [`Деректерде жоқ: қазіргі ${unknown.map((service) => SERVICE[service].plural).join(", ")}.`]),
    ];
  },
  score({ year, of, today, byYear, cityMedian, districtMedian, district, ...asked }) {
    return [
      `${capital(within(asked))}гі орын түрлері: 2022 жылы – ${rangeFigure(today.sure, today.possible)}${year === 2022 ? "" : `, ${year} жылға қарай – ${rangeFigure(byYear.sure, byYear.possible)}`} (барлығы ${of}).`,
      `${year} жылғы тұрғындар медианасы: Алматы – ${rangeFigure(cityMedian.sure, cityMedian.possible)}${districtMedian === null || district === null ? "" : `, ${district.kk} ауданы – ${rangeFigure(districtMedian.sure, districtMedian.possible)}`}.`,
    ];
  },
  minutes,
  away: (metres, time, direction) =>
    [metres, ...(time === null ? [] : [time]), ...(direction === null ? [] : [`${direction} қарай`])].join(", "),
  goal: ({ metres, today, byYear, year }) => `Қаланың мақсаты – түзу сызықпен ${metres}: ${goalReached(today, byYear, year)}`,
  back: (time) => `қайтар жол ${minutes(time)}`,
  outside: (district, kilometres) => `Бұл жер бағдарлама аумағынан тыс; ең жақын аудан – ${district.kk}, оған дейін ${kilometres}.`,
  ground: {
    water: "Бұл жер су үстінде.",
    mountains: "Бұл жер тау беткейінде, ол жерде тұрғындар есепке алынбаған.",
  },
  notConnected: "Бұл жерден 300 м шегінде бірде-бір көше жоқ: көшемен ешқайда жете алмайсыз.",
  incomplete: "Қазіргі орындардың бәрі бірдей деректерде жоқ: бұдан жақыны да болуы мүмкін.",
  straight: (factor) =>
    `Минуттар мен метрлер түзу сызық${factor === null ? " бойынша" : `ты ${factor} есе ұзартып`} есептелген; өзен, теміржол, баспалдақ пен еңіс ескерілмейді.`,
  alongStreets: "Минуттар көшемен жүретін жол бойынша, өткелдерде күту уақыты қосылған.",
  wheelchair: {
    line: "Түзу сызықпен өлшегенде кресло-арба үшін баспалдақ пен тік еңіс ескерілмейді; жиектас пен жол төсемі де белгісіз.",
    streets:
      "Кресло-арба жолы баспалдақты айналып өтеді; бұл көшелердің биіктігі белгісіз, сондықтан еңіс ескерілмейді; жиектас пен жол төсемі де белгісіз.",
    heights: "Кресло-арба жолы баспалдақ пен 1 : 12-ден тік еңісті айналып өтеді; жиектас пен жол төсемі белгісіз.",
  },
  winter: "Қыста жол белгіленген коэффициентпен баяулайды, бұл – өлшем емес.",
  winterChoice: "Қыс: мұз бен қар",
  inWinter: (walker) => `${walker}, қыста`,
  today: (year) => `${year}`,
  by: (year) => `${year} жылға қарай жаңасы`,
  noneKnown: "қазіргілері деректерде жоқ",
  noneLater: "бағдарлама орнын атамайды",
  uncountedLater: "бағдарлама атаған орындар баршаға ашық деп есептелмейді",
  nearestPoint: "желінің ең жақын нүктесіне дейін",
  exactPlaceUnknown: "нақты орны аталмаған",
  placeKnown: "орны белгілі",
  countsFrom: (year) => `${year}${NBSP}жылдан бастап есепке алынған`,
  somewhere: "белгіленген аумақтың бір жерінде",
  headings: {
    services: "Осы жерден жаяу",
    score: "Жақын жердегі орын түрлері",
    within: (asked) => `${capital(within(asked))} жоспарланғаны`,
    district: (name) => `${name} ауданында тағы жоспарланғаны`,
    promised: "Орны аталмай уәде етілгені",
  },
  promised: (entries) =>
    `Бағдарлама ${entries.length === 1 ? "мынаны" : "мыналарды"} да уәде етеді, бірақ нақты қай жерде болатынын айтпайды: ${entries.join("; ")}.`,
  nothingWithin: (year) => `${year} жылға дейін бағдарлама бұл шекте бірде-бір орын атамайды.`,
  showWay: (name) => `Жолын көрсету: ${name}`,
  about: "Нысан туралы",
  wayTo: (name) => `Жол: ${name}`,
  way: {
    straight: (factor) => (factor === null ? "түзу сызықпен" : `түзу сызық × ${factor}`),
    toStreet: (metres) => `соның ішінде ең жақын көшеге дейін ${metres}`,
    climb: (metres) => `көтерілу ${metres}`,
    stairs: (metres) => `баспалдақпен ${metres}`,
    crossings: (count) => `${count} өткел`,
  },
  rule: (asked) =>
    `Деректерде кемінде біреуі бар орын түрлері ғана, әрқайсысы бір рет, ең жақыны ${within(asked)} болса есептеледі. Медиана: тұрғындардың жартысында бұдан көп емес. Шағын ауданы ғана белгілі болса, аралық көрсетіледі: осы жерден оның ең жақын шетіне дейін, тұрғындар үшін оның ортасына дейін.`,
  more: (count) => `Тағы ${count} нысанды көрсету`,
  reach: ({ limit }) =>
    limit.kind === "minutes"
      ? `Осы жерден ${limit.minutes}${NBSP}минуттық жол`
      : `Осы жерден ${formatNumber(limit.metres, LANGUAGE)}${NBSP}метр`,
};
