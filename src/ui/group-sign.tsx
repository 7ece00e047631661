import type { Group } from "../domain/category";
import { PICTURES, type Look } from "../map/patterns";

/** The sign of a group as on the map: solid where a thing exists, a ring where it is planned. */
export function GroupSign({ group, look }: { readonly group: Group; readonly look: Look }) {
  const { path, fill } = PICTURES[group];
  return (
    <svg className={`sign sign-${look}`} viewBox="-6 -6 36 36" aria-hidden="true">
      <circle cx="12" cy="12" r="16" />
      {look === "cancelled" ? <path className="sign-strike" d="M-2 26L26 -2" /> : null}
      <path d={path} className={fill ? "sign-filled" : "sign-drawn"} />
    </svg>
  );
}
