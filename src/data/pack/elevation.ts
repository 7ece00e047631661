import type { Raster } from "./read-raster";

/** Below the Dead Sea and above Everest, or the filling of a gap that the file does not declare (−32768). */
const LOWEST_M = -450;
const HIGHEST_M = 8_900;
/** Of the 16 weights of the smoothing: with fewer the height is not known. */
const LEAST_WEIGHT = 4;

/**
 * Height of the ground by place: the raster is smoothed over 3 × 3 pixels (1 2 1 both ways), because the noise of an elevation model invents
 * climbs, then read between the middles of four pixels. Small gaps are filled by the smoothing; null in greater ones and outside.
 */
export function metresAtOf(raster: Raster): (lon: number, lat: number) => number | null {
  const { width, height } = raster;
  const heights = smoothed(raster);
  return (lon, lat) => {
    const x = (lon - raster.firstLon) / raster.stepLon,
      y = (lat - raster.firstLat) / raster.stepLat;
    // Up to half a pixel beyond the outer middles is still the outer pixel.
    if (!(x >= -0.5 && y >= -0.5 && x <= width - 0.5 && y <= height - 0.5)) return null;
    const left = Math.max(0, Math.min(width - 1, Math.floor(x))),
      top = Math.max(0, Math.min(height - 1, Math.floor(y)));
    const right = Math.min(width - 1, left + 1),
      bottom = Math.min(height - 1, top + 1);
    const alongX = Math.max(0, Math.min(1, x - left)),
      alongY = Math.max(0, Math.min(1, y - top));
    const upper = heights[top * width + left]! * (1 - alongX) + heights[top * width + right]! * alongX;
    const lower = heights[bottom * width + left]! * (1 - alongX) + heights[bottom * width + right]! * alongX;
    const metres = upper * (1 - alongY) + lower * alongY;
    return Number.isNaN(metres) ? null : metres;
  };
}

function smoothed({ width, height, values }: Raster): Float32Array {
  const out = new Float32Array(values.length);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let sum = 0,
        weight = 0;
      for (let down = Math.max(0, row - 1); down <= Math.min(height - 1, row + 1); down++)
        for (let across = Math.max(0, column - 1); across <= Math.min(width - 1, column + 1); across++) {
          const value = values[down * width + across]!;
          if (!(value >= LOWEST_M && value <= HIGHEST_M)) continue;
          const own = (down === row ? 2 : 1) * (across === column ? 2 : 1);
          sum += own * value;
          weight += own;
        }
      out[row * width + column] = weight >= LEAST_WEIGHT ? sum / weight : Number.NaN;
    }
  return out;
}
