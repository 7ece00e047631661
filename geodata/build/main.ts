/** `npm run data`: reads geodata/, lists every fault or writes public/data. Options: --from DIR, --out DIR, --check (writes nothing), --records (which record was merged into which). */
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { issueSentence } from "../../src/data/issue";
import { buildData } from "./build-data";
import { printMerged, printReport } from "./report";
import { writeData } from "./write-data";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({
  options: {
    from: { type: "string", default: `${root}geodata` },
    out: { type: "string", default: `${root}public/data` },
    check: { type: "boolean", default: false },
    records: { type: "boolean", default: false },
  },
});

const built = buildData(values.from);
if (!built.ok) {
  console.error(`geodata: ${built.issues.length} ${built.issues.length === 1 ? "fault" : "faults"}, nothing was written\n`);
  for (const issue of built.issues) console.error(`  ${issueSentence(issue)}`);
  process.exit(1);
}
if (!values.check) writeData(built.value, values.out);
printReport(built.value);
if (values.records) printMerged(built.value);
