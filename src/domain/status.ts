import type { Localized } from "./language";
import type { ProjectId } from "./project";

/** What became of a thing since December 2022; "planned" and "existing" come from the programme itself, "unknown" where nobody has said. */
export const STATUSES_NOW = ["under-way", "finished", "delayed", "cancelled"] as const;
export type StatusNow = (typeof STATUSES_NOW)[number];

/** A dated public fact about one object. */
export type StatusRow = {
  readonly projectId: ProjectId;
  readonly status: StatusNow;
  readonly date: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string | null;
  readonly note: Localized;
};
