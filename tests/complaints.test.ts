import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const sections = readFileSync(`${ROOT}docs/complaints.md`, "utf8").split(/^## /m).slice(1);
const namedIn = (text: string): { path: string; title: string }[] =>
  [...text.matchAll(/^- `([^`]+)`: "(.+)"$/gm)].map(([, path, title]) => ({ path: path!, title: title! }));

test("each of the five complaints names tests that exclude it", () => {
  expect(sections).toHaveLength(5);
  for (const section of sections) expect(namedIn(section).length, section.split("\n")[0]).toBeGreaterThanOrEqual(3);
  // Every line that begins like a named test is read as one.
  for (const section of sections) expect(section.match(/^- /gm)).toHaveLength(namedIn(section).length);
});

test.each(sections.flatMap(namedIn))("$path holds the test “$title”", ({ path, title }) => {
  expect(existsSync(`${ROOT}${path}`)).toBe(true);
  const titles = [
    ...readFileSync(`${ROOT}${path}`, "utf8").matchAll(
      /\b(?:test|describe)(?:\.each\([\s\S]*?\]\s*(?:as const)?\s*\))?(?:\.skipIf\([^)]*\))?\(\s*(?:"([^"]+)"|`([^`]+)`)/g,
    ),
  ].map(([, plain, template]) => plain ?? template!);
  expect(
    titles.filter((one) => one.includes(title)),
    `of ${titles.length} tests of the file`,
  ).toHaveLength(1);
});
