import type { Range } from "../../domain/coverage/count-residents";
import type { Limit } from "../../domain/limit";
import type { Method } from "../../domain/method";
import { signOfChange, sizeOfChange } from "../change";
import { formatGained, formatNumber, formatPeople, NBSP, roundPeople, shareEnds, shareFigure } from "../format";
import { KAZAKH_SERVICE as SERVICE } from "../service-forms";
import { pointed, slot, words, type Grammar, type Place } from "../sentence";

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
    if (roundPeople(gained.possible) === 0) return `${main}; бағдарлама сол уақытқа дейін орнын атаған нысандар бұған ештеңе қоспайды.`;
    return `${main}; соның ішінде ${formatGained(gained, LANGUAGE)} адам${NBSP}– бағдарлама бойынша сол уақытқа дейін ашылатын нысандардың арқасында.`;
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
  unplaced: (entries) =>
    `Бағдарлама ${entries.length === 1 ? "мынаны" : "мыналарды"} да уәде етеді, бірақ нақты орны белгісіз: ${entries.join("; ")}. ${entries.length === 1 ? "Оған" : "Оларға"} жететін адамдарды санау мүмкін емес.`,
  placeLabel: place,
  serviceLabel: (service) => SERVICE[service].dative,
  limitLabel,
  yearLabel: (year) => `${year} жылы`,
};
