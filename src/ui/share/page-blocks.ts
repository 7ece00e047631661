import { rgb, type Color, type PDFPage } from "@cantoo/pdf-lib";
import type { Typeface } from "./page-typeface";
import { wrapText } from "./wrap-text";

/** Points are 1/72 inch; y of a block runs downwards from the top of the page. */
export type Block = { readonly height: number; draw(page: PDFPage, left: number, top: number): void };

export const INK = rgb(0.137, 0.129, 0.114);
export const SOFT = rgb(0.365, 0.341, 0.302);
export const LINE = rgb(0.85, 0.82, 0.76);
export const THERE = rgb(0.071, 0.396, 0.498);

export type Setting = {
  readonly face: Typeface;
  readonly size: number;
  readonly color: Color;
  /** Line height as a multiple of the size. */ readonly leading: number;
};

/** Height of the letters above the line, as a share of the size; of this typeface. */
const ASCENT = 0.78;

export function textBlock(text: string, width: number, setting: Setting): Block {
  const { face, size, leading } = setting;
  const lines = wrapText(text, width, (part) => face.width(part, size)),
    step = size * leading;
  return {
    height: lines.length * step,
    draw: (page, left, top) => lines.forEach((line, index) => drawLine(page, line, left, top + index * step, setting)),
  };
}

/** One line with its top at `top`; `right` aligns its end there instead of its beginning at `left`. */
export function drawLine(
  page: PDFPage,
  text: string,
  left: number,
  top: number,
  { face, size, color, leading }: Setting,
  right?: number,
): void {
  let x = right === undefined ? left : right - face.width(text, size);
  const y = page.getHeight() - top - (size * (leading - 1)) / 2 - size * ASCENT - size * 0.08;
  for (const { text: part, font } of face.runs(text)) {
    page.drawText(part, { x, y, size, font, color });
    x += font.widthOfTextAtSize(part, size);
  }
}

export function gap(height: number): Block {
  return { height, draw: () => {} };
}

export function stack(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw: (page, left, top) => {
      let y = top;
      for (const block of blocks) {
        block.draw(page, left, y);
        y += block.height;
      }
    },
  };
}

/** Blocks side by side, `step` points from one left edge to the next. */
export function beside(blocks: readonly Block[], step: number): Block {
  return {
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    draw: (page, left, top) => blocks.forEach((block, index) => block.draw(page, left + index * step, top)),
  };
}

/** Fills columns one after the other so that none is taller than it must be; order is kept. */
export function columns(blocks: readonly Block[], count: number, step: number): Block {
  const tallest = (limit: number): Block[][] => {
    const filled: Block[][] = [[]];
    let height = 0;
    for (const block of blocks) {
      if (height > 0 && height + block.height > limit) {
        filled.push([]);
        height = 0;
      }
      filled.at(-1)!.push(block);
      height += block.height;
    }
    return filled;
  };
  const total = blocks.reduce((sum, { height }) => sum + height, 0);
  let limit = Math.max(total / count, ...blocks.map(({ height }) => height), 0);
  while (tallest(limit).length > count) limit += 2;
  return beside(tallest(limit).map(stack), step);
}
