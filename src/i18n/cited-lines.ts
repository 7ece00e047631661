import type { Source } from "../domain/dataset";
import type { Language } from "../domain/language";
import { placedFeatures } from "../domain/placement";
import type { Project } from "../domain/project";
import { linesBySection } from "../domain/section-lines";
import { linesText } from "./lines-text";
import { MESSAGES } from "./messages";

/** Everywhere the text states a thing, section by section: a measure of 4.2 may be announced in 1.1 too. */
export function citedLines({ section, lines }: Pick<Project, "section" | "lines">, language: Language): string {
  const { card } = MESSAGES[language];
  return [...linesBySection(section, lines)].map(([one, ranges]) => `${card.section(one)}, ${card.lines(linesText(ranges))}`).join("; ");
}

/** Where the text states a thing; what the programme does not name rests on the sources of its place: title, publisher and date of each. */
export function sourceWords(project: Project, sources: ReadonlyMap<string, Source>, language: Language): string {
  if (project.lines.length > 0) return citedLines(project, language);
  return placeSources(project, sources)
    .map(({ title, publisher, date }) => `${title[language]}, ${publisher[language]}, ${date}`)
    .join("; ");
}

/** The sources of an object's place, each once. */
export function placeSources({ placement }: Project, sources: ReadonlyMap<string, Source>): Source[] {
  return [...new Set(placedFeatures(placement).map(({ source }) => source))].flatMap((id) => sources.get(id) ?? []);
}
