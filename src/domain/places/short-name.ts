import type { Localized } from "../language";

const KIND_WORDS = {
  kk: /\s*(көшесі|даңғылы|бульвары)$/iu,
  ru: /^(улица|проспект|бульвар)\s+|\s+(улица|проспект|бульвар)$/iu,
  en: /\s+(Street|Avenue|Boulevard|Ave|St|Blvd)\.?$/iu,
} as const;

/** A street's name as people say it at a crossing: without "street" or "avenue"; a road that is nothing without its kind keeps it. */
export function shortName(name: Localized): Localized {
  // A street of a map may have one name for all languages: the kinds of the others are taken off as well.
  const bare = (text: string): string =>
    (["kk", "ru", "en"] as const).reduce((left, language) => left.replace(KIND_WORDS[language], ""), text).trim() || text;
  return { kk: bare(name.kk), ru: bare(name.ru), en: bare(name.en) };
}

export function crossingName(a: Localized, b: Localized): Localized {
  const one = shortName(a),
    other = shortName(b);
  return { kk: `${one.kk} – ${other.kk}`, ru: `${one.ru} – ${other.ru}`, en: `${one.en} – ${other.en}` };
}

export function addressName(street: Localized, house: string): Localized {
  return { kk: `${street.kk}, ${house}`, ru: `${street.ru}, ${house}`, en: `${street.en}, ${house}` };
}
