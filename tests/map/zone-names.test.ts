import type { SymbolLayerSpecification } from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../src/domain/language";
import { PALETTES } from "../../src/map/palette";
import { buildStyle } from "../../src/map/style";
import { Z_ORDER } from "../../src/map/z-order";
import { builtData } from "../support/built-data";

const { dataset } = builtData();

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Width of a letter of the bold face with its spacing, in ems, on the wide side. */
const LETTER_EM = 0.68,
  LINE_EM = 1.25,
  TILE_PX = 512;

/** Names of the districts that find a place, in the map's own manner: in order, each at its first anchor where it runs into no other. */
function placedNames(language: Language, zoom: number, paddingPx: number): string[] {
  const { layers, sources } = buildStyle({ dataset, language, palette: PALETTES.light });
  const layer = layers.find(({ id }) => id === "district-labels") as SymbolLayerSpecification;
  const anchors = layer.layout!["text-variable-anchor-offset"] as (string | [number, number])[];
  const { data } = sources["district-names"] as unknown as { readonly data: GeoJSON.FeatureCollection<GeoJSON.Point> };
  const size = Math.min(15, Math.max(11, 11 + ((zoom - 9.5) / 2.5) * 4)),
    worldPx = TILE_PX * 2 ** zoom;
  const taken: Box[] = [];
  return data.features.flatMap(({ properties, geometry }) => {
    const name = properties![`short_${language}`] as string,
      [lon, lat] = geometry.coordinates as [number, number];
    const x = (lon / 360) * worldPx,
      y = (-Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * worldPx,
      width = name.length * LETTER_EM * size,
      height = LINE_EM * size;
    for (let index = 0; index < anchors.length; index += 2) {
      const anchor = anchors[index] as string,
        [right, down] = anchors[index + 1] as [number, number];
      const left = x + right * size - (anchor.includes("left") ? 0 : anchor.includes("right") ? width : width / 2),
        top = y + down * size - (anchor.includes("top") ? 0 : anchor.includes("bottom") ? height : height / 2);
      const box = { left: left - paddingPx, right: left + width + paddingPx, top: top - paddingPx, bottom: top + height + paddingPx };
      if (taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom))
        continue;
      taken.push(box);
      return [name];
    }
    return [];
  });
}

describe("names of zones", () => {
  test("are placed before all other names, those of districts before those of polycentres", () => {
    const names = buildStyle({ dataset, language: "kk", palette: PALETTES.light })
      .layers.filter((layer) => layer.type === "symbol" && layer.layout?.["text-field"] !== undefined && layer.id !== "edit-closed")
      .map(({ id }) => id);
    expect(names.slice(-2)).toEqual(["polycentre-labels", "district-labels"]);
    expect(Z_ORDER.indexOf("district-labels")).toBeGreaterThan(Z_ORDER.indexOf("object-icons"));
  });

  // The whole city in a window of 1440 × 900, and on a phone of 390 × 844.
  test.each(LANGUAGES.flatMap((language) => [[language, 10.55, 3] as const, [language, 8.8, 1] as const]))(
    "all eight districts have theirs in %s with the whole city in sight, at zoom %s",
    (language, zoom, paddingPx) => {
      expect(placedNames(language, zoom, paddingPx).toSorted()).toEqual(dataset.districts.map(({ name }) => name[language]).toSorted());
    },
  );
});
