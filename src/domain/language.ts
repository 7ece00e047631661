/** The languages of the interface and of every text; Kazakh is the first. */
export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Localized = Readonly<Record<Language, string>>;

/** A name of which only one spelling is known, whatever its language. */
export const inEveryLanguage = (text: string): Localized => ({ kk: text, ru: text, en: text });
