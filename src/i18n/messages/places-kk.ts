import type { PlacesMessages } from "../places-messages";

export const kazakhPlaces: PlacesMessages = {
  places: {
    label: "Орынды іздеу",
    placeholder: "Көше, үй, қиылыс, метро…",
    none: "Ештеңе табылмады. Басқаша жазып көріңіз немесе картадан басыңыз.",
    kind: {
      district: "аудан",
      polycentre: "полиорталық",
      street: "көше",
      crossing: "қиылыс",
      address: "мекенжай",
      metro: "метро станциясы",
      station: "станция",
      landmark: "орын",
      area: "аймақ",
      microdistrict: "шағын аудан",
      water: "су айдыны",
      object: "нысан",
    },
    formerly: (names) => `бұрынғы ${names}`,
    perhaps: "мүмкін, осыны іздеген шығарсыз",
    nearArea: (name) => `жанында: ${name}`,
    streetMiddle: "көшенің ортасы",
    areaMiddle: "аймақтың ортасы",
    nearestHouse: (asked, known) => `картада ${asked} нөмірлі үй жоқ, ең жақын белгілі нөмір – ${known}`,
    noHouses: (asked) => `картада ${asked} нөмірлі үй жоқ, бұл – көшенің ортасы`,
    noHousesInArea: (asked) => `картада ${asked} нөмірлі үй жоқ, бұл – аймақтың ортасы`,
    roughPosition: (distance) => `Құрылғы орныңызды шамамен ${distance} дәлдікпен біледі.`,
    position: {
      button: "Менің тұрған жерім",
      asking: "Тұрған жеріңіз анықталып жатыр…",
      privacy: "Тек осы сұрақ үшін керек: сақталмайды, ешқайда жіберілмейді, беттің мекенжайында да болмайды.",
      denied:
        "Браузер тұрған жеріңізді білуге рұқсат бермеді. Рұқсатты оның баптауларынан өзгертуге болады немесе орынды атауы бойынша іздеңіз.",
      unavailable: "Құрылғы тұрған жеріңізді анықтай алмады. Орынды атауы бойынша іздеңіз немесе картадан басыңыз.",
      outside: (district, distance) =>
        `Сіз бағдарлама аумағынан тыс жердесіз: ең жақын аудан – ${district}, оған дейін ${distance}. Сұрақ өзгерген жоқ.`,
    },
    positionLost:
      "Бұл мекенжай тұрған жеріңізді білдіреді, бірақ ол еш жерде сақталмайды. Әзірге бүкіл қала көрсетілген: «Менің тұрған жерім» түймесін қайта басыңыз немесе орынды атауы бойынша іздеңіз.",
    recent: "Соңғы орындар",
    onDevice: "тек осы құрылғыда сақталады",
    forget: "Тізімді тазарту",
    problem: (fault) => `Қала жинағындағы көшелер мен үйлерді оқу мүмкін болмады: ${fault}`,
    at: {
      crossing: (name) => name,
      metro: (name) => `«${name}» метро станциясы`,
      station: (name) => `«${name}» станциясы`,
      landmark: (name) => name,
    },
    near: {
      crossing: (name, distance, direction) => `${name} қиылысынан ${direction} қарай ${distance}`,
      metro: (name, distance, direction) => `«${name}» метро станциясынан ${direction} қарай ${distance}`,
      station: (name, distance, direction) => `«${name}» станциясынан ${direction} қарай ${distance}`,
      landmark: (name, distance, direction) => `«${name}» деген жерден ${direction} қарай ${distance}`,
    },
  },
};
