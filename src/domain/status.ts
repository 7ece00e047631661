import type { Localized } from "./language";
import type { Project, ProjectId } from "./project";

/** What became of a thing since December 2022; "planned" and "existing" come from the programme itself, "unknown" where nobody has said. */
export const STATUSES_NOW = ["under-way", "finished", "delayed", "cancelled"] as const;
export type StatusNow = (typeof STATUSES_NOW)[number];

/**
 * What a row says of the object as a whole; null where it says nothing. Of what stood in 2022 "finished" is said of its last part
 * only (two stations of a metro line), and the whole stays what it was: existing.
 */
export function statusOfWhole({ type }: Project, row: StatusRow | undefined): StatusNow | null {
  return row === undefined || (type === "existing" && row.status === "finished") ? null : row.status;
}

/** A dated public fact about one object. */
export type StatusRow = {
  readonly projectId: ProjectId;
  readonly status: StatusNow;
  readonly date: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string | null;
  readonly note: Localized;
};
