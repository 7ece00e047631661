import type { Group } from "../domain/category";
import { PICTURES } from "../map/patterns";

/** The sign of a group as on the map: solid where a thing exists, a ring where it is planned. */
export function GroupSign({ group, type }: { readonly group: Group; readonly type: "existing" | "project" }) {
  const { path, fill } = PICTURES[group];
  return (
    <svg className={`sign sign-${type}`} viewBox="-6 -6 36 36" aria-hidden="true">
      <circle cx="12" cy="12" r="16" />
      <path d={path} className={fill ? "sign-filled" : "sign-drawn"} />
    </svg>
  );
}
