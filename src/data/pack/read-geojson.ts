import type { Geometry } from "geojson";
import type { PackFaultCode } from "../../domain/pack-fault";
import type { LoadIssue, Parsed } from "../issue";
import { firstIssues, MOST_PLACES, type GivenFile, type Place, type ReadPlaces } from "./city-files";
import { decodeText } from "./decode-text";
import { geometryFault, isGeometryType } from "./geometry-fault";

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose => typeof value === "object" && value !== null && !Array.isArray(value);

/** Places of a GeoJSON file: a collection, one feature or one bare geometry. Features without geometry are left out and counted. */
export function readGeojson({ name: file, bytes }: GivenFile): Parsed<ReadPlaces> {
  const refuse = (field: string, reason: string, code: PackFaultCode): Parsed<ReadPlaces> => ({
    ok: false,
    issues: [{ file, object: "", field, reason, code }],
  });
  const { text, note } = decodeText(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return refuse("", "not JSON: the file is damaged or was cut off", "damaged-geojson");
  }
  if (!isObject(value) || typeof value["type"] !== "string") return refuse("type", "not GeoJSON: it has no type", "not-geojson");
  const { type } = value;
  const crs = crsFault(value["crs"]);
  if (crs !== null) return refuse("crs", crs, "not-degrees");
  const features = type === "FeatureCollection" ? value["features"] : type === "Feature" ? [value] : [{ properties: {}, geometry: value }];
  if (!Array.isArray(features)) return refuse("features", "the collection has no list of features", "not-geojson");
  if (type !== "FeatureCollection" && type !== "Feature" && !isGeometryType(type))
    return refuse("type", `geometries of type "${type}" are not read`, "not-geojson");
  if (features.length > MOST_PLACES)
    return refuse("features", `${features.length} features are more than a city has: cut the city out first`, "too-large");
  const places: Place[] = [],
    issues: LoadIssue[] = [],
    columns = new Set<string>();
  let without = 0;
  (features as unknown[]).forEach((feature, at) => {
    const object = `feature ${at + 1}`;
    if (!isObject(feature)) return void issues.push({ file, object, field: "", reason: "not a feature", code: "not-geojson" });
    const properties = isObject(feature["properties"]) ? feature["properties"] : {};
    for (const key of Object.keys(properties)) columns.add(key);
    if (feature["geometry"] === null || feature["geometry"] === undefined) return void without++;
    const fault = geometryFault(feature["geometry"]);
    if (fault === null) places.push({ object, properties, geometry: feature["geometry"] as Geometry });
    else issues.push({ file, object, field: "geometry", ...fault });
  });
  if (issues.length > 0) return { ok: false, issues: firstIssues(issues) };
  if (places.length === 0)
    return refuse("features", features.length === 0 ? "the file holds no features" : "no feature has a geometry", "empty");
  return {
    ok: true,
    value: {
      file,
      places,
      columns: [...columns],
      notes: [
        ...(note ? [`${file}: ${note}.`] : []),
        ...(without > 0 ? [`${file}: ${without} of ${features.length} features have no geometry and are left out.`] : []),
      ],
    },
  };
}

/** The old `crs` member may name another system; without it, GeoJSON is WGS 84 (RFC 7946). */
function crsFault(crs: unknown): string | null {
  if (crs === undefined || crs === null) return null;
  const name =
    isObject(crs) && isObject(crs["properties"]) && typeof crs["properties"]["name"] === "string" ? crs["properties"]["name"] : null;
  if (name === null) return "the coordinate system is not named: convert the file to EPSG:4326 (WGS 84)";
  return /(CRS84h?|EPSG:{1,2}[\d.]*:?(4326|4979))$/i.test(name)
    ? null
    : `the coordinates are in ${name}: convert the file to EPSG:4326 (WGS 84)`;
}
