import type { Range } from "../../domain/coverage/count-residents";
import type { Limit } from "../../domain/limit";
import type { Method } from "../../domain/method";
import { allGained, signOfChange, sizeOfChange } from "../change";
import { formatGained, formatNumber, formatPeople, NBSP, roundPeople, shareEnds, shareFigure } from "../format";
import { KAZAKH_SERVICE as SERVICE } from "../service-forms";
import { listed, pointed, slot, withDetails, words, type Grammar, type Place, type PromiseWords } from "../sentence";

const LANGUAGE = "kk";

function place(where: Place): string {
  switch (where.kind) {
    case "city":
      return "Алматы қаласы";
    case "district":
      return `${where.name.kk} ауданы`;
    case "polycentre":
      return `«${where.name.kk}» полиорталығы`;
    case "point":
      return "осы жер";
  }
}

const limitLabel = (limit: Limit): string =>
  limit.kind === "minutes" ? `${limit.minutes}${NBSP}минутта` : `${formatNumber(limit.metres, LANGUAGE)}${NBSP}метр`;

/** How the metres of a limit are measured. */
const measured = (method: Method): string => (method === "radius" ? "түзу сызықпен" : "көше бойымен");

function shareWords(share: Range, atLeast: boolean): string {
  const ends = atLeast ? shareEnds(share) : null;
  return ends === null ? `${atLeast ? "кемінде " : ""}${shareFigure(share)} пайызы` : `кемінде ${ends[0]} пайызы, мүмкін ${ends[1]} пайызы`;
}

function throughWords({ kind, names, whole }: NonNullable<PromiseWords["through"]>): string {
  const one = names.length === 1;
  if (kind === "district") {
    const list = listed(
      names.map(({ kk }) => kk),
      "және",
    );
    return `бір бөлігі осы полиорталыққа кіретін ${list} ${one ? "ауданында" : "аудандарында"}`;
  }
  const list = listed(
    names.map(({ kk }) => `«${kk}»`),
    "және",
  );
  return `${whole ? "осы аудандағы" : "бір бөлігі осы ауданға кіретін"} ${list} ${one ? "полиорталығында" : "полиорталықтарында"}`;
}

export const kazakh: Grammar = {
  question({ place: where, service, limit, year, method, walkerLabel, wayTo }) {
    const ask =
      where.kind === "point"
        ? [
            slot("year", `${year} жылы`),
            words(" "),
            slot("where", pointed("осы жерден", where)),
            words(limit.kind === "minutes" ? " " : ` ${measured(method)} `),
            slot("limit", limitLabel(limit)),
            words(limit.kind === "minutes" ? " жаяу қандай орындарға жетуге болады?" : " ішінде не бар?"),
            words(wayTo ? " Жолы көрсетілсін: " : " Жол көрсетілсін: "),
            slot("service", wayTo ?? SERVICE[service].dative),
            words("."),
          ]
        : [
            slot("year", `${year} жылы`),
            words(" "),
            slot("where", place(where)),
            words(" тұрғындарының қанша пайызы "),
            ...(limit.kind === "minutes"
              ? [slot("limit", limitLabel(limit)), words(" "), slot("service", SERVICE[service].dative), words(" жаяу жете алады?")]
              : [
                  slot("service", SERVICE[service].dative),
                  words(` дейін ${measured(method)} `),
                  slot("limit", limitLabel(limit)),
                  words(" немесе одан жақын жерде тұрады?"),
                ]),
          ];
    return walkerLabel === null ? ask : [...ask, words(` Жүретін${NBSP}– `), slot("walker", walkerLabel), words(".")];
  },
  zone({ place: where, service, limit, year, method, share, people, gained, none, atLeast }) {
    const forms = SERVICE[service];
    const [near, they, theyDoNot] =
        limit.kind === "minutes"
          ? [`${forms.dative} ${limitLabel(limit)} жаяу жете`, "алады", "алмайды"]
          : [`${forms.dative} дейін ${measured(method)} ${limitLabel(limit)}ден аспайтын жерде`, "тұрады", "тұрмайды"],
      reach = `${near} ${they}`;
    if (share === null) return `${place(where)} аумағында тұрғындар жоқ, сондықтан үлесі есептелмейді.`;
    if (none) return `${year} жылы орны белгілі бірде-бір ${forms.one} жоқ: ${place(where)} тұрғындарының 0 пайызы ${reach}.`;
    if (atLeast && share.possible === 0)
      return `${year} жылы, қолда бар дерек бойынша, ${place(where)} тұрғындарының ешқайсысы ${near} ${theyDoNot}; бірақ дерек толық емес.`;
    if (people.possible === 0) return `${year} жылы ${place(where)} тұрғындарының ешқайсысы ${near} ${theyDoNot}.`;
    const main = `${year} жылы ${place(where)} тұрғындарының ${shareWords(share, atLeast)} (шамамен ${formatPeople(people, LANGUAGE)} адам) ${reach}`;
    if (year === 2022) return `${main}.`;
    if (roundPeople(gained.possible) === 0) return `${main}; орны белгілі, сол уақытқа дейін ашылатын нысандар бұған ештеңе қоспайды.`;
    const thanks = "бағдарлама бойынша сол уақытқа дейін ашылатын нысандардың арқасында",
      all = allGained(people, gained);
    if (all !== null) return `${main}; ${all === "all" ? "олардың барлығы" : "олардың барлығы дерлік"}${NBSP}– ${thanks}.`;
    return `${main}; соның ішінде ${formatGained(gained, LANGUAGE)} адам${NBSP}– ${thanks}.`;
  },
  effect({ place: where, service, limit, change }) {
    const people = sizeOfChange(change);
    const reach =
      limit.kind === "minutes"
        ? `${SERVICE[service].dative} ${limitLabel(limit)} жаяу жете алатын`
        : `${SERVICE[service].dative} дейін жаяу жолы ${limitLabel(limit)}ден аспайтын`;
    const residents = `Осы өзгерістермен ${reach} ${place(where)} тұрғындарының саны`;
    if (roundPeople(people.possible) === 0) return `${residents} өзгермейді.`;
    return `${residents} ${formatPeople(people, LANGUAGE)} адамға ${signOfChange(change) > 0 ? "көбейеді" : "азаяды"}.`;
  },
  promise: ({ name, startYear, finishYear, through }) =>
    withDetails(name, [
      ...(finishYear !== null
        ? [`${finishYear} жыл`]
        : startYear !== null
          ? [`жұмыс ${startYear} жылдан басталады, аяқталу жылы көрсетілмеген`]
          : []),
      ...(through === null ? [] : [throughWords(through)]),
    ]),
  unplaced: (entries) =>
    `Бағдарламада бұдан басқа уәделер де бар, бірақ олардың нақты орны белгісіз: ${entries.join("; ")}. Ол жерлерге қанша адам жете алатынын санау мүмкін емес.`,
  undated: (entries) =>
    `Бағдарламада орны дәл не шамамен белгілі, бірақ ашылатын жылы көрсетілмеген уәделер де бар: ${entries.join("; ")}. Олар ешбір жылдың есебіне кірмейді.`,
  datedOtherwise: ({ name, section, year, ownSection, opens }) =>
    `Бағдарламада екі түрлі мерзім көрсетілген (${name}): ${section}-бөлімде${NBSP}– ${year} жыл, ${ownSection}-бөлімде${NBSP}– ${opens} жыл; мұнда ${opens} жылдан бастап есептеледі.`,
  delayed: (entries) =>
    `Есептелгендердің арасында кешігетіні хабарланғандар бар (${entries.length}): ${entries.map(({ name, year, reported }) => `${name} (жаңа мерзім${NBSP}– ${year} жыл, дерек күні${NBSP}– ${reported})`).join("; ")}.`,
  placeLabel: place,
  serviceLabel: (service) => SERVICE[service].dative,
  limitLabel,
  yearLabel: (year) => `${year} жылы`,
};
