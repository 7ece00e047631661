/**
 * A name as it stands inside a sentence: small where it begins with one of the common words given ("Park by the river"), as it is where it
 * begins with anything else, which may be a proper name.
 */
export function nameInSentence(name: string, commonWords: ReadonlySet<string>): string {
  const [first = ""] = name.split(" ");
  return commonWords.has(first) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
