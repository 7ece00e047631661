import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { get as getPlain, type IncomingMessage } from "node:http";
import { get as getSecure } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

const MOST_REDIRECTS = 5;
const SILENCE_MS = 30_000;

/** A file that cannot be fetched, with the remedy. */
export class DownloadFault extends Error {
  override readonly name = "DownloadFault";
  constructor(url: string, reason: string) {
    super(
      `the extract cannot be fetched from ${url} (${reason}): fetch that file on a computer with a network connection, bring it here and name it with --osm FILE.osm.pbf`,
    );
  }
}

export type Downloaded = { readonly path: string; readonly remove: () => Promise<void> };

/** Fetches a file into a folder of its own in the temporary folder; `remove` when done. Throws DownloadFault, and leaves nothing behind then. */
export async function download(url: string, progress: (share: number) => void): Promise<Downloaded> {
  const directory = await mkdtemp(join(tmpdir(), "qadam-extract-")),
    path = join(directory, "extract.osm.pbf");
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true });
  try {
    const answer = await open(url, MOST_REDIRECTS);
    const size = Number(answer.headers["content-length"] ?? Number.NaN);
    let received = 0;
    answer.on("data", (piece: Buffer) => {
      received += piece.length;
      if (size > 0) progress(Math.min(1, received / size));
    });
    await pipeline(answer, createWriteStream(path));
    if (size >= 0 && received !== size) throw new DownloadFault(url, `${received} of ${size} bytes came`);
    return { path, remove };
  } catch (error) {
    await remove();
    throw error instanceof DownloadFault ? error : new DownloadFault(url, reasonOf(error));
  }
}

function open(url: string, redirects: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const secure = /^https:/i.test(url);
    if (!secure && !/^http:/i.test(url)) throw new Error("not an address that begins with https://");
    const request = (secure ? getSecure : getPlain)(url, { timeout: SILENCE_MS, headers: { "user-agent": "qadam" } }, (answer) => {
      const { statusCode = 0, headers } = answer;
      if (statusCode === 200) return resolve(answer);
      answer.resume();
      if (statusCode < 300 || statusCode >= 400 || !headers.location) return reject(new Error(`the server answered ${statusCode}`));
      if (redirects === 0) return reject(new Error("the server sends from one address to the next"));
      const next = new URL(headers.location, url);
      if (secure && next.protocol !== "https:") return reject(new Error("the server sends to an address without encryption"));
      open(next.href, redirects - 1).then(resolve, reject);
    });
    request.on("timeout", () => request.destroy(new Error("no answer for 30 seconds")));
    request.on("error", reject);
  });
}

/** Where several addresses were tried, Node gives a list of errors without a message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const { message } = first instanceof Error ? first : error;
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH/.test(message) ? `there is no connection to it: ${message}` : message;
}
