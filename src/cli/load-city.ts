import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dataset } from "../domain/dataset";
import { LoadProblems } from "../data/issue";
import { parseDataset } from "../data/parse-dataset";

/** Facilities and residents as `npm run data` wrote them. Throws LoadProblems. */
export async function loadCity(directory: string): Promise<Dataset> {
  const fault = (file: string, reason: string): LoadProblems => new LoadProblems([{ file, object: "", field: "", reason }]);
  const bytes = async (file: string): Promise<Uint8Array> => {
    try {
      return new Uint8Array(await readFile(join(directory, file)));
    } catch {
      throw fault(join(directory, file), "cannot be read: build the data first (npm run data)");
    }
  };
  const json = async (file: string): Promise<unknown> => {
    const text = new TextDecoder().decode(await bytes(file));
    try {
      return JSON.parse(text);
    } catch {
      throw fault(file, "not JSON: the file is damaged or was cut off");
    }
  };
  const parsed = parseDataset({
    version: "",
    zones: await json("zones.json"),
    projects: await json("projects.json"),
    facilities: await json("facilities.json"),
    context: await json("context.json"),
    reference: await json("reference.json"),
    cells: await bytes("cells.bin"),
  });
  if (!parsed.ok) throw new LoadProblems(parsed.issues);
  return parsed.value;
}
