import type { ProjectId } from "../domain/project";
import type { ZoneId } from "../domain/zone";
import type { Hit } from "../state/derive/search";
import { choosePlace } from "../state/places";
import type { Store } from "../state/store";

/** Goes to what a search found. */
export function openHit(store: Store, hit: Hit): void {
  switch (hit.kind) {
    case "object":
      store.show({ page: { kind: "map" }, selected: hit.id as ProjectId });
      return;
    case "zone":
      store.show({ page: { kind: "zones", zone: hit.id as ZoneId }, selected: null });
      return;
    case "section":
      store.show({ page: { kind: "programme", section: hit.id }, selected: null });
      return;
    case "indicator":
      store.show({ page: { kind: "programme", section: hit.section }, selected: null });
      return;
    case "place":
      store.show({ page: { kind: "map" }, selected: null });
      choosePlace(store, hit.place);
  }
}
