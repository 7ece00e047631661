import type { Cells } from "./cells";

/** Median longitude and latitude of the residents of one zone: it lies where people live, not in the mountains that belong to it. */
export function middleResident(cells: Cells, zoneOfCell: Uint8Array, zone: number): [lon: number, lat: number] {
  return [weightedMedian(cells.lon, cells.residents, zoneOfCell, zone), weightedMedian(cells.lat, cells.residents, zoneOfCell, zone)];
}

function weightedMedian(values: Float64Array, residents: Uint16Array, zoneOfCell: Uint8Array, zone: number): number {
  const own = Array.from(values.keys()).filter((cell) => zoneOfCell[cell] === zone).sort((a, b) => values[a]! - values[b]!);
  const half = own.reduce((sum, cell) => sum + residents[cell]!, 0) / 2;
  let people = 0;
  for (const cell of own) {
    people += residents[cell]!;
    if (people >= half) return values[cell]!;
  }
  return 0;
}
