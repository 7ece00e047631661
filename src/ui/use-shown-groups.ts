import { useMemo } from "react";
import type { Group } from "../domain/category";
import { groupOf } from "../state/derive/objects";
import { usePointCard } from "./point/use-point-card";
import { SERVICE_GROUP } from "./service-group";
import { useAppState } from "./store-context";

/** Groups on the map: those chosen in the legend; else that of the service asked about; around a point those of all services and of what is planned there. */
export function useShownGroups(): ReadonlySet<Group> {
  const chosen = useAppState(({ view }) => view.shownGroups),
    service = useAppState(({ question }) => question.service);
  const card = usePointCard();
  return useMemo(
    () =>
      chosen ??
      (card === null
        ? new Set([SERVICE_GROUP[service]])
        : new Set([...Object.values(SERVICE_GROUP), ...card.planned.within.map(({ project }) => groupOf(project))])),
    [chosen, service, card],
  );
}
