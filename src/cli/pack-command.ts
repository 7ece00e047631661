import { basename } from "node:path";
import { parseArgs } from "node:util";
import { buildPack } from "../data/pack/build-pack";
import { openSource, writePack } from "./pack-files";
import { UsageFault } from "./usage";

const PROGRESS_STEP = 0.1;

export async function packCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { osm: { type: "string" }, out: { type: "string" }, name: { type: "string" }, "data-date": { type: "string" } } });
  if (!values.osm || !values.out) throw new UsageFault("pack needs --osm FILE and --out DIR");
  const dataDate = values["data-date"];
  if (dataDate !== undefined && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(dataDate)) throw new UsageFault("--data-date is a date like 2024-10-31");
  const source = await openSource(values.osm);
  const began = performance.now();
  try {
    let shown = 0;
    const progress = (share: number): void => {
      if (share < shown + PROGRESS_STEP && share < 1) return;
      shown = share;
      process.stderr.write(`  ${Math.round(share * 100)} %\n`);
    };
    const pack = await buildPack(source, { name: values.name ?? basename(values.out), file: basename(values.osm), dataDate, today: new Date().toISOString().slice(0, 10), progress });
    await writePack(pack, values.out);
    const { counts, warnings } = pack.manifest;
    process.stderr.write(`${values.out}: ${counts.kilometres} km of streets in ${counts.lines} lines, ${Math.round(counts.largestComponentShare * 1000) / 10} % hang together (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
    for (const warning of warnings) process.stderr.write(`  note: ${warning}\n`);
  } finally {
    await source.close();
  }
}
