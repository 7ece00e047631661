import { LoadProblems } from "../data/issue";
import { OsmFault } from "../data/osm/osm-fault";
import { PackFault } from "../data/pack/pack-fault";
import type { PackProblem } from "../domain/pack-fault";

/** What went wrong as a code, because classes of errors do not survive the way out of a worker; `file` where the error names none. */
export function packProblem(error: unknown, file: string): PackProblem {
  if (error instanceof OsmFault || error instanceof PackFault) return { code: error.code, file, detail: error.message };
  if (error instanceof LoadProblems)
    return { code: error.issues[0]?.code ?? "file", file: error.issues[0]?.file || file, detail: error.message };
  return { code: "internal", file, detail: error instanceof Error ? error.message : String(error) };
}
