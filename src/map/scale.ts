const EQUATOR_M = 40_075_016.686;
/** MapLibre's tiles at zoom 0 are the whole equator in 512 pixels. */
const TILE_PX = 512;

/** Metres of ground in a CSS pixel of a map that is not tilted. */
export function metresPerPixel(zoom: number, lat: number): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);
}

/** The longest of 1, 2, 5, 10, 20, 50 … metres that is not longer than `limitM`. */
export function roundLength(limitM: number): number {
  const power = 10 ** Math.floor(Math.log10(limitM));
  return power * ([5, 2].find((step) => step * power <= limitM) ?? 1);
}
