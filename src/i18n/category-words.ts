import type { Category } from "../domain/category";
import { LANGUAGES } from "../domain/language";
import { MESSAGES } from "./messages";

/** A category's name in every language, for the search. */
export function categoryWords(category: Category): string {
  return LANGUAGES.map((language) => MESSAGES[language].category[category]).join(" ");
}
