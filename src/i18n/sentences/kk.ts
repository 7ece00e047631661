import type { Limit } from "../../domain/limit";
import type { Service } from "../../domain/service";
import { formatMetres, formatNumber, formatPeople, NBSP, roundPeople, shareFigure } from "../format";
import { slot, words, type Grammar, type Nearby, type Place } from "../sentence";

/** Атау, барыс (-қа/-ке) және көпше түрі. */
type Forms = { readonly nominative: string; readonly dative: string; readonly plural: string; readonly pluralGenitive: string };
const SERVICE: Readonly<Record<Service, Forms>> = {
  transit: { nominative: "жүрдек көлік", dative: "жүрдек көлікке", plural: "жүрдек көлік желілері", pluralGenitive: "жүрдек көлік желілерінің" },
  park: { nominative: "саябақ", dative: "саябаққа", plural: "саябақтар", pluralGenitive: "саябақтардың" },
  health: { nominative: "емхана немесе аурухана", dative: "емханаға немесе ауруханаға", plural: "емханалар мен ауруханалар", pluralGenitive: "емханалар мен ауруханалардың" },
  school: { nominative: "мектеп", dative: "мектепке", plural: "мектептер", pluralGenitive: "мектептердің" },
  kindergarten: { nominative: "балабақша", dative: "балабақшаға", plural: "балабақшалар", pluralGenitive: "балабақшалардың" },
  culture: { nominative: "мәдениет нысаны", dative: "мәдениет нысанына", plural: "мәдениет нысандары", pluralGenitive: "мәдениет нысандарының" },
  sport: { nominative: "спорт нысаны", dative: "спорт нысанына", plural: "спорт нысандары", pluralGenitive: "спорт нысандарының" },
};
const LANGUAGE = "kk";

function place(where: Place): string {
  switch (where.kind) {
    case "city": return "Алматы қаласы";
    case "district": return `${where.name.kk} ауданы`;
    case "polycentre": return `«${where.name.kk}» полиорталығы`;
    case "point": return "осы жер";
  }
}

const limitLabel = (limit: Limit): string => (limit.kind === "minutes" ? `${limit.minutes}${NBSP}минутта` : `${formatNumber(limit.metres, LANGUAGE)}${NBSP}метр`);

const nearby = ({ name, minutes, walkedM, certain }: Nearby): string => `${name}, ${certain ? "" : "шамалап алғанда "}жаяу ${minutes}${NBSP}минуттай (${formatMetres(walkedM, LANGUAGE)})`;

export const kazakh: Grammar = {
  question({ place: where, service, limit, year, walkerLabel }) {
    const ask = where.kind === "point"
      ? [slot("year", `${year} жылы`), words(" "), slot("where", "осы жерден"), words(" "), slot("service", SERVICE[service].dative), words(" жаяу қанша жүру керек, "), slot("limit", limitLabel(limit)), words(limit.kind === "minutes" ? " жетуге бола ма?" : " ішінде бар ма?")]
      : [
          slot("year", `${year} жылы`), words(" "), slot("where", place(where)), words(" тұрғындарының қанша пайызы "),
          ...(limit.kind === "minutes"
            ? [slot("limit", limitLabel(limit)), words(" "), slot("service", SERVICE[service].dative), words(" жаяу жете алады?")]
            : [slot("service", SERVICE[service].dative), words(" дейін "), slot("limit", limitLabel(limit)), words(" жерде тұрады?")]),
        ];
    return [...ask, words(" Жүреді: "), slot("walker", walkerLabel), words(".")];
  },
  zone({ place: where, service, limit, year, share, people, gained, none, atLeast }) {
    const forms = SERVICE[service];
    const reach = limit.kind === "minutes" ? `${forms.dative} ${limitLabel(limit)} жаяу жете алады` : `${forms.dative} дейін түзу сызықпен ${limitLabel(limit)}ден аспайтын жерде тұрады`;
    if (share === null) return `${place(where)} аумағында тұрғындар жоқ, сондықтан үлесі де жоқ.`;
    if (none) return `${year} жылға дейін орны белгілі мұндай бірде-бір нысан (${forms.plural}) ашық емес: ${place(where)} тұрғындарының 0 пайызы ${reach}.`;
    const main = `${year} жылы ${place(where)} тұрғындарының ${atLeast ? "кемінде " : ""}${shareFigure(share)} пайызы (шамамен ${formatPeople(people, LANGUAGE)} адам) ${reach}`;
    if (year === 2022) return `${main}.`;
    if (roundPeople(gained.possible) === 0) return `${main}; бағдарлама сол уақытқа дейін орнын атаған нысандар бұған ештеңе қоспайды.`;
    return `${main}; соның ішінде ${formatPeople(gained, LANGUAGE)} адам – бағдарлама бойынша сол уақытқа дейін ашылатын нысандардың арқасында.`;
  },
  point({ service, limit, year, today, planned }) {
    const forms = SERVICE[service];
    const now = today === null ? `2022 жылы жаяу жетерлік жерде ${forms.nominative} жоқ.` : `2022 жылғы ең жақын ${forms.nominative}: ${nearby(today)}.`;
    const later = year === 2022 ? "" : planned === null ? ` ${year} жылға дейін бағдарлама бұдан жақын ештеңе орналастырмайды.` : ` ${planned.opens} жылға дейін бағдарлама бойынша жақынырақ нысан пайда болады: ${nearby(planned)}.`;
    const best = planned ?? today;
    const verdict = limit.kind !== "minutes" || best === null ? "" : best.minutes <= limit.minutes ? ` Бұл – ${limit.minutes}${NBSP}минуттың ішінде.` : ` Бұл – ${limit.minutes}${NBSP}минуттан артық.`;
    return now + later + verdict;
  },
  unplaced: (entries) => `Бағдарлама ${entries.length === 1 ? "мынаны" : "мыналарды"} да уәде етеді, бірақ орнын айтпайды: ${entries.join("; ")}. ${entries.length === 1 ? "Оған" : "Оларға"} жететін адамдарды санау мүмкін емес.`,
  placeLabel: place,
  serviceLabel: (service) => SERVICE[service].dative,
  limitLabel,
  yearLabel: (year) => `${year} жылы`,
};
