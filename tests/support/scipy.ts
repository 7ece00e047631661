import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("shortest-times.py", import.meta.url));

/** A Python that has scipy (Debian: python3-scipy); null where there is none. */
export function findScipy(): string | null {
  return ["python3", "/usr/bin/python3"].find((python) => spawnSync(python, ["-c", "import scipy.sparse.csgraph"]).status === 0) ?? null;
}

/** Shortest costs from the nearest source to every node, Infinity where there is no way, and the median milliseconds of the searches. */
export function scipyTimes(
  python: string,
  nodeCount: number,
  arcs: Iterable<readonly [from: number, to: number, cost: number]>,
  sources: readonly number[],
  runs: number,
): { readonly times: Float64Array; readonly ms: number } {
  const folder = mkdtempSync(join(tmpdir(), "qadam-scipy-"));
  try {
    const [arcsFile, sourcesFile, out] = ["arcs", "sources", "out"].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(arcsFile, new Uint8Array(Float64Array.from(Array.from(arcs).flat()).buffer));
    writeFileSync(sourcesFile, sources.join("\n"));
    const { status, stdout, stderr } = spawnSync(python, [PROGRAM, arcsFile, String(nodeCount), sourcesFile, out, String(runs)], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`scipy failed: ${stderr}`);
    return { times: new Float64Array(Uint8Array.from(readFileSync(out)).buffer), ms: Number(stdout) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
