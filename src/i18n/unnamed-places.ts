import type { Localized } from "../domain/language";
import type { Service } from "../domain/service";

/** What a place of a service is called that has no name of its own. */
export const UNNAMED: Readonly<Record<Service, Localized>> = {
  transit: { kk: "атауы белгісіз бекет", ru: "станция без названия", en: "a station without a name" },
  park: { kk: "атауы белгісіз саябақ", ru: "парк без названия", en: "a park without a name" },
  health: { kk: "атауы белгісіз емдеу мекемесі", ru: "медицинское учреждение без названия", en: "a clinic without a name" },
  school: { kk: "атауы белгісіз мектеп", ru: "школа без названия", en: "a school without a name" },
  kindergarten: { kk: "атауы белгісіз балабақша", ru: "детский сад без названия", en: "a kindergarten without a name" },
  culture: { kk: "атауы белгісіз мәдениет нысаны", ru: "объект культуры без названия", en: "a cultural venue without a name" },
  sport: { kk: "атауы белгісіз спорт нысаны", ru: "спортивный объект без названия", en: "a sports venue without a name" },
  shop: { kk: "атауы белгісіз азық-түлік дүкені", ru: "продуктовый магазин без названия", en: "a food shop without a name" },
};
