import { LANGUAGES, type Language } from "../domain/language";

const PARTS: Readonly<Record<Language, () => Promise<unknown>>> = {
  kk: () => import("./languages/kk"),
  ru: () => import("./languages/ru"),
  en: () => import("./languages/en"),
};
const loaded = new Set<Language>();

let tries = 0;

/** Fetches the words of a language; nothing is fetched twice. Throws where they cannot be had. */
export async function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  await PARTS[language]().catch(againFrom);
  loaded.add(language);
}

/**
 * Many browsers remember for as long as the page is open that a script could not be had. Under another address they ask for it again; the
 * script of a language puts its words in their place whatever it is called.
 */
async function againFrom(error: unknown): Promise<unknown> {
  const address = error instanceof Error ? /https?:\S+\.js/.exec(error.message)?.[0] : undefined;
  if (address === undefined) throw error;
  tries++;
  return import(/* @vite-ignore */ `${address}?again=${tries}`);
}

/** For what speaks all languages at once, such as the search. Throws as `loadLanguage` does. */
export async function loadLanguages(): Promise<void> {
  await Promise.all(LANGUAGES.map(loadLanguage));
}

/** Whether the words of a language are there. */
export function isLoaded(language: Language): boolean {
  return loaded.has(language);
}
