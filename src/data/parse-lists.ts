import type * as z from "zod/mini";
import type { LoadIssue } from "./issue";
import { repeats } from "./repeats";
import { facilitySchema } from "./schema/facility";
import { projectSchema } from "./schema/project";
import {
  costSectionSchema,
  excludedSchema,
  goalSchema,
  notFoundSchema,
  otherDateSchema,
  phaseSchema,
  sectionMoneySchema,
  sectionSchema,
  sourceSchema,
  statusSchema,
  unitSchema,
  unplacedSchema,
} from "./schema/reference";
import { zoneSchema } from "./schema/zone";

/** The lists of a data set, under the names that they have in its files, and what one item of each is. */
const SCHEMAS = {
  districts: zoneSchema,
  polycentres: zoneSchema,
  projects: projectSchema,
  facilities: facilitySchema,
  sources: sourceSchema,
  units: unitSchema,
  goals: goalSchema,
  sections: sectionSchema,
  statuses: statusSchema,
  phases: phaseSchema,
  unplaced: unplacedSchema,
  otherDates: otherDateSchema,
  notFound: notFoundSchema,
  moneyExcluded: excludedSchema,
  costSections: costSectionSchema,
  sectionMoney: sectionMoneySchema,
};
export type ListName = keyof typeof SCHEMAS;
export const LIST_NAMES = Object.keys(SCHEMAS) as readonly ListName[];

/** No two items of a list share these fields; others name an item by the first of them. */
const KEYS: Readonly<Record<ListName, readonly [string, ...string[]]>> = {
  districts: ["id"],
  polycentres: ["id"],
  projects: ["id"],
  facilities: ["projectId", "service"],
  sources: ["id"],
  units: ["id"],
  goals: ["id"],
  sections: ["id"],
  statuses: ["projectId"],
  phases: ["projectId", "year"],
  unplaced: ["projectId", "service"],
  otherDates: ["projectId"],
  notFound: ["projectId"],
  moneyExcluded: ["projectId"],
  costSections: ["projectId"],
  sectionMoney: ["section"],
};

/** Lists whose items are told apart by one set of ids. */
const ZONES: ReadonlySet<ListName> = new Set(["districts", "polycentres"]);

/** Where a fault stands: everything of it but the reason. */
type Where = Omit<LoadIssue, "reason" | "code">;

/** How faults name an item: by the file that was loaded, or by the one that a person edits. */
export type Written = {
  /** `path` is the field in the parsed form, empty for the whole item. */
  readonly where: (list: ListName, index: number, path: string) => Where;
  /** Whether the item is there, or may be, and could not be read: whatever follows from that is no fault of its own. */
  readonly isUnread: (list: ListName | "places", id: string) => boolean;
};

/** A sound item and its place in the list as it came. */
export type Listed<T> = { readonly value: T; readonly index: number };
export type RawLists = { readonly [Name in ListName]: readonly unknown[] };
export type Lists = { readonly [Name in ListName]: readonly Listed<z.output<(typeof SCHEMAS)[Name]>>[] };

export type ParsedLists = {
  /** Without faulty items, and without those whose key was there before. */
  readonly lists: Lists;
  /** Whether an item of this id is written, be it sound or not. */
  readonly isKnown: (list: ListName, id: string) => boolean;
  readonly issues: readonly LoadIssue[];
};

type Entry = { readonly list: ListName; readonly index: number; readonly item: unknown };

/** Every item against its schema, and every key against the others of its list. */
export function parseLists(raw: RawLists, written: Written): ParsedLists {
  const entries = LIST_NAMES.flatMap((list) => raw[list].map((item, index): Entry => ({ list, index, item })));
  const pairs = repeats(entries, keyOf),
    repeated = new Set(pairs.map(({ again }) => again));
  const issues = pairs.map(({ again, first }) => repeatFault(again, first, written));
  const lists = Object.fromEntries(LIST_NAMES.map((list): [ListName, Listed<unknown>[]] => [list, []])) as Record<
    ListName,
    Listed<unknown>[]
  >;
  const ids = Object.fromEntries(LIST_NAMES.map((list) => [list, new Set<string>()])) as Record<ListName, Set<string>>;
  for (const entry of entries) {
    const { list, index, item } = entry,
      schema: z.ZodMiniType = SCHEMAS[list];
    const id = fieldOf(item, KEYS[list][0]);
    if (id !== null) ids[list].add(id);
    const result = schema.safeParse(item);
    if (!result.success)
      issues.push(...result.error.issues.map(({ path, message }) => ({ ...written.where(list, index, path.join(".")), reason: message })));
    else if (!repeated.has(entry)) lists[list].push({ value: result.data, index });
  }
  // Each list holds what its own schema let through.
  return { lists: lists as unknown as Lists, isKnown: (list, id) => ids[list].has(id), issues };
}

function keyOf({ list, item }: Entry): string | null {
  const fields = KEYS[list].map((field) => fieldOf(item, field));
  return fields.includes(null) ? null : [ZONES.has(list) ? "zones" : list, ...fields, ...servedFrom(list, item)].join("\n");
}

/** A line whose ends are known roughly serves twice: for sure along its street, perhaps from its ends. Each place serves once. */
function servedFrom(list: ListName, item: unknown): string[] {
  return list === "facilities" && typeof item === "object" && item !== null && "access" in item ? [JSON.stringify(item.access)] : [];
}

/** A field that can be part of a key, as text. */
function fieldOf(item: unknown, field: string): string | null {
  const value = typeof item === "object" && item !== null ? (item as Record<string, unknown>)[field] : null;
  return (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : null;
}

function repeatFault(again: Entry, first: Entry, written: Written): LoadIssue {
  const key = KEYS[again.list],
    { file, line } = written.where(first.list, first.index, "");
  const fields = key.map((field) => written.where(again.list, again.index, field));
  const what = key.length > 1 ? `${key.map((field) => fieldOf(again.item, field)).join(", ")} is there twice` : "this id is used twice";
  return {
    ...fields[0]!,
    field: fields.map(({ field }) => field).join(", "),
    reason: line === undefined ? what : `${what}: see ${file}, line ${line}`,
  };
}
