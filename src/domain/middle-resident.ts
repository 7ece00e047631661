import type { Cells } from "./cells";

/** Median longitude and latitude of the residents of one district: it lies where people live, not in the mountains that belong to it. */
export function middleResident(cells: Cells, district: number): [lon: number, lat: number] {
  return [weightedMedian(cells.lon, cells, district), weightedMedian(cells.lat, cells, district)];
}

function weightedMedian(values: Float64Array, cells: Cells, district: number): number {
  const own = Array.from(values.keys()).filter((cell) => cells.district[cell] === district).sort((a, b) => values[a]! - values[b]!);
  const half = own.reduce((sum, cell) => sum + cells.residents[cell]!, 0) / 2;
  let people = 0;
  for (const cell of own) {
    people += cells.residents[cell]!;
    if (people >= half) return values[cell]!;
  }
  return 0;
}
