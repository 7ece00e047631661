import { LANGUAGES } from "../language";
import type { Street } from "./gazetteer";
import { isTitle, nameWords, withoutBrackets } from "./name-words";

/** How surnames end, as stems: streets are called after people with and without their first names. */
const SURNAME = /(?:ov|ev|in|ul)$/;

const remembered = new WeakMap<Street, readonly (readonly string[])[]>();

/** The telling words of every name that a street has or had. */
function namesOf(street: Street): readonly (readonly string[])[] {
  const known = remembered.get(street);
  if (known) return known;
  const names = [street.name, ...street.formerly].flatMap((name) => LANGUAGES.map((language) => name[language]));
  const fresh = [...new Set([...names, ...street.also])].map((name) =>
    nameWords(withoutBrackets(name))
      .filter(({ folded }) => !isTitle(folded))
      .map(({ stem }) => stem),
  );
  remembered.set(street, fresh);
  return fresh;
}

/**
 * Whether two entries of a map are one street under two names: an old and a new one, or Момышулы and Бауыржана Момышулы. Where they meet
 * is no crossing.
 */
export function isSameStreet(a: Street, b: Street): boolean {
  return namesOf(a).some((one) => namesOf(b).some((other) => isSameName(one, other)));
}

function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0 || !short.every((word) => long.includes(word))) return false;
  const more = long.filter((word) => !short.includes(word));
  return more.length === 0 || (SURNAME.test(short.at(-1)!) && more.every((word) => !/\d/.test(word)));
}
