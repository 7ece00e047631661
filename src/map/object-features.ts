import { boundsOfPositions, type Bounds } from "../domain/bounds";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { GROUP_OF } from "../domain/category";
import type { Dataset } from "../domain/dataset";
import { degreesFor } from "../domain/geodesy";
import { positionsIn } from "../domain/positions";
import type { PlaceFeature } from "../domain/placement";
import { placedFeatures } from "../domain/placement";
import { dueYear, type Project } from "../domain/project";
import { lookOf } from "./look";

/** How a place feature is drawn: a point, a stop, a line, the ground of a site, or an area that must not look like a place. */
type Kind = "point" | "stop" | "line" | "ground" | "area";

/** Every place of every object as map features. */
export function objectFeatures({ projects, statuses }: Pick<Dataset, "projects" | "statuses">): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: projects.flatMap((project) =>
      featuresOf(project).map((feature) => ({ ...feature, properties: { ...feature.properties, look: lookOf(project, { statuses }) } })),
    ),
  };
}

export function featuresOf(project: Project): Feature[] {
  const features = placedFeatures(project.placement);
  const hasSite = features.some(({ role }) => role === "site");
  const drawn = features.filter(({ role }) => role !== "entrance" || !hasSite);
  return drawn.map((feature, index) => ({
    type: "Feature",
    properties: { ...propertiesOf(project, feature), kind: kindOf(feature), first: index === 0 },
    geometry: drawnGeometry(feature),
  }));
}

function propertiesOf(project: Project, feature: PlaceFeature): Record<string, unknown> {
  const name = feature.role === "stop" && feature.name ? feature.name : project.name;
  return {
    id: project.id,
    type: project.type,
    group: GROUP_OF[project.category],
    category: project.category,
    due: project.type === "existing" ? 0 : (dueYear(project) ?? 0),
    name_kk: name.kk,
    name_ru: name.ru,
    name_en: name.en,
    ...(kindOf(feature) === "line" ? { line_kk: alongLine(name.kk), line_ru: alongLine(name.ru), line_en: alongLine(name.en) } : {}),
  };
}

/** The name as it stands along a line: without what follows a colon, because the map itself shows from where to where. */
function alongLine(name: string): string {
  return name.split(":")[0]!;
}

function kindOf({ role, geometry }: PlaceFeature): Kind {
  if (role === "stop") return "stop";
  if (role === "area") return "area";
  if (geometry.type === "LineString" || geometry.type === "MultiLineString") return "line";
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? "ground" : "point";
}

function drawnGeometry({ role, geometry, radiusM, accuracyM }: PlaceFeature): Geometry {
  return role === "area" && geometry.type === "Point" ? circle(geometry.coordinates, radiusM ?? accuracyM) : geometry;
}

const CIRCLE_STEPS = 48;

function circle(centre: Position, metres: number): Geometry {
  const [lon, lat] = centre as [number, number];
  const span = degreesFor(metres, lat);
  const ring = Array.from({ length: CIRCLE_STEPS }, (_, step): Position => {
    const angle = (step / CIRCLE_STEPS) * 2 * Math.PI;
    return [lon + span.lon * Math.cos(angle), lat + span.lat * Math.sin(angle)];
  });
  return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
}

/** Where to look to see an object, and how wide; null where it has no place. */
export function boundsOfProject(project: Project): Bounds | null {
  const positions = featuresOf(project).flatMap(({ geometry }) => positionsIn(geometry));
  if (positions.length === 0) return null;
  return boundsOfPositions(positions);
}
