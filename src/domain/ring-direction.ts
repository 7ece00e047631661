import type { Geometry, Position } from "geojson";

/** A geometry with its outer rings counter-clockwise and its holes clockwise: what RFC 7946 demands of GeoJSON. */
export function rewound(geometry: Geometry): Geometry {
  const rings = (polygon: Position[][]): Position[][] => polygon.map((ring, index) => [...oriented(ring, index === 0)]);
  if (geometry.type === "Polygon") return { ...geometry, coordinates: rings(geometry.coordinates) };
  if (geometry.type === "MultiPolygon") return { ...geometry, coordinates: geometry.coordinates.map(rings) };
  return geometry;
}

/** An outer ring counter-clockwise, a hole clockwise: what "non-zero" needs to tell them apart. */
export function oriented(ring: readonly Position[], outer: boolean): readonly Position[] {
  return signedArea(ring) > 0 === outer ? ring : ring.toReversed();
}

/** Square degrees within a ring; negative where it runs clockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++)
    sum += ring[index - 1]![0]! * ring[index]![1]! - ring[index]![0]! * ring[index - 1]![1]!;
  return sum / 2;
}
