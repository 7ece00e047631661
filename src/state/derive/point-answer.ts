import { nearestNowAndPlanned, type FacilityNearby } from "../../domain/coverage/nearest-facility";
import type { State } from "../store";

export type PointAnswer = { readonly today: FacilityNearby | null; readonly planned: FacilityNearby | null };

/** What is nearest to the point asked about; null where the question is not about a point. */
export function pointAnswer({ dataset, question }: Pick<State, "dataset" | "question">): PointAnswer | null {
  if (question.where.kind !== "point") return null;
  const facilities = dataset.facilities.filter(({ service }) => service === question.service);
  return nearestNowAndPlanned(facilities, question.where.lon, question.where.lat, question.year);
}
