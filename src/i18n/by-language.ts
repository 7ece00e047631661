import { LANGUAGES, type Language } from "../domain/language";

/** Something in every language that has come so far; the page fetches one language before its first answer and the others after it. */
export type ByLanguage<T> = { readonly given: Readonly<Record<Language, T>>; give(language: Language, value: T): void };

/** Asking for a language that has not come is a mistake of ours: whoever changes the language loads it first (load-language). */
export function byLanguage<T>(): ByLanguage<T> {
  const values = new Map<Language, T>();
  const get = (language: Language) => (): T => {
    if (!values.has(language)) throw new Error(`the words of "${language}" have not been loaded`);
    return values.get(language)!;
  };
  const given = Object.defineProperties(
    {},
    Object.fromEntries(LANGUAGES.map((language) => [language, { enumerable: true, get: get(language) }])),
  );
  return { given: given as Record<Language, T>, give: (language, value) => void values.set(language, value) };
}
