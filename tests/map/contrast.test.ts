import type {
  CircleLayerSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { PALETTES, type Theme } from "../../src/map/palette";
import { PATTERN_INK } from "../../src/map/patterns";
import { STREET_COLOURS } from "../../src/map/street-colours";
import { buildStyle } from "../../src/map/style";
import { builtData } from "../support/built-data";
import { contrast, over, rgbOf, type Rgb } from "./blend";

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what a drawing says. */
const TEXT = 4.5,
  GRAPHIC = 3;

const { dataset } = builtData();

test("the measure itself: black on white is 21, #767676 on white just passes for text", () => {
  expect(contrast(rgbOf("#000000"), rgbOf("#ffffff"))).toBeCloseTo(21, 5);
  expect(contrast(rgbOf("#767676"), rgbOf("#ffffff"))).toBeCloseTo(4.54, 2);
  expect(over(rgbOf("#000000"), 0.5, rgbOf("#ffffff"))).toEqual([127.5, 127.5, 127.5]);
});

describe.each(["light", "dark"] as const)("the map in %s colours", (theme: Theme) => {
  const palette = PALETTES[theme];
  const { layers } = buildStyle({ dataset, palette, language: "kk" });
  const layer = (id: string): LayerSpecification => {
    const found = layers.find((one) => one.id === id);
    if (!found) throw new Error(`the style has no layer ${id}`);
    return found;
  };
  const ground = rgbOf(palette.ground);
  const bare: Readonly<Record<string, Rgb>> = {
    ground,
    built: rgbOf(palette.built),
    outside: rgbOf(palette.outside),
    airport: rgbOf(palette.airport),
    ...Object.fromEntries(
      palette.mountains.map((colour, band) => [
        `mountains ${band + 1}`,
        over(rgbOf(colour), numberOf((layer("mountains-1") as FillLayerSpecification).paint?.["fill-opacity"]), ground),
      ]),
    ),
  };
  const reached = (colour: string, id: string): Readonly<Record<string, Rgb>> => {
    const opacity = strongest((layer(id) as FillLayerSpecification).paint?.["fill-opacity"]);
    return Object.fromEntries(["ground", "built"].map((name) => [`${id} on ${name}`, over(rgbOf(colour), opacity, bare[name]!)]));
  };
  const tinted = { ...reached(palette.there, "coverage-already"), ...reached(palette.planned, "coverage-gained") };

  const weak = (what: string, ink: (below: Rgb) => Rgb, grounds: Readonly<Record<string, Rgb>>, least: number): string[] =>
    Object.entries(grounds).flatMap(([name, below]) => {
      const ratio = contrast(ink(below), below);
      return ratio < least ? [`${what} on ${name}: ${ratio.toFixed(2)}`] : [];
    });

  test("names are read over every ground and over what is reached", () => {
    const names = layers.filter(
      (one): one is SymbolLayerSpecification =>
        one.type === "symbol" && one.layout?.["text-field"] !== undefined && one.id !== "edit-closed",
    );
    expect(names.length).toBeGreaterThan(6);
    const faults = names.flatMap(({ id, paint }) => {
      const halo = rgbOf(paint?.["text-halo-color"] as string);
      return coloursIn(paint?.["text-color"]).flatMap((colour) =>
        weak(id, () => rgbOf(colour), { ...bare, ...tinted, halo, ...(id === "lake-labels" ? { water: rgbOf(palette.water) } : {}) }, TEXT),
      );
    });
    expect(faults).toEqual([]);
  });

  test("edges of areas, borders and lines stand out from the ground they lie on", () => {
    const lines = [
      "coverage-already-edge",
      "coverage-gained-edge",
      "coverage-possible-edge",
      "district-borders",
      "polycentre-borders",
      "zone-asked",
      "polycentre-asked",
      "object-grounds-edge",
      "object-areas-edge",
      "mark-way",
      "mark-selected-area",
      "edit-paths",
    ];
    const faults = lines.flatMap((id) => {
      const { paint } = layer(id) as LineLayerSpecification;
      const opacity = numberOf(paint?.["line-opacity"] ?? 1);
      return coloursIn(paint?.["line-color"]).flatMap((colour) => weak(id, (below) => over(rgbOf(colour), opacity, below), bare, GRAPHIC));
    });
    expect(faults).toEqual([]);
  });

  test("lines of objects stand out from their casing, points from their own middle or rim", () => {
    const faults = [
      ...["object-lines-there", "object-lines-planned"].flatMap((id) =>
        coloursIn((layer(id) as LineLayerSpecification).paint?.["line-color"]).flatMap((colour) =>
          weak(id, () => rgbOf(colour), { casing: rgbOf(palette.halo) }, GRAPHIC),
        ),
      ),
      ...["object-stops", "mark-point", "edit-end"].flatMap((id) => {
        const { paint } = layer(id) as CircleLayerSpecification;
        return coloursIn(paint?.["circle-stroke-color"]).flatMap((rim) =>
          coloursIn(paint?.["circle-color"]).flatMap((middle) => weak(id, () => rgbOf(rim), { middle: rgbOf(middle) }, GRAPHIC)),
        );
      }),
      ...weak("sign of what is there", () => rgbOf(palette.there), { paper: rgbOf(palette.paper), ...bare }, GRAPHIC),
      ...weak("sign of what is planned", () => rgbOf(palette.planned), { paper: rgbOf(palette.paper), ...bare }, GRAPHIC),
    ];
    expect(faults).toEqual([]);
  });

  test("patterns stand out from what they lie on, after their opacity", () => {
    const grounds = { ground, built: bare["built"]! };
    const of = (name: keyof typeof PATTERN_INK, below: Readonly<Record<string, Rgb>>): string[] =>
      weak(name, (under) => over(rgbOf(palette[PATTERN_INK[name].ink]), PATTERN_INK[name].alpha, under), below, GRAPHIC);
    expect([
      ...of("hatch-missing", grounds),
      ...of("dots-possible", grounds),
      ...of("lines-gained", reached(palette.planned, "coverage-gained")),
    ]).toEqual([]);
  });

  test("streets within the limit stand out from the ground; the nearer, the stronger", () => {
    const { near, middle, far } = STREET_COLOURS[theme];
    const grounds = { ground, built: bare["built"]! };
    expect([near, middle, far].flatMap((colour) => weak(colour, () => rgbOf(colour), grounds, GRAPHIC))).toEqual([]);
    const [first, second, third] = [near, middle, far].map((colour) => contrast(rgbOf(colour), ground));
    expect(first!).toBeGreaterThan(second!);
    expect(second!).toBeGreaterThan(third!);
  });
});

/** Every colour written in an expression. */
function coloursIn(expression: unknown): string[] {
  return [...new Set(JSON.stringify(expression).match(/#[0-9a-f]{6}/gi) ?? [])];
}

function numberOf(value: unknown): number {
  if (typeof value !== "number") throw new Error(`${JSON.stringify(value)} is not a plain number`);
  return value;
}

/** The most opaque stop of an interpolation over the zoom. */
function strongest(value: unknown): number {
  if (typeof value === "number") return value;
  if (Array.isArray(value) && value[0] === "interpolate")
    return Math.max(
      ...(value as unknown[])
        .slice(3)
        .filter((_, index) => index % 2 === 1)
        .map(numberOf),
    );
  throw new Error(`${JSON.stringify(value)} is neither a number nor an interpolation`);
}
