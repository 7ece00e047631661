import { areaM2, coveredArea, type AreaAnswer } from "../domain/coverage/covered-area";
import { intersect, subtract, unite, type Area } from "../domain/coverage/polygon-set";
import type { Facility } from "../domain/facility";
import type { EngineData } from "./protocol";

const SQUARE_METRES_A_HECTARE = 10_000;

/** The ground within reach, cut to the city, and what of each zone it covers. */
export function areaAnswer(data: EngineData, facilities: readonly Facility[], limitM: number, year: number): AreaAnswer {
  const city = unite(data.districts.map(({ outline }) => outline));
  const covered = coveredArea(facilities, limitM, year);
  const sure = unite([covered.already, covered.gained]);
  const hectares = (zone: Area | null): number => areaM2(intersect(zone, sure)) / SQUARE_METRES_A_HECTARE;
  return {
    already: intersect(city, covered.already),
    gained: intersect(city, covered.gained),
    possible: intersect(city, covered.possible),
    missing: subtract(data.inhabited, unite([sure, covered.possible])),
    coveredHa: {
      city: hectares(city),
      districts: data.districts.map(({ outline }) => hectares(outline)),
      polycentres: data.polycentres.map(({ outline }) => hectares(outline)),
    },
  };
}
