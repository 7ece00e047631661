import type { Dataset } from "../domain/dataset";
import type { Indicator } from "../domain/indicator";
import type { Language } from "../domain/language";
import type { OtherNames } from "../domain/other-names";
import type { ProjectText } from "../domain/project";
import { fetchJson } from "./fetch-file";
import type { ProgrammeFiles } from "./fetch-programme";
import { LoadProblems, idOrPlace, parseEach, type LoadIssue } from "./issue";
import { parseDataset } from "./parse-dataset";
import { indicatorSchema } from "./schema/indicator";
import { otherNamesSchema } from "./schema/other-names";
import { textSchema } from "./schema/reference";
import * as z from "zod/mini";

/** Checks the fetched files of one version. Throws LoadProblems with every fault named. */
export function readProgramme(parts: ProgrammeFiles, version: string): Dataset {
  const issues = parts.flatMap((part): LoadIssue[] =>
    part.status === "fulfilled"
      ? []
      : part.reason instanceof LoadProblems
        ? [...part.reason.issues]
        : [{ file: "", object: "", field: "", reason: String(part.reason) }],
  );
  if (issues.length > 0) throw new LoadProblems(issues);
  const [zones, projects, facilities, context, reference, cells] = parts.map((part) => (part.status === "fulfilled" ? part.value : null));
  const parsed = parseDataset({ version, zones, projects, facilities, context, reference, cells: cells as Uint8Array });
  if (!parsed.ok) throw new LoadProblems(parsed.issues);
  return parsed.value;
}

/** Summaries and notes of one language, by object; fetched after the first answer. */
export async function loadTexts(base: string, language: Language): Promise<ReadonlyMap<string, ProjectText>> {
  const file = `texts.${language}.json`;
  const parsed = z.record(z.string(), z.unknown()).safeParse(await fetchJson(`${base}${file}`, file));
  if (!parsed.success) throw new LoadProblems([{ file, object: "", field: "", reason: "the file does not hold texts by object" }]);
  const entries = Object.entries(parsed.data);
  const { values, issues } = parseEach(
    textSchema,
    entries.map(([, text]) => text),
    file,
    (_, index) => entries[index]?.[0] ?? idOrPlace(null, index),
  );
  if (issues.length > 0) throw new LoadProblems(issues);
  return new Map(entries.map(([id], index) => [id, values[index]!]));
}

/** The programme's indicators; fetched after the first answer. */
export async function loadIndicators(base: string): Promise<readonly Indicator[]> {
  return loadRows(base, "indicators.json", "indicators", "indicators", indicatorSchema, idOrPlace);
}

/** What objects and indicators are called besides their names; fetched after the first answer. */
export async function loadOtherNames(base: string): Promise<OtherNames> {
  const nameOf = (_: unknown, index: number): string => idOrPlace(null, index);
  const rows = await loadRows(base, "other-names.json", "otherNames", "other names", otherNamesSchema, nameOf);
  return new Map(rows.map(({ of: id, names }) => [id, names]));
}

/** The rows of a file that holds one list, under `key`; `what` they are is said where it does not. Throws LoadProblems with every fault. */
async function loadRows<T>(
  base: string,
  file: string,
  key: string,
  what: string,
  schema: z.ZodMiniType<T>,
  nameOf: (value: unknown, index: number) => string,
): Promise<T[]> {
  const parsed = z.object({ [key]: z.array(z.unknown()) }).safeParse(await fetchJson(`${base}${file}`, file));
  if (!parsed.success) throw new LoadProblems([{ file, object: "", field: "", reason: `the file does not hold ${what}` }]);
  const { values, issues } = parseEach(schema, parsed.data[key]!, file, nameOf);
  if (issues.length > 0) throw new LoadProblems(issues);
  return values;
}
