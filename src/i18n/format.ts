import type { Language } from "../domain/language";

/** No-break space: between thousands in Kazakh and Russian, before a unit everywhere. */
export const NBSP = "\u00a0";

/** A dash between two figures at which no line breaks. */
const DASH = "\u2060–\u2060";

/** A number as the language writes it: 2 042 942,5 in Kazakh and Russian, 2,042,942.5 in English. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".") as [string, string | undefined];
  const grouped = whole.length < 5 && language !== "en" ? whole : whole.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : NBSP);
  return (value < 0 ? "−" : "") + grouped + (fraction === undefined ? "" : (language === "en" ? "." : ",") + fraction);
}

/** As many decimals as the figure itself has, at most two. */
export function formatFigure(value: number, language: Language): string {
  const decimals = [0, 1, 2].find((digits) => Math.abs(Number(value.toFixed(digits)) - value) < 1e-9) ?? 2;
  return formatNumber(value, language, decimals);
}

/** A share of 0–1 in whole per cent; what is not nothing is never shown as 0, what is not all never as 100. */
export function wholePercent(share: number): number {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return 1;
  if (rounded === 100 && share < 1) return 99;
  return rounded;
}

/** What lies between two shares, in whole per cent: one figure where they round to the same. */
export function formatShare(share: { readonly sure: number; readonly possible: number }): string {
  return `${shareFigure(share)}${NBSP}%`;
}

export function shareFigure({ sure, possible }: { readonly sure: number; readonly possible: number }): string {
  const low = wholePercent(sure),
    high = wholePercent(possible);
  return low === high ? String(low) : `${low}${DASH}${high}`;
}

/** The two ends of a share apart, each as one figure; null where they round to the same. */
export function shareEnds({
  sure,
  possible,
}: {
  readonly sure: number;
  readonly possible: number;
}): readonly [low: string, high: string] | null {
  const low = wholePercent(sure),
    high = wholePercent(possible);
  return low === high ? null : [String(low), String(high)];
}

/** Rounded people, as a range where places are known to a microdistrict only. */
export function formatPeople({ sure, possible }: { readonly sure: number; readonly possible: number }, language: Language): string {
  const low = roundPeople(sure),
    high = roundPeople(possible);
  return low === high ? formatNumber(low, language) : `${formatNumber(low, language)}${DASH}${formatNumber(high, language)}`;
}

/** People whom the plan brings: a range that begins at nobody is said as "up to". */
export function formatGained(gained: { readonly sure: number; readonly possible: number }, language: Language): string {
  const low = roundPeople(gained.sure),
    high = roundPeople(gained.possible);
  return low === 0 && high > 0 ? `${UP_TO[language]}${NBSP}${formatNumber(high, language)}` : formatPeople(gained, language);
}

const UP_TO: Readonly<Record<Language, string>> = { kk: "ең көбі", ru: "до", en: "up to" };

/** Modelled people: three figures at the most, so that the number does not look more exact than it is. */
export function roundPeople(people: number): number {
  if (people < 100) return Math.round(people / 10) * 10 || Math.round(people);
  const step = 10 ** (Math.floor(Math.log10(people)) - 2);
  return Math.round(people / step) * step;
}

/** Distances for walkers: to 10 m below a kilometre, then in kilometres with one decimal. */
export function formatMetres(metres: number, language: Language): string {
  const rounded = Math.round(metres / 10) * 10;
  if (rounded < 1000) return `${formatNumber(rounded, language)}${NBSP}${METRE[language]}`;
  return `${formatNumber(metres / 1000, language, rounded % 1000 === 0 ? 0 : 1)}${NBSP}${KILOMETRE[language]}`;
}

/** To the metre, for figures that somebody may want to work out again. */
export function formatWholeMetres(metres: number, language: Language): string {
  return `${formatNumber(Math.round(metres), language)}${NBSP}${METRE[language]}`;
}

const METRE: Readonly<Record<Language, string>> = { kk: "м", ru: "м", en: "m" };
const KILOMETRE: Readonly<Record<Language, string>> = { kk: "км", ru: "км", en: "km" };

/** Which of three Russian forms a whole number takes: 1 минута, 2 минуты, 5 минут, 21 минута. */
export function russianPlural(value: number, one: string, few: string, many: string): string {
  const tens = Math.abs(value) % 100,
    units = Math.abs(value) % 10;
  if (tens >= 11 && tens <= 14) return many;
  return units === 1 ? one : units >= 2 && units <= 4 ? few : many;
}

/** Two English forms. */
export function englishPlural(value: number, one: string, many: string): string {
  return value === 1 ? one : many;
}

/** A text that begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
