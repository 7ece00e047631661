/**
 * Brings the spellings that people use for one word to one skeleton of small Latin letters: Kazakh letters typed as Russian ones, ё/е, the
 * Kazakh Latin alphabet of 2021, the usual transliterations. Many words share a skeleton; that is wanted in a search.
 */
const LETTERS: Readonly<Record<string, string>> = {
  а: "a",
  ә: "a",
  ä: "a",
  б: "b",
  в: "v",
  w: "v",
  г: "g",
  ғ: "g",
  ğ: "g",
  д: "d",
  е: "e",
  ё: "e",
  э: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  і: "i",
  ы: "i",
  y: "i",
  ı: "i",
  ï: "i",
  к: "k",
  қ: "k",
  q: "k",
  л: "l",
  м: "m",
  н: "n",
  ң: "n",
  ñ: "n",
  ŋ: "n",
  о: "o",
  ө: "o",
  ö: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ұ: "u",
  ү: "u",
  ū: "u",
  ü: "u",
  ф: "f",
  х: "h",
  һ: "h",
  x: "h",
  ц: "ts",
  ч: "sh",
  ш: "sh",
  ş: "sh",
  c: "s",
  щ: "sh",
  ъ: "",
  ь: "",
  ю: "u",
  я: "a",
  j: "zh",
  "’": "",
  "'": "",
  ʼ: "",
};

/** Groups of letters that stand for one sound, after the single letters. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/ts/g, "s"],
  [/i[ao]/g, "a"],
  [/iu/g, "u"],
  [/ie/g, "e"],
  [/dzh/g, "zh"],
  [/uv|vu/g, "u"],
  [/(.)\1+/g, "$1"],
  [/i+/g, "i"],
];

export function foldLetters(text: string): string {
  let folded = "";
  for (const letter of text.toLowerCase().normalize("NFC").replaceAll("ch", "ч")) folded += LETTERS[letter] ?? letter;
  folded = folded.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  for (const [group, sound] of GROUPS) folded = folded.replace(group, sound);
  return folded;
}
