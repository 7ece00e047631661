import { boundsOfZones, doTouch } from "../domain/bounds";
import type { Cells } from "../domain/cells";
import { withAddition } from "../domain/city-addition";
import type { Dataset } from "../domain/dataset";
import type { Localized } from "../domain/language";
import { SERVICES, type Service } from "../domain/service";
import { LoadProblems } from "../data/issue";
import { additionOf } from "../data/pack/pack-addition";
import type { PackCity } from "../data/pack/read-pack-city";

/** Outputs name facilities by their id; words for those without a name are needed by the app alone. */
const UNNAMED = Object.fromEntries(SERVICES.map((service) => [service, { kk: service, ru: service, en: service }])) as Record<
  Service,
  Localized
>;
const NOBODY: Cells = {
  count: 0,
  lon: new Float64Array(0),
  lat: new Float64Array(0),
  residents: new Uint16Array(0),
  district: new Uint8Array(0),
  polycentre: new Uint8Array(0),
};

/**
 * Whose places and residents are counted along a pack's streets: those of the programme with what the pack adds, as in the app; along the
 * streets of another city the pack's own alone. `residentsNeeded`: throws LoadProblems where nobody's homes are known.
 */
export function countedCity(programme: Dataset, pack: PackCity, residentsNeeded: boolean): Dataset {
  const addition = additionOf(pack);
  if (doTouch(pack.manifest.bounds, boundsOfZones(programme.districts))) return withAddition(programme, addition, UNNAMED);
  if (residentsNeeded && !addition?.cells)
    throw new LoadProblems([
      {
        file: pack.manifest.name,
        object: "",
        field: "",
        reason:
          "the pack lies outside the city of the programme and holds no residents of its own: build it with --population FILE, or ask about one point (--from LON,LAT)",
      },
    ]);
  const elsewhere = { ...programme, facilities: [], districts: [], polycentres: [], cells: NOBODY };
  if (addition === null) return elsewhere;
  return { ...withAddition(elsewhere, { ...addition, cells: null }, UNNAMED), cells: addition.cells ?? NOBODY };
}
