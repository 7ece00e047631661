import { doTouch } from "../../domain/bounds";
import { bearing, degreesFor } from "../../domain/geodesy";
import { placedFeatures } from "../../domain/placement";
import { nearestBetween, shapeOf, type Shape } from "../../domain/shape-distance";
import type { Dataset } from "../../domain/dataset";
import type { Project } from "../../domain/project";

/** `bearing` is null where the two have a place in common. */
export type Neighbour = { readonly project: Project; readonly metres: number; readonly bearing: number | null };

/** Placed objects whose nearest place lies within `limitM` straight metres of the nearest place of the given one, nearest first. */
export function neighboursOf(dataset: Dataset, project: Project, limitM: number): Neighbour[] {
  const own = shapeOfProject(project);
  if (own.lines.length === 0) return [];
  const [west, south, east, north] = own.bounds,
    margin = degreesFor(limitM, Math.max(Math.abs(south), Math.abs(north)));
  const around = [west - margin.lon, south - margin.lat, east + margin.lon, north + margin.lat] as const;
  return dataset.projects
    .flatMap((other): Neighbour[] => {
      const shape = other === project ? null : shapeOfProject(other);
      if (shape === null || !doTouch(around, shape.bounds)) return [];
      const between = nearestBetween(own, shape, limitM);
      if (between === null) return [];
      const { metres, from, to } = between;
      return [{ project: other, metres, bearing: metres === 0 ? null : bearing(from[0]!, from[1]!, to[0]!, to[1]!) }];
    })
    .sort((a, b) => a.metres - b.metres);
}

const shapes = new WeakMap<Project, Shape>();

function shapeOfProject(project: Project): Shape {
  const known = shapes.get(project);
  if (known) return known;
  // An area says "somewhere in here": no distance can be given from it or to it.
  const made = shapeOf(placedFeatures(project.placement).flatMap(({ role, geometry }) => (role === "area" ? [] : [geometry])));
  shapes.set(project, made);
  return made;
}

/** The whole that contains an object, its parts, and the other parts of the same whole. */
export function sameMeasure(dataset: Dataset, { id, partOf }: Project): Project[] {
  return dataset.projects.filter(
    (other) => other.id !== id && (other.partOf === id || other.id === partOf || (partOf !== null && other.partOf === partOf)),
  );
}
