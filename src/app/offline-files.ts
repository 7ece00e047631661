/** A request as the offline worker sees it: `path` is relative to the folder that the app lies in, null for anything outside it. */
export type Asked = { readonly method: string; readonly path: string | null; readonly navigates: boolean; readonly isRange: boolean };

/**
 * Where an answer comes from. `page`: the page as installed. `kept`: files of any installed version; their names change with their bytes, so
 * that an old page finds its own code and data and never another version's. `network`: the network, or what the visitor chose to keep of a
 * pack. `pass`: the browser does what it would do without the worker.
 */
export type Source = "page" | "kept" | "network" | "pass";

const PACKS = "packs/";
/** Written by the build under names that hold a hash or a version. */
const NAMED_BY_CONTENT = /^(assets|data)\//;

export function sourceOf({ method, path, navigates, isRange }: Asked, installed: ReadonlySet<string>): Source {
  // A part of a file must never be answered with the whole of it, nor kept as if it were.
  if (method !== "GET" || path === null || isRange) return "pass";
  if (navigates) return path === "" || path === "index.html" ? "page" : "pass";
  if (path.startsWith(PACKS)) return "network";
  return NAMED_BY_CONTENT.test(path) || installed.has(path) ? "kept" : "pass";
}

const PREFIX = "qadam-app-";
export const cacheOf = (version: string): string => `${PREFIX}${version}`;

/** Versions that may go when `version` takes over: all but it and the newest before it, whose pages may still be open. Names in the order of their making. */
export function outlived(names: readonly string[], version: string): readonly string[] {
  const before = names.filter((name) => name.startsWith(PREFIX) && name !== cacheOf(version));
  return before.slice(0, -1);
}
