import type * as z from "zod/mini";
import type { PackFaultCode } from "../domain/pack-fault";

/** One fault in a data file, in words that lead to the place and the remedy. */
export type LoadIssue = {
  readonly file: string;
  /** Line of a table that people edit, where it is known. */
  readonly line?: number;
  /** Id of the object, line of the table, or empty where the whole file is at fault. */
  readonly object: string;
  readonly field: string;
  readonly reason: string;
  /** What kind of fault it is, where the app has a sentence for it in every language. */
  readonly code?: PackFaultCode;
};

/** A value, or every fault that stands in its way; never half of a file. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly LoadIssue[] };

/** Thrown at the edge where data enters, with all faults listed. */
export class LoadProblems extends Error {
  override readonly name = "LoadProblems";
  constructor(readonly issues: readonly LoadIssue[]) {
    super(issues.map(issueSentence).join("\n"));
  }
}

export function issueSentence({ file, line, object, field, reason }: LoadIssue): string {
  return [file, line === undefined ? "" : `line ${line}`, object, field, reason].filter((part) => part !== "").join(" · ");
}

/** Every item of a list against one schema; `nameOf` gives the object's name for the message. */
export function parseEach<T>(
  schema: z.ZodMiniType<T>,
  items: readonly unknown[],
  file: string,
  nameOf: (item: unknown, index: number) => string,
): { readonly values: T[]; readonly issues: LoadIssue[] } {
  const values: T[] = [];
  const issues: LoadIssue[] = [];
  items.forEach((item, index) => {
    const result = schema.safeParse(item);
    if (result.success) values.push(result.data);
    else issues.push(...zodIssues(result.error, file, nameOf(item, index)));
  });
  return { values, issues };
}

export function zodIssues(error: z.core.$ZodError, file: string, object: string): LoadIssue[] {
  return error.issues.map((issue) => ({ file, object, field: issue.path.join("."), reason: issue.message }));
}

/** The `id` of an unknown object, else its place in the list. */
export function idOrPlace(item: unknown, index: number): string {
  const id = typeof item === "object" && item !== null && "id" in item ? item.id : null;
  return typeof id === "string" && id !== "" ? id : `item ${index + 1}`;
}
