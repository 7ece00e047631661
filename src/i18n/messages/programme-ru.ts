import { formatNumber, russianPlural } from "../format";
import type { ProgrammeMessages } from "../programme-messages";

export const russianProgramme: ProgrammeMessages = {
  nav: { label: "Страницы", map: "Карта", programme: "Программа", zones: "Районы и полицентры" },
  search: { label: "Поиск по программе", placeholder: "Парк, поликлиника, улица, метро…", none: "Ничего не найдено. Попробуйте меньше букв или другое написание.", kind: { object: "объект", zone: "территория", section: "раздел", indicator: "показатель", place: "место" } },
  status: { "under-way": "идёт", finished: "завершено", delayed: "перенесено", cancelled: "отменено", unknown: "после 2022 года: неизвестно", existing: "действует" },
  filters: {
    title: "Фильтр", clear: "Показать всё",
    facet: { goal: "Цель", section: "Раздел", group: "Сфера", category: "Вид", period: "Срок", status: "Что стало после 2022 года", funding: "За чей счёт", district: "Район", polycentre: "Полицентр", placement: "Насколько точно известно место" },
    period: { existing: "уже было в 2022 году", "to-2025": "до 2025 года", "2026-2030": "2026–2030 годы", later: "после 2030 года", "no-year": "год не указан" },
    none: "Под все выбранные фильтры не подходит ни один объект.", found: (count) => `${formatNumber(count, "ru")} ${russianPlural(count, "объект", "объекта", "объектов")}`, placed: (count) => `${formatNumber(count, "ru")} с известным местом`,
  },
  streets: {
    drop: "Отпустите выгрузку OpenStreetMap (.osm.pbf): улицы прочитает сам браузер, никуда ничего не отправляется.", choose: "Взять свои улицы (.osm.pbf)", building: (name, percent) => `Читаем ${name}: ${percent} %`, cancel: "Прервать", forget: "Забыть мои улицы", notPbf: (name) => `${name} — не файл .osm.pbf: здесь читаются только выгрузки OpenStreetMap.`,
    label: "Как измерено", radius: "По прямой", streets: "По улицам", loading: "Загружаем улицы…", from: (kilometres, date) => `${kilometres} км улиц, OpenStreetMap${date === "" ? "" : `, ${date}`}`, problem: (fault) => `Сеть улиц использовать не удалось: ${fault}. Ответ дан по прямой.`, notConnected: "Нет связи: ближе 300 м от этой точки нет ни одной улицы.", noWay: "Пешком не дойти ни до одного объекта с известным местом.",
    route: (walked, minutes) => `По улицам: ${walked}, ${minutes} ${russianPlural(minutes, "минута", "минуты", "минут")}`, toStreet: (metres) => `из них ${metres} до ближайшей улицы`, crossings: (count, seconds) => `${count} ${russianPlural(count, "переход", "перехода", "переходов")} с ожиданием ${seconds} с`, stairs: (metres) => `${metres} по лестницам`, climb: (metres) => `${metres} подъёма`,
    method: "Считаются все, чей путь по сети улиц вместе с шагами до ближайшей улицы и ожиданием на переходах занимает не больше предела. Цель в метрах понимается как время на столько метров без остановок.", legend: ["первая треть времени", "вторая треть", "последняя треть", "за пределами"], limits: "Тротуары, ворота и тропы полны настолько, насколько полны данные карты; высот в них нет, поэтому уклоны не учтены.",
  },
  phase: (due, all, year) => `${due} из ${all} к ${year} году`,
  exports: { title: "Сохранить себе", csv: "Таблица (CSV)", geojson: "Данные карты (GeoJSON)", print: "Напечатать", copyLink: "Скопировать ссылку", linkCopied: "Ссылка скопирована" },
  object: {
    neighbours: "В 15 минутах ходьбы", noNeighbours: "Других объектов с известным местом рядом нет.", same: "Из той же меры", merged: "В тексте упомянуто в нескольких местах; другие записи:", direction: ["на север", "на северо-восток", "на восток", "на юго-восток", "на юг", "на юго-запад", "на запад", "на северо-запад"],
    away: (metres, minutes, direction) => `${metres}, ${minutes} мин, ${direction}`, permanent: "У этой страницы есть постоянный адрес.",
  },
  programme: {
    title: "Вся программа", intro: "Каждая мера, цифра и цель программы развития Алматы до 2025 и 2030 года — с указанием места в тексте.", indicators: "Показатели", headline: "Ключевые показатели", measures: "Запланировано", existing: "Уже было в 2022 году", money: "Деньги", moneyByGoal: "Деньги по целям и срокам, млрд тенге", moneyPrinted: "Напечатано в разделе; где итога нет, сложены напечатанные части", moneySum: "Сумма по мерам", moneyTo2025: "до 2025 года", moneyFrom2026: "2026–2030 годы", moneyUndated: "без разбивки по срокам",
    moneyNote: "Каждая сумма учтена один раз: части, которые уже входят в более крупную сумму, а также годовые и общие суммы не прибавляются. Сумма, напечатанная в двух разделах, стоит на странице каждого, а в целом — один раз.", moneyObjects: (count) => `${russianPlural(count, "сложена", "сложены", "сложено")} ${formatNumber(count, "ru")} ${russianPlural(count, "сумма", "суммы", "сумм")}`, excluded: "Не прибавлено", noMoney: "Стоимость не указана.", byDistrict: "Запланированные объекты по районам", byYear: "Запланированные объекты по году завершения", objects: "объекты", year: "Год", value: "Значение", noValues: "Значение не указано.", table: "Таблица", downloadCsv: "CSV", target: "цель", goal: (id) => `Цель ${id}`, section: (id) => (/^\d/.test(id) ? `Раздел ${id}` : ""), better: { up: "чем больше, тем лучше", down: "чем меньше, тем лучше" }, bn: "млрд тенге", all: "Все разделы", dueBy: "к", noYear: "год не указан",
  },
  zones: {
    title: "Районы и полицентры", polycentres: "Полицентры", districts: "Районы", compare: "Сравнение", area: "Площадь", hectares: "га", residents: "Жители", density: "Плотность", perKm2: (value) => `${value} на км²`, planned: "Запланировано", access: "Пешком", accessText: (limit) => `Доля жителей, чей путь до ближайшего объекта укладывается в ${limit}`, today: "2022", by: (year) => `к ${year} году`, money: "Деньги на меры, где названа эта территория", parks: "Площадь парков, приложения 4–5 программы", unplaced: "Запланировано здесь, место не названо", modelled: "модель", ask: "Спросить об этом на карте", moneyShared: "Сумма, в которой названо несколько территорий, показана целиком у каждой: складывать суммы по территориям нельзя.",
  },
};
