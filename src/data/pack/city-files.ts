import type { Geometry } from "geojson";
import type { Service } from "../../domain/service";
import type { LoadIssue } from "../issue";

/** A file as a person gave it: from disk, or dropped on the page. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

export type FacilityFile = GivenFile & {
  /** What every facility of the file gives; null where a `service` column or property says so. */
  readonly service: Service | null;
  /** Only rows where this column is above 0 (a grid that counts the schools in its cells); null: all rows. */
  readonly countedBy: string | null;
};

export type PopulationFile = GivenFile & {
  /** Column or property with the residents; null: found by its name. */
  readonly column: string | null;
};

export type CityFiles = {
  readonly facilities: readonly FacilityFile[];
  readonly population: PopulationFile | null;
  /** Heights of the ground in metres. */
  readonly dem: GivenFile | null;
  readonly boundary: GivenFile | null;
};

/** A row of a table or a feature of a map file, whatever its format. Coordinates are degrees of WGS 84, longitude first. */
export type Place = {
  /** "line 7" or "feature 7": where to look in the file. */
  readonly object: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
};

export type ReadPlaces = {
  readonly file: string;
  readonly places: readonly Place[];
  /** Names of the columns or properties, for messages. */
  readonly columns: readonly string[];
  /** What was left out or guessed, as sentences. */
  readonly notes: readonly string[];
};

/** More than a city has; a file beyond it is refused before it fills the memory. */
export const MOST_PLACES = 1_000_000;
export const MOST_BYTES = 500_000_000;

const MOST_ISSUES = 20;

/** The first issues of a file and the number of the others: a message of a million lines helps nobody. */
export function firstIssues(issues: readonly LoadIssue[]): readonly LoadIssue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  return [
    ...issues.slice(0, MOST_ISSUES),
    { file: issues[0]!.file, object: "", field: "", reason: `and ${issues.length - MOST_ISSUES} more faults` },
  ];
}

/** "a", "b" and 3 more: names for a sentence. */
export function someOf(names: readonly string[], most = 12): string {
  const shown = names
    .slice(0, most)
    .map((name) => `"${name}"`)
    .join(", ");
  return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}

/** The number that a cell of a table or a property holds; null where it holds none. Spaces may part thousands. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const text = value.replaceAll(/[\s\u00A0\u202F]/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}
