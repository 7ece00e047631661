import type { Service } from "../domain/service";

type Forms<F extends string> = Readonly<Record<Service, Readonly<Record<F, string>>>>;

/** Атау мен барыс (-қа/-ке) септігі; one – «бірде-бір» сөзімен тіркесетін түрі; plural – көптік түрі. */
export const KAZAKH_SERVICE: Forms<"nominative" | "dative" | "one" | "plural"> = {
  transit: { nominative: "жүрдек көлік", dative: "жүрдек көлікке", one: "жүрдек көлік желісі", plural: "жүрдек көлік желілері" },
  park: { nominative: "саябақ", dative: "саябаққа", one: "саябақ", plural: "саябақтар" },
  health: {
    nominative: "емхана немесе аурухана",
    dative: "емханаға немесе ауруханаға",
    one: "емхана немесе аурухана",
    plural: "емханалар мен ауруханалар",
  },
  school: { nominative: "мектеп", dative: "мектепке", one: "мектеп", plural: "мектептер" },
  kindergarten: { nominative: "балабақша", dative: "балабақшаға", one: "балабақша", plural: "балабақшалар" },
  culture: { nominative: "мәдениет нысаны", dative: "мәдениет нысанына", one: "мәдениет нысаны", plural: "мәдениет нысандары" },
  sport: { nominative: "спорт нысаны", dative: "спорт нысанына", one: "спорт нысаны", plural: "спорт нысандары" },
  shop: { nominative: "азық-түлік дүкені", dative: "азық-түлік дүкеніне", one: "азық-түлік дүкені", plural: "азық-түлік дүкендері" },
};

/** Nominative; genitive singular (до …, от …) and plural (нет …). */
export const RUSSIAN_SERVICE: Forms<"nominative" | "genitive" | "pluralGenitive"> = {
  transit: { nominative: "скоростной транспорт", genitive: "скоростного транспорта", pluralGenitive: "линий скоростного транспорта" },
  park: { nominative: "парк", genitive: "парка", pluralGenitive: "парков" },
  health: { nominative: "поликлиника или больница", genitive: "поликлиники или больницы", pluralGenitive: "поликлиник и больниц" },
  school: { nominative: "школа", genitive: "школы", pluralGenitive: "школ" },
  kindergarten: { nominative: "детский сад", genitive: "детского сада", pluralGenitive: "детских садов" },
  culture: { nominative: "объект культуры", genitive: "объекта культуры", pluralGenitive: "объектов культуры" },
  sport: { nominative: "спортивный объект", genitive: "спортивного объекта", pluralGenitive: "спортивных объектов" },
  shop: { nominative: "продуктовый магазин", genitive: "продуктового магазина", pluralGenitive: "продуктовых магазинов" },
};

export const ENGLISH_SERVICE: Forms<"one" | "many"> = {
  transit: { one: "rapid transit", many: "rapid transit lines" },
  park: { one: "a park", many: "parks" },
  health: { one: "a clinic or hospital", many: "clinics and hospitals" },
  school: { one: "a school", many: "schools" },
  kindergarten: { one: "a kindergarten", many: "kindergartens" },
  culture: { one: "a cultural venue", many: "cultural venues" },
  sport: { one: "a sports venue", many: "sports venues" },
  shop: { one: "a food shop", many: "food shops" },
};
