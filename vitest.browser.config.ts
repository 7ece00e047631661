import { defineConfig } from "vitest/config";

/** Browser tests: a real Chromium against the built app. One at a time: the machine draws in software. */
export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.test.ts"],
    globalSetup: "tests/e2e/serve.ts",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
