/** The walking engine on a real extract (QADAM_OSM); skipped where there is none. */
import { existsSync, readFileSync } from "node:fs";
import { bytesSource } from "../../src/data/osm/byte-source";
import { buildPack } from "../../src/data/pack/build-pack";
import { decodeNetwork } from "../../src/data/pack/network-binary";
import { engineDataOf } from "../../src/engine/engine-data";
import { createStreetEngine } from "../../src/engine/street-engine";
import { builtData } from "../support/built-data";
import { median, printRows } from "./measure";

const RUNS = 7;
const ADULT = { who: { walker: "adult", winter: false }, edits: [] } as const;

export async function benchNetwork(): Promise<void> {
  const extract = process.env.QADAM_OSM;
  if (!extract || !existsSync(extract)) {
    console.log("\nStreets: skipped, QADAM_OSM names no extract");
    return;
  }
  const { dataset } = builtData(), data = engineDataOf(dataset);
  const bytes = new Uint8Array(readFileSync(extract));
  const build = (): ReturnType<typeof buildPack> => buildPack(bytesSource(bytes), { name: "bench", file: "bench" });
  const { files, manifest } = await build();
  const network = files.get("network.bin")!;
  const lines = decodeNetwork(network);
  const engine = createStreetEngine(lines, data);
  engine.surface("park", ADULT);
  const pass = await median(RUNS, () => {
    let sum = 0;
    for (const length of lines.lineDecimetres) sum += length;
    return sum;
  });
  const surface = await median(RUNS, () => engine.surface("park", ADULT));
  printRows(`Streets: ${manifest.counts.kilometres.toLocaleString("en")} km, ${lines.lineCount.toLocaleString("en")} lines, ${dataset.cells.count.toLocaleString("en")} cells`, [
    { what: "extract → pack", value: await median(3, build), unit: "ms" },
    { what: "network.bin, read and checked", value: await median(RUNS, () => decodeNetwork(network)), unit: "ms" },
    { what: "engine made ready: graph, index, one walker, cells on streets", value: await median(RUNS, () => createStreetEngine(lines, data).surface("transit", ADULT)), unit: "ms" },
    { what: "all parks → every cell, nine years, sure and possible", value: surface, unit: "ms", aim: 1000, note: `${(surface / pass).toFixed(0)} times one pass over the lines (${pass.toFixed(2)} ms)` },
    { what: "seconds at both ends of every street piece, for painting", value: await median(RUNS, () => engine.streets({ kind: "service", service: "park", year: 2025 }, ADULT)), unit: "ms" },
    { what: "the way from a point to the nearest park, search included", value: await median(RUNS, () => engine.route({ kind: "service", service: "park", year: 2025 }, 76.9, 43.24, ADULT)), unit: "ms", aim: 30 },
    { what: "walks from a point to every destination and back, routes included", value: await median(RUNS, () => engine.walks(76.9, 43.24, ADULT)), unit: "ms", aim: 100 },
  ]);
}
