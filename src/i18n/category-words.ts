import type { Category } from "../domain/category";
import { LANGUAGES } from "../domain/language";
import { MESSAGES } from "./messages";
import { SPOKEN_WORDS } from "./spoken-words";

/** A category's name in every language and what people call it, for the search. */
export function categoryWords(category: Category): string {
  return [...LANGUAGES.map((language) => MESSAGES[language].category[category]), SPOKEN_WORDS[category] ?? ""].join(" ");
}
