import { LANGUAGES, type Language } from "../domain/language";

const PARTS: Readonly<Record<Language, () => Promise<unknown>>> = { kk: () => import("./languages/kk"), ru: () => import("./languages/ru"), en: () => import("./languages/en") };
const loaded = new Set<Language>();

/** Fetches the words of a language; nothing is fetched twice. Throws where they cannot be had. */
export async function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  await PARTS[language]();
  loaded.add(language);
}

/** For what speaks all languages at once, such as the search. Throws as `loadLanguage` does. */
export async function loadLanguages(): Promise<void> {
  await Promise.all(LANGUAGES.map(loadLanguage));
}

/** Whether the words of a language are there. */
export function isLoaded(language: Language): boolean {
  return loaded.has(language);
}
