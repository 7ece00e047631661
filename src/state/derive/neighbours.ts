import { bearing, distanceM } from "../../domain/geodesy";
import { placedFeatures } from "../../domain/placement";
import { positionsIn } from "../../domain/positions";
import type { Dataset } from "../../domain/dataset";
import type { Project } from "../../domain/project";

export type Neighbour = { readonly project: Project; readonly metres: number; readonly bearing: number };

/** Placed objects whose nearest written position lies within `limitM` straight metres of any position of the given one, nearest first. */
export function neighboursOf(dataset: Dataset, project: Project, limitM: number): Neighbour[] {
  const own = positionsOf(project);
  if (own.length === 0) return [];
  return dataset.projects
    .flatMap((other) => {
      if (other === project) return [];
      let best: Neighbour | null = null;
      for (const [lon, lat] of positionsOf(other))
        for (const [fromLon, fromLat] of own) {
          const metres = distanceM(fromLon!, fromLat!, lon!, lat!);
          if (metres <= limitM && (best === null || metres < best.metres))
            best = { project: other, metres, bearing: bearing(fromLon!, fromLat!, lon!, lat!) };
        }
      return best === null ? [] : [best];
    })
    .sort((a, b) => a.metres - b.metres);
}

function positionsOf({ placement }: Project) {
  // An area says "somewhere in here": no distance can be given from it or to it.
  return placedFeatures(placement).flatMap(({ role, geometry }) => (role === "area" ? [] : positionsIn(geometry)));
}

/** The whole that contains an object, its parts, and the other parts of the same whole. */
export function sameMeasure(dataset: Dataset, { id, partOf }: Project): Project[] {
  return dataset.projects.filter(
    (other) => other.id !== id && (other.partOf === id || other.id === partOf || (partOf !== null && other.partOf === partOf)),
  );
}
