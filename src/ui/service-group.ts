import type { Group } from "../domain/category";
import type { Service } from "../domain/service";

/** The group of objects that the map shows when a service is asked about. */
export const SERVICE_GROUP: Readonly<Record<Service, Group>> = {
  transit: "transit",
  park: "green",
  health: "health",
  school: "education",
  kindergarten: "education",
  culture: "culture-sport",
  sport: "culture-sport",
  shop: "economy",
};
