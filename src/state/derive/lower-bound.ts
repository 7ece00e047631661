import type { Dataset } from "../../domain/dataset";
import { INCOMPLETE_TODAY, type Service } from "../../domain/service";

/**
 * Whether today's facilities of a service are known to be incomplete, so that every share is a lower bound: those that the programme and open
 * sources name in part, and those of OpenStreetMap. Of a file that somebody gave nobody knows it; the source line says so.
 */
export function isLowerBound({ added }: Pick<Dataset, "added">, service: Service): boolean {
  const sources = added?.sources.get(service);
  return sources === undefined ? INCOMPLETE_TODAY.has(service) : sources.some(({ kind }) => kind === "osm");
}
