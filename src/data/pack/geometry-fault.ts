/** What is wrong with a geometry: its shape, or its positions, which are not degrees. */
export type GeometryFault = { readonly code: "shape" | "not-degrees"; readonly reason: string };

/** How deep the positions of a geometry lie; polygons are checked for closed rings. */
const DEPTH: Readonly<Record<string, number>> = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };

/** Why a position cannot be degrees of longitude and latitude, or null. */
export function positionFault(lon: unknown, lat: unknown): string | null {
  if (typeof lon !== "number" || typeof lat !== "number" || !Number.isFinite(lon) || !Number.isFinite(lat))
    return "a coordinate is not a number";
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return null;
  if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) return `longitude and latitude are swapped: ${lon}, ${lat}`;
  return `${lon}, ${lat} are not degrees but metres of a projection: convert the file to EPSG:4326 (WGS 84)`;
}

export function isGeometryType(type: string): boolean {
  return Object.hasOwn(DEPTH, type);
}

/** Why a value is no geometry that can be used, or null. */
export function geometryFault(value: unknown): GeometryFault | null {
  if (typeof value !== "object" || value === null || !("type" in value) || typeof value.type !== "string")
    return misshapen("not a geometry");
  const depth = isGeometryType(value.type) ? DEPTH[value.type] : undefined;
  if (depth === undefined) return misshapen(`geometries of type "${value.type}" are not read`);
  if (!("coordinates" in value)) return misshapen("the geometry has no coordinates");
  return nestedFault(value.coordinates, depth, value.type.endsWith("Polygon"));
}

const misshapen = (reason: string): GeometryFault => ({ code: "shape", reason });

function nestedFault(value: unknown, depth: number, rings: boolean): GeometryFault | null {
  if (!Array.isArray(value)) return misshapen("the coordinates are not a list");
  const list = value as unknown[];
  if (depth === 0) {
    const reason = positionFault(list[0], list[1]);
    return reason === null ? null : { code: "not-degrees", reason };
  }
  if (list.length === 0) return misshapen("the geometry is empty");
  for (const item of list) {
    const fault = nestedFault(item, depth - 1, rings);
    if (fault !== null) return fault;
  }
  if (depth === 1 && rings) {
    const first = list[0] as number[],
      last = list.at(-1) as number[];
    if (list.length < 4) return misshapen(`a ring needs at least 4 positions, this one has ${list.length}`);
    if (first[0] !== last[0] || first[1] !== last[1]) return misshapen("a ring is open: its last position must repeat its first");
  }
  return null;
}
