import { formatNumber } from "../format";
import type { ProgrammeMessages } from "../programme-messages";

export const kazakhProgramme: ProgrammeMessages = {
  nav: { label: "Беттер", map: "Карта", programme: "Бағдарлама", zones: "Аудандар мен полиорталықтар" },
  search: { label: "Бағдарламадан іздеу", placeholder: "Саябақ, емхана, көше, метро …", none: "Ештеңе табылмады. Азырақ әріп теріп немесе басқаша жазып көріңіз.", kind: { object: "нысан", zone: "аумақ", section: "бөлім", indicator: "көрсеткіш", place: "орын" } },
  status: { "under-way": "жүріп жатыр", finished: "аяқталды", delayed: "кейінге қалды", cancelled: "тоқтатылды", unknown: "2022 жылдан кейін: белгісіз", existing: "жұмыс істеп тұр" },
  filters: {
    title: "Сүзгі", clear: "Бәрін көрсету",
    facet: { goal: "Мақсат", section: "Бөлім", group: "Сала", category: "Түрі", period: "Мерзімі", status: "2022 жылдан кейінгі жағдайы", funding: "Кім төлейді", district: "Аудан", polycentre: "Полиорталық", placement: "Орны қаншалықты дәл" },
    period: { existing: "2022 жылы бар", "to-2025": "2025 жылға дейін", "2026-2030": "2026–2030 жылдар", later: "2030 жылдан кейін", "no-year": "жылы аталмаған" },
    none: "Барлық сүзгіден ешбір нысан өтпейді.", found: (count) => `${formatNumber(count, "kk")} нысан`, placed: (count) => `${formatNumber(count, "kk")} нысанның орны белгілі`,
  },
  phase: (due, all, year) => `${year} жылға дейін: ${all} нысаннан ${due}`,
  exports: { title: "Өзіңізбен алып кетіңіз", csv: "Кесте (CSV)", geojson: "Карта деректері (GeoJSON)", print: "Басып шығару", copyLink: "Сілтемені көшіру", linkCopied: "Сілтеме көшірілді" },
  object: {
    neighbours: "15 минуттық жаяу жерде", noNeighbours: "Орны белгілі басқа нысан жоқ.", same: "Осы шараның басқа нысандары", merged: "Мәтінде бірнеше жерде жазылған:", direction: ["солтүстікке", "солтүстік-шығысқа", "шығысқа", "оңтүстік-шығысқа", "оңтүстікке", "оңтүстік-батысқа", "батысқа", "солтүстік-батысқа"],
    away: (metres, minutes, direction) => `${direction} қарай ${metres}, ${minutes} мин`, permanent: "Бұл беттің өз мекенжайы бар.",
  },
  programme: {
    title: "Бүкіл бағдарлама", intro: "Алматыны дамытудың 2025 және 2030 жылдарға дейінгі бағдарламасының әрбір шарасы, саны мен нысаналы көрсеткіші – мәтіндегі орнымен бірге.", indicators: "Көрсеткіштер", headline: "Негізгі көрсеткіштер", measures: "Жоспарланған", existing: "2022 жылы бар", money: "Қаражат", moneyByGoal: "Мақсаттар мен мерзімдер бойынша қаражат, млрд теңге", moneyPrinted: "Бөлімде жазылған сома", moneySum: "Шараларының қосындысы", moneyTo2025: "2025 жылға дейін", moneyFrom2026: "2026–2030 жылдар", moneyUndated: "мерзімге бөлінбеген",
    moneyNote: "Әр сома бір рет қана қосылады: үлкен соманың ішінде бар бөліктер, жылдық және жалпы сомалар қосылмайды.", moneyObjects: (count) => `${formatNumber(count, "kk")} сома қосылды`, excluded: "Қосылмайды", noMoney: "Құны жазылмаған.", byDistrict: "Аудандар бойынша жоспарланған нысандар", byYear: "Жылдар бойынша жоспарланған нысандар", objects: "нысандар", year: "Жыл", value: "Мәні", noValues: "Саны жазылмаған.", table: "Кесте", downloadCsv: "CSV", target: "нысана", goal: (id) => `${id}-мақсат`, section: (id) => (/^\d/.test(id) ? `${id}-бөлім` : ""), better: { up: "көп болғаны жақсы", down: "аз болғаны жақсы" }, bn: "млрд теңге", all: "Барлық бөлімдер", dueBy: "мерзімі", noYear: "жылы жоқ",
  },
  zones: {
    title: "Аудандар мен полиорталықтар", polycentres: "Полиорталықтар", districts: "Аудандар", compare: "Бір шәкілде", area: "Ауданы", hectares: "га", residents: "Тұрғындар", density: "Тығыздығы", perKm2: (value) => `км²-ге ${value}`, planned: "Жоспарланған", access: "Жаяу", accessText: (limit) => `${limit} жаяу жететін тұрғындардың үлесі`, today: "2022", by: (year) => `${year} жылға дейін`, money: "Осы аумақ аталған қаражат", parks: "Саябақтар ауданы, бағдарламаның 4–5-қосымшалары", unplaced: "Осында жоспарланған, орны аталмаған", modelled: "модель", ask: "Картадан сұрау", moneyShared: "Бірнеше аумақ аталған сома әрқайсысында толық тұрады: аумақтарды қоспаңыз.",
  },
};
