import type { Limit } from "../../domain/limit";
import type { Service } from "../../domain/service";
import { formatMetres, formatNumber, formatPeople, formatShare, NBSP, roundPeople, russianPlural } from "../format";
import { slot, words, type Grammar, type Nearby, type Place } from "../sentence";

/** Genitive (до …, от …), nominative singular and plural, and the nearest one with its adjective. */
type Forms = { readonly genitive: string; readonly plural: string; readonly pluralGenitive: string; readonly nearest: string; readonly ofIt: string };
const SERVICE: Readonly<Record<Service, Forms>> = {
  transit: { genitive: "скоростного транспорта", plural: "линии скоростного транспорта", pluralGenitive: "линий скоростного транспорта", nearest: "Ближайший скоростной транспорт", ofIt: "Скоростного транспорта" },
  park: { genitive: "парка", plural: "парки", pluralGenitive: "парков", nearest: "Ближайший парк", ofIt: "Парка" },
  health: { genitive: "поликлиники или больницы", plural: "поликлиники и больницы", pluralGenitive: "поликлиник и больниц", nearest: "Ближайшая поликлиника или больница", ofIt: "Поликлиники или больницы" },
  school: { genitive: "школы", plural: "школы", pluralGenitive: "школ", nearest: "Ближайшая школа", ofIt: "Школы" },
  kindergarten: { genitive: "детского сада", plural: "детские сады", pluralGenitive: "детских садов", nearest: "Ближайший детский сад", ofIt: "Детского сада" },
  culture: { genitive: "объекта культуры", plural: "объекты культуры", pluralGenitive: "объектов культуры", nearest: "Ближайший объект культуры", ofIt: "Объекта культуры" },
  sport: { genitive: "спортивного объекта", plural: "спортивные объекты", pluralGenitive: "спортивных объектов", nearest: "Ближайший спортивный объект", ofIt: "Спортивного объекта" },
};
const LANGUAGE = "ru";

/** Genitive: жителей … */
function place(where: Place): string {
  switch (where.kind) {
    case "city": return "Алматы";
    case "district": return `${where.name.ru.replace(/ий$/, "ого")} района`;
    case "polycentre": return `полицентра «${where.name.ru}»`;
    case "point": return "этой точки";
  }
}

const minutes = (count: number): string => `${count}${NBSP}${russianPlural(count, "минуту", "минуты", "минут")}`;
const limitLabel = (limit: Limit): string => (limit.kind === "minutes" ? minutes(limit.minutes) : `${formatNumber(limit.metres, LANGUAGE)}${NBSP}м`);

const withinLimit = (limit: Limit, service: Service): string =>
  limit.kind === "minutes"
    ? `в ${limit.minutes}${NBSP}${russianPlural(limit.minutes, "минуте", "минутах", "минутах")} ходьбы от ${SERVICE[service].genitive}`
    : `не дальше ${limitLabel(limit)} по прямой от ${SERVICE[service].genitive}`;

const nearby = ({ name, minutes: time, walkedM, certain }: Nearby): string => `${name}, ${certain ? "" : "где-то "}около ${time}${NBSP}${russianPlural(time, "минуты", "минут", "минут")} пешком (${formatMetres(walkedM, LANGUAGE)})`;

export const russian: Grammar = {
  question({ place: where, service, limit, year, walkerLabel }) {
    const ask = where.kind === "point"
      ? [words("Далеко ли пешком от "), slot("where", "этой точки"), words(" до "), slot("service", SERVICE[service].genitive), words(" в "), slot("year", `${year} году`), words(" и укладывается ли путь в "), slot("limit", limitLabel(limit)), words("?")]
      : [words("Сколько жителей "), slot("where", place(where)), words(" в "), slot("year", `${year} году`), words(" дойдёт до "), slot("service", SERVICE[service].genitive), words(limit.kind === "minutes" ? " за " : ", если до цели не больше "), slot("limit", limitLabel(limit)), words("?")];
    return [...ask, words(" Идёт "), slot("walker", walkerLabel), words(".")];
  },
  zone({ place: where, service, limit, year, share, people, gained, none, atLeast }) {
    if (share === null) return `Жителей ${place(where)} в модели нет, поэтому и доли нет.`;
    if (none) return `К ${year} году не открыто ни одного объекта этого вида с известным местом (${SERVICE[service].plural}): 0${NBSP}% жителей ${place(where)} живут ${withinLimit(limit, service)}.`;
    const main = `В ${year} году ${atLeast ? "не менее " : ""}${formatShare(share)} жителей ${place(where)} (около ${formatPeople(people, LANGUAGE)}${NBSP}${russianPlural(roundPeople(people.possible), "человека", "человек", "человек")}) живут ${withinLimit(limit, service)}`;
    if (year === 2022) return `${main}.`;
    const more = roundPeople(gained.possible);
    if (more === 0) return `${main}; то, что программа размещает к этому времени, ничего здесь не добавляет.`;
    return `${main}; из них ${formatPeople(gained, LANGUAGE)}${NBSP}${russianPlural(more, "человек", "человека", "человек")} — благодаря тому, что откроется к этому времени по программе.`;
  },
  point({ service, limit, year, today, planned }) {
    const forms = SERVICE[service];
    const now = today === null ? `${forms.ofIt} в пешей доступности в 2022 году нет.` : `${forms.nearest} в 2022 году: ${nearby(today)}.`;
    const later = year === 2022 ? "" : planned === null ? ` К ${year} году программа ничего не размещает ближе.` : ` К ${planned.opens} году по программе появится ближе: ${nearby(planned)}.`;
    const best = planned ?? today;
    const verdict = limit.kind !== "minutes" || best === null ? "" : best.minutes <= limit.minutes ? ` Это укладывается в ${minutes(limit.minutes)}.` : ` Это дольше, чем ${minutes(limit.minutes)}.`;
    return now + later + verdict;
  },
  unplaced: (entries) => `Программа обещает также, не говоря где: ${entries.join("; ")}. Для ${entries.length === 1 ? "этого" : "них"} посчитать жителей нельзя.`,
  placeLabel: place,
  serviceLabel: (service) => SERVICE[service].genitive,
  limitLabel,
  yearLabel: (year) => `${year} году`,
};
