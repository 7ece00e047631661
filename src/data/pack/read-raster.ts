import type { Bounds } from "../../domain/bounds";
import type { PackFaultCode } from "../../domain/pack-fault";
import type { Parsed } from "../issue";
import { MOST_BYTES, type GivenFile } from "./city-files";
import { listsFit } from "./tiff-lengths";

/** A piece of a raster, row by row from its first one; NaN where there is no value. */
export type Raster = {
  readonly width: number;
  readonly height: number;
  /** Degrees of the middle of the first pixel. */
  readonly firstLon: number;
  readonly firstLat: number;
  /** Degrees from one pixel to the next; `stepLat` is negative where the first row is the northern one. */
  readonly stepLon: number;
  readonly stepLat: number;
  readonly values: Float32Array;
};

const MOST_PIXELS = 50_000_000;
const PIXEL_IS_POINT = 2;
/** GTModelTypeGeoKey of geographic coordinates. */
const GEOGRAPHIC = 2;

/** The part of a GeoTIFF in EPSG:4326 that lies within the bounds, and `margin` pixels around. The reader is fetched with the first raster. */
export async function readRaster({ name: file, bytes }: GivenFile, bounds: Bounds, margin: number): Promise<Parsed<Raster>> {
  const refuse = (field: string, reason: string, code: PackFaultCode): Parsed<Raster> => ({
    ok: false,
    issues: [{ file, object: "", field, reason, code }],
  });
  if (bytes.length > MOST_BYTES)
    return refuse(
      "",
      `the file has ${Math.round(bytes.length / 1e6)} MB, more than fits: cut the city out first (gdal_translate -projwin)`,
      "too-large",
    );
  const damaged = (): Parsed<Raster> => refuse("", "not a GeoTIFF that can be read, or it is damaged or was cut off", "damaged-raster");
  if (!listsFit(bytes)) return damaged();
  try {
    const { fromArrayBuffer } = await import("geotiff");
    const image = await (await fromArrayBuffer(bytes.slice().buffer)).getImage();
    const keys = image.getGeoKeys();
    const code = (keys?.ProjectedCSTypeGeoKey ?? keys?.GeographicTypeGeoKey ?? null) as number | null;
    if (code !== 4326 || (keys?.GTModelTypeGeoKey ?? GEOGRAPHIC) !== GEOGRAPHIC)
      return refuse(
        "crs",
        `the raster is in ${code === null ? "a coordinate system that it does not name" : `EPSG:${code}`}: convert it to EPSG:4326 (gdalwarp -t_srs EPSG:4326)`,
        "not-degrees",
      );
    const transformation = image.fileDirectory.getValue("ModelTransformation");
    if (transformation && (transformation[1] !== 0 || transformation[4] !== 0))
      return refuse("", "the raster is turned: straighten it (gdalwarp -t_srs EPSG:4326)", "file");
    const tie = image.fileDirectory.getValue("ModelTiepoint");
    const [originLon, originLat] = image.getOrigin() as [number, number],
      [stepLon, stepLat] = image.getResolution() as [number, number];
    const width = image.getWidth(),
      height = image.getHeight();
    const middle = keys?.GTRasterTypeGeoKey === PIXEL_IS_POINT ? 0 : 0.5;
    const lon0 = originLon + (middle - (tie?.[0] ?? 0)) * stepLon,
      lat0 = originLat + (middle - (tie?.[1] ?? 0)) * stepLat;
    if (
      ![lon0, lat0, stepLon, stepLat].every(Number.isFinite) ||
      !(stepLon > 0) ||
      stepLat === 0 ||
      Math.abs(lon0) > 181 ||
      Math.abs(lat0) > 91
    )
      return refuse("", "the raster does not say where on the earth it lies in degrees", "not-degrees");
    const [west, south, east, north] = bounds;
    const rows = [(north - lat0) / stepLat, (south - lat0) / stepLat].sort((a, b) => a - b) as [number, number];
    const left = Math.max(0, Math.floor((west - lon0) / stepLon) - margin),
      right = Math.min(width, Math.ceil((east - lon0) / stepLon) + margin + 1);
    const top = Math.max(0, Math.floor(rows[0]) - margin),
      bottom = Math.min(height, Math.ceil(rows[1]) + margin + 1);
    if (left >= right || top >= bottom)
      return refuse(
        "",
        `the raster begins at ${lon0.toFixed(2)}, ${lat0.toFixed(2)} and does not cover the city at ${west.toFixed(2)}, ${south.toFixed(2)} … ${east.toFixed(2)}, ${north.toFixed(2)}`,
        "elsewhere",
      );
    if ((right - left) * (bottom - top) > MOST_PIXELS || image.getTileWidth() * image.getTileHeight() > MOST_PIXELS)
      return refuse("", "the raster is too fine for memory: cut the city out first, or take one of lower resolution", "too-large");
    const { 0: band } = await image.readRasters({ window: [left, top, right, bottom], samples: [0] });
    if (typeof band !== "object" || band.length !== (right - left) * (bottom - top))
      return refuse("", "the raster has no first band", "damaged-raster");
    const values = Float32Array.from(band),
      none = image.getGDALNoData();
    if (none !== null) for (let at = 0; at < values.length; at++) if (values[at] === Math.fround(none)) values[at] = Number.NaN;
    return {
      ok: true,
      value: {
        width: right - left,
        height: bottom - top,
        firstLon: lon0 + left * stepLon,
        firstLat: lat0 + top * stepLat,
        stepLon,
        stepLat,
        values,
      },
    };
  } catch {
    return damaged();
  }
}
