/** No zone: the value of `district` or `polycentre` for a cell outside all of them. */
export const NO_ZONE = 255;

/**
 * Inhabited ground as parallel arrays, one entry a hexagon. Residents are modelled: each district's published figure is spread over its
 * hexagons, so they sum to it exactly.
 */
export type Cells = {
  readonly count: number;
  /** Degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly residents: Uint16Array;
  /** Index into the dataset's districts. */
  readonly district: Uint8Array;
  /** Index into the dataset's polycentres, or NO_ZONE. */
  readonly polycentre: Uint8Array;
};
