import type { Feature, FeatureCollection, Point } from "geojson";

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Anchor = "center" | "left" | "right" | "top" | "bottom";

/** A shield is a square of nothing that names give way to; this is its side in pixels. */
export const SHIELD_PX = 40;

/** Middles of squares that cover a span of pixels without leaving it, if it is no shorter than one. */
function middles(from: number, to: number): number[] {
  const count = Math.max(1, Math.ceil((to - from) / SHIELD_PX)),
    first = from + SHIELD_PX / 2,
    last = Math.max(first, to - SHIELD_PX / 2);
  return Array.from({ length: count }, (_, at) => (count === 1 ? (from + to) / 2 : first + ((last - first) * at) / (count - 1)));
}

/**
 * Squares over the controls that lie on a map and along its four sides, just outside: a name that would be covered or cut finds another place
 * or stays away. `toDegrees` turns pixels of the map into longitude and latitude.
 */
export function labelShields(
  { width, height }: { readonly width: number; readonly height: number },
  controls: readonly Box[],
  toDegrees: (x: number, y: number) => readonly [lon: number, lat: number],
): FeatureCollection {
  const at = (x: number, y: number, anchor: Anchor): Feature<Point> => ({
    type: "Feature",
    properties: { anchor },
    geometry: { type: "Point", coordinates: [...toDegrees(x, y)] },
  });
  const across = middles(0, width),
    down = middles(0, height);
  return {
    type: "FeatureCollection",
    features: [
      ...controls.flatMap(({ left, top, right, bottom }) =>
        middles(left, right).flatMap((x) => middles(top, bottom).map((y) => at(x, y, "center"))),
      ),
      // The point lies within the map, so that it is drawn at all; its square lies outside.
      ...across.flatMap((x) => [at(x, 1, "bottom"), at(x, height - 1, "top")]),
      ...down.flatMap((y) => [at(1, y, "right"), at(width - 1, y, "left")]),
    ],
  };
}
