import { writeArrayBuffer } from "geotiff";

export type DrawnRaster = {
  readonly rows: readonly (readonly number[])[];
  readonly west?: number;
  readonly north?: number;
  readonly step?: number;
  readonly epsg?: number | null;
  readonly projected?: boolean;
  readonly pixelIsPoint?: boolean;
  readonly none?: string;
};

/** A GeoTIFF of one band of 32-bit numbers. */
export function drawRaster({
  rows,
  west = 76.9,
  north = 43.3,
  step = 0.01,
  epsg = 4326,
  projected = false,
  pixelIsPoint = false,
  none,
}: DrawnRaster): Uint8Array {
  const crs =
    epsg === null
      ? {}
      : projected
        ? { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: epsg }
        : { GTModelTypeGeoKey: 2, GeographicTypeGeoKey: epsg };
  return new Uint8Array(
    writeArrayBuffer(Float32Array.from(rows.flat()), {
      width: rows[0]!.length,
      height: rows.length,
      SampleFormat: [3],
      BitsPerSample: [32],
      ModelPixelScale: [step, step, 0],
      ModelTiepoint: [0, 0, 0, west, north, 0],
      ...crs,
      GTRasterTypeGeoKey: pixelIsPoint ? 2 : 1,
      ...(none === undefined ? {} : { GDAL_NODATA: none }),
    }),
  );
}
