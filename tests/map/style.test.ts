import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/language";
import { featuresOf } from "../../src/map/object-features";
import { PALETTES } from "../../src/map/palette";
import { buildStyle } from "../../src/map/style";
import { inOrder, Z_ORDER } from "../../src/map/z-order";
import { builtData } from "../support/built-data";

describe("the style of the map", () => {
  const { dataset } = builtData();

  test.each(LANGUAGES.flatMap((language) => (["light", "dark"] as const).map((theme) => [language, theme] as const)))(
    "is valid in %s, %s, and asks nobody for anything",
    (language, theme) => {
      const style = buildStyle({ dataset, language, palette: PALETTES[theme] });
      expect(validateStyleMin(style)).toEqual([]);
      expect(JSON.stringify(style)).not.toMatch(/https?:\/\//);
      expect(style.glyphs).toBeUndefined();
      expect(style.sprite).toBeUndefined();
    },
  );

  test("a layer without a place in the order is refused, and so is a place without a layer", () => {
    const layers = buildStyle({ dataset, language: "kk", palette: PALETTES.light }).layers;
    expect(() => inOrder([...layers, { id: "stray", type: "background" }])).toThrow(/stray/);
    expect(() => inOrder(layers.slice(1))).toThrow(new RegExp(Z_ORDER[0]));
  });

  test("[8] what has no place has no feature, and a microdistrict is drawn as an area, never as a pin", () => {
    for (const project of dataset.projects) {
      const features = featuresOf(project);
      if (project.placement.kind === "unsited" || project.placement.kind === "district") expect(features).toEqual([]);
      if (project.placement.kind === "area")
        expect(features.map(({ geometry }) => geometry.type).every((type) => type === "Polygon" || type === "MultiPolygon")).toBe(true);
    }
  });
});
