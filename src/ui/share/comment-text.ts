import type { Project } from "../../domain/project";
import type { Language } from "../../domain/language";
import { linesText } from "../../i18n/lines-text";
import { MESSAGES } from "../../i18n/messages";

/** A comment to be sent by the visitor: what it is about, in lines that whoever keeps the data can look up. */
export type Comment = { readonly subject: string; readonly facts: readonly string[] };

export function objectComment(project: Project, link: string, version: string, language: Language): Comment {
  const messages = MESSAGES[language],
    { card } = messages,
    { field } = messages.comment,
    name = project.name[language];
  return {
    subject: `${messages.title}: ${name}`,
    facts: [
      `${field.object}: ${name}`,
      `${field.number}: ${[project.id, ...project.also].join(", ")}`,
      `${field.place}: ${messages.placement[project.placement.kind]}`,
      ...(project.placeWords === null ? [] : [`${field.placeWords}: ${project.placeWords}`]),
      `${field.section}: ${project.lines.length > 0 ? `${card.section(project.section)}, ${card.lines(linesText(project.lines))}` : card.section(project.section)}`,
      `${field.data}: ${version}`,
      `${field.link}: ${link}`,
    ],
  };
}

export function answerComment(question: string, answer: string, link: string, version: string, language: Language): Comment {
  const messages = MESSAGES[language],
    { field } = messages.comment;
  return {
    subject: `${messages.title}: ${question}`,
    facts: [`${field.question}: ${question}`, `${field.answer}: ${answer}`, `${field.data}: ${version}`, `${field.link}: ${link}`],
  };
}

/** The visitor's words first, then what they are about. */
export function commentText({ facts }: Comment, words: string): string {
  return `${words.trim() === "" ? "" : `${words.trim()}\n\n`}${facts.join("\n")}\n`;
}

/** A draft in the visitor's own mail program; without a recipient where whoever serves the app has named none. */
export function mailDraft(comment: Comment, words: string, recipient: string): string {
  const text = commentText(comment, words).replaceAll("\n", "\r\n");
  return `mailto:${encodeURIComponent(recipient).replaceAll("%40", "@")}?subject=${encodeURIComponent(comment.subject)}&body=${encodeURIComponent(text)}`;
}
