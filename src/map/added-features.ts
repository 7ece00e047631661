import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import type { Dataset } from "../domain/dataset";
import type { Access } from "../domain/facility";
import { isAdded } from "../domain/city-addition";
import { isOpen } from "../domain/facility";
import type { Service } from "../domain/service";

/** Places that a pack or a file adds for a service, with their names; those of the programme are drawn as objects. */
export function addedFeatures(
  { facilities, added }: Pick<Dataset, "facilities" | "added">,
  service: Service,
  year: number,
): FeatureCollection | null {
  if (added === null) return null;
  const features = facilities
    .filter((facility) => facility.service === service && isAdded(facility) && isOpen(facility, year))
    .flatMap(({ projectId, access }): Feature[] => {
      const name = added.named.has(projectId) ? added.names.get(projectId) : null,
        properties = { id: projectId, name_kk: name?.kk ?? "", name_ru: name?.ru ?? "", name_en: name?.en ?? "" };
      return [{ type: "Feature", properties, geometry: geometryOf(access) }];
    });
  return { type: "FeatureCollection", features };
}

function geometryOf(access: Access): Geometry {
  const copy = (positions: readonly Position[]): Position[] => positions.map((position) => [...position]);
  switch (access.kind) {
    case "points":
      return { type: "MultiPoint", coordinates: copy(access.points) };
    case "line":
      return { type: "MultiLineString", coordinates: access.lines.map(copy) };
    case "outline":
      return { type: "MultiPolygon", coordinates: access.polygons.map((rings) => rings.map(copy)) };
  }
}
