const FONTS = ['400 16px "Golos Text Variable"', '500 16px "Golos Medium"'] as const;
/** Letters of all three languages: the map draws its labels once, with the fonts that are there then. */
const LETTERS = "AzАяӘҒҚҢӨҰҮҺІәғқңөұүһі₸";

/** Resolves when the map's fonts are there, or cannot be had: labels in another face are better than no map. */
export async function loadMapFonts(): Promise<void> {
  await Promise.allSettled(FONTS.map((font) => document.fonts.load(font, LETTERS)));
}
