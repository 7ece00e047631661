import { expect, test } from "vitest";
import { zoneCentres } from "../../src/domain/zone-centres";
import type { Zone, ZoneId } from "../../src/domain/zone";
import { at, cellsOf } from "../support/worlds";

const zone = (id: string, west: number, east: number): Zone => ({
  id: id as ZoneId,
  kind: "district",
  name: { kk: id, ru: id, en: id },
  outline: { type: "Polygon", coordinates: [[at(west, 0), at(east, 0), at(east, 9000), at(west, 9000), at(west, 0)]] },
  areaHa: 1,
  residents: null,
  source: "test",
  note: null,
});

test("the name of a zone stands where its middle resident lives, not in its empty mountains", () => {
  const cells = cellsOf([
    { east: 100, north: 100, residents: 10 },
    { east: 400, north: 200, residents: 50 },
    { east: 900, north: 8000, residents: 30 },
  ]);
  const centre = zoneCentres({ cells, districts: [zone("peopled", 0, 1000), zone("empty", 1000, 2000)], polycentres: [] });
  expect(centre.get("peopled")).toEqual([cells.lon[1], cells.lat[1]]);
  // Nobody lives in the second: a corner of its own.
  expect(centre.get("empty")![0]).toBeGreaterThanOrEqual(at(1000, 0)[0]);
});
