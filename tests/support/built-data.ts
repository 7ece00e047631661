import { fileURLToPath } from "node:url";
import { issueSentence } from "../../src/data/issue";
import { buildData, type BuiltData } from "../../geodata/build/build-data";

export const GEODATA = fileURLToPath(new URL("../../geodata", import.meta.url));

let built: BuiltData | null = null;

/** The project's own data, built once a test file. */
export function builtData(): BuiltData {
  if (built) return built;
  const result = buildData(GEODATA);
  if (!result.ok) throw new Error(result.issues.map(issueSentence).join("\n"));
  built = result.value;
  return built;
}
