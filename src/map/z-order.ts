import type { LayerSpecification } from "maplibre-gl";

/** Every layer of the map, from bottom to top. A layer that is not named here is refused. */
export const Z_ORDER = [
  "background",
  "city-ground",
  "mountains-1",
  "mountains-2",
  "mountains-3",
  "mountains-fade",
  "built",
  "airport-ground",
  "airport-runway",
  "lakes",
  "coverage-missing",
  "coverage-already",
  "coverage-gained",
  "coverage-gained-lines",
  "coverage-possible",
  "mark-reach-fill",
  "object-grounds",
  "added-grounds",
  "object-areas",
  "rivers",
  "canals",
  "railways",
  "railways-ties",
  "avenues-casing",
  "avenues",
  "coverage-already-edge",
  "coverage-gained-edge",
  "coverage-possible-edge",
  "mark-reach-edge",
  "district-borders",
  "polycentre-borders",
  "zone-asked",
  "polycentre-asked",
  "object-grounds-edge",
  "object-areas-edge",
  "mark-selected-fill",
  "mark-selected-halo",
  "mark-selected-area",
  "object-lines-casing",
  "object-lines-there",
  "object-lines-planned",
  "added-edges",
  "added-dots",
  "object-stops",
  "object-dots",
  "avenue-labels",
  "river-labels",
  "canal-labels",
  "lake-labels",
  "place-labels",
  "object-line-names",
  "added-labels",
  "object-names",
  "object-icons",
  // Names above are placed first, and what would run into them gives way: districts before polycentres, both before all else.
  "polycentre-labels",
  "district-labels",
  "mark-way-casing",
  "mark-way",
  "edit-paths-casing",
  "edit-paths",
  "edit-closed",
  "edit-end",
  "mark-selected-ring",
  "mark-point",
  // Placed before every name.
  "label-shields",
] as const;

/** The layers in order; throws on one without a place, on a place without a layer and on a layer named twice. */
export function inOrder(layers: readonly LayerSpecification[]): LayerSpecification[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  if (byId.size !== layers.length) throw new Error("two layers share an id");
  const known = new Set<string>(Z_ORDER);
  for (const { id } of layers) if (!known.has(id)) throw new Error(`layer "${id}" has no place in the z-order`);
  return Z_ORDER.map((id) => {
    const layer = byId.get(id);
    if (!layer) throw new Error(`the z-order names "${id}", but nothing draws it`);
    return layer;
  });
}
