import { readdirSync } from "node:fs";
import type { LoadIssue } from "../../src/data/issue";

/** The folder that people edit, and every fault found in it so far. */
export type Geodata = { readonly folder: string; readonly issues: LoadIssue[] };

/** Names of what is written; "all" where a whole file could not be read, so that nobody knows what is written there. */
export type Unread = ReadonlySet<string> | "all";

export function isUnread(unread: Unread, id: string): boolean {
  return unread === "all" || unread.has(id);
}

export function eitherUnread(a: Unread, b: Unread): Unread {
  return a === "all" || b === "all" ? "all" : new Set([...a, ...b]);
}

/** An item on its way to the parser, and where somebody wrote it. */
export type WrittenItem = { readonly item: unknown; readonly file: string; readonly line?: number; readonly object: string };
export type WrittenList = {
  readonly items: readonly WrittenItem[];
  /** What has faults already, and could not be made an item. */
  readonly unread: Unread;
};

/** Names of a folder's files of one kind, in order. Null, with a fault, where there are none: a folder never stands empty. */
export function filesIn({ folder, issues }: Geodata, name: string, extension: string): string[] | null {
  const fault = (reason: string): null => {
    issues.push({ file: `${name}/`, object: "", field: "", reason });
    return null;
  };
  let names: string[];
  try {
    names = readdirSync(`${folder}/${name}`);
  } catch {
    return fault("there is no such folder");
  }
  const wanted = names.filter((file) => file.endsWith(extension)).sort();
  return wanted.length === 0 ? fault(`no ${extension} file is in this folder`) : wanted;
}

/** Why a file could not be read, in words. */
export function readFault(error: unknown): string {
  return (error as { code?: unknown }).code === "ENOENT" ? "there is no such file" : `cannot be read: ${String(error)}`;
}
