/** A process of its own that builds one pack from one extract and tells its time and its peak memory, the program's own included. */
import { readFileSync } from "node:fs";
import { bytesSource } from "../../src/data/osm/byte-source";
import { buildPack } from "../../src/data/pack/build-pack";

const began = performance.now();
const { files } = await buildPack(bytesSource(new Uint8Array(readFileSync(process.argv[2]!))), { name: "bench", file: "bench" });
const ms = performance.now() - began;
console.log(JSON.stringify({ ms, peakMB: process.resourceUsage().maxRSS / 1000, files: files.size }));
