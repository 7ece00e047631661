import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
/** A city's server will hardly give the map its root. */
const PATH = "/city/map/";
const KINDS: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

export type ServedCopy = {
  readonly address: string;
  /** Paths asked for since the last look, with the bytes of a part where one was asked for. */
  readonly asked: { readonly path: string; readonly range: string | null }[];
  has(file: string): boolean;
  rewrite(file: string, change: (text: string) => string): void;
  /** Puts another version of the page in place of the one that is served, as a new build would. */
  publishNext(change: (page: string) => string): void;
  close(): Promise<void>;
};

/** The built app copied to a folder of its own and served from there below a path, by a plain file server that knows parts of files. */
export async function serveCopy(): Promise<ServedCopy> {
  const folder = mkdtempSync(join(tmpdir(), "qadam-served-"));
  cpSync(DIST, folder, { recursive: true });
  const asked: { path: string; range: string | null }[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const range = request.headers.range ?? null;
    asked.push({ path: path.replace(PATH, ""), range });
    if (!path.startsWith(PATH) || path.includes("..")) return void response.writeHead(404).end();
    send(response, join(folder, path === PATH ? "index.html" : path.slice(PATH.length)), range);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const rewrite = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${PATH}`,
    asked,
    rewrite,
    has: (file) => existsSync(join(folder, file)),
    publishNext(change) {
      const before = integrityOf(readFileSync(join(folder, "index.html")));
      rewrite("index.html", change);
      const after = integrityOf(readFileSync(join(folder, "index.html")));
      rewrite("offline.js", (text) => {
        const version = /`([0-9a-f]{12})`/.exec(text)?.[1];
        if (version === undefined || !text.includes(before)) throw new Error("offline.js does not name its version or the page's hash");
        return text.replaceAll(before, after).replaceAll(version, createHash("sha256").update(after).digest("hex").slice(0, 12));
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
      }),
  };
}

function send(response: ServerResponse, file: string, range: string | null): void {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return void response.writeHead(404).end();
  }
  const headers = { "content-type": KINDS[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" };
  const part = range === null ? null : /^bytes=(\d+)-(\d+)$/.exec(range);
  if (!part) return void response.writeHead(200, headers).end(bytes);
  const [first, last] = [Number(part[1]), Number(part[2])];
  response.writeHead(206, { ...headers, "content-range": `bytes ${first}-${last}/${bytes.length}` }).end(bytes.subarray(first, last + 1));
}

const integrityOf = (bytes: Uint8Array): string => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
