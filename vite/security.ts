import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

/** Nothing from another host, no inline script, no eval. The development server needs its inline scripts, so only the build carries it. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join("; ");

export const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
  ],
};

const LOADED = /<(?:script|link)\b[^>]*?\b(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"[^>]*/g;

/**
 * Scripts and style sheets that the page names carry their hash: a file that was changed on its way, or that belongs to another build, is
 * refused. Done last, on the files as written, because every earlier step may still change them.
 */
export const subresourceIntegrity: Plugin = {
  name: "subresource-integrity",
  apply: "build",
  writeBundle: {
    order: "post",
    sequential: true,
    handler({ dir }) {
      const page = resolve(dir ?? "dist", "index.html");
      writeFileSync(
        page,
        readFileSync(page, "utf8").replace(
          LOADED,
          (tag: string, file: string) => `${tag.replace(/\s*\/$/, "")} integrity="${hashOf(readFileSync(resolve(dir ?? "dist", file)))}"`,
        ),
      );
    },
  },
};

/** As the `integrity` attribute and the integrity of a request want it. */
export function hashOf(bytes: Uint8Array): string {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
