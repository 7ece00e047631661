/** Width of a text in the units of whoever draws it. */
export type Measure = (text: string) => number;

/** Marks that keep lines from breaking have done their work once the lines are broken. */
const JOINER = /\u2060/g;

/**
 * Breaks a text into lines no wider than `width`, at plain spaces only (a no-break space holds); a single word that is wider, such as a
 * link, is broken between letters, so that nothing is cut off.
 */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .replace(JOINER, "")
    .split(" ")
    .flatMap((part) => broken(part, width, measure))) {
    const longer = line === "" ? word.text : `${line}${word.glued ? "" : " "}${word.text}`;
    if (line !== "" && (word.glued || measure(longer) > width)) {
      lines.push(line);
      line = word.text;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

type Word = { readonly text: string; /** Goes on the word before, on a line of its own. */ readonly glued: boolean };

function broken(word: string, width: number, measure: Measure): Word[] {
  if (measure(word) <= width) return [{ text: word, glued: false }];
  const parts: Word[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && measure(part + letter) > width) {
      parts.push({ text: part, glued: parts.length > 0 });
      part = letter;
    } else part += letter;
  }
  return [...parts, { text: part, glued: parts.length > 0 }];
}
