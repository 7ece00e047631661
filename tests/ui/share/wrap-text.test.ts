import { describe, expect, test } from "vitest";
import { wrapText } from "../../../src/ui/share/wrap-text";

const letters = (text: string): number => text.length;

describe("breaking lines", () => {
  test("breaks at spaces, never within what a no-break space holds together", () => {
    expect(wrapText("about 194\u00a0000 people live there", 12, letters)).toEqual(["about", "194\u00a0000", "people live", "there"]);
  });

  test("breaks a link between letters and loses none", () => {
    expect(wrapText("see https://example.org/?a=1 now", 10, letters)).toEqual(["see", "https://ex", "ample.org/", "?a=1 now"]);
  });

  test("takes the marks out that only kept a range together", () => {
    expect(wrapText("68\u2060–\u206073 %", 20, letters)).toEqual(["68–73 %"]);
  });

  test("of nothing makes no line", () => {
    expect(wrapText("", 10, letters)).toEqual([]);
  });
});
