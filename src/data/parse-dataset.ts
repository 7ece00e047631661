import type { MultiPolygon } from "geojson";
import * as z from "zod/mini";
import type { Cells } from "../domain/cells";
import type { Dataset } from "../domain/dataset";
import { brokenReferences } from "./broken-references";
import { decodeCells } from "./cells-binary";
import { parseEach, type LoadIssue, type Parsed } from "./issue";
import { parseContext } from "./parse-context";
import { LIST_NAMES, parseLists, type ListName, type Listed, type RawLists, type Written } from "./parse-lists";
import { outline } from "./schema/geometry";

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

const FILES = ["zones", "projects", "facilities", "reference"] as const;
type ListFile = (typeof FILES)[number];
const FILE_OF: Readonly<Partial<Record<ListName, ListFile>>> = {
  districts: "zones",
  polycentres: "zones",
  projects: "projects",
  facilities: "facilities",
};
const fileOf = (list: ListName): ListFile => FILE_OF[list] ?? "reference";

const listsSchema = z.record(z.string(), z.array(z.unknown()));

/**
 * Checks every file and every reference between them. Used by the build, which refuses to write faults, and by the app, which refuses to start on
 * them. What contradicts itself in content (`contradictions.ts`) is refused by the build alone: the files that the app reads have passed it.
 */
export function parseDataset(raw: RawDataset): Parsed<Dataset> {
  const issues: LoadIssue[] = [];
  const held = new Map(FILES.map((file) => [file, listsIn(`${file}.json`, raw[file], issues)]));
  const rawLists = Object.fromEntries(
    LIST_NAMES.map((list) => [list, listOf(held.get(fileOf(list)) ?? null, `${fileOf(list)}.json`, list, issues)]),
  ) as Record<ListName, unknown[] | null>;
  const written = asLoaded(rawLists);
  const parsed = parseLists(Object.fromEntries(LIST_NAMES.map((list) => [list, rawLists[list] ?? []])) as unknown as RawLists, written);
  issues.push(...parsed.issues, ...brokenReferences(parsed, written));
  const inhabited = parseInhabited(held.get("zones") ?? null, issues),
    context = parseContext(raw.context, issues),
    cells = parseCells(raw.cells, issues);
  if (issues.length > 0 || cells === null || inhabited === null) return { ok: false, issues };
  const { lists } = parsed;
  return {
    ok: true,
    value: {
      version: raw.version,
      districts: valuesOf(lists.districts),
      polycentres: valuesOf(lists.polycentres),
      projects: valuesOf(lists.projects),
      facilities: valuesOf(lists.facilities),
      phases: valuesOf(lists.phases),
      unplaced: valuesOf(lists.unplaced),
      otherDates: new Map(valuesOf(lists.otherDates).map((other) => [other.projectId, other])),
      cells,
      inhabited,
      context,
      goals: valuesOf(lists.goals),
      notFound: new Set(valuesOf(lists.notFound).map(({ projectId }) => projectId)),
      sections: new Map(valuesOf(lists.sections).map((section) => [section.id, section])),
      statuses: new Map(valuesOf(lists.statuses).map((row) => [row.projectId, row])),
      moneyExcluded: new Map(valuesOf(lists.moneyExcluded).map(({ projectId, why }) => [projectId, why])),
      costSections: new Map(valuesOf(lists.costSections).map(({ projectId, section }) => [projectId, section])),
      sectionMoney: new Map(valuesOf(lists.sectionMoney).map((money) => [money.section, money])),
      units: new Map(valuesOf(lists.units).map(({ id, name }) => [id, name])),
      sources: new Map(valuesOf(lists.sources).map((source) => [source.id, source])),
      added: null,
    },
  };
}

function valuesOf<T>(list: readonly Listed<T>[]): T[] {
  return list.map(({ value }) => value);
}

/** Null, with a fault, where the file holds something else. */
function listsIn(file: string, value: unknown, issues: LoadIssue[]): Record<string, unknown[]> | null {
  const result = listsSchema.safeParse(value);
  if (result.success) return result.data;
  issues.push({ file, object: "", field: "", reason: "the file does not hold the lists that it should" });
  return null;
}

/** Null where there is no such list: a fault, unless the whole file already is one. */
function listOf(held: Readonly<Record<string, unknown[]>> | null, file: string, list: string, issues: LoadIssue[]): unknown[] | null {
  if (held === null) return null;
  if (Object.hasOwn(held, list)) return held[list]!;
  issues.push({ file, object: list, field: "", reason: "this list is missing" });
  return null;
}

/** Names items by the file that was loaded and, in it, by what they are or are about. */
function asLoaded(lists: Readonly<Record<ListName, readonly unknown[] | null>>): Written {
  return {
    where: (list, index, field) => ({
      file: `${fileOf(list)}.json`,
      object: nameOf(lists[list]?.[index]) ?? `item ${index + 1} of ${list}`,
      field,
    }),
    isUnread: (list) => list !== "places" && lists[list] === null,
  };
}

function nameOf(item: unknown): string | null {
  const { id, projectId, section } = (item ?? {}) as Readonly<Record<string, unknown>>;
  return [id, projectId, section].find((name): name is string => typeof name === "string" && name !== "") ?? null;
}

function parseInhabited(zones: Readonly<Record<string, unknown[]>> | null, issues: LoadIssue[]): MultiPolygon | null {
  const list = listOf(zones, "zones.json", "inhabited", issues);
  if (list === null) return null;
  const parsed = parseEach(outline, list, "zones.json", () => "inhabited");
  issues.push(...parsed.issues);
  const [ground] = parsed.values;
  if (ground?.type === "MultiPolygon") return ground;
  if (parsed.issues.length === 0)
    issues.push({ file: "zones.json", object: "inhabited", field: "type", reason: "the inhabited ground must be one MultiPolygon" });
  return null;
}

function parseCells(bytes: Uint8Array, issues: LoadIssue[]): Cells | null {
  try {
    return decodeCells(bytes);
  } catch (error) {
    issues.push({ file: "cells.bin", object: "", field: "", reason: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
