import { LANGUAGES, type Language } from "../domain/language";

/** The first of the device's languages that Qadam speaks; Kazakh where it speaks none of them. */
export function deviceLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const known = LANGUAGES.find((language) => language === tag.slice(0, 2).toLowerCase());
    if (known) return known;
  }
  return "kk";
}

/** The language that the address asks for, for when there is no data to read the rest of it against. */
export function addressLanguage(search: string): Language | null {
  const asked = new URLSearchParams(search).get("lang");
  return LANGUAGES.find((language) => language === asked) ?? null;
}
