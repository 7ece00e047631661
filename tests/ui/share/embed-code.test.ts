import { describe, expect, test } from "vitest";
import { embedCode } from "../../../src/ui/share/embed-code";

describe("the embed code", () => {
  test("is one frame with a name, of the chosen size", () => {
    expect(embedCode("https://example.org/?in=alatau&lang=kk&embed=1", "Қадам: саябақ?", "middle")).toBe(
      '<iframe src="https://example.org/?in=alatau&amp;lang=kk&amp;embed=1" title="Қадам: саябақ?" width="640" height="560" loading="lazy" style="border:1px solid #d9d1c2;max-width:100%"></iframe>',
    );
    expect(embedCode("https://example.org/", "", "wide")).toContain('width="100%"');
  });

  test("lets nothing out of its attributes", () => {
    expect(embedCode('https://example.org/?a="><script>', '"><img src=x>', "small")).not.toMatch(/<(script|img)/);
  });
});
