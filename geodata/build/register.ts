import { repeats } from "../../src/data/repeats";
import type { LoadIssue } from "../../src/data/issue";
import { isUnread, type Geodata, type WrittenItem, type WrittenList } from "./geodata-folder";
import { readTable } from "./read-table";

const FILE = "register-ids.csv";
const KINDS = ["object", "indicator"] as const;
type Kind = (typeof KINDS)[number];

/** What became of the records of the programme; together they are all of them. */
export type Register = {
  readonly records: number;
  /** Ids of those that are an object or an indicator themselves. */
  readonly used: readonly string[];
  readonly merged: readonly { readonly id: string; readonly into: string }[];
  readonly leftOut: readonly { readonly id: string; readonly why: string }[];
};

/** One place in the data where a record's id stands: as an item of its own, or merged into one. */
type Use = { readonly id: string; readonly kind: Kind; readonly into: string | null; readonly from: WrittenItem };

/** Every record of the programme against what is written: none is missing without a reason, and nothing stands for a record that there is not. */
export function readRegister(geodata: Geodata, written: Readonly<Record<Kind, WrittenList>>): Register {
  const rows = readTable(geodata, FILE, ["id", "kind", "left_out"]);
  const records = (rows ?? []).map(({ line, cells }) => ({ line, id: cells.id ?? "", kind: cells.kind ?? "", why: cells.left_out ?? "" }));
  const uses = KINDS.flatMap((kind) => written[kind].items.flatMap((from) => usesOf(kind, from)));
  const byId = new Map(uses.map((use) => [use.id, use]));
  const fault = (record: { readonly id: string; readonly line: number }, field: string, reason: string): void =>
    void geodata.issues.push({ file: FILE, line: record.line, object: record.id, field, reason });

  for (const { again, first } of repeats(records, ({ id }) => id || null))
    fault(again, "id", `this id is used twice: see line ${first.line}`);
  for (const record of records) {
    const { id, kind, why } = record,
      use = byId.get(id);
    if (!isKind(kind)) fault(record, "kind", `"${kind}" is neither object nor indicator`);
    else if (use === undefined) {
      if (why === "" && !isUnread(written[kind].unread, id)) fault(record, "id", LOST[kind]);
    } else if (why !== "") fault(record, "left_out", `it is not left out: see ${whereIs(use.from)}`);
    else if (use.kind !== kind) fault(record, "kind", `it is an ${use.kind}: see ${whereIs(use.from)}`);
  }
  if (rows !== null) geodata.issues.push(...unknownFaults(uses, new Set(records.map(({ id }) => id))), ...mergedFaults(uses));
  return {
    records: records.length,
    used: uses.filter(({ into }) => into === null).map(({ id }) => id),
    merged: uses.flatMap(({ id, into }) => (into === null ? [] : [{ id, into }])),
    leftOut: records.filter(({ why }) => why !== "").map(({ id, why }) => ({ id, why })),
  };
}

const LOST: Readonly<Record<Kind, string>> = {
  object: "this record is no object of facts/ and is merged into none (column also): write it there, or say in left_out why not",
  indicator: "this record is no row of indicators.csv and is merged into none (column also): write it there, or say in left_out why not",
};

/** What other sources add to the programme is no record of it. */
function usesOf(kind: Kind, from: WrittenItem): Use[] {
  const { section, also } = from.item as { readonly section?: string; readonly also: readonly string[] };
  const own: Use[] = section === "other" || from.object === "" ? [] : [{ id: from.object, kind, into: null, from }];
  return [...own, ...also.map((id): Use => ({ id, kind, into: from.object, from }))];
}

function unknownFaults(uses: readonly Use[], known: ReadonlySet<string>): LoadIssue[] {
  return uses
    .filter(({ id }) => !known.has(id))
    .map(({ id, into, from }) =>
      faultOf(
        from,
        into === null ? "id" : "also",
        `the programme has no record "${id}": see ${FILE}; what another source adds has the section other`,
      ),
    );
}

/** Indicators alone: of objects the parser of the data says so itself. */
function mergedFaults(uses: readonly Use[]): LoadIssue[] {
  const own = new Map(uses.filter(({ kind, into }) => kind === "indicator" && into === null).map((use) => [use.id, use]));
  return uses
    .filter(({ id, into }) => into !== null && own.has(id))
    .map(({ id, from }) => faultOf(from, "also", `"${id}" is written itself too: see ${whereIs(own.get(id)!.from)}`));
}

const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);
const whereIs = ({ file, line }: WrittenItem): string => (line === undefined ? file : `${file}, line ${line}`);
const faultOf = ({ file, line, object }: WrittenItem, field: string, reason: string): LoadIssue => ({
  file,
  ...(line === undefined ? {} : { line }),
  object,
  field,
  reason,
});
