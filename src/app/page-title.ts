import { walkerMatters } from "../domain/question";
import { GRAMMAR, MESSAGES } from "../i18n/messages";
import type { State } from "../state/store";
import { walkerWords } from "../ui/answer-words";
import { placeOf } from "../ui/place-words";

const APP = "Qadam";

/** The title of the document, by which a history, a tab and a screen reader tell pages apart: the object on show, the page, or the question. */
export function pageTitle({ dataset, question, view }: Pick<State, "dataset" | "question" | "view">): string {
  return `${subjectOf({ dataset, question, view })} · ${APP}`;
}

function subjectOf({ dataset, question, view: { page, selected, language, wayTo } }: Pick<State, "dataset" | "question" | "view">): string {
  const messages = MESSAGES[language];
  const object = dataset.projects.find(({ id }) => id === selected);
  if (object) return object.name[language];
  switch (page.kind) {
    case "programme": {
      const section = page.section === null ? undefined : dataset.sections.get(page.section);
      if (!section) return messages.nav.programme;
      return /^\d/.test(section.id) ? `${section.id}. ${section.name[language]}` : section.name[language];
    }
    case "zones":
      return [...dataset.districts, ...dataset.polycentres].find(({ id }) => id === page.zone)?.name[language] ?? messages.nav.zones;
    case "map": {
      const goal = dataset.projects.find(({ id }) => id === wayTo);
      const parts = GRAMMAR[language].question({
        place: placeOf(question.where, dataset),
        service: question.service,
        limit: question.limit,
        year: question.year,
        method: question.method,
        walkerLabel: walkerMatters(question) ? walkerWords(question, language) : null,
        wayTo: goal?.name[language] ?? null,
      });
      return parts
        .map((part) => (part.kind === "words" ? part.words : part.label))
        .join("")
        .trim();
    }
  }
}
