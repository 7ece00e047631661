import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/language";
import { sift } from "../../src/domain/filter";
import { STATUSES_NOW } from "../../src/domain/status";
import { MESSAGES } from "../../src/i18n/messages";
import { objectFeatures } from "../../src/map/object-features";
import { PALETTES } from "../../src/map/palette";
import { LOOKS, mapImages } from "../../src/map/patterns";
import { builtData } from "../support/built-data";

/** A canvas that writes down what is drawn, without colours. */
class ColourBlindCanvas {
  readonly drawn: string[] = [];
  getContext(): unknown {
    const { drawn } = this;
    return new Proxy(
      {},
      {
        get: (_, name) =>
          name === "getImageData"
            ? () => ({ data: drawn.join(" ") })
            : (...args: unknown[]) =>
                void drawn.push(
                  `${String(name)}(${args.filter((arg) => typeof arg === "number" || typeof arg === "string" || Array.isArray(arg)).join(",")})`,
                ),
        set: (_, name, value) => {
          if (name !== "fillStyle" && name !== "strokeStyle") drawn.push(`${String(name)}=${String(value)}`);
          return true;
        },
      },
    );
  }
}

const before = { canvas: globalThis.OffscreenCanvas, path: globalThis.Path2D };
beforeEach(() => Object.assign(globalThis, { OffscreenCanvas: ColourBlindCanvas, Path2D: Object }));
afterEach(() => Object.assign(globalThis, { OffscreenCanvas: before.canvas, Path2D: before.path }));

describe("[9] what became of a thing is told apart without colour", () => {
  test("by shape: every look of a sign is drawn differently, colours left out of account", () => {
    const shapes = new Map(
      mapImages(PALETTES.light)
        .filter(({ name }) => name.startsWith("green-"))
        .map(({ name, data }) => [name, String(data.data)]),
    );
    expect(shapes.size).toBe(LOOKS.length);
    expect(new Set(shapes.values()).size).toBe(LOOKS.length);
  });

  test("of what stood in 2022 a part finished since leaves the whole existing, on the map, in lists and in the filter; planned things change", () => {
    const { dataset } = builtData();
    const look = (id: string): string => {
      const looks = objectFeatures(dataset).features.filter(({ properties }) => properties?.id === id);
      return [...new Set(looks.map(({ properties }) => String(properties?.look)))].join();
    };
    expect(dataset.statuses.get("metro-existing")).toMatchObject({ status: "finished", date: "2022-05-30" });
    expect(look("metro-existing")).toBe("existing");
    expect(look("airport-new-terminal")).toBe("finished");
    const finished = sift(dataset.projects, { status: ["finished"] }, dataset).projects.map(({ id }) => id as string);
    expect(finished).toContain("airport-new-terminal");
    expect(finished).not.toContain("metro-existing");
  });

  test("by word: every status has a word of its own in every language", () => {
    for (const language of LANGUAGES) {
      const words = [...STATUSES_NOW, "unknown" as const, "existing" as const].map((status) => MESSAGES[language].status[status]);
      expect(new Set([...words, MESSAGES[language].status2022.planned]).size).toBe(words.length + 1);
    }
  });
});
