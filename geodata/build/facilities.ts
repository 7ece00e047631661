import { readdirSync } from "node:fs";
import type { LoadIssue } from "../../src/data/issue";
import { accessOf } from "../../src/domain/facility";
import type { PlaceFeature } from "../../src/domain/placement";
import { numberOrNull, readTable } from "./read-table";

const COLUMNS = ["object", "service", "opens", "closes", "certain", "access", "why"] as const;
const CERTAIN: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The facilities of `services/`, each with where a walk to it ends. */
export function buildFacilities(folder: string, places: ReadonlyMap<string, readonly PlaceFeature[]>, issues: LoadIssue[]): unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .flatMap((name) =>
      readTable(`${folder}/${name}`, `services/${name}`, COLUMNS, issues).flatMap(({ cells, line }) => {
        const fault = (field: string, reason: string): [] => {
          issues.push({ file: `services/${name}`, object: cells.object || `line ${line}`, field, reason });
          return [];
        };
        const certain = CERTAIN[cells.certain ?? ""];
        if (certain === undefined) return fault("certain", `"${cells.certain}" is neither yes nor no`);
        const access = accessOf(places.get(cells.object ?? "") ?? [], cells.access === "line");
        if (access === null) return fault("object", "it has no place in places/, so nobody can walk to it");
        return [
          {
            projectId: cells.object,
            service: cells.service,
            opens: numberOrNull(cells.opens),
            closes: numberOrNull(cells.closes),
            certain,
            access,
          },
        ];
      }),
    );
}
