import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/language";
import { answerComment, commentText, mailDraft, objectComment } from "../../../src/ui/share/comment-text";
import { builtData } from "../../support/built-data";

const LINK = "https://example.org/?object=metro-qalqaman&lang=kk";
const { dataset } = builtData();
const metro = dataset.projects.find(({ id }) => id === "metro-qalqaman")!;

describe("a comment", () => {
  test.each(LANGUAGES)("on an object names its record, name, place words, section, data and link in %s", (language) => {
    const { subject, facts } = objectComment(metro, LINK, "v1", language);
    expect(subject).toContain(metro.name[language]);
    const text = facts.join("\n");
    for (const part of [metro.name[language], "metro-qalqaman", metro.placeWords!, "1.2", "v1", LINK]) expect(text).toContain(part);
  });

  test("begins with the visitor's words", () => {
    const comment = answerComment("Question?", "Answer.", LINK, "v1", "en");
    expect(commentText(comment, "  It opened.\n")).toBe(
      `It opened.\n\nQuestion: Question?\nAnswer: Answer.\nData version: v1\nLink: ${LINK}\n`,
    );
    expect(commentText(comment, " ")).toMatch(/^Question: /);
  });

  test("as a mail draft keeps every letter, line and sign, and has a recipient only where one is named", () => {
    const comment = objectComment(metro, LINK, "v1", "kk"),
      words = "Қате: 50 % & «ашылды»?";
    const draft = new URL(mailDraft(comment, words, ""));
    expect([draft.protocol, draft.pathname]).toEqual(["mailto:", ""]);
    expect(draft.searchParams.get("subject")).toBe(comment.subject);
    expect(draft.searchParams.get("body")).toBe(commentText(comment, words).replaceAll("\n", "\r\n"));
    expect(new URL(mailDraft(comment, words, "someone@example.org")).pathname).toBe("someone@example.org");
  });
});
