import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import sirv from "sirv";
import type { Plugin } from "vite";

const COMPRESSIBLE = /\.(js|css|html|json|bin|svg|webmanifest)$/;
/** Below this a file is one packet either way. */
const LEAST_BYTES = 1000;
/** Brotli's slower steps take minutes for the network of a city. */
const LARGE_BYTES = 2_500_000;

/**
 * Writes every file once more with Brotli and with gzip, for servers that send such files as they lie there (nginx's brotli_static and
 * gzip_static, Caddy's precompressed); others ignore them. Done last, on the files as written. The preview server sends them too: what is
 * measured on it is what visitors feel.
 */
export function compressedFiles(root: string): Plugin {
  let out = "dist";
  return {
    name: "compressed-files",
    configResolved: ({ build }) => void (out = resolve(root, build.outDir)),
    writeBundle: { order: "post", sequential: true, handler: () => compressAll(out) },
    configurePreviewServer: ({ middlewares }) => void middlewares.use(sirv(out, { dev: true, etag: true, brotli: true, gzip: true })),
  };
}

async function compressAll(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name));
  await Promise.all(
    files.map(async (path) => {
      const bytes = await readFile(path);
      if (bytes.length < LEAST_BYTES) return;
      const quality = bytes.length > LARGE_BYTES ? 5 : 10;
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        }),
        promisify(gzip)(bytes, { level: 9 }),
      ]);
      await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
    }),
  );
}
