import { describe, expect, test } from "vitest";
import { cacheOf, outlived, sourceOf, type Asked } from "../../src/app/offline-files";

const INSTALLED = new Set(["", "icon.svg", "assets/index-a1.js", "data/v2/projects.json"]);
const asked = (path: string | null, change: Partial<Asked> = {}): Asked => ({
  method: "GET",
  path,
  navigates: false,
  isRange: false,
  ...change,
});

describe("where an answer comes from", () => {
  test("the page and its files come from what is installed", () => {
    expect(sourceOf(asked("", { navigates: true }), INSTALLED)).toBe("page");
    expect(sourceOf(asked("index.html", { navigates: true }), INSTALLED)).toBe("page");
    expect(sourceOf(asked("icon.svg"), INSTALLED)).toBe("kept");
    expect(sourceOf(asked("data/v2/projects.json"), INSTALLED)).toBe("kept");
  });

  test("code and data of the version before are looked for too: an old page is never given new ones", () => {
    expect(sourceOf(asked("data/v1/projects.json"), INSTALLED)).toBe("kept");
    expect(sourceOf(asked("assets/index-b7.js"), INSTALLED)).toBe("kept");
  });

  test("packs come from the network first", () => {
    expect(sourceOf(asked("packs/almaty/network.bin"), INSTALLED)).toBe("network");
    expect(sourceOf(asked("packs/index.json"), INSTALLED)).toBe("network");
  });

  test("parts of files, other hosts, other methods and other pages are left alone", () => {
    expect(sourceOf(asked("data/v2/projects.json", { isRange: true }), INSTALLED)).toBe("pass");
    expect(sourceOf(asked("packs/almaty/network.bin", { isRange: true }), INSTALLED)).toBe("pass");
    expect(sourceOf(asked(null), INSTALLED)).toBe("pass");
    expect(sourceOf(asked("icon.svg", { method: "POST" }), INSTALLED)).toBe("pass");
    expect(sourceOf(asked("help/other.html", { navigates: true }), INSTALLED)).toBe("pass");
    expect(sourceOf(asked("offline.js"), INSTALLED)).toBe("pass");
  });
});

describe("what goes when a version takes over", () => {
  test("the version before stays, because its pages may still be open; older ones go", () => {
    expect(outlived([cacheOf("1"), cacheOf("2"), cacheOf("3")], "3")).toEqual([cacheOf("1")]);
    expect(outlived([cacheOf("1")], "1")).toEqual([]);
  });

  test("what the visitor keeps is never touched", () => {
    expect(outlived(["qadam-own-pack", cacheOf("1"), "qadam-kept-packs", cacheOf("2"), cacheOf("3")], "3")).toEqual([cacheOf("1")]);
  });
});
