import { formatNumber, russianPlural } from "../format";
import type { Messages } from "../messages";
import { russianPacks } from "./packs-ru";
import { russianPlaces } from "./places-ru";
import { russianOffline } from "./offline-ru";
import { russianProgramme } from "./programme-ru";
import { russianShare } from "./share-ru";

export const russianMessages: Messages = {
  ...russianProgramme,
  ...russianShare,
  ...russianPacks,
  ...russianPlaces,
  ...russianOffline,
  title: "Qadam",
  tagline: "Программа развития Алматы в шаговой доступности",
  answer: "Ответ", map: "Карта Алматы",
  loading: "Загружаем программу…", computing: "Считаем…",
  service: { transit: "Скоростной транспорт", park: "Парк", health: "Поликлиника или больница", school: "Школа", kindergarten: "Детский сад", culture: "Культура", sport: "Спорт", shop: "Продуктовый магазин" },
  walker: { adult: "взрослый человек", older: "пожилой человек", pram: "взрослый с коляской или ребёнком", fast: "быстрый пешеход", wheelchair: "человек на кресле-коляске" },
  group: { transit: "Транспорт и пересадки", green: "Парки и зелёные зоны", health: "Здравоохранение", education: "Образование", "culture-sport": "Культура, спорт, туризм", streets: "Улицы и дороги", safety: "Безопасность", utilities: "Инженерные сети и экология", economy: "Экономика", city: "Город и жильё" },
  category: {
    "air-quality": "Качество воздуха", ambulance: "Скорая помощь", avalanche: "Защита от лавин", brt: "Скоростной автобус (BRT)", "bus-depot": "Автобусный парк", "bus-stop": "Остановки", business: "Бизнес", charging: "Зарядные станции", clinic: "Поликлиника", college: "Колледж", culture: "Культура", cycle: "Велоинфраструктура",
    digital: "Цифровые сервисы", district: "Район", embankment: "Набережная", "fire-station": "Пожарное депо", "green-zone": "Зелёная зона", hospital: "Больница", housing: "Жильё", hub: "Пересадочный узел", industrial: "Промышленность", interchange: "Дорожная развязка",
    kindergarten: "Детский сад", library: "Библиотека", lighting: "Освещение улиц", lrt: "Скоростной трамвай (LRT)", metro: "Метро", "mudflow-dam": "Селезащитная плотина", other: "Прочее", park: "Парк", "park-and-ride": "Перехватывающая парковка", parking: "Парковка", "pedestrian-street": "Пешеходная улица",
    "police-point": "Пункт полиции", polycentre: "Полицентр", rail: "Железная дорога", road: "Дорога", safety: "Безопасность", school: "Школа", "seismic-station": "Сейсмостанция", "social-care": "Социальная помощь", sport: "Спорт",
    "supplementary-education": "Дополнительное образование", tourism: "Туризм", "training-centre": "Учебный центр", "tree-planting": "Посадка деревьев", "utilities-gas": "Газ", "utilities-heat": "Тепло", "utilities-power": "Электричество",
    "utilities-water": "Вода и канализация", waste: "Отходы", "water-body": "Водоём", "youth-centre": "Молодёжный центр",
  },
  funding: { state: "Бюджет города", private: "Частные инвестиции", mixed: "Бюджет и частные инвестиции", republican: "Республиканский бюджет", ppp: "Государственно-частное партнёрство" },
  status2022: { planned: "запланировано", design: "проектируется", "under-construction": "строится", proposed: "предложено", existing: "действует" },
  precision: { exact: "названное место", street: "улица", microdistrict: "микрорайон", district: "район", polycentre: "полицентр", city: "весь город", region: "область" },
  placement: { site: "Место известно", line: "Вдоль названной улицы или линии", area: "Где-то на отмеченной территории", district: "Известен только район", unsited: "Место в программе не названо" },
  found: { "named-feature": "найдено по названию", crossing: "найдено по перекрёстку", address: "найдено по адресу", "microdistrict-centre": "центр микрорайона", traced: "проведено вдоль названной улицы", outline: "обобщённый контур", "from-text": "нарисовано по описанию из программы" },
  where: { label: "Где", city: "Весь город", districts: "Районы", polycentres: "Полицентры", point: "Эта точка", tapHint: "Или нажмите на карту, чтобы спросить о любой точке." },
  limit: { label: "Как далеко", minutes: "Минуты пешком", goals: "Цели самого города, по прямой", goal: (service, metres) => `${service}: ${metres}`, custom: "Задать минуты" },
  year: { label: "Когда", today: (year) => `${year}, до программы` },
  minuteShort: "мин", serviceLabel: "Куда", walkerLabel: "Кто идёт", speed: (kmh) => `${kmh} км/ч`, detour: (factor) => `× ${factor}`, detourLabel: "Путь ÷ прямая", detourNone: "по прямой",
  method: "Как это посчитано",
  methodText: (metres, walked, minutes) => minutes === null
    ? `Город разбит на шестиугольные ячейки; считаются жители тех ячеек, которые лежат не дальше ${metres} по прямой от ближайшего объекта. Расстояние в цели города понимается как радиус по прямой.`
    : `Город разбит на шестиугольные ячейки; считаются жители тех ячеек, которые лежат не дальше ${metres} по прямой от ближайшего объекта: за ${minutes} можно пройти ${walked}, а путь по улицам считается длиннее прямой во столько раз, сколько задано в вопросе.`,
  modelled: "Расселение смоделировано: численность жителей каждого района, напечатанная в программе (рисунок 22: вместе 2,043 млн; раздел 4.3 называет 2,135 млн), распределена по застроенной территории с учётом типов зданий. Это не адресный реестр; рост после 2022 года не учтён.",
  lowerBound: { culture: "Учтены только объекты культуры, которые называет программа. Действительная доля сегодня выше.", sport: "Учтены только стадионы и арены, которые называет программа; спортплощадки и залы не учтены. Действительная доля сегодня выше.", health: "Нынешние поликлиники и больницы учтены не все: программа называет немногие, и считаются только те, место которых удалось проверить. Действительная доля сегодня выше.", transit: "Железнодорожные станции и обычные остановки автобусов не считаются скоростным транспортом.", park: "Программа насчитывает 211 парковых территорий, но называет немногие; учтены те, что нашлись в открытой геоинформационной системе города. Действительная доля сегодня выше." },
  noFacilities: "Программа не называет места ни для одного объекта этого вида.",
  table: { title: "По районам и полицентрам", zone: "Территория", residents: "Жители", within: "Охвачено", beyond: "Не охвачено", share: "Доля", gained: "Прирост с 2022 года", areaHa: "Площадь, га", coveredHa: "Охваченная площадь, га", city: "Алматы", copy: "Скопировать таблицу", copied: "Скопировано", copyFailed: "Копировать не разрешено. Выделите таблицу и скопируйте её.", sort: (column) => `Сортировать: ${column}`, noResidents: "жителей нет", modelledZone: "модель" },
  bars: { districts: "Районы", polycentres: "Полицентры" },
  legend: { title: "Условные знаки", already: "Охвачено уже в 2022 году", gained: "Добавится по плану", possible: "Возможно: точное место не названо", missing: "Не охвачено", show: (group) => `Показать на карте: ${group}`, polycentres: "Полицентры (нарисованы проектом)", districtBorder: "Граница района", groups: "Объекты", planned: "план", existing: "есть", coverage: "Доступность" },
  timeline: { play: "Показать на карте по годам", pause: "Остановить показ на карте" },
  tray: { short: "Без места", title: "Место в программе не названо", explain: "Программа обещает эти объекты, но не говорит, где они появятся. Они посчитаны и перечислены, но на карту не нанесены.", records: (count) => `${formatNumber(count, "ru")} ${russianPlural(count, "запись", "записи", "записей")}`, district: "Известен только район" },
  list: { title: "Объекты", empty: "Здесь ничего нет.", planned: "План", existing: "Есть", onMap: "Объекты этого вида с их местом" },
  card: {
    close: "Закрыть", what: "Что", count: "Сколько", years: "Когда", yearsText: (start, finish) => (start !== null && finish !== null ? (start === finish ? String(start) : `${start}–${finish}`) : finish !== null ? `к ${finish} году` : start !== null ? `с ${start} года` : ""), noYear: "год не указан", cost: "Стоимость", costBn: (value) => `${value} млрд тенге`, costTo2025: "из них до 2025 года", costFrom2026: "из них в 2026–2030 годах",
    funding: "За чей счёт", status: "В декабре 2022 года", statusNow: "Что стало с тех пор", summary: "Коротко", capacityUnit: "Единица мощности", capacity: "Мощность", area: "Площадь", hectares: (value) => `${value} га`, length: "Длина", kilometres: (value) => `${value} км`, districts: "Район", polycentres: "Полицентр",
    place: "Насколько точно известно место", notFound: "Место в программе названо, но ни в одном из использованных открытых источников нет его координат.", placeWords: "Как место названо в программе", accuracy: (metres) => `с точностью примерно до ${metres}`, foundBy: "Как найдено", source: "Источник", section: (section) => (section === "intro" ? "программа, введение" : section === "kpi" ? "программа, показатели" : section.startsWith("app-") ? `программа, приложение ${section.slice(4)}` : `программа, раздел ${section}`), lines: (lines) => `${/^\d+$/.test(lines) ? "строка" : "строки"} ${lines} текста`, otherSource: "открытый источник с датой, см. ниже",
    note: "Обратите внимание", showOnMap: "Показать на карте", notStated: "не указано", programme: "Программа", nearestPoint: "Названы не все остановки: путь измерен до ближайшей точки линии.", nearestPath: "Путь измерен до ближайшей точки дорожки.", approximate: "примерно",
  },
  polycentreNote: "Нарисовано этим проектом по тексту программы; не официальная граница.",
  dropped: (parts) => `В ссылке было то, что не удалось прочитать, и оно опущено: ${parts}. Показан ближайший возможный вопрос.`,
  noWebgl: { title: "Здесь не получается показать карту", text: "В этом браузере нет WebGL. Вопрос, ответ, таблица и список объектов работают и без карты." },
  partMissing: "Эта часть страницы не загрузилась. Проверьте связь и обновите страницу.",
  problem: { title: "Данные не читаются", text: "Эти файлы повреждены или отсутствуют:", remedy: "Обновите страницу. Если это повторится, файлы нужно собрать заново (npm run data) и выложить вместе.", reload: "Обновить" },
  dismiss: "Закрыть сообщение", zoomIn: "Приблизить карту", zoomOut: "Отдалить карту", resetView: "Показать на карте весь город",
  attribution: "Программа: акимат Алматы, 2022 · Геоданные опираются на сведения OpenStreetMap, © участники OpenStreetMap (ODbL)",
  about: "Источники и ограничения", theme: { label: "Цвета", light: "Светлые", dark: "Тёмные" }, language: "Язык", languageMissing: "Этот язык не загрузился. Проверьте связь и попробуйте ещё раз.", skip: "Перейти к ответу", objects: "Объекты", details: "Ещё", sheet: "Высота панели ответа",
};
