import type { Dataset } from "./dataset";
import { accessOf, type Access } from "./facility";
import { circleRing } from "./geodesy";
import { placedFeatures, type PlaceFeature } from "./placement";
import type { ProjectId } from "./project";

/**
 * Something with a place that one can walk to: `facility` numbers the dataset's facilities; −1 is an object of the programme as such.
 * `extent` is true where only an area is known and `access` is its outline: the walk ends somewhere within it, nobody knows where.
 */
export type Destination = { readonly projectId: ProjectId; readonly facility: number; readonly access: Access; readonly extent: boolean };

const CIRCLE_CORNERS = 32;

/**
 * Every facility, in the order of the dataset, then every planned object with a place and the ground of existing ones that are known to an area
 * only, then the ground around the ends of lines that are known roughly. Engine and page make the same list from the same dataset.
 */
export function destinationsOf({ facilities, projects }: Pick<Dataset, "facilities" | "projects">): Destination[] {
  const uncertain = new Set(facilities.filter((facility) => !facility.certain).map(({ projectId }) => projectId));
  const certain = new Map(facilities.filter((facility) => facility.certain).map(({ projectId, access }) => [projectId, access]));
  return [
    ...facilities.map(({ projectId, access }, facility): Destination => ({ projectId, facility, access, extent: false })),
    ...projects.flatMap(({ id, type, placement }): Destination[] => {
      // Of what exists only ground of which no more is known is added: the facility itself stands in its middle.
      if (type !== "project" && !uncertain.has(id)) return [];
      const features = placedFeatures(placement);
      const known = certain.get(id);
      if (known) return [{ projectId: id, facility: -1, access: known, extent: false }];
      const outline = placement.kind === "area" ? extentOf(features) : null;
      if (outline !== null) return [{ projectId: id, facility: -1, access: outline, extent: true }];
      const access = type === "project" ? accessOf(features, false) : null;
      return access === null ? [] : [{ projectId: id, facility: -1, access, extent: false }];
    }),
    ...facilities.flatMap(({ projectId, certain: known }, facility): Destination[] => {
      const placement = known ? undefined : projects.find(({ id }) => id === projectId)?.placement;
      if (placement === undefined || placement.kind === "area") return [];
      // Each end is somewhere in its own ground.
      return placedFeatures(placement).flatMap((feature) => {
        const access = extentOf([feature]);
        return access === null ? [] : [{ projectId, facility, access, extent: true }];
      });
    }),
  ];
}

/** The ground within which an object of unknown exact place lies; null where its features give none. */
function extentOf(features: readonly PlaceFeature[]): Access | null {
  const polygons = features.flatMap(({ role, geometry, radiusM }) => {
    if (role !== "area") return [];
    if (geometry.type === "Polygon") return [geometry.coordinates];
    if (geometry.type === "MultiPolygon") return geometry.coordinates;
    return geometry.type === "Point" && radiusM !== null
      ? [[circleRing(geometry.coordinates[0]!, geometry.coordinates[1]!, radiusM, CIRCLE_CORNERS)]]
      : [];
  });
  return polygons.length > 0 ? { kind: "outline", polygons } : null;
}
