import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressedFiles } from "./vite/compress.ts";
import { dataFolder } from "./vite/data-folder.ts";
import { offlineWorker } from "./vite/offline.ts";
import { packList } from "./vite/pack-list.ts";
import { contentSecurityPolicy, subresourceIntegrity } from "./vite/security.ts";

const ROOT = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  base: "./",
  // The last four work on the files as written, in this order: each hash is taken of what nobody changes any more.
  plugins: [
    react(),
    packList(ROOT),
    contentSecurityPolicy,
    dataFolder(ROOT),
    subresourceIntegrity,
    offlineWorker(ROOT),
    compressedFiles(ROOT),
  ],
  worker: { format: "es" },
  build: {
    assetsInlineLimit: 0,
    target: "es2023",
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    // First what asks for the data, and it runs first; then, instead of a file for every few lines, one for all that the page begins with.
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            {
              name: "first",
              test: /src[\\/](app[\\/](first-requests|device-language)|data[\\/](fetch-file|fetch-programme|issue)|domain[\\/]language|i18n[\\/]load-language)\.ts$/,
              priority: 1,
            },
            { name: "initial", tags: ["$initial"] },
          ],
        },
      },
    },
  },
  server: { port: 4173 },
});
