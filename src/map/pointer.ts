import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import { OBJECT_LAYERS } from "./layers/objects";

/** Pixels around a finger in which an object still counts as hit. */
const REACH_PX = 6;

/** A press on an object chooses it; a press beside one asks about the point; `taken` sees every press first and may keep it. */
export function listenToPointer(
  map: MapLibre,
  chosen: (projectId: string) => void,
  asked: (lon: number, lat: number) => void,
  taken: (lon: number, lat: number) => boolean,
): void {
  const objectAt = ({ point }: Pick<MapMouseEvent, "point">): string | null => {
    const layers = OBJECT_LAYERS.filter((layer) => map.getLayer(layer) && layer !== "object-areas");
    const hits = map.queryRenderedFeatures(
      [
        [point.x - REACH_PX, point.y - REACH_PX],
        [point.x + REACH_PX, point.y + REACH_PX],
      ],
      { layers, validate: false },
    );
    const hit = hits.find(({ geometry }) => geometry.type === "Point") ?? hits[0];
    return typeof hit?.properties.id === "string" ? hit.properties.id : null;
  };
  map.on("click", (event) => {
    if (taken(event.lngLat.lng, event.lngLat.lat)) return;
    const id = objectAt(event);
    if (id !== null) chosen(id);
    else asked(event.lngLat.lng, event.lngLat.lat);
  });
  // The first question to a tile makes MapLibre unpack it: better while nobody waits for the answer.
  map.on("idle", () => globalThis.requestIdleCallback?.(() => map.isStyleLoaded() && objectAt({ point: map.project(map.getCenter()) })));
  // A finger has no cursor to change, and its tap would be answered later for it.
  const hovers = matchMedia("(hover: hover)");
  map.on("mousemove", (event) => {
    if (hovers.matches) map.getCanvas().style.cursor = objectAt(event) === null ? "crosshair" : "pointer";
  });
}
