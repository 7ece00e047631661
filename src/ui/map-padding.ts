import type { Bounds } from "../domain/bounds";

export type Sides = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** Air around what is looked at, in pixels, and how much of a small map it may take. */
const AIR_PX = 48,
  MOST_AIR = 0.12,
  /** Between controls that lie on a small map there is no more air than this. */
  TIGHT_PX = 10,
  /** At least this much of the map stays for what is looked at, even if a control lies on it. */
  LEAST_SHARE = 0.4;

const over = (map: HTMLElement, selector: string): DOMRect | undefined =>
  map.closest(".stage")?.querySelector(selector)?.getBoundingClientRect();

/**
 * How far from each side of the map something has to be to lie free of the timeline and, where asked, of the open legend. A whole district
 * is not asked to: the legend lies on a corner of it at the most, and beside the legend its far end would not be in sight.
 */
export function mapPadding(map: HTMLElement, besideLegend: boolean): Sides {
  const own = map.getBoundingClientRect();
  const timeline = over(map, ".timeline"),
    legend = besideLegend ? over(map, ".legend[open]") : undefined;
  const air = Math.min(AIR_PX, MOST_AIR * own.width, MOST_AIR * own.height);
  const below = timeline === undefined ? 0 : Math.max(0, own.bottom - timeline.top),
    // A legend at the left was opened over the map on purpose, and will be closed again.
    beside = legend === undefined || legend.left < (own.left + own.right) / 2 ? 0 : Math.max(0, own.right - legend.left);
  return {
    top: air,
    left: air,
    right: air + Math.min(beside, own.width * (1 - LEAST_SHARE) - 2 * air),
    bottom: air + Math.max(0, Math.min(below, own.height * (1 - LEAST_SHARE) - 2 * air)),
  };
}

/**
 * The same for a zone on a small map, on which the closed legend and the buttons lie in both upper corners: the widest of the places between
 * them, under the legend beside the buttons, and under both. Null where the map is not small.
 */
export function zonePadding(map: HTMLElement, bounds: Bounds): Sides | null {
  const own = map.getBoundingClientRect(),
    timeline = over(map, ".timeline"),
    legend = over(map, ".legend:not([open])"),
    buttons = over(map, ".map-buttons");
  if (timeline === undefined || legend === undefined || buttons === undefined || legend.left > (own.left + own.right) / 2) return null;
  const free = { top: TIGHT_PX, left: TIGHT_PX, right: TIGHT_PX, bottom: own.bottom - timeline.top + TIGHT_PX },
    beside = own.right - buttons.left + TIGHT_PX,
    under = legend.bottom - own.top + TIGHT_PX;
  return [
    { ...free, left: legend.right - own.left + TIGHT_PX, right: beside },
    { ...free, top: under, right: beside },
    { ...free, top: Math.max(under, buttons.bottom - own.top + TIGHT_PX) },
  ].reduce((best, next) => (pixelsPerDegree(map, next, bounds) > pixelsPerDegree(map, best, bounds) ? next : best));
}

/** How large bounds would be drawn within a padding: pixels to a degree of longitude. */
export function pixelsPerDegree(map: HTMLElement, { top, right, bottom, left }: Sides, [west, south, east, north]: Bounds): number {
  const { width, height } = map.getBoundingClientRect(),
    stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return Math.min((width - left - right) / (east - west), ((height - top - bottom) / (north - south)) * stretch);
}

/** What lies over a map, from its upper left corner: names keep clear of it. */
export function controlsOver(map: HTMLElement): readonly DOMRect[] {
  const own = map.getBoundingClientRect();
  return [".timeline", ".legend", ".map-buttons", ".attribution"].flatMap((selector) => {
    const box = over(map, selector);
    return box === undefined || box.width === 0 ? [] : [new DOMRect(box.left - own.left, box.top - own.top, box.width, box.height)];
  });
}
