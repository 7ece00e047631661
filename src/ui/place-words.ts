import type { Dataset } from "../domain/dataset";
import type { Where } from "../domain/question";
import type { Zone } from "../domain/zone";
import type { Place } from "../i18n/sentence";

export function zoneOf(where: Where, dataset: Dataset): Zone | null {
  switch (where.kind) {
    case "district":
      return dataset.districts.find(({ id }) => id === where.id) ?? null;
    case "polycentre":
      return dataset.polycentres.find(({ id }) => id === where.id) ?? null;
    case "city":
    case "point":
      return null;
  }
}

/** Where, in the form that sentences take. */
export function placeOf(where: Where, dataset: Dataset): Place {
  const zone = zoneOf(where, dataset);
  if (zone) return { kind: zone.kind, name: zone.name };
  return where.kind === "point" ? { kind: "point" } : { kind: "city" };
}
