import type { MultiPolygon } from "geojson";
import { accessSurface, indexCells } from "../domain/coverage/access-surface";
import { areaM2, coveredArea, type AreaAnswer } from "../domain/coverage/covered-area";
import { intersect, subtract, unite } from "../domain/coverage/polygon-set";
import type { Zone } from "../domain/zone";
import type { EngineData, EngineReply, EngineRequest } from "./protocol";

const SQUARE_METRES_A_HECTARE = 10_000;

/** Answers requests about one dataset; pure apart from what it keeps of the data. The worker and the tests call the same function. */
export function createHandler(data: EngineData): (request: EngineRequest) => EngineReply {
  const index = indexCells(data.cells);
  const city = unite(data.districts.map(({ outline }) => outline));
  return (request) => {
    try {
      const facilities = data.facilities.filter(({ service }) => service === request.service);
      switch (request.kind) {
        case "surface":
          return { kind: "surface", key: request.key, surface: accessSurface(facilities, data.cells, index) };
        case "area": {
          const covered = coveredArea(facilities, request.limitM, request.year);
          const sure = unite([covered.already, covered.gained]);
          const everything = unite([sure, covered.possible]);
          const hectares = (zone: Zone): number => areaM2(intersect(zone.outline, sure)) / SQUARE_METRES_A_HECTARE;
          const area: AreaAnswer = {
            already: intersect(city, covered.already), gained: intersect(city, covered.gained), possible: intersect(city, covered.possible),
            missing: subtract(data.inhabited, everything),
            coveredHa: { city: cityHectares(city, sure), districts: data.districts.map(hectares), polycentres: data.polycentres.map(hectares) },
          };
          return { kind: "area", key: request.key, area };
        }
      }
    } catch (error) {
      return { kind: "failed", key: request.key, code: "internal", detail: error instanceof Error ? error.message : String(error) };
    }
  };
}

function cityHectares(city: MultiPolygon | null, covered: MultiPolygon | null): number {
  return areaM2(intersect(city, covered)) / SQUARE_METRES_A_HECTARE;
}
