import jsqr from "jsqr";
import { describe, expect, test } from "vitest";
import { qrModules, qrPath, qrSvg } from "../../../src/ui/share/qr-code";

/** Reads a code with a decoder that knows nothing of the encoder, from pixels as a camera would give them. */
function decoded(modules: readonly (readonly boolean[])[], scale = 4): string | null {
  const side = modules.length * scale,
    pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (modules[Math.floor(y / scale)]![Math.floor(x / scale)]) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  const read = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;
  return read(pixels, side, side)?.data ?? null;
}

/** The modules that the path fills, worked out again from its text. */
function filled(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    grid[Number(y)]!.fill(true, Number(x), Number(x) + Number(width));
  return grid;
}

const LINKS = [
  "https://example.org/?lang=kk",
  "https://example.org/qadam/?in=alatau&to=health&within=20min&year=2030&who=older&lang=kk#12.50/43.2500/76.9500",
  `https://example.org/qadam/?by=streets&edits=${Array.from({ length: 12 }, (_, number) => `open:76.94510,43.238${10 + number}:76.94620,43.23871`).join(";")}&lang=ru`,
];

describe("the QR code", () => {
  test.each(LINKS)("of %s is read back as that link, from its modules and from what is drawn", (link) => {
    const modules = qrModules(link)!;
    expect(decoded(modules)).toBe(link);
    expect(decoded(filled(qrPath(modules), modules.length))).toBe(link);
  });

  test("has a quiet zone of four white modules on every side (ISO/IEC 18004)", () => {
    const modules = qrModules(LINKS[0]!)!,
      last = modules.length - 1;
    for (const [index, row] of modules.entries())
      for (const near of [0, 1, 2, 3])
        expect([row[near], row[last - near], modules[near]![index], modules[last - near]![index]]).toEqual([false, false, false, false]);
    expect(modules[4]![4]).toBe(true);
  });

  test("as a file draws black on white", () => {
    expect(qrSvg(qrModules(LINKS[0]!)!)).toMatch(/^<svg [^>]*viewBox="0 0 (\d+) \1"[^>]*><path fill="#ffffff"[^>]*\/><path fill="#000000"/);
  });

  test("of a link that is too long is none", () => {
    expect(qrModules(`https://example.org/?${"a".repeat(4000)}`)).toBeNull();
  });
});
