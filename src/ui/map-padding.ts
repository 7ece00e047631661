type Sides = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** Air around what is looked at, in pixels, and how much of a small map it may take. */
const AIR_PX = 48,
  MOST_AIR = 0.12,
  /** At least this much of the map stays for what is looked at, even if a control lies on it. */
  LEAST_SHARE = 0.4;

/**
 * How far from each side of the map something has to be to lie free of the timeline and, where asked, of the open legend. A whole district
 * is not asked to: the legend lies on a corner of it at the most, and beside the legend its far end would not be in sight.
 */
export function mapPadding(map: HTMLElement, besideLegend: boolean): Sides {
  const own = map.getBoundingClientRect(),
    over = (selector: string): DOMRect | undefined => map.closest(".stage")?.querySelector(selector)?.getBoundingClientRect();
  const timeline = over(".timeline"),
    legend = besideLegend ? over(".legend[open]") : undefined;
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
