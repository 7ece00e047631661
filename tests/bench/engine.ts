/** Figures and outlines of the method "radius", on the project's own data, against brute force in the same run. */
import { accessSurface, indexCells } from "../../src/domain/coverage/access-surface";
import { countResidents } from "../../src/domain/coverage/count-residents";
import { straightDistance } from "../../src/domain/coverage/straight-distance";
import { SERVICES } from "../../src/domain/service";
import { areaAnswer } from "../../src/engine/area-answer";
import { engineDataOf } from "../../src/engine/engine-data";
import { builtData } from "../support/built-data";
import { median, printRows } from "./measure";

const RUNS = 9;

export async function benchEngine(): Promise<void> {
  const { dataset } = builtData();
  const { cells, facilities } = dataset;
  const largest = SERVICES.map((service) => facilities.filter((facility) => facility.service === service)).sort(
    (a, b) => b.length - a.length,
  )[0]!;
  const index = indexCells(cells);
  const surface = accessSurface(largest, cells, index);
  const zones = { districts: dataset.districts.length, polycentres: dataset.polycentres.length };
  const figures = await median(RUNS, () => countResidents(surface, cells, zones, 9230, 2025));
  const search = await median(RUNS, () => accessSurface(largest, cells, index));
  const brute = await median(3, () => {
    for (let cell = 0; cell < cells.count; cell++)
      for (const { access } of largest) straightDistance(access, cells.lon[cell]!, cells.lat[cell]!);
  });
  const data = engineDataOf(dataset);
  const outline = await median(RUNS, () => areaAnswer(data, largest, 923, 2025));
  printRows(
    `Engine: ${cells.count.toLocaleString("en")} cells, ${largest.length} facilities of the largest service (${largest[0]!.service})`,
    [
      { what: "all zones' figures after a change of minutes, year or walker", value: figures, unit: "ms", aim: 10 },
      {
        what: "distances of a service, all nine years (once a service)",
        value: search,
        unit: "ms",
        note: `${(brute / search).toFixed(1)} times as fast as brute force for one year (${brute.toFixed(0)} ms)`,
      },
      { what: "exact outline: buffers, union, differences, areas by zone", value: outline, unit: "ms", aim: 300 },
    ],
  );
}
