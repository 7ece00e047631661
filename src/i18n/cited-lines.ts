import type { Language } from "../domain/language";
import type { Project } from "../domain/project";
import { linesBySection } from "../domain/section-lines";
import { linesText } from "./lines-text";
import { MESSAGES } from "./messages";

/** Everywhere the text states a thing, section by section: a measure of 4.2 may be announced in 1.1 too. */
export function citedLines({ section, lines }: Pick<Project, "section" | "lines">, language: Language): string {
  const { card } = MESSAGES[language];
  if (lines.length === 0) return card.otherSource;
  return [...linesBySection(section, lines)].map(([one, ranges]) => `${card.section(one)}, ${card.lines(linesText(ranges))}`).join("; ");
}
