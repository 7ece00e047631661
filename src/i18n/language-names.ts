import type { Language } from "../domain/language";

/** Every language in its own words, and as short as a button. */
export const LANGUAGE_NAMES: Readonly<Record<Language, { readonly name: string; readonly short: string }>> = {
  kk: { name: "Қазақша", short: "ҚАЗ" },
  ru: { name: "Русский", short: "РУС" },
  en: { name: "English", short: "ENG" },
};
