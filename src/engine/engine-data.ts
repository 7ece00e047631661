import type { Dataset } from "../domain/dataset";
import { destinationsOf } from "../domain/destination";
import type { EngineData } from "./protocol";

/** What of a dataset the engine works on. */
export function engineDataOf({ facilities, projects, cells, districts, polycentres, inhabited }: Dataset): EngineData {
  return { facilities, cells, districts, polycentres, inhabited, destinations: destinationsOf({ facilities, projects }) };
}
