import * as fontkit from "fontkit";
import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";
import latin from "@fontsource/golos-text/files/golos-text-latin-400-normal.woff?inline";
import latinMore from "@fontsource/golos-text/files/golos-text-latin-ext-400-normal.woff?inline";
import cyrillic from "@fontsource/golos-text/files/golos-text-cyrillic-400-normal.woff?inline";
import cyrillicMore from "@fontsource/golos-text/files/golos-text-cyrillic-ext-400-normal.woff?inline";
import boldLatin from "@fontsource/golos-text/files/golos-text-latin-600-normal.woff?inline";
import boldLatinMore from "@fontsource/golos-text/files/golos-text-latin-ext-600-normal.woff?inline";
import boldCyrillic from "@fontsource/golos-text/files/golos-text-cyrillic-600-normal.woff?inline";
import boldCyrillicMore from "@fontsource/golos-text/files/golos-text-cyrillic-ext-600-normal.woff?inline";

/** A piece of text that one font can set. */
export type Run = { readonly text: string; readonly font: PDFFont };

/** The project's typeface in one weight: the files by alphabet that it comes in, as if they were one font. */
export type Typeface = { runs(text: string): Run[]; width(text: string, size: number): number };
export type Typefaces = { readonly regular: Typeface; readonly bold: Typeface };

/**
 * Puts the typeface into a document; only the letters used are stored. The files are part of this module, so that the page can be made
 * without a network once the module is there. Cyrillic comes first: it has Ұ and І, the other Kazakh letters are in its extension.
 */
export async function embedTypefaces(document: PDFDocument): Promise<Typefaces> {
  document.registerFontkit(fontkit);
  return {
    regular: await typeface(document, [cyrillic, cyrillicMore, latin, latinMore]),
    bold: await typeface(document, [boldCyrillic, boldCyrillicMore, boldLatin, boldLatinMore]),
  };
}

async function typeface(document: PDFDocument, files: readonly string[]): Promise<Typeface> {
  const fonts = await Promise.all(
    files.map(async (file) => {
      const font = await document.embedFont(bytesOf(file), { subset: true });
      return { font, letters: new Set(font.getCharacterSet()) };
    }),
  );
  const fontOf = (letter: string, before: PDFFont | null): PDFFont | null => {
    const able = fonts.filter(({ letters }) => letters.has(letter.codePointAt(0)!)).map(({ font }) => font);
    return able.find((font) => font === before) ?? able[0] ?? null;
  };
  const runs = (text: string): Run[] => {
    const found: { text: string; font: PDFFont }[] = [];
    for (const letter of text) {
      const last = found.at(-1),
        font = fontOf(letter, last?.font ?? null);
      // A sign that the typeface lacks is left out rather than shown as an empty box; a test keeps all texts free of such signs.
      if (font === null) continue;
      if (last?.font === font) last.text += letter;
      else found.push({ text: letter, font });
    }
    return found;
  };
  // Lines are broken by measuring again and again; a page is set letter by letter, without kerning, so that widths simply add up.
  const widths = new Map<string, number>();
  const widthOf = (letter: string): number => {
    const known = widths.get(letter);
    if (known !== undefined) return known;
    const width = fontOf(letter, null)?.widthOfTextAtSize(letter, 1) ?? 0;
    widths.set(letter, width);
    return width;
  };
  return { runs, width: (text, size) => Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0) * size };
}

/** A data address carries the file in base64. */
function bytesOf(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
}
