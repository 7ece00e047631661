import type { House } from "../../domain/places/gazetteer";
import type { QueryWord } from "../../domain/places/name-words";

export type HouseReading = {
  readonly name: readonly QueryWord[];
  readonly house: string;
  /** Something said that it is a house; else a number may be part of the name ("Аксай 4"). */
  readonly certain: boolean;
};

/** Takes a house number out of what was typed: at the end, or at the beginning as in English. Null where there is none. */
export function looksLikeHouse(words: readonly QueryWord[]): HouseReading | null {
  if (words.length < 2) return null;
  const marked = words.findIndex(({ asHouse }) => asHouse);
  const at = marked !== -1 ? marked : words.at(-1)!.isNumber ? words.length - 1 : words[0]!.isNumber ? 0 : -1;
  if (at === -1) return null;
  // What follows a number in the middle is a flat or an entrance: nobody walks from there differently.
  const name = at === 0 ? words.slice(1) : words.slice(0, at);
  return name.some(({ isNumber }) => !isNumber) || (marked > 0 && name.length > 0)
    ? {
        name,
        house: words[at]!.text,
        certain: marked !== -1 || words[at]!.cutBefore || at === 0 || name.some(({ isNumber }) => isNumber) || words.length === 2,
      }
    : null;
}

type Parts = { readonly number: number; readonly letter: string; readonly after: string };

/** "12/34а" is number 12, the rest is told apart by folding the letters that look alike. */
function partsOf(text: string): Parts {
  const [, number = "0", letter = "", after = ""] = /^(\d+)\s*-?(\p{L}*)\s*(?:[/\\-]\s*(.*))?$/u.exec(text.trim().toLowerCase()) ?? [];
  return { number: Number(number), letter: lookAlike(letter), after: lookAlike(after) };
}

const LOOK_ALIKE: Readonly<Record<string, string>> = { a: "а", b: "б", c: "в", d: "г", v: "в", g: "г", e: "е" };
const lookAlike = (letters: string): string => [...letters].map((letter) => LOOK_ALIKE[letter] ?? letter).join("");

/** Whether a number of the map is the one asked for; a corner house "12/34" answers to "12". */
function isHouse(known: string, asked: string): boolean {
  const one = partsOf(known),
    other = partsOf(asked);
  return one.number === other.number && one.letter === other.letter && (one.after === other.after || other.after === "");
}

/** The house asked for; else the one whose number is nearest, on the same side of the street where two are equally near. */
export function findHouse(houses: readonly House[], asked: string): { readonly house: House; readonly isExact: boolean } {
  const whole = houses.find(({ number }) => number.toLowerCase() === asked) ?? houses.find(({ number }) => isHouse(number, asked));
  if (whole) return { house: whole, isExact: true };
  const wanted = partsOf(asked).number;
  const cost = ({ number }: House): number => {
    const own = partsOf(number).number,
      away = Math.abs(own - wanted);
    return 2 * away + (away % 2 === 0 ? 0 : 1);
  };
  return { house: houses.reduce((best, house) => (cost(house) < cost(best) ? house : best)), isExact: false };
}
