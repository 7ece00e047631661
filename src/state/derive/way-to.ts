import type { Dataset } from "../../domain/dataset";
import { destinationsOf, type Destination } from "../../domain/destination";
import type { Question } from "../../domain/question";
import type { WayTo } from "../../domain/walk-to";
import type { View } from "../store";

const made = new WeakMap<Dataset, readonly Destination[]>();

/** The destinations of a dataset, made once. */
export function destinations(dataset: Dataset): readonly Destination[] {
  let list = made.get(dataset);
  if (!list) made.set(dataset, (list = destinationsOf(dataset)));
  return list;
}

/** Where the way from the point leads: to the object that was chosen, else to what is nearest of the service asked about. */
export function wayOf(dataset: Dataset, { service, year }: Question, { wayTo }: Pick<View, "wayTo">): WayTo {
  const number = wayTo === null ? -1 : numberOf(destinations(dataset), wayTo);
  return number === -1 ? { kind: "service", service, year } : { kind: "destination", number };
}

/** A facility's own entrances are better known than the object as such; of an area only the object as such is drawn. */
function numberOf(list: readonly Destination[], projectId: string): number {
  const own = list.findIndex((destination) => destination.projectId === projectId && destination.facility !== -1 && !destination.extent);
  const extent = list.findIndex((destination) => destination.projectId === projectId && destination.facility === -1 && destination.extent);
  return extent !== -1 ? extent : own !== -1 ? own : list.findIndex((destination) => destination.projectId === projectId);
}
