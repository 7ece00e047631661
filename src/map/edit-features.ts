import type { Feature, FeatureCollection, Position } from "geojson";
import type { StreetEdit } from "../domain/network/edits";
import { editKind, editPoints } from "../domain/network/edits-text";

/** What the map draws of edits: opened paths as lines, closed streets as points, and the first end of a path that is being made. */
export function editFeatures(edits: readonly StreetEdit[], first: Position | null): FeatureCollection {
  const drawn = edits.map((edit): Feature => {
    const points = editPoints(edit).map((point) => [...point]);
    return {
      type: "Feature",
      properties: { kind: editKind(edit) },
      geometry: edit.kind === "close" ? { type: "Point", coordinates: points[0]! } : { type: "LineString", coordinates: points },
    };
  });
  return {
    type: "FeatureCollection",
    features:
      first === null
        ? drawn
        : [...drawn, { type: "Feature", properties: { kind: "end" }, geometry: { type: "Point", coordinates: [...first] } }],
  };
}
