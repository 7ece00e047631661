import type { FeatureCollection } from "geojson";
import * as z from "zod/mini";
import type { Cells } from "../domain/cells";
import type { Dataset } from "../domain/dataset";
import { decodeCells } from "./cells-binary";
import { idOrPlace, parseEach, zodIssues, type LoadIssue, type Parsed } from "./issue";
import { brokenReferences, repeatedIds } from "./broken-references";
import { costJumps } from "./cost-jumps";
import { statusDates } from "./status-dates";
import { facilitySchema } from "./schema/facility";
import { outline } from "./schema/geometry";
import { projectSchema } from "./schema/project";
import {
  contextSchema,
  costSectionSchema,
  excludedSchema,
  goalSchema,
  notFoundSchema,
  phaseSchema,
  sectionMoneySchema,
  sectionSchema,
  sourceSchema,
  statusSchema,
  unitSchema,
  unplacedSchema,
} from "./schema/reference";
import { zoneSchema } from "./schema/zone";

/** The files of `public/data`, as they come from the build or over the network, not yet trusted. */
export type RawDataset = {
  readonly version: string;
  readonly zones: unknown;
  readonly projects: unknown;
  readonly facilities: unknown;
  readonly context: unknown;
  readonly reference: unknown;
  readonly cells: Uint8Array;
};

/** Place words that name somewhere a map can show. */
const EXACT_WORDS: ReadonlySet<string> = new Set(["exact", "street", "microdistrict"]);

const lists = z.record(z.string(), z.array(z.unknown()));

/** Checks every file and every reference between them. Used by the build, which refuses to write faults, and by the app, which refuses to start on them. */
export function parseDataset(raw: RawDataset): Parsed<Dataset> {
  const issues: LoadIssue[] = [];
  const listsOf = (file: string, value: unknown): Record<string, unknown[]> => {
    const result = lists.safeParse(value);
    if (result.success) return result.data;
    issues.push({ file, object: "", field: "", reason: "the file does not hold the lists that it should" });
    return {};
  };
  const each = <T>(schema: z.ZodMiniType<T>, items: readonly unknown[] | undefined, file: string, nameOf = idOrPlace): T[] => {
    if (!items) issues.push({ file, object: "", field: "", reason: "a list is missing" });
    const parsed = parseEach(schema, items ?? [], file, nameOf);
    issues.push(...parsed.issues);
    return parsed.values;
  };
  const zones = listsOf("zones.json", raw.zones);
  const reference = listsOf("reference.json", raw.reference);
  const districts = each(zoneSchema, zones.districts, "zones.json");
  const polycentres = each(zoneSchema, zones.polycentres, "zones.json");
  const inhabited = each(outline, zones.inhabited, "zones.json")[0] ?? null;
  const projects = each(projectSchema, listsOf("projects.json", raw.projects).projects, "projects.json");
  const facilities = each(facilitySchema, listsOf("facilities.json", raw.facilities).facilities, "facilities.json");
  const sources = each(sourceSchema, reference.sources, "reference.json");
  const units = each(unitSchema, reference.units, "reference.json");
  const phases = each(phaseSchema, reference.phases, "phases.csv", rowName);
  const unplaced = each(unplacedSchema, reference.unplaced, "unplaced.csv", rowName);
  const goals = each(goalSchema, reference.goals, "reference.json");
  const sections = each(sectionSchema, reference.sections, "reference.json");
  const statuses = each(statusSchema, reference.statuses, "status.csv", rowName);
  const notFound = each(notFoundSchema, reference.notFound, "not-found.csv", rowName);
  const excluded = each(excludedSchema, reference.moneyExcluded, "money-excluded.csv", rowName);
  const costSections = each(costSectionSchema, reference.costSections, "money-sections.csv", rowName);
  const sectionMoney = each(sectionMoneySchema, reference.sectionMoney, "section-money.csv", rowName);
  const context = parseContext(raw.context, issues);
  const cells = parseCells(raw.cells, issues);

  issues.push(
    ...repeatedIds(projects, "projects.json"),
    ...repeatedIds(sources, "reference.json"),
    ...repeatedIds([...districts, ...polycentres], "zones.json"),
  );
  issues.push(
    ...brokenReferences({
      projects,
      facilities,
      districts,
      polycentres,
      sources,
      units,
      sections,
      statuses,
      excluded,
      notFound,
      phases,
      unplaced,
      costSections,
    }),
  );
  const merged = new Set<string>(projects.map(({ id }) => id)),
    explained = new Set(notFound.map(({ projectId }) => projectId));
  for (const { id, also, precision, placement } of projects) {
    for (const other of also)
      if (merged.has(other))
        issues.push({
          file: "projects.json",
          object: id,
          field: "also",
          reason: `"${other}" is merged into this object, but still has a row of its own`,
        });
    const placed = "features" in placement;
    if (placed && explained.has(id)) issues.push({ file: "not-found.csv", object: id, field: "object", reason: "it has a place" });
    if (!placed && EXACT_WORDS.has(precision) && !explained.has(id))
      issues.push({
        file: "places/",
        object: id,
        field: "precision",
        reason: `the words name ${precision === "exact" ? "a place" : `a ${precision}`}: give it a place, or a row in not-found.csv that says why not`,
      });
  }
  issues.push(...costJumps(projects), ...statusDates(statuses, sources));
  if (inhabited?.type !== "MultiPolygon")
    issues.push({ file: "zones.json", object: "inhabited", field: "type", reason: "the inhabited ground must be one MultiPolygon" });
  if (issues.length > 0 || cells === null || inhabited?.type !== "MultiPolygon") return { ok: false, issues };
  return {
    ok: true,
    value: {
      version: raw.version,
      districts,
      polycentres,
      projects,
      facilities,
      phases,
      unplaced,
      cells,
      inhabited,
      context,
      goals,
      notFound: new Set(notFound.map(({ projectId }) => projectId)),
      sections: new Map(sections.map((section) => [section.id, section])),
      statuses: new Map(statuses.map((row) => [row.projectId, row])),
      moneyExcluded: new Map(excluded.map(({ projectId, why }) => [projectId, why])),
      costSections: new Map(costSections.map(({ projectId, section }) => [projectId, section])),
      sectionMoney: new Map(sectionMoney.map((money) => [money.section, money])),
      units: new Map(units.map(({ id, name }) => [id, name])),
      sources: new Map(sources.map((source) => [source.id, source])),
      added: null,
    },
  };
}

/** A row about an object or a section, by what it is about. */
function rowName(item: unknown, index: number): string {
  const row = item as { projectId?: unknown; section?: unknown } | null,
    id = row?.projectId ?? row?.section;
  return typeof id === "string" ? id : `row ${index + 2}`;
}

function parseContext(value: unknown, issues: LoadIssue[]): Map<string, FeatureCollection> {
  const result = z.record(z.string(), contextSchema).safeParse(value);
  if (result.success) return new Map(Object.entries(result.data as unknown as Record<string, FeatureCollection>));
  issues.push(...zodIssues(result.error, "context.json", ""));
  return new Map();
}

function parseCells(bytes: Uint8Array, issues: LoadIssue[]): Cells | null {
  try {
    return decodeCells(bytes);
  } catch (error) {
    issues.push({ file: "cells.bin", object: "", field: "", reason: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
