import { formatNumber, russianPlural } from "../format";
import type { ProgrammeMessages } from "../programme-messages";

export const russianProgramme: ProgrammeMessages = {
  nav: { label: "Страницы", map: "Карта", programme: "Программа", zones: "Районы и полицентры" },
  search: { label: "Поиск по программе", placeholder: "Парк, поликлиника, улица, метро …", none: "Ничего не найдено. Попробуйте меньше букв или другое написание.", kind: { object: "объект", zone: "территория", section: "раздел", indicator: "показатель", place: "место" } },
  status: { "under-way": "идёт", finished: "завершено", delayed: "перенесено", cancelled: "отменено", unknown: "после 2022: неизвестно", existing: "действует" },
  filters: {
    title: "Фильтр", clear: "Показать всё",
    facet: { goal: "Цель", section: "Раздел", group: "Сфера", category: "Вид", period: "Срок", status: "Что стало после 2022", funding: "Кто платит", district: "Район", polycentre: "Полицентр", placement: "Насколько точно место" },
    period: { existing: "было в 2022", "to-2025": "до 2025", "2026-2030": "2026–2030", later: "после 2030", "no-year": "год не назван" },
    none: "Ни один объект не проходит все фильтры.", found: (count) => `${formatNumber(count, "ru")} ${russianPlural(count, "объект", "объекта", "объектов")}`, placed: (count) => `${formatNumber(count, "ru")} с известным местом`,
  },
  phase: (due, all, year) => `${due} из ${all} к ${year} году`,
  exports: { title: "Взять с собой", csv: "Таблица (CSV)", geojson: "Данные карты (GeoJSON)", print: "Напечатать", copyLink: "Скопировать ссылку", linkCopied: "Ссылка скопирована" },
  object: {
    neighbours: "В 15 минутах ходьбы", noNeighbours: "Других объектов с известным местом рядом нет.", same: "Из той же меры", merged: "Напечатано в нескольких местах под номерами:", direction: ["на север", "на северо-восток", "на восток", "на юго-восток", "на юг", "на юго-запад", "на запад", "на северо-запад"],
    away: (metres, minutes, direction) => `${metres}, ${minutes} мин, ${direction}`, permanent: "У этой страницы есть постоянный адрес.",
  },
  programme: {
    title: "Вся программа", intro: "Каждая мера, цифра и цель программы развития Алматы до 2025 и 2030 года — с местом в тексте, где она стоит.", indicators: "Показатели", headline: "Ключевые показатели", measures: "Запланировано", existing: "Было в 2022 году", money: "Деньги", moneyByGoal: "Деньги по целям и срокам, млрд тенге", moneyPrinted: "Сумма, напечатанная в разделе", moneySum: "Сумма его мер", moneyTo2025: "до 2025", moneyFrom2026: "2026–2030", moneyUndated: "срок не разделён",
    moneyNote: "Каждая сумма учтена один раз: части, которые уже входят в большую сумму, годовые и общие суммы не складываются.", moneyObjects: (count) => `${russianPlural(count, "сложена", "сложены", "сложено")} ${formatNumber(count, "ru")} ${russianPlural(count, "сумма", "суммы", "сумм")}`, excluded: "Не складывается", noMoney: "Стоимость не напечатана.", byDistrict: "Запланированные объекты по районам", byYear: "Запланированные объекты по годам", objects: "объекты", year: "Год", value: "Значение", noValues: "Число не напечатано.", table: "Таблица", downloadCsv: "CSV", target: "цель", goal: (id) => `Цель ${id}`, section: (id) => (/^\d/.test(id) ? `Раздел ${id}` : ""), better: { up: "чем больше, тем лучше", down: "чем меньше, тем лучше" }, bn: "млрд тенге", all: "Все разделы", dueBy: "к", noYear: "без года",
  },
  zones: {
    title: "Районы и полицентры", polycentres: "Полицентры", districts: "Районы", compare: "На одной шкале", area: "Площадь", hectares: "га", residents: "Жители", density: "Плотность", perKm2: (value) => `${value} на км²`, planned: "Запланировано", access: "Пешком", accessText: (limit) => `Доля жителей, которым идти не больше ${limit}`, today: "2022", by: (year) => `к ${year}`, money: "Деньги, где названа эта территория", parks: "Площадь парков, приложения 4–5 программы", unplaced: "Запланировано здесь, место не названо", modelled: "модель", ask: "Спросить об этом на карте", moneyShared: "Суммы, где названо несколько территорий, стоят целиком у каждой: территории не складываются.",
  },
};
