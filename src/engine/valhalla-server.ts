/** The server itself: how it is configured, what it is sent, and what its faults mean in plain words. */

/** `batch`: the most pairs of points in one request, the server's `service_limits.pedestrian.max_matrix_location_pairs`. */
export type ValhallaConfig = { readonly kind: "valhalla"; readonly url: string; readonly batch: number };

/** Resolves to the parsed answer, error answers of Valhalla's own included; rejects where nothing that could be Valhalla's came back. */
export type Post = (path: string, body: unknown, signal: AbortSignal) => Promise<unknown>;

/** The part of `fetch` that is needed; the caller brings it. */
export type Send = (
  address: string,
  init: { method: "POST"; headers: Record<string, string>; body: string; signal: AbortSignal },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

/** A server that did not answer the question, in a plain sentence with the remedy. */
export class WalkServerFault extends Error {
  override readonly name = "WalkServerFault";
  constructor(
    readonly code: "configuration" | "unreachable" | "timed-out" | "http" | "refused" | "malformed" | "no-streets",
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
  }
}

export const LONGEST_QUOTE = 200;

const LOWER_BATCH =
  "lower `batch` in the configuration, or raise service_limits.pedestrian.max_matrix_location_pairs in the server's valhalla.json";
export const REMEDY_BY_CODE: ReadonlyMap<number, string> = new Map([
  [106, "allow isochrone and sources_to_targets under loki.actions in the server's valhalla.json"],
  [107, "update the server"],
  [150, LOWER_BATCH],
  [430, LOWER_BATCH],
  [151, "ask for fewer minutes, or raise service_limits.isochrone in the server's valhalla.json"],
  [154, "ask for facilities near the points only, or raise service_limits.pedestrian.max_matrix_distance in the server's valhalla.json"],
]);
const REMEDY_BY_STATUS: ReadonlyMap<number, string> = new Map([
  [401, "use a server that asks for no key"],
  [403, "use a server that lets this page in"],
  [404, "check `url` in the configuration: there is no Valhalla at it"],
  [413, "lower `batch` in the configuration"],
  [429, "it limits how often one may ask: wait a minute, or run a server of your own"],
]);
export const LATER = "it is starting, overloaded or at fault: try again in a minute, and read its log if that does not help";
export const CHECK = "check `url` in the configuration, and that the server is a recent Valhalla";

/** Throws WalkServerFault with every fault named. */
export function parseValhallaConfig(value: unknown): ValhallaConfig {
  if (!isRecord(value))
    throw new WalkServerFault(
      "configuration",
      'The configuration of the server is not an object: write { "kind": "valhalla", "url": "http://…", "batch": … }.',
    );
  const { kind, url, batch, ...rest } = value;
  const faults = Object.keys(rest).map((key) => `there is no setting "${key}"`);
  if (kind !== "valhalla") faults.push('`kind` must be "valhalla"');
  const address = typeof url === "string" && URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) faults.push("`url` must be an address that begins with http:// or https://");
  else if (address.username || address.password || address.search || address.hash)
    faults.push("`url` must hold no user, password, question mark or #");
  if (typeof batch !== "number" || !Number.isSafeInteger(batch) || batch < 1)
    faults.push("`batch` must be a whole number of pairs, at least 1");
  if (faults.length > 0)
    throw new WalkServerFault("configuration", `The configuration of the server cannot be used: ${faults.join("; ")}.`);
  return { kind: "valhalla", url: address!.href.replace(/\/+$/, ""), batch: batch as number };
}

export function postThrough(send: Send, { url }: ValhallaConfig): Post {
  return async (path, body, signal) => {
    const answer = await send(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
    const text = await answer.text();
    const parsed = jsonIn(text),
      ok = answer.status >= 200 && answer.status < 300;
    if (!ok && typeof fieldOf(parsed, "error_code") !== "number") {
      throw new WalkServerFault(
        "http",
        `The server answered ${path} with the HTTP status ${answer.status}: ${REMEDY_BY_STATUS.get(answer.status) ?? (answer.status >= 500 ? LATER : CHECK)}.`,
      );
    }
    if (parsed === undefined) throw malformed(path, "it is not JSON");
    return parsed;
  };
}

export function malformed(path: string, why: string): WalkServerFault {
  return new WalkServerFault("malformed", `The server's answer to ${path} is not what Valhalla documents (${why}): ${CHECK}.`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function fieldOf(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}
