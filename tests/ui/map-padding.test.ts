import { expect, test } from "vitest";
import { mapPadding, pixelsPerDegree, zonePadding } from "../../src/ui/map-padding";

type Box = readonly [left: number, top: number, right: number, bottom: number];
const rect = ([left, top, right, bottom]: Box) => ({ left, top, right, bottom, width: right - left, height: bottom - top });

/** A map with what lies on it, as the browser measures them. */
function mapWith(own: Box, controls: Readonly<Record<string, Box>>): HTMLElement {
  const stage = {
    querySelector: (selector: string) => (controls[selector] ? { getBoundingClientRect: () => rect(controls[selector]!) } : null),
  };
  return { getBoundingClientRect: () => rect(own), closest: () => stage } as unknown as HTMLElement;
}

/** A phone of 390 pixels: the legend in the left upper corner, the buttons in the right one, the timeline below. */
const phone = mapWith([0, 180, 390, 504], {
  ".timeline": [8, 392, 382, 444],
  ".legend:not([open])": [8, 188, 159, 240],
  ".map-buttons": [338, 188, 382, 322],
});

test("a tall zone stands between the legend and the buttons of a phone", () => {
  // 504 − 392 + 10 below, 159 + 10 at the left, 390 − 338 + 10 at the right.
  expect(zonePadding(phone, [76.9, 43, 77, 43.4])).toEqual({ top: 10, left: 169, right: 62, bottom: 122 });
});

test("a wide one lies under the legend beside the buttons", () => {
  // 240 − 180 + 10 above. There are 318 × 132 pixels; between the two it would have 159 in width.
  expect(zonePadding(phone, [76.8, 43, 77.2, 43.1])).toEqual({ top: 70, left: 10, right: 62, bottom: 122 });
});

test("a zone is as large as the smaller of both sides lets it be", () => {
  const padding = { top: 0, right: 0, bottom: 124, left: 0 };
  // 390 pixels to 0.1 degrees of longitude; 200 to 0.1 of latitude, which on the equator are as long.
  expect(pixelsPerDegree(phone, padding, [0, -0.05, 0.1, 0.05])).toBeCloseTo(2000, 6);
  expect(pixelsPerDegree(phone, padding, [0, -0.01, 0.1, 0.01])).toBeCloseTo(3900, 6);
});

test("a large map, whose legend lies at the right, keeps its air", () => {
  const large = mapWith([400, 200, 1440, 900], {
    ".timeline": [416, 820, 936, 880],
    ".legend:not([open])": [1300, 840, 1428, 880],
    ".map-buttons": [1390, 212, 1428, 326],
  });
  expect(zonePadding(large, [76.9, 43, 77, 43.4])).toBeNull();
  expect(mapPadding(large, false)).toEqual({ top: 48, left: 48, right: 48, bottom: 128 });
});
