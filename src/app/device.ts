import { LANGUAGES, type Language } from "../domain/language";
import type { Theme } from "../map/palette";

/** The first of the device's languages that Qadam speaks; Kazakh where it speaks none of them. */
export function deviceLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const known = LANGUAGES.find((language) => language === tag.slice(0, 2).toLowerCase());
    if (known) return known;
  }
  return "kk";
}

export function deviceTheme(): Theme {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
