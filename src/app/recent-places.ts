import * as z from "zod/mini";
import { PLACE_KINDS } from "../domain/places/found-place";
import type { RecentPlace } from "../state/places";

/** The only thing about a visitor that is kept, on the device alone: places chosen by name. */
const KEY = "qadam-recent-places";

const schema = z.array(
  z.object({
    name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
    lon: z.number().check(z.gte(-180), z.lte(180)),
    lat: z.number().check(z.gte(-90), z.lte(90)),
    // Lists of earlier versions do not say it.
    kind: z.catch(z.nullable(z.enum(PLACE_KINDS)), null),
  }),
);

/** Places of earlier visits; none where the browser keeps nothing or what it kept cannot be read. */
export function readRecent(): readonly RecentPlace[] {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Where the storage is full or refused the list lasts as long as the page. */
export function keepRecent(places: readonly RecentPlace[]): void {
  try {
    if (places.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(places));
  } catch {
    // The list in the state goes on.
  }
}
