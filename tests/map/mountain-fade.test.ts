import { describe, expect, test } from "vitest";
import { readAddress } from "../../src/app/read-address";
import { isInside } from "../../src/domain/geodesy";
import { positionsIn } from "../../src/domain/positions";
import { isInRegion, MAX_ZOOM, MIN_ZOOM } from "../../src/map/camera-limits";
import { mountainFade } from "../../src/map/mountain-fade";
import { featuresOf } from "../../src/map/object-features";
import { builtData } from "../support/built-data";

const { dataset } = builtData();

describe("the mountains end softly", () => {
  const mountains = dataset.context.get("mountains")!;
  const fade = mountainFade(mountains, dataset.districts);
  const opacityAt = (lon: number, lat: number): number => {
    const covering = fade.features.filter(
      ({ geometry }) => geometry.type === "Polygon" && isInside(lon, lat, geometry.coordinates as [number, number][][]),
    );
    return Math.max(0, ...covering.map(({ properties }) => properties!.opacity as number));
  };

  test("all of the straight cut where they end is hidden", () => {
    const corners = mountains.features.flatMap(({ geometry }) => positionsIn(geometry));
    const [west, east] = [Math.min(...corners.map(([lon]) => lon!)), Math.max(...corners.map(([lon]) => lon!))],
      south = Math.min(...corners.map(([, lat]) => lat!));
    const least = 1e-4;
    for (let share = 0; share <= 1; share += 0.02) {
      expect(opacityAt(west + (east - west) * share, south + least)).toBeGreaterThan(0.97);
      for (const lon of [west + least, east - least]) expect(opacityAt(lon, south + (43.3 - south) * share + least)).toBeGreaterThan(0.97);
    }
  });

  test("nothing of the city is hidden, and no step is one that an eye could see", () => {
    for (const { outline } of dataset.districts)
      for (const [lon, lat] of positionsIn(outline)) expect(opacityAt(lon!, lat!)).toBeLessThan(0.02);
    const steps = fade.features.map(({ properties }) => properties!.opacity as number);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(1);
    expect(Math.max(...steps.slice(1).map((opacity, index) => opacity - steps[index]!))).toBeLessThan(0.07);
  });

  test("without mountains there is nothing to hide", () => {
    expect(mountainFade(undefined, dataset.districts).features).toEqual([]);
  });
});

describe("how far one may look", () => {
  test("every object that has a place is within it", () => {
    const beyond = dataset.projects
      .filter((project) => featuresOf(project).some(({ geometry }) => positionsIn(geometry).some(([lon, lat]) => !isInRegion(lon!, lat!))))
      .map(({ id }) => id);
    expect(beyond).toEqual([]);
  });

  test("a link may ask for what the map allows, and for no more", () => {
    const cameraOf = (zoom: number) => readAddress("", `#${zoom}/43.25/76.9`, dataset).camera;
    for (const zoom of [MIN_ZOOM, MAX_ZOOM]) expect(cameraOf(zoom)).toEqual({ zoom, lat: 43.25, lon: 76.9 });
    for (const zoom of [MIN_ZOOM - 0.01, MAX_ZOOM + 0.01]) expect(cameraOf(zoom)).toBeNull();
  });
});
