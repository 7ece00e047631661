import { useState } from "react";
import type { Language } from "../domain/language";
import { loadLanguage } from "../i18n/load-language";

/** Changes to a language once its words are there; `missing` while the last one asked for could not be had. */
export function useLanguageChange(changed: (language: Language) => void): {
  readonly missing: boolean;
  readonly change: (language: Language) => void;
} {
  const [missing, setMissing] = useState(false);
  const change = (language: Language): void => {
    setMissing(false);
    loadLanguage(language).then(
      () => changed(language),
      () => setMissing(true),
    );
  };
  return { missing, change };
}
